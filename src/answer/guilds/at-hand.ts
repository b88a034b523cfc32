// Lets what answers stay synchronous though a text may have to be fetched: work that misses one says so, and is begun again
// when it is there. In: work that changes nothing. Out: its result. Used by libraries.ts.

/** Thrown by work that needs what is not at hand; `fetch` gets it. */
export class NotAtHand extends Error {
  override readonly name = 'NotAtHand';
  readonly fetch: () => Promise<void>;

  constructor(what: string, fetch: () => Promise<void>) {
    super(`not at hand: ${what}`);
    this.fetch = fetch;
  }
}

/** No work looks into more than all meetings of a guild, and whatever was fetched stays at hand until it is done. */
const MOST_FETCHES = 1000;

/** Resolves to what the work returns once all that it needs is at hand; it has to change nothing, since it may run again. */
export async function withAllAtHand<T>(work: () => T): Promise<T> {
  for (let fetches = 0; ; fetches++) {
    try {
      return work();
    } catch (thrown) {
      if (!(thrown instanceof NotAtHand) || fetches === MOST_FETCHES) throw thrown;
      await thrown.fetch();
    }
  }
}
