// What kind of thing is asked for, and which words tell such a thing.
// In: analysed words. Out: date, number or neither. Next: passage-look.ts, passage-weights.ts.

import kinds from '../../data/words/kinds.json' with { type: 'json' };
import type { Term } from '../words/analyzer.ts';
import { normalize } from '../words/normalize.ts';

/** A kind of answer that can be told from a word's form. */
export type Kind = 'date' | 'number';

const phrasesOf = (list: string[]) => list.map((phrase) => ` ${phrase.split(' ').map(normalize).join(' ')} `);
const wordsOf = (list: string[]): ReadonlySet<string> => new Set(list.map(normalize));

const ASKED_BY = { date: phrasesOf(kinds.date['asked by']), number: phrasesOf(kinds.number['asked by']) };
const TOLD_BY = { date: wordsOf(kinds.date['told by']), number: wordsOf(kinds.number['told by']) };
const FRAMING = wordsOf(kinds.framing);
const FORM = { date: /^\d{4}/, number: /^\d/ };

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
