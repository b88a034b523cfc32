// Ids as Discord makes them: 42 bits of milliseconds, then a counter.

/** First millisecond of 2015, from which Discord counts. https://discord.com/developers/docs/reference#snowflakes */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const COUNTER_MASK = 0x3f_ffffn;

/** Returns a function that gives a new id at each call, in rising order. */
export function createSnowflakes(now: () => number): () => string {
  let counter = 0n;
  return () => {
    counter += 1n;
    return (((BigInt(Math.floor(now())) - DISCORD_EPOCH_MS) << 22n) | (counter & COUNTER_MASK)).toString();
  };
}
