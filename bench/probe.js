// Loaded into each bot before its own code, so that both are asked in the same way. In: messages from the bench.
// Out: what V8 says of its memory. JavaScript, since a bot written in it would else also load what reads TypeScript.

process.on('message', ({ id, collect }) => {
  if (collect) globalThis.gc();
  process.send({ id, value: process.memoryUsage() });
});
process.channel.unref();
