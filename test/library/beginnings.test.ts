import { expect, test } from 'vitest';
import { createBeginnings } from '../../src/library/beginnings.ts';

const beginningsOf = createBeginnings();

test.each([
  ['the beginning of a word', 'Harbour Gardens Committee', 'gard'],
  ['words in any order', 'Harbour Gardens Committee', 'comm harb'],
  ['nothing', 'Harbour Gardens', ''],
  ['a date with its strokes', '2023-03-02 Harbour', '2023-03'],
  ['Arabic digits', '2023-03-02', '٢٠٢٣'],
  ['Arabic without hamza', 'مجلس أمناء المكتبة', 'امناء'],
  ['what the article is joined to', 'مجلس أمناء المكتبة', 'مكتب'],
  ['the article itself', 'مجلس أمناء المكتبة', 'المكت'],
])('%s fits', (_, text, typed) => {
  expect(beginningsOf(text)(typed)).toBe(true);
});

test.each([
  ['letters inside a word', 'Harbour Gardens Committee', 'arde'],
  ['one word that is not there', 'Harbour Gardens Committee', 'harbour pond'],
  ['more than the word', 'Harbour', 'harbours'],
])('%s fits not', (_, text, typed) => {
  expect(beginningsOf(text)(typed)).toBe(false);
});
