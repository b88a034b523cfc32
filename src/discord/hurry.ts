// Who asks faster than anybody reads is slowed, so that others are served. In: whose turn it is. Out: how long it waits, if
// it is to be taken at all. Apart from moderators' cooldowns, this holds everywhere and for every button.
// Kept in memory alone, for so many members.

import { LimitedCollection } from 'discord.js';

/** Takes a turn of a member and returns in how many milliseconds it comes; `undefined` where that is too long to wait. */
export type Hurry = (userId: string) => number | undefined;

/** What a member may do. */
export interface Pace {
  perSecond: number;
  /** So many more at once, after a while of rest. */
  atOnce: number;
  longestWaitMs: number;
}

/** No member comes near this by hand; it is there for programs. */
export const PACE: Pace = { perSecond: 25, atOnce: 100, longestWaitMs: 1000 };

const REMEMBERED = 10_000;

/** Returns a `Hurry` by this clock, in milliseconds. */
export function createHurry(pace: Pace = PACE, now: () => number = () => performance.now()): Hurry {
  const everyMs = 1000 / pace.perSecond;
  /** When a member would be as good as rested. */
  const restedAt = new LimitedCollection<string, number>({ maxSize: REMEMBERED });
  return (userId) => {
    const time = now();
    const next = Math.max(restedAt.get(userId) ?? 0, time) + everyMs;
    const wait = Math.max(0, next - time - pace.atOnce * everyMs);
    if (wait > pace.longestWaitMs) return undefined;
    restedAt.delete(userId);
    restedAt.set(userId, next);
    return wait;
  };
}
