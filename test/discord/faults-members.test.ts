// Members in a hurry: slowed, told in private, and nobody else's loss.

import { afterEach, beforeAll, expect, test } from 'vitest';
import { createHurry, PACES } from '../../src/discord/hurry.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, library, startWorld, type World } from './world.ts';

beforeAll(() => void library());

let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

const TOO_FAST = /^(تتوالى طلباتك|You are asking faster)/;

test('a member in a hurry is slowed, then told in private, while others are answered', async () => {
  world = await startWorld({ paces: [{ perSecond: 5, atOnce: 10 }] });
  const { local } = world;
  const flood = Array.from({ length: 60 }, () => local.command({ name: 'meeting' }));
  const other = await local.command({ name: 'meeting', as: 'moderator' });
  expect(unmarked(embedOf(other).description ?? '')).not.toMatch(TOO_FAST);
  const replies = (await Promise.all(flood)).filter(({ isExpired }) => !isExpired);
  const notes = replies.filter((reply) => TOO_FAST.test(unmarked(embedOf(reply).description ?? '')));
  expect(notes.every(({ isEphemeral }) => isEphemeral)).toBe(true);
  expect(notes.length).toBeGreaterThan(0);
  const answered = replies.length - notes.length;
  expect(answered).toBeGreaterThanOrEqual(10);
  expect(answered).toBeLessThanOrEqual(16);
  await world.bot.close();
  const outcomes = new Set(
    world.log.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => outcome),
  );
  expect(outcomes).toEqual(new Set(['answered', 'hurry', 'hurry, member not told']));
});

test('typing in a hurry offers no choices for a while', async () => {
  world = await startWorld({ paces: [{ perSecond: 0.1, atOnce: 1 }] });
  const type = () =>
    world?.local.autocomplete({ name: 'attendees', options: { person: 'qaed' }, focused: 'person' });
  expect(await type()).not.toEqual([]);
  expect(await type()).toEqual([]);
});

test('of 10,000 interactions in a minute most are turned back, and another member waits for none of them', () => {
  let now = 0;
  const hurry = createHurry(PACES, () => now);
  let taken = 0;
  for (let sent = 0; sent < 10_000; sent += 1, now += 6) {
    if (hurry('flood') !== undefined) taken += 1;
    if (sent % 500 === 0) expect(hurry('other')).toBe(0);
  }
  expect(taken).toBeLessThan(3_000);
});

test('of 10,000 interactions at once a few are answered, one after the other', () => {
  const hurry = createHurry(PACES, () => 0);
  const waits = Array.from({ length: 10_000 }, () => hurry('flood'));
  const taken = waits.filter((wait) => wait !== undefined);
  expect(taken).toHaveLength(30 + 250);
  expect(taken.filter((wait) => wait === 0)).toHaveLength(30);
  expect(Math.max(...taken)).toBe(1000);
});

test('whoever rests is served at once again, and a forgotten member begins anew', () => {
  let now = 0;
  const hurry = createHurry([{ perSecond: 0.5, atOnce: 2 }], () => now);
  expect([hurry('a'), hurry('a'), hurry('a')]).toEqual([0, 0, undefined]);
  now += 2000;
  expect([hurry('a'), hurry('a')]).toEqual([0, undefined]);
  for (let member = 0; member < 10_000; member += 1) hurry(`${member}`);
  expect(hurry('a')).toBe(0);
});
