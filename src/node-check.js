// Looks at Node before anything that an older one cannot read. In: the Node that runs this. Out: nothing, or one line for people
// and exit code 78. `index.js` begins with it, scripts have it as `--import`. What Node compiles is kept for the next start.

import module from 'node:module';
import { join } from 'node:path';

const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(`Mahdar needs Node ${OLDEST} or newer, and this is ${process.versions.node}.`);
  process.exit(78);
}

// A folder that cannot be written to is no reason not to start: Node then compiles each time.
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node'));
