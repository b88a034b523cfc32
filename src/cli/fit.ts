// `npm run fit`: finds what is learnt from examples. In: what to fit. Out: data files. Next: fit-answers.ts, fit-kinds.ts.

import { argv } from 'node:process';

// Each is a command of its own, with its own options.
await import(argv[2] === 'kinds' ? './fit-kinds.ts' : './fit-answers.ts');
