// How long a member still has to wait. In: who asks, and the cooldown that holds here. Out: seconds left.
// Kept in memory alone: a restart forgives everybody.

import { LimitedCollection } from 'discord.js';
import type { Here } from './here.ts';

/** So many members are remembered; the one who asked longest ago is forgotten first. */
const REMEMBERED = 10_000;

/** Notes that a member asks, and returns 0; or, where the last time is too near, the seconds left. */
export type TakeTurn = (userId: string, here: Here) => number;

/** Returns a `TakeTurn` by this clock. */
export function createCooldowns(now: () => number = Date.now): TakeTurn {
  const lastAsked = new LimitedCollection<string, number>({ maxSize: REMEMBERED });
  return (userId, { guildId, resolved: { cooldownSeconds } }) => {
    const { value: seconds, from } = cooldownSeconds;
    if (seconds === 0) return 0;
    // The wait counts wherever this one cooldown holds: in a channel, or in the whole server that set it.
    const key = `${from.id ?? guildId}:${userId}`;
    const left = Math.ceil(((lastAsked.get(key) ?? -Infinity) + seconds * 1000 - now()) / 1000);
    if (left > 0) return left;
    lastAsked.delete(key);
    lastAsked.set(key, now());
    return 0;
  };
}
