// Looks at Node before anything that an older one cannot read. In: the Node that runs this. Out: nothing, or one line for people
// and exit code 78. `index.js` begins with it, scripts have it as `--import`.

const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(`Mahdar needs Node ${OLDEST} or newer, and this is ${process.versions.node}.`);
  process.exit(78);
}
