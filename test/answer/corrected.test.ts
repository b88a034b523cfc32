// A meeting with corrections and a translation beside its article: what slots, lists and replies in the other language say.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask as askCommand } from '../../commands/ask.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { RenewableLibrary } from '../../src/answer/library.ts';
import type { MeetingAnswers } from '../../src/answer/meeting-answers.ts';
import type { Language } from '../../src/words/language.ts';
import { ARABIC, type BareData, makeBareData } from '../bare.ts';

const CORRECTIONS = {
  title: { translated: 'The board of the Harbour Library holds its ninth meeting' },
  place: { value: 'قاعة اللبان', quote: 'في قاعة اللبان بمدينة صلالة', translated: 'the Frankincense Hall' },
  purpose: null,
  people: [
    {
      ...{ was: 'هالة النجدي', presence: 'chaired' },
      translated: { name: 'Hala Al Najdi', title: 'Dr.', role: 'Chair of the Board' },
    },
    { name: 'مريم البدري', drop: true },
    { was: 'سيف الكعبي', translated: { name: 'Saif Al Kaabi' } },
  ],
  agenda: [{ topic: 'تمديد ساعات القراءة', act: 'postponed', translated: 'longer reading hours' }],
  presentations: [
    {
      topic: 'نظام الإضاءة الجديد',
      presenter: ['سيف الكعبي', 'هالة النجدي'],
      translated: 'the new lighting',
    },
  ],
  decisions: [{ text: 'خطة ترميم قاعة المخطوطات', translated: 'the plan to restore the manuscript room' }],
  questions: ['متى افتُتحت القاعة؟', 'Which room is restored?'],
};
const TRANSLATION = {
  clauses: [
    {
      ar: 'وناقش تمديد ساعات القراءة خلال الصيف',
      en: 'The board discussed longer reading hours in summer.',
    },
  ],
};

let own: BareData;
let library: RenewableLibrary;
let meeting: MeetingAnswers;
beforeAll(() => {
  own = makeBareData();
  const write = (name: string, content: unknown) =>
    writeFileSync(join(own.meetings, ARABIC.id, name), JSON.stringify(content));
  write('record.json', CORRECTIONS);
  write('translation.json', TRANSLATION);
  library = own.load();
  meeting = library.open(ARABIC.id) as MeetingAnswers;
});
afterAll(() => own.remove());

const said = ({ statements }: Answer, language: Language) =>
  statements.map(({ text }) => text[language]).join('\n');

function expectSound({ statements }: Answer) {
  for (const { quote, start, end } of statements.flatMap(({ citations }) => citations))
    expect(ARABIC.text.slice(start, end)).toBe(quote);
}

describe('a question', () => {
  test.each([
    ['who chaired the meeting?', 'Hala Al Najdi (Chair of the Board)', 'هالة النجدي'],
    ['where was the meeting held?', 'the Frankincense Hall', 'قاعة اللبان'],
    ['what was decided?', 'the plan to restore the manuscript room', 'خطة ترميم قاعة المخطوطات'],
  ])('%s is answered from the corrected slot, in both languages', (question, english, arabic) => {
    const answer = meeting.ask(question, 'en');
    expectSound(answer);
    expect(answer.answered).toBe(true);
    expect(said(answer, 'en')).toContain(english);
    expect(said(answer, 'ar')).toContain(arabic);
    expect(said(meeting.recall(answer.key, 'en') as Answer, 'en')).toBe(said(answer, 'en'));
  });

  test('names somebody by the spelling in the other language', () => {
    expect(said(meeting.attendees('Saif Al Kaabi', 'en'), 'en')).toContain('Saif Al Kaabi');
  });

  test('is answered in English with the translated clause, and the quote carries it', () => {
    const answer = meeting.ask('did they discuss reading hours in the summer?', 'en');
    const passage = meeting.meeting.passages.find(({ translation }) => translation !== '');
    const clause = meeting.recall(`clause.${passage?.index}.text`, 'en') as Answer;
    expect(said(clause, 'en')).toBe(`The article says: ${TRANSLATION.clauses[0]?.en}`);
    expect(said(clause, 'ar')).toContain('ساعات القراءة');
    expect(clause.statements[0]?.citations[0]?.translation).toBe(TRANSLATION.clauses[0]?.en);
    expectSound(answer);
  });
});

describe('lists', () => {
  test('leave out who was dropped, and say acts and presenters as corrected', () => {
    expect(said(meeting.attendees(undefined, 'en'), 'ar')).not.toContain('البدري');
    expect(said(meeting.agenda('longer reading hours', 'en'), 'en')).toBe('Postponed: longer reading hours');
    const presented = meeting.experiences('the new lighting', 'en');
    expect(said(presented, 'en')).toBe('the new lighting. Presented by: Saif Al Kaabi, Hala Al Najdi');
    expect(said(presented, 'ar')).toContain('المقدِّمون: سيف الكعبي، هالة النجدي');
    expectSound(presented);
  });
});

test('the meeting is named and completed in both languages, and /help shows its favourite questions', () => {
  const info = library.meetings.find(({ id }) => id === ARABIC.id);
  expect(info?.title.en).toBe(CORRECTIONS.title.translated);
  expect(library.suggest('ninth meeting').map(({ value }) => value)).toEqual([ARABIC.id]);
  expect(askCommand.help(meeting.meeting).example).toEqual({
    ar: CORRECTIONS.questions[0],
    en: CORRECTIONS.questions[1],
  });
});

test('the corrections of the shipped meeting are proved at the start, whoever answers for it', () => {
  writeFileSync(
    join(own.meetings, '2021-06', 'record.json'),
    JSON.stringify({ place: { value: 'المنامة', quote: 'في المنامة' } }),
  );
  expect(own.load).toThrow(/2021-06\/record\.json: place\.quote is not in the article: "في المنامة"/u);
});
