// What type of thing is asked for, and which words tell such a thing.
// In: analysed words. Out: types of answer and where words stand that tell them. Next: signs.ts, passage-look.ts.

import data from '../../data/words/answer-types.json' with { type: 'json' };
import type { Term } from '../words/analyzer.ts';
import { normalize } from '../words/normalize.ts';

/** A type of answer that can be told from the form of a word or its neighbours. */
export type AnswerType = 'person' | 'place' | 'date' | 'number' | 'amount' | 'reason';

/** A type that plain passages are searched for. */
export type Kind = 'date' | 'number';

const phrasesOf = (list: string[]) => list.map((phrase) => ` ${phrase.split(' ').map(normalize).join(' ')} `);
const wordsOf = (...lists: string[][]): ReadonlySet<string> => new Set(lists.flat().map(normalize));

const ASKED_BY = { date: phrasesOf(data.date['asked by']), number: phrasesOf(data.number['asked by']) };
const TOLD_BY = { date: wordsOf(data.date['told by']), number: wordsOf(data.number['told by']) };
const FRAMING = wordsOf(data.framing);
const FORM = { date: /^\d{4}/, number: /^\d/ };

const ALL_TOLD_BY: ReadonlyMap<AnswerType, ReadonlySet<string>> = new Map([
  ['date', wordsOf(data.date['told by'], data.date['also told by'])],
  ['number', TOLD_BY.number],
  ['person', wordsOf(data.person['told by'])],
  ['place', wordsOf(data.place['told by'])],
  ['amount', wordsOf(data.amount['told by'])],
  ['reason', wordsOf(data.reason['told by'])],
]);

/** Returns the kind of thing that a question asks for: `متى تأسست؟` → date, `كم عدد الدول؟` → number. */
export function kindAsked(question: readonly Term[]): Kind | undefined {
  const text = ` ${question.map(({ word }) => word).join(' ')} `;
  const asks = (kind: Kind) => ASKED_BY[kind].some((phrase) => text.includes(phrase));
  if (asks('date')) return 'date';
  return asks('number') ? 'number' : undefined;
}

/** Says whether a normalised word can be part of such an answer: `2015`, `يناير`; `28`, `ثلاثه`. */
export function tells(kind: Kind, word: string): boolean {
  return FORM[kind].test(word) || TOLD_BY[kind].has(word);
}

/** Says whether a normalised word only frames a question: `عدد` in `ما عدد الدول؟`, `اسم` in `ما اسم العاصمة؟`. */
export function frames(word: string): boolean {
  return FRAMING.has(word);
}

/** Returns where in a text words stand that tell something of each type: places in `terms`. */
export function positionsOf(terms: readonly Term[]): ReadonlyMap<AnswerType, number[]> {
  const positions = new Map<AnswerType, number[]>();
  for (const [type, words] of ALL_TOLD_BY) {
    const places = terms.flatMap(({ word, bare }, at) =>
      words.has(word) || words.has(bare) || ((type === 'date' || type === 'number') && FORM[type].test(word))
        ? [at]
        : [],
    );
    if (places.length > 0) positions.set(type, places);
  }
  return positions;
}
