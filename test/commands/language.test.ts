import { expect, test } from 'vitest';
import { isPrivate, languageFor, meetingFor } from '../../commands/request.ts';
import type { Language } from '../../src/words/language.ts';
import { command, library, options } from './ask-for.ts';

type Row = [
  command: string,
  options: Record<string, string>,
  channel: Language,
  reply: Language,
  why: string,
];

// Command, options, the channel's language, the language of the reply, and why.
const rows: Row[] = [
  ['ask', { question: 'who chaired?', language: 'ar' }, 'en', 'ar', 'the option decides'],
  ['ask', { question: 'من ترأس؟' }, 'en', 'ar', 'else the script of the question'],
  ['ask', { question: 'who chaired?' }, 'ar', 'en', 'in both directions'],
  ['ask', { question: 'ما هو PKI؟' }, 'en', 'ar', 'an abbreviation does not make a question English'],
  ['ask', { question: '؟؟ 123' }, 'en', 'en', 'no letters: what holds in the channel'],
  ['attendees', { person: 'Al Qaed' }, 'ar', 'en', 'a name is typed in a script too'],
  [
    'attendees',
    { person: 'person.al-qaed' },
    'ar',
    'ar',
    'a choice from the list is an id, whose letters tell nothing',
  ],
  ['agenda', {}, 'en', 'en', 'nothing typed: what holds in the channel'],
  ['meeting', { language: 'fr' }, 'ar', 'ar', 'a language we do not speak is not a choice'],
];

test.each(rows)('/%s %j where %s is set answers in %s: %s', (name, given, channel, language) => {
  expect(languageFor(command(name), options(given), { language: channel, private: false })).toBe(language);
});

test('what the member chooses about privacy goes before what holds in the channel', () => {
  const defaults = { language: 'ar', private: true } as const;
  expect(isPrivate(options({}), defaults)).toBe(true);
  expect(isPrivate(options({ private: false }), defaults)).toBe(false);
});

test('a meeting is found by id and by the name that its choice shows; without either it is the newest', () => {
  const [newest] = library.meetings;
  const [choice] = library.suggest('');
  for (const meeting of ['2021-06', choice?.name ?? '', ' ']) {
    const found = meetingFor(options({ meeting }), library);
    expect(found.meeting.meeting.id).toBe(newest?.id);
  }
});

test('a meeting that is not on record is named back in both languages', () => {
  expect(() => meetingFor(options({ meeting: '1999-01' }), library)).toThrow(
    expect.objectContaining({
      code: 'meeting.unknown',
      says: {
        ar: expect.stringContaining('«1999-01»'),
        en: expect.stringContaining('“1999-01”'),
      },
    }),
  );
});
