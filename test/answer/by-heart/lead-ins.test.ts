import { describe, expect, test } from 'vitest';
import { createLeadIns } from '../../../src/answer/by-heart/lead-ins.ts';
import { readWordLists } from '../../../src/answer/by-heart/word-lists.ts';
import { analyze } from '../../../src/words/analyzer.ts';

const withoutLeadIns = createLeadIns(readWordLists('data').leadIns);
const rest = (text: string) =>
  withoutLeadIns(analyze(text))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

describe('what is said around a question is taken off', () => {
  test.each([
    ['Could you tell me who chaired it?', 'who chaired it'],
    ["I'd like to know who chaired it, please", 'who chaired it'],
    ['remind me who chaired it lol', 'who chaired it'],
    ['لو سمحت أبي أعرف من ترأس الاجتماع', 'من ترأس الاجتماع'],
    ['يا باشا من ترأس الاجتماع', 'من ترأس الاجتماع'],
    ['من ترأس الاجتماع يا ولدي', 'من ترأس الاجتماع'],
    ['من ترأس الاجتماع', 'من ترأس الاجتماع'],
  ])('%s → %s', (text, question) => {
    expect(rest(text)).toBe(question);
  });

  test('but never everything', () => {
    expect(rest('please')).toBe('please');
    expect(rest('لو سمحت')).toBe('لو سمحت');
  });
});
