// A small meeting and answers about it, made by hand. In: nothing. Out: what the tests of `reply/` show.

import type { Answer, Citation, Statement } from '../../src/answer/answer.ts';
import type { Span } from '../../src/article/article.ts';
import type { Meeting } from '../../src/library/meeting.ts';

const TEXTS = [
  ['ترأس القائد الاجتماع.', 'Al Qaed chaired the meeting.'],
  ['6/21/2021', '21 June 2021'],
  ['فرق عمل بنية المفاتيح المركزية (PKI).', 'The [Public] Key Infrastructure (PKI) teams.'],
] as const;

const article = TEXTS.map(([text]) => text).join('\n');

/** Three passages: a sentence, a date without letters, and one with Latin in it. */
export const meeting: Meeting = {
  id: '2021-06',
  title: { ar: 'الاجتماع 23 للجنة', en: 'The 23rd meeting' },
  number: 23,
  published: '2021-06-21',
  article,
  passages: TEXTS.map(([text, translation], index) => {
    const start = article.indexOf(text);
    return { meeting: '2021-06', index, start, end: start + text.length, text, translation };
  }),
  people: [],
  agenda: [],
  experiences: [],
};

/** The citation of a whole passage of `meeting`. */
export function cite(index: number, marks: Span[] = []): Citation {
  const passage = meeting.passages[index];
  if (!passage) throw new RangeError(`passage ${index}`);
  const { start, end, text: quote, translation } = passage;
  return { meeting: '2021-06', passage: index, start, end, quote, translation, marks };
}

/** A statement that rests on these passages. */
export function say(ar: string, en: string, ...passages: number[]): Statement {
  return { text: { ar, en }, citations: passages.map((index) => cite(index)) };
}

/** An answer, about who chaired unless told otherwise. */
export function answerOf(change: Partial<Answer> = {}): Answer {
  return {
    answered: true,
    language: 'ar',
    meeting: '2021-06',
    key: 'fact.chair',
    statements: [say('ترأسه القائد.', 'Al Qaed chaired it.', 0)],
    ...change,
  };
}
