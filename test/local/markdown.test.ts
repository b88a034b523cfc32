// Discord's markdown as the page reads it: one row for each rule.

import { expect, test } from 'vitest';

const { parseBlocks, parseInline } = await import(
  String(new URL('../../src/local/page/markdown.js', import.meta.url))
);

test.each<[string, unknown[]]>([
  ['**bold** text', [{ type: 'strong', parts: ['bold'] }, ' text']],
  ['*one* _two_', [{ type: 'emphasis', parts: ['one'] }, ' ', { type: 'emphasis', parts: ['two'] }]],
  ['***both***', [{ type: 'strong', parts: [{ type: 'emphasis', parts: ['both'] }] }]],
  ['__under__ ~~gone~~', [{ type: 'underline', parts: ['under'] }, ' ', { type: 'strike', parts: ['gone'] }]],
  ['snake_case_name', ['snake_case_name']],
  ['2 * 3 * 4', ['2 * 3 * 4']],
  ['\\*not\\* \\_this\\_ \\> \\#', ['*not* _this_ > #']],
  ['**a \\*\\* b**', [{ type: 'strong', parts: ['a ** b'] }]],
  ['`a * b`', [{ type: 'code', text: 'a * b' }]],
  ['**القائد** ترأس', [{ type: 'strong', parts: ['القائد'] }, ' ترأس']],
  ['[نص](https://example.com/a_(b))', [{ type: 'link', url: 'https://example.com/a_(b)', parts: ['نص'] }]],
  ['[x](javascript:alert)', ['[x](javascript:alert)']],
  [
    'see https://example.com/a_b_c.',
    ['see ', { type: 'link', url: 'https://example.com/a_b_c', parts: ['https://example.com/a_b_c'] }, '.'],
  ],
  [
    '<@123> <#45>',
    [{ type: 'mention', sign: '@', id: '123' }, ' ', { type: 'mention', sign: '#', id: '45' }],
  ],
  ['</ask:1>', [{ type: 'mention', sign: '/', name: 'ask' }]],
  ['<t:1700000000:R>', [{ type: 'time', seconds: 1_700_000_000, style: 'R' }]],
  ['<b>no markup</b>', ['<b>no markup</b>']],
])('inline: %s', (text, parts) => {
  expect(parseInline(text)).toEqual(parts);
});

const paragraph = (text: string) => ({ type: 'paragraph', parts: [text] });

test.each<[string, unknown[]]>([
  ['one\ntwo', [paragraph('one\ntwo')]],
  ['# Title\ntext', [{ type: 'heading', level: 1, parts: ['Title'] }, paragraph('text')]],
  ['#no title', [paragraph('#no title')]],
  ['-# small', [{ type: 'subtext', parts: ['small'] }]],
  ['> a\n> b\nc', [{ type: 'quote', blocks: [paragraph('a\nb')] }, paragraph('c')]],
  ['\\> a', [paragraph('> a')]],
  ['>>> a\nb', [{ type: 'quote', blocks: [paragraph('a\nb')] }]],
  ['```js\nx\n```\nafter', [{ type: 'code', language: 'js', text: 'x' }, paragraph('after')]],
  [
    '- a\n  - b\n1. c',
    [
      {
        type: 'list',
        items: [
          { depth: 0, number: undefined, parts: ['a'] },
          { depth: 1, number: undefined, parts: ['b'] },
          { depth: 0, number: 1, parts: ['c'] },
        ],
      },
    ],
  ],
])('blocks: %j', (text, blocks) => {
  expect(parseBlocks(text)).toEqual(blocks);
});

test('any text is read to its end, whatever stands in it', () => {
  for (const text of ['**', '`', '```', '[](', '> ', '|| ||', '*'.repeat(2000), '_a'.repeat(500), '\\']) {
    expect(JSON.stringify(parseBlocks(text)).length).toBeGreaterThan(0);
  }
});
