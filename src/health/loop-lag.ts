// How long the process was too busy to do anything else. In: time. Out: the worst of the last seconds.

const EVERY_MS = 500;
const LOOKED_BACK_MS = 10_000;

/** Measures how late a timer comes. */
export interface LoopLag {
  /** Returns the worst lag of the last ten seconds, in milliseconds. */
  worstMs(): number;
  stop(): void;
}

/** Starts measuring, by this clock in milliseconds. */
export function measureLoopLag(now: () => number = () => performance.now()): LoopLag {
  let lags: { at: number; ms: number }[] = [];
  let dueAt = now() + EVERY_MS;
  const timer = setInterval(() => {
    const at = now();
    lags = [...lags.filter((lag) => at - lag.at < LOOKED_BACK_MS), { at, ms: Math.max(0, at - dueAt) }];
    dueAt = at + EVERY_MS;
  }, EVERY_MS).unref();

  return {
    worstMs: () => Math.max(0, now() - dueAt, ...lags.map(({ ms }) => ms)),
    stop: () => clearInterval(timer),
  };
}
