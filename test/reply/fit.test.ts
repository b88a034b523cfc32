import { EmbedBuilder } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitChoices, fitMessage, type Message, shorten } from '../../src/reply/fit.ts';

const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .chain((piece) => fc.nat(400).map((n) => piece.repeat(n)));
const button = fc
  .record({ custom_id: fc.string({ maxLength: 130 }), label: fc.string({ maxLength: 120 }) })
  .map((given) => ({ type: 2 as const, style: 2 as const, ...given }));

const message: fc.Arbitrary<Message> = fc.record({
  content: text,
  embed: fc.record({ title: text, description: text, footer: fc.record({ text }), color: fc.nat(0xffffff) }),
  buttons: fc.array(button, { maxLength: 8 }),
});

test('whatever goes in, what comes out is within the limits of Discord and mentions nobody', () => {
  fc.assert(
    fc.property(message, (given) => {
      const { content = '', embeds = [], components = [], allowedMentions } = fitMessage(given);
      const [embed] = embeds as [{ title?: string; description?: string; footer?: { text: string } }];
      const { title = '', description = '', footer } = embed;
      // discord.js' own validation throws on an embed that is over a limit.
      new EmbedBuilder(embed).toJSON();
      expect(content?.length).toBeLessThanOrEqual(2000);
      expect(title.length + description.length + (footer?.text.length ?? 0)).toBeLessThanOrEqual(6000);
      const [row] = components as unknown as { components: { custom_id: string; label: string }[] }[];
      expect(row?.components.length ?? 0).toBeLessThanOrEqual(5);
      for (const { custom_id, label } of row?.components ?? []) {
        expect(custom_id.length).toBeLessThanOrEqual(100);
        expect(label.length).toBeLessThanOrEqual(80);
      }
      expect(allowedMentions).toEqual({ parse: [] });
    }),
  );
});

test('what does not fit is dropped by whole paragraphs', () => {
  const kept = `said\n> ${'ق'.repeat(4000)}`;
  const { embeds } = fitMessage({ embed: { description: `${kept}\n\n> ${'و'.repeat(300)}` }, buttons: [] });
  expect(embeds).toEqual([{ description: kept }]);
});

test('a message that fits goes through unchanged', () => {
  const embed = { title: 'a', description: 'b', footer: { text: 'c' }, color: 1 };
  expect(fitMessage({ embed, buttons: [] })).toEqual({
    embeds: [embed],
    components: [],
    allowedMentions: { parse: [] },
  });
});

test('choices: at most 25, names shortened, values that would come back broken left out', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ name: `${i} ${'كلمة '.repeat(40)}`, value: `v${i}` }));
  const choices = fitChoices([{ name: 'x', value: 'v'.repeat(101) }, { name: ' ', value: 'v' }, ...many]);
  expect(choices).toHaveLength(25);
  expect(choices[0]?.value).toBe('v0');
  expect(choices.every(({ name }) => name.length <= 100 && name.endsWith('كلمة…'))).toBe(true);
});

test('a text is shortened at the end of a word and never inside an emoji', () => {
  expect(shorten('one two three', 10)).toBe('one two…');
  expect(shorten('😀😀😀', 4)).toBe('😀…');
});
