import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMarkup } from '../../../src/answer/question/markup.ts';

test.each([
  ['a mention', '<@12345> who paid for the roof?', 'who paid for the roof?'],
  ['a role', '<@&12345> who paid?', 'who paid?'],
  ['a channel', 'who paid <#987>?', 'who paid ?'],
  ['a command', '</ask:123> who paid?', 'who paid?'],
  ['everyone', '@everyone who paid?', 'who paid?'],
  ['a custom emoji', 'who <:roof:123> paid <a:spin:456>', 'who paid'],
  ['an emoji', 'who paid? 🎉👍🏽', 'who paid?'],
  ['an emoji of several signs', 'who paid 👨‍👩‍👧‍👦 🇧🇭', 'who paid'],
  ['an emoji’s name', 'who paid :thinking:', 'who paid'],
  ['a timestamp', 'who paid <t:1700000000:R>', 'who paid'],
  ['a link', 'https://example.org/a?b=1 who paid?', 'who paid?'],
  ['a link without preview', '<https://example.org/a> who paid?', 'who paid?'],
  ['a masked link', 'who read [the plan](https://example.org/plan)?', 'who read the plan?'],
  ['a quote', '> they paid\nwho paid?', 'who paid?'],
  ['a quote of the rest', 'who paid?\n>>> they\npaid', 'who paid?'],
  ['a block of code', '```js\nlet paid = 1;\n```\nwho paid?', 'who paid?'],
  ['much code in a line', 'who paid `for (const x of y) pay(x);`', 'who paid'],
  ['a name in code', 'who opened `fetch`?', 'who opened fetch?'],
  ['bold, slanted, underlined', '**who** *paid* __for the__ roof?', 'who paid for the roof?'],
  ['a spoiler', 'who paid for ||the roof||?', 'who paid for the roof?'],
  ['struck out', 'who ~~paid~~ bought it?', 'who paid bought it?'],
  ['a heading', '## who paid?', 'who paid?'],
  ['a list', '- who paid?\n- who came?', 'who paid?\nwho came?'],
  ['an escaped sign', 'who paid \\*all\\*?', 'who paid *all*?'],
  ['Arabic between', '**من** <@1> دفع ثمن [السقف](https://example.org)؟', 'من دفع ثمن السقف؟'],
])('%s is taken off', (_, message, words) => {
  expect(withoutMarkup(message)).toBe(words);
});

test.each([
  ['a name with underscores', 'who changed __init__ and snake_case_name?'],
  ['signs of arithmetic', 'is 3 < 4 and 5 > 2?'],
  ['a time', 'did it start at 10:30:45?'],
  ['a hash before a number', 'who closed #42?'],
  ['an address', 'who wrote to lina@example.org?'],
])('%s stays', (_, message) => {
  expect(withoutMarkup(message)).toBe(message);
});

test('a message that is nothing but a quote is read as what it quotes', () => {
  expect(withoutMarkup('> who paid?')).toBe('who paid?');
});

test('any message is read', () => {
  const sign = fc.constantFrom(...'<>@#:`*_~|[]()\\/ \n-ab1ع؟');
  fc.assert(fc.property(fc.string({ unit: sign }), (text) => typeof withoutMarkup(text) === 'string'));
});
