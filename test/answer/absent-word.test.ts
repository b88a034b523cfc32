import { describe, expect, test } from 'vitest';
import { findAbsentWord } from '../../src/answer/absent-word.ts';
import { createReader } from '../../src/answer/reader.ts';
import { articleOfText } from '../../src/article/read.ts';
import { languageOf } from '../../src/words/language.ts';
import { LIGHTHOUSE, ORCHARD, ORCHARD_BEFORE } from '../own-meetings.ts';

const reader = createReader('data');
const readings = new Map(
  [ORCHARD, ORCHARD_BEFORE, LIGHTHOUSE].map((text) => [text, reader.read(articleOfText(text, 'one'))]),
);
const absentFrom = (question: string, ...texts: string[]) =>
  findAbsentWord(
    texts.map((text) => ({
      written: languageOf(text) ?? 'ar',
      decided: readings.get(text)?.explain(question).decided ?? [],
    })),
  );

describe('the word that is told not to be there', () => {
  test.each([
    ['what did they say about the whales?', ORCHARD, 'whales'],
    ['when will the trampoline arrive?', ORCHARD, 'trampoline'],
    ['what does Zanzibar want? and Peppino?', ORCHARD, 'Peppino'],
    ['ماذا قالت اللجنة عن الحيتان؟', LIGHTHOUSE, 'الحيتان'],
    ['وش صار بالمستشفى؟', LIGHTHOUSE, 'بالمستشفى'],
  ])('%s', (question, text, word) => {
    expect(absentFrom(question, text)).toBe(word);
  });

  // Each has no word that surely names a thing and is not there.
  test.each([
    ['all its words are there', 'what about the ladders and the pear trees?', ORCHARD],
    ['a form of it is there', 'what about the ladder and the festivals?', ORCHARD],
    ['it is a function word', 'who of them was there with whom?', ORCHARD],
    ['it is a verb, for which the article may have another', 'why did they evaporate?', ORCHARD],
    ['it is a slip that was mended', 'who is the treasuer?', ORCHARD],
    ['it is a number', 'what about the 77?', ORCHARD],
    ['the article is in the other language', 'ماذا عن الحيتان؟', ORCHARD],
    ['the article is in the other language, the other way round', 'what about the whales?', LIGHTHOUSE],
  ])('is none where %s', (_, question, text) => {
    expect(absentFrom(question, text)).toBeUndefined();
  });

  test('is in none of several articles', () => {
    expect(absentFrom('what about the wasps?', ORCHARD)).toBe('wasps');
    expect(absentFrom('what about the wasps?', ORCHARD, ORCHARD_BEFORE)).toBeUndefined();
    expect(absentFrom('what about the whales?', ORCHARD, ORCHARD_BEFORE)).toBe('whales');
    expect(absentFrom('what about the whales?', ORCHARD, LIGHTHOUSE)).toBeUndefined();
    expect(absentFrom('what about the whales?')).toBeUndefined();
  });
});
