// A meeting that is an article and nothing else, from a member's hands to the JSON that Discord gets.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/local/index.ts';
import { ARABIC, type BareData, ENGLISH, makeBareData } from '../bare.ts';
import { citationsIn, unmarked } from '../reply/unmarked.ts';
import { buttonsOf, embedOf, startWorld, type World } from './world.ts';

let own: BareData;
let world: World;
beforeAll(async () => {
  own = makeBareData();
  world = await startWorld({ library: own.load() });
});
afterAll(async () => {
  await world.stop();
  own.remove();
});

const send = (name: string, options: Record<string, string | number>) =>
  world.local.command({ name, options });

/** What a reply says, after a look at each of its quotes. */
function saidIn(reply: Reply, { text }: { text: string }): string {
  expect(reply.errors).toEqual([]);
  const { description = '' } = embedOf(reply);
  for (const { quote, start, end } of citationsIn(description)) expect(text.slice(start, end)).toBe(quote);
  return unmarked(description);
}

test('answers in Arabic and in English, and the button gives the other language, after a restart too', async () => {
  const reply = await send('ask', { question: 'من ترأس الاجتماع؟', meeting: ARABIC.id });
  expect(saidIn(reply, ARABIC)).toMatch(/^ترأس الاجتماع هالة النجدي/u);
  const turned = await world.local.press(reply, /:language:/);
  expect(saidIn(turned, ARABIC)).toMatch(/^In the chair: /);
  await world.restart();
  expect(saidIn(await world.local.press(turned, /:language:/), ARABIC)).toMatch(/^ترأس الاجتماع/u);
  expect(saidIn(await send('ask', { question: 'when do the works begin?' }), ENGLISH)).toContain(
    'begin in April',
  );
});

test('what is not answered keeps its close passages in the other language', async () => {
  const reply = await send('ask', { question: 'what did the works cost?' });
  const before = citationsIn(embedOf(reply).description);
  expect(before.length).toBeGreaterThan(0);
  const turned = await world.local.press(reply, /:language:/);
  expect(saidIn(turned, ENGLISH)).toMatch(/^لم أجد/u);
  expect(citationsIn(embedOf(turned).description)).toEqual(before);
});

test('lists who came and what was done, each in both languages', async () => {
  const meeting = ARABIC.id;
  const attendees = await send('attendees', { language: 'ar', meeting });
  expect(saidIn(attendees, ARABIC)).toContain('حضور: الأستاذة مريم البدري');
  expect(saidIn(await world.local.press(attendees, /:language:/), ARABIC)).toContain('Present: ');
  expect(saidIn(await send('agenda', { language: 'en' }), ENGLISH)).toContain(
    'Discussed: Repair of the pond',
  );
  expect(saidIn(await send('meeting', { language: 'en', meeting }), ARABIC)).toContain('meeting number 9');
  const nothing = await send('experiences', { language: 'en' });
  expect(saidIn(nothing, ENGLISH)).toBe('The article lists no presentations.');
  expect(saidIn(await world.local.press(nothing, /:language:/), ENGLISH)).toMatch(/^لا يذكر المقال/u);
});

test('shows the article, whole and around a quote', async () => {
  const page = await send('source', { language: 'en', passage: 3 });
  expect(saidIn(page, ENGLISH)).toContain('Ruth Ellery');
  expect(buttonsOf(page.message)).toHaveProperty('Next');
  const answer = await send('ask', { question: 'when do the works begin?' });
  const opened = await world.local.press(answer, /:context:/);
  expect(opened.isEphemeral).toBe(true);
  expect(saidIn(opened, ENGLISH)).toContain('begin in April');
});

test('completes people, items, passages and the meeting itself', async () => {
  const complete = (name: string, focused: string, options: Record<string, string>) =>
    world.local.autocomplete({ name, focused, options });
  expect(await complete('attendees', 'person', { person: 'nadia' })).toEqual([
    { name: 'Nadia Forde', value: 'people.3' },
  ]);
  expect(await complete('agenda', 'topic', { topic: 'المخطو', meeting: ARABIC.id })).toHaveLength(1);
  expect(await complete('source', 'passage', { passage: 'pond' })).not.toEqual([]);
  expect(await complete('ask', 'meeting', { meeting: 'harbour' })).toMatchObject([{ value: ENGLISH.id }]);
  expect(saidIn(await send('attendees', { person: 'people.3', language: 'en' }), ENGLISH)).toMatch(
    /^Absent: Nadia/,
  );
});

test('is explained by /help with examples of its own', async () => {
  expect(saidIn(await send('help', { language: 'en' }), ENGLISH)).toContain('person: Ruth Ellery');
});

test('lists the meetings, and opens the one that is picked, to whoever picked it', async () => {
  const list = await send('meetings', { language: 'en' });
  expect(list.errors).toEqual([]);
  const { description = '', footer } = embedOf(list);
  expect(unmarked(description)).toMatch(/^• 2023-03-02 · .*\n• 2022-09-14 · .*\n• 2021-06-21 · /);
  expect(footer?.text).toBe('Meetings: 3');
  await world.restart();
  const opened = await world.local.select(list, /:open:/, [ARABIC.id]);
  expect(opened.isEphemeral).toBe(true);
  expect(saidIn(opened, ARABIC)).toContain('meeting number 9');
  expect(embedOf(await world.local.press(list, /:language:/)).title).toBe('الاجتماعات، الأحدث أولاً');
});

test('compares the meetings, in both languages, after a restart too', async () => {
  const reply = await send('compare', { topic: 'opening hours', language: 'en' });
  expect(saidIn(reply, ENGLISH)).toMatch(/^\*{0,2}2023-03-02 · .*\nApproved: Opening hours in summer\n/);
  await world.restart();
  const turned = await world.local.press(reply, /:language:/);
  expect(saidIn(turned, ENGLISH)).toContain('موافقة: ');
  const opened = await world.local.press(turned, /:context:/);
  expect(saidIn(opened, ENGLISH)).toContain('Opening hours in summer');
  const choices = await world.local.autocomplete({
    ...{ name: 'compare', focused: 'topic', options: { topic: 'hours' } },
  });
  expect(choices).toEqual([{ name: 'Opening hours in summer', value: 'Opening hours in summer' }]);
});
