// Corrections of a drafted record: what is changed, added, dropped and translated, and what is refused.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { type Corrections, correctionsSchema, correctRecord } from '../../src/record/corrections.ts';
import { draftRecord } from '../../src/record/draft.ts';
import type { DraftedRecord } from '../../src/record/drafted.ts';
import { CorrectionsError } from '../../src/record/quotes.ts';
import { ARABIC, ENGLISH } from '../bare.ts';

const read = (text: string) => readArticle(Buffer.from(text), 'a.txt');
const article = read(ENGLISH.text);
const draft = draftRecord(article);

/** The corrected record of the English minutes. */
const correct = (corrections: Corrections): DraftedRecord =>
  correctRecord(draft, correctionsSchema.parse(corrections), article);

const quotesOf = ({ evidence }: { evidence: { start: number; end: number }[] }) =>
  evidence.map(({ start, end }) => article.text.slice(start, end));

/** What is said of corrections that are refused. */
function problemsOf(corrections: unknown): readonly string[] {
  try {
    correctRecord(draft, correctionsSchema.parse(corrections), article);
  } catch (error) {
    if (error instanceof CorrectionsError) return error.problems;
    throw error;
  }
  return [];
}

test('nothing is mandatory: without corrections the record is the draft', () => {
  expect(correct({})).toEqual(draft);
});

test('the example of the documentation is of that form', () => {
  const [, example = ''] = /```json\n(.*?)```/su.exec(readFileSync('data/README.md', 'utf8')) ?? [];
  expect(correctionsSchema.safeParse(JSON.parse(example)).error).toBeUndefined();
});

describe('a slot', () => {
  test('is set with the words that tell it, and translated', () => {
    const { body } = correct({
      body: {
        value: 'Harbour Gardens Committee',
        quote: 'Harbour Gardens Committee',
        translated: 'لجنة حدائق المرفأ',
      },
    });
    expect(body).toMatchObject({
      value: 'Harbour Gardens Committee',
      translated: 'لجنة حدائق المرفأ',
      clause: 0,
    });
    expect(body && quotesOf(body)).toEqual(['Harbour Gardens Committee']);
  });

  test('needs no quote where its value stands in the article, nor where a translation alone is added', () => {
    const { duration, title } = correct({ duration: { value: 'six weeks' }, title: { translated: 'محضر' } });
    expect(duration && quotesOf(duration)).toEqual(['six weeks']);
    expect(title).toEqual({ ...draft.title, translated: 'محضر' });
  });

  test('is emptied by null', () => {
    expect(draft.dateHeld).toBeDefined();
    expect(correct({ date_held: null }).dateHeld).toBeUndefined();
  });

  test('keeps no drafted words for another value', () => {
    expect(problemsOf({ date_held: { value: '2024-01-01' } })).toEqual([
      'date_held.quote is missing, and the article does not have these words: "2024-01-01"',
    ]);
    expect(problemsOf({ place: { translated: 'صلالة' } })).toEqual([
      'place.value is missing: the draft has none',
    ]);
  });
});

describe('a person', () => {
  const person = (record: DraftedRecord, name: string) => record.people.find((one) => one.name === name);

  test('is changed where they are found by name, and keeps what is not said', () => {
    const record = correct({ people: [{ name: 'Tomas Brandt', role: 'secretary', presence: 'absent' }] });
    const before = person(draft, 'Tomas Brandt');
    expect(person(record, 'Tomas Brandt')).toEqual({ ...before, role: 'secretary', presence: 'absent' });
    expect(record.people).toHaveLength(draft.people.length);
  });

  test('is renamed by what the draft calls them, the beginning being enough', () => {
    const { people } = correct({ people: [{ was: 'Tomas', name: 'Thomas Brandt', role: null }] });
    expect(people.map(({ name }) => name)).toContain('Thomas Brandt');
    expect(people.map(({ name }) => name)).not.toContain('Tomas Brandt');
    expect(people.find(({ name }) => name === 'Thomas Brandt')?.role).toBeUndefined();
  });

  test('is dropped; a drop that finds nobody is no mistake, for drafts get better', () => {
    const { people } = correct({
      people: [
        { name: 'ingrid  solheim', drop: true },
        { was: 'Nobody', drop: true },
      ],
    });
    expect(people.map(({ name }) => name)).toEqual(
      draft.people.map(({ name }) => name).filter((name) => name !== 'Ingrid Solheim'),
    );
  });

  test('is added with a quote, where the article tells of them', () => {
    const { people } = correct({ people: [{ name: 'The gardener', quote: 'The works', aliases: ['Gus'] }] });
    expect(people.at(-1)).toMatchObject({ name: 'The gardener', presence: 'mentioned', aliases: ['Gus'] });
  });

  test('has spellings in the other language', () => {
    const record = correct({
      people: [{ name: 'Ruth Ellery', translated: { name: 'روث إيلري', role: 'الرئيسة' } }],
    });
    expect(person(record, 'Ruth Ellery')?.translated).toEqual({ name: 'روث إيلري', role: 'الرئيسة' });
  });
});

