import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockQuote, fromInert, inert, joinMarks, plain, unformatted } from '../../src/reply/markup.ts';
import { unmarked, unquoted } from './unmarked.ts';

const language = fc.constantFrom('ar' as const, 'en' as const);

/** Text as wild as a stranger's: markdown, mentions, both scripts, line breaks, direction controls, halves of emoji. */
const wildText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '> ',
        '>>> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
        '* ',
        '\\',
        '\n',
        '  ',
      ),
      fc.constantFrom(
        '[a](https://x.example/a_b)',
        '<@1>',
        '<@&2>',
        '<#3>',
        '</ask:4>',
        '<t:5:R>',
        '<a:b:6>',
        '@everyone',
      ),
      fc.constantFrom(
        'القائد',
        'عمان',
        'PKI',
        'COVID-19',
        '6/21/2021',
        '١٢',
        'é',
        '«',
        '»',
        '(',
        ')',
        ' ',
        '،',
      ),
      fc.constantFrom('\u202E', '\u2066', '\u2069', '\u200F', '\u061C', '\uD83D', '😀', '\u200B'),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** A text and marks within it, in any order and overlapping. */
const markedText = wildText.chain((text) => {
  const offset = fc.nat(text.length);
  const mark = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.record({ text: fc.constant(text), marks: fc.array(mark, { maxLength: 4 }) });
});

test('a quote without its escapes, bold and isolates is the source, byte for byte', () => {
  fc.assert(
    fc.property(markedText, language, ({ text, marks }, inLanguage) => {
      expect(unquoted(blockQuote(text, joinMarks(marks), inLanguage))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('every line of a quote stands in the block quote', () => {
  fc.assert(
    fc.property(markedText, language, ({ text, marks }, inLanguage) => {
      for (const line of blockQuote(text, joinMarks(marks), inLanguage).split('\n'))
        expect(line).toMatch(/^> /);
    }),
  );
});

test('text of a member keeps all it says and loses every direction control', () => {
  fc.assert(
    fc.property(wildText, language, (text, inLanguage) => {
      const kept = text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, '');
      expect(unmarked(plain(text, inLanguage))).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});

test('isolates are closed within their own line', () => {
  fc.assert(
    fc.property(wildText, language, (text, inLanguage) => {
      for (const line of plain(text, inLanguage).split('\n')) {
        expect(line.match(/[\u2066\u2067]/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
      }
    }),
  );
});

// What a stranger types, and what Discord must get so that it shows the same characters and does nothing.
test.each([
  ['@everyone', '\\@everyone'],
  ['<@123>', '\\<\\@123\\>'],
  ['<#123> </ask:1> <t:0:R>', '\\<#123\\> \\</ask:1\\> \\<t:0:R\\>'],
  ['**b** __u__ ~~s~~ ||x|| `c`', '\\*\\*b\\*\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~ \\|\\|x\\|\\| \\`c\\`'],
  ['[a](https://x.example)', '\\[a\\](https:\\//x.example)'],
  ['<a:x _y_', '\\<a:x \\_y\\_'],
  ['# a', '\\# a'],
  ['a\n-# b\n> c\n 2. d\n- e', 'a\n\\-# b\n\\> c\n 2\\. d\n\\- e'],
  ['a\\*', 'a\\\\\\*'],
])('%j cannot act in Discord', (typed, shown) => {
  expect(plain(typed, 'en').replace(/\u200E/g, '')).toBe(shown);
});

test('an override typed by a member is dropped', () => {
  expect(plain('@\u202Eeveryone', 'en')).toBe('\\@everyone');
});

test('Latin words, digits and commands inside an Arabic line are isolated left to right', () => {
  expect(plain('فرق (PKI) في 6/21/2021، و/ask و /ask question: من؟', 'ar')).toBe(
    'فرق (\u2066PKI\u2069) في \u20666/21/2021\u2069، و/\u2066ask\u2069 و \u2066/ask question\u2069: من؟',
  );
});

test('an Arabic name inside an English line is isolated right to left', () => {
  expect(plain('He is محمد القائد (Chair)', 'en')).toBe('He is \u2067محمد القائد\u2069 (Chair)');
});

test('a line that begins with the other script is told its direction', () => {
  expect(plain('PKI هي', 'ar')).toBe('\u200F\u2066PKI\u2069 هي');
  expect(plain('القائد chaired', 'en')).toBe('\u200E\u2067القائد\u2069 chaired');
  expect(plain('6/21/2021', 'ar')).toBe('\u200F\u20666/21/2021\u2069');
});

test('vowel signs stay within their Arabic word', () => {
  expect(plain('قُدِّمَ by', 'en')).toBe('\u200E\u2067قُدِّمَ\u2069 by');
});

test('a footer, where Discord knows no markdown, has no backslashes', () => {
  expect(unformatted('a_b *c* 23', 'en')).toBe('a_b *c* 23');
});

test('touching marks become one bold stretch', () => {
  expect(
    blockQuote(
      'وزير الداخلية',
      joinMarks([
        { start: 4, end: 13 },
        { start: 0, end: 4 },
      ]),
      'ar',
    ),
  ).toBe('> **وزير الداخلية**');
});

test('a member’s words where no markdown is known come back as they were, their spaces apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ar', 'en'), (text, language) => {
      const shown = inert(text, language);
      expect(shown).not.toMatch(/@everyone|@here|<@|\|\||\*\*|__/);
      const bare = text
        .replace(/\s+/gu, ' ')
        .replace(/[\p{Cc}\u2060\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
      expect(fromInert(shown)).toBe(bare);
    }),
  );
  expect(inert('@everyone <@1100000000000000042> **x** ||y||', 'en')).not.toMatch(/@everyone|<@|\*\*|\|\|/);
});
