import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadMeeting, loadMeetings } from '../../src/record/load.ts';

const MEETINGS = 'data/meetings';

describe('the meetings on record', () => {
  test('quote the article byte for byte in every piece of evidence', () => {
    for (const meeting of loadMeetings(MEETINGS)) {
      const { article, people, agenda, experiences, facts, gaps } = meeting;
      const content = experiences.flatMap((experience) => experience.content);
      const evidence = [...people, ...agenda, ...experiences, ...content, ...facts].flatMap(
        (entry) => entry.evidence,
      );
      expect(evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end, passage } of [
        ...evidence,
        ...gaps.flatMap(({ closest }) => closest ?? []),
      ]) {
        expect(article.slice(start, end)).toBe(quote);
        expect(article.slice(passage.start, passage.end)).toBe(passage.text);
        expect(start >= passage.start && end <= passage.end).toBe(true);
      }
    }
  });

  test('are asked for in both languages, entry by entry and gap by gap', () => {
    for (const { id, phrasings, facts, agenda, people, gaps } of loadMeetings(MEETINGS)) {
      const unasked = [...facts, ...agenda, ...people, ...gaps].filter((entry) => !phrasings.has(entry.id));
      expect(unasked.map((entry) => `${id}/${entry.id}`)).toEqual([]);
    }
  });

  test('cite passages of a length that people read', () => {
    for (const { passages } of loadMeetings(MEETINGS)) {
      expect(passages.filter(({ text }) => text.length > 220)).toEqual([]);
    }
  });
});

describe('a folder that cannot be trusted', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meeting-'));
    cpSync(join(MEETINGS, '2021-06'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (name: string, replace: (text: string) => string) =>
    writeFileSync(join(folder, name), replace(readFileSync(join(folder, name), 'utf8')));
  const load = () => loadMeeting(folder, '2021-06');

  test('a quote that is not in the article is named with file, entry and text', () => {
    change('by-heart/record.json', (text) => text.replace('"ترأس السيد محمد علي القائد', '"ترأست السيدة'));
    expect(load).toThrow(/record\.json: people\[0\]\.evidence\[0\] is not in the article: "ترأست السيدة/);
  });

  test('a closest passage that is not in the article is named too', () => {
    change('by-heart/gaps.json', (text) => text.replace('"closest": "6/21/2021"', '"closest": "7/22/2022"'));
    expect(load).toThrow(/gaps\.json: \[\d+\]\.closest is not in the article: "7\/22\/2022"/);
  });

  test('an unknown field is named by its path', () => {
    change('by-heart/record.json', (text) => text.replace('"presence": "chaired"', '"presense": "chaired"'));
    expect(load).toThrow(/record\.json:[\s\S]*people\[0\]/);
  });

  test('a file that is not JSON is named', () => {
    change('translation.json', (text) => text.slice(0, -3));
    expect(load).toThrow(/translation\.json: /);
  });

  test('a missing file is named', () => {
    rmSync(join(folder, 'by-heart/gaps.json'));
    expect(load).toThrow(/gaps\.json: cannot be read/);
  });

  test('a phrasing of something that does not exist is named', () => {
    change('by-heart/phrasings.en.json', (text) => text.replace('"fact.chair"', '"fact.chairwoman"'));
    expect(load).toThrow('nothing has the id "fact.chairwoman"');
  });

  test('an id given twice is named', () => {
    change('by-heart/record.json', (text) => text.replace('"fact.number"', '"fact.chair"'));
    expect(load).toThrow('the id "fact.chair" is given twice');
  });

  test('a presenter who is nobody is named', () => {
    change('by-heart/record.json', (text) =>
      text.replace('"presenter": "person.al-khajah"', '"presenter": "person.nobody"'),
    );
    expect(load).toThrow('nothing has the id "person.nobody"');
  });
});
