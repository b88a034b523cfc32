// Where Node starts. What Node compiles is kept for the next start, which then takes half the time and 40 MB less.
// JavaScript, since Node's reader of TypeScript is loaded for the first TypeScript file that is not kept: none, then.
// Next: `main.ts`.

import './node-check.js';
import module from 'node:module';
import { join } from 'node:path';

// A folder that cannot be written to is no reason not to start: Node then compiles each time.
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node'));
await import('./main.ts');
module.flushCompileCache();
