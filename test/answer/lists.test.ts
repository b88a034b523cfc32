import { describe, expect, test } from 'vitest';
import { newestOf, openLibrary } from '../record.ts';

const library = openLibrary();
const meeting = newestOf(library);

describe('the people', () => {
  test('who were present come before those who are only mentioned', () => {
    const texts = meeting.attendees(undefined, 'en').statements.map(({ text }) => text.en);
    const border = texts.findIndex((text) => text.includes('does not say that they attended'));
    const place = (name: string) => texts.findIndex((text) => text.includes(name));
    expect(place('Al Qaed')).toBeLessThan(border);
    expect(place('Al Mutawah')).toBeLessThan(border);
    expect(place('Al Suwaiyan')).toBeGreaterThan(border);
    expect(place('Minister of Interior')).toBeGreaterThan(border);
  });

  test.each(['alqaid', 'القايد', 'person.al-qaed', 'Al-Ka’ed'])('are found as %s', (typed) => {
    expect(meeting.attendees(typed, 'en').statements[0]?.text.en).toContain('Al Qaed');
  });

  test('that the article does not name are not found', () => {
    expect(meeting.attendees('John Smith', 'en')).toMatchObject({ answered: false });
  });
});

describe('the agenda', () => {
  test('is told with what was done with each item', () => {
    const { statements } = meeting.agenda(undefined, 'en');
    expect(statements).toHaveLength(meeting.meeting.agenda.length);
    expect(statements.filter(({ text }) => text.en.includes('approved'))).toHaveLength(1);
  });

  test.each([
    ['الشراء', 'procurement'],
    ['AI', 'artificial intelligence'],
    ['strategy', 'Guiding Strategy'],
  ])('is searched by topic: %s', (topic, words) => {
    expect(meeting.agenda(topic, 'en').statements[0]?.text.en).toContain(words);
  });

  test('has nothing on what the article does not mention', () => {
    expect(meeting.agenda('football', 'en')).toMatchObject({ answered: false });
  });
});

describe('the experiences', () => {
  test('come with what each covered', () => {
    const { statements } = meeting.experiences('cloud', 'en');
    expect(statements.map(({ text }) => text.en).join(' ')).toMatch(
      /Al Mutawah.*challenges.*phases.*results.*future/,
    );
  });
});

describe('autocomplete', () => {
  test('offers all when nothing is typed, and names in both languages', () => {
    const choices = meeting.suggest('people', '');
    expect(choices).toHaveLength(meeting.meeting.people.length);
    expect(choices[0]?.name).toMatch(/القائد.*Al Qaed/);
  });

  test.each([
    ['people', 'قائد', 'person.al-qaed'],
    ['people', 'alq', 'person.al-qaed'],
    ['people', 'mutaw', 'person.al-mutawah'],
    ['agenda', 'بواب', 'agenda.portal'],
    ['agenda', 'artificial', 'agenda.ai-team'],
    ['experiences', 'pandemic', 'experience.pandemic'],
  ] as const)('finds %s by "%s"', (section, typed, id) => {
    expect(meeting.suggest(section, typed)[0]?.value).toBe(id);
  });

  test('offers nothing for what fits nothing', () => {
    expect(meeting.suggest('people', 'zzzz')).toEqual([]);
  });

  test('finds a meeting by number, date or word', () => {
    for (const typed of ['', '23', '2021-06', 'حكومة', 'executive']) {
      expect(library.suggest(typed).map(({ value }) => value)).toContain('2021-06');
    }
    expect(library.suggest('1999')).toEqual([]);
  });
});