describe('lists', () => {
  test('take items with any act, presentations of several, decisions, bodies, numbers and words of somebody', () => {
    const record = correct({
      agenda: [{ topic: 'Repair of the pond', act: 'postponed', translated: 'إصلاح البركة' }],
      presentations: [
        { topic: 'longer opening hours in summer', presenter: ['Ruth Ellery', 'the lake group'] },
      ],
      decisions: [{ text: 'longer opening hours in summer' }],
      bodies: [{ name: 'Lake group', quote: 'Harbour Gardens' }],
      numbers: [{ counts: 'weeks of works', value: 6, quote: 'six weeks' }],
      statements: [{ speaker: 'Ruth Ellery', quote: 'The works will take six weeks' }],
    });
    const pond = record.agenda.find(({ topic }) => topic === 'Repair of the pond');
    expect(pond).toMatchObject({ act: 'postponed', translated: 'إصلاح البركة' });
    expect(record.presentations[0]?.presenters).toEqual(['Ruth Ellery', 'the lake group']);
    expect(record.decisions.some((one) => quotesOf(one)[0] === 'longer opening hours in summer')).toBe(true);
    expect(record.bodies).toMatchObject([{ name: 'Lake group' }]);
    expect(record.numbers.at(-1)).toMatchObject({ counts: 'weeks of works', value: 6 });
    expect(record.people[record.statements[0]?.speaker as number]?.name).toBe('Ruth Ellery');
  });

  test('know people by their corrected names', () => {
    const arabic = read(ARABIC.text);
    const before = draftRecord(arabic);
    expect(before.presentations[0]?.presenters).toEqual(['سيف الكعبي']);
    const { presentations } = correctRecord(
      before,
      {
        people: [
          { was: 'سيف الكعبي', name: 'سيف بن سعيد الكعبي' },
          { was: 'هالة', drop: true },
        ],
      },
      arabic,
    );
    expect(presentations[0]?.presenters).toEqual(['سيف بن سعيد الكعبي']);
  });

  test('hold any number of several meetings', () => {
    const several = correct({
      meetings: [
        { date_held: { value: '2023-03-02', quote: '2 March 2023' }, number: { value: 4, quote: 'Minutes' } },
        { date_held: { value: 'April', quote: 'April' } },
      ],
    });
    expect(several.meetings.map(({ dateHeld, number }) => [dateHeld?.value, number?.value])).toEqual([
      ['2023-03-02', 4],
      ['April', undefined],
    ]);
    const fewer = correctRecord(several, { meetings: [{ was: '4', drop: true }] }, article);
    expect(fewer.meetings.map(({ dateHeld }) => dateHeld?.value)).toEqual(['April']);
  });
});

describe('what is refused', () => {
  test('is reported all at once, with entry and quote', () => {
    expect(
      problemsOf({
        number: { value: 3, quote: 'third meeting' },
        people: [
          { name: 'Ruth Ellery' },
          { name: 'Zoe', quote: ['Ruth Ellery', 'Zoe came'] },
          { name: 'Yan' },
        ],
        agenda: [{ was: 'The lighthouse', act: 'other' }],
        statements: [{ quote: 'begin in April' }],
        numbers: [{ counts: 'weeks', quote: 'six weeks' }],
      }).toSorted(),
    ).toEqual([
      'agenda[0].was is nothing that the draft has: "The lighthouse"',
      'number.quote is not in the article: "third meeting"',
      'numbers[0].value is missing',
      'people[1].quote[1] is not in the article: "Zoe came"',
      'people[2].quote is missing',
      'statements[0].speaker is missing',
    ]);
  });

  test('names the character in which a quote differs', () => {
    expect(problemsOf({ people: [{ name: 'Ruth Ellery', quote: 'Ruth\u00a0Ellery' }] })).toEqual([
      expect.stringMatching(
        /^people\[0\]\.quote is not in the article: "Ruth.Ellery", which differs at U\+00A0/u,
      ),
    ]);
  });

  test('a beginning that fits several entries', () => {
    const two = correct({ agenda: [{ topic: 'six weeks and begin' }, { topic: 'six weeks' }] });
    expect(() => correctRecord(two, { agenda: [{ was: 'six', drop: true }] }, article)).toThrow(
      'agenda[0].was is the beginning of 2 entries: "six"',
    );
  });

  test.each([
    [{ people: [{ role: 'chair' }] }, 'an entry needs'],
    [{ people: [{ name: 'A', presense: 'spoke' }] }, 'presense'],
    [{ questions: Array(11).fill('Who came?') }, '10'],
    [{ agenda: [{ topic: 'Pond', act: 'loved' }] }, 'act'],
  ])('%j by the schema', (corrections, says) => {
    const { error } = correctionsSchema.safeParse(corrections);
    expect(error?.message).toContain(says);
  });
});
