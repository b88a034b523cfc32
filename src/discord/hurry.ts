// Who asks faster than anybody reads is slowed, so that others are served. In: whose turn it is. Out: how long it waits, if
// it is to be taken at all. Apart from moderators' cooldowns, this holds everywhere and for every button.
// Kept in memory alone, for so many members.

import { LimitedCollection } from 'discord.js';

/** Takes a turn of a member and returns in how many milliseconds it comes; `undefined` where that is too long to wait. */
export type Hurry = (userId: string) => number | undefined;

/** So many turns a second, and so many more at once after a while of rest. */
export interface Pace {
  perSecond: number;
  atOnce: number;
}

/** No member comes near these by hand: one bounds what a program gets all in all, the other how densely it comes. */
export const PACES: readonly Pace[] = [
  { perSecond: 30, atOnce: 1000 },
  { perSecond: 250, atOnce: 30 },
];

/** Discord gives up on an interaction after three seconds. */
const LONGEST_WAIT_MS = 1000;
const REMEMBERED = 10_000;

/** Returns a `Hurry` by all these paces and this clock, in milliseconds. */
export function createHurry(paces = PACES, now: () => number = () => performance.now()): Hurry {
  /** When a member would be as good as rested, by each pace. */
  const restedAt = new LimitedCollection<string, number[]>({ maxSize: REMEMBERED });
  return (userId) => {
    const time = now();
    const before = restedAt.get(userId) ?? [];
    const turns = paces.map(({ perSecond, atOnce }, index) => {
      const everyMs = 1000 / perSecond;
      const rested = Math.max(before[index] ?? 0, time) + everyMs;
      return { rested, wait: rested - time - atOnce * everyMs };
    });
    const wait = Math.max(0, ...turns.map((turn) => turn.wait));
    if (wait > LONGEST_WAIT_MS) return undefined;
    restedAt.delete(userId);
    restedAt.set(
      userId,
      turns.map(({ rested }) => rested),
    );
    return wait;
  };
}
