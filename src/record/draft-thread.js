// Where a thread for one file starts. In JavaScript for the reason that index.js is: what Node compiles is kept, and the next
// thread starts in half the time. Next: draft-worker.ts.

import module from 'node:module';
import { join } from 'node:path';

module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/node'));
await import('./draft-worker.ts');
module.flushCompileCache();
