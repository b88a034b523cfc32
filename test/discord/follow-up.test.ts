// Questions that lean on the last answer, over loopback: the asker's own, in the same channel.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, library, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  library();
  world = await startWorld();
});
afterAll(() => world.stop());

async function ask(question: string, as = 'member') {
  const reply = await world.local.command({ name: 'ask', options: { question }, as });
  expect(reply.errors).toEqual([]);
  return unmarked(embedOf(reply).description ?? '');
}

test('a question that leans on the last answer is answered for whoever was told it, and for nobody else', async () => {
  expect(await ask('what did the cloud experience cover?')).not.toMatch(/^I read each/);
  expect(await ask('and who presented it?', 'moderator')).toMatch(/^I read each question alone/);
  expect(await ask('and who presented it?')).toContain('Al Mutawah');
});

test('a restart forgets what was said', async () => {
  await ask('what did the cloud experience cover?');
  await world.restart();
  expect(await ask('and who presented it?')).toMatch(/^I read each question alone/);
});
