// Finds the word of a question that stands in none of the articles that were searched.
// In: how a question was decided for each of them. Out: the word as it was typed. Used by asking.ts for a refusal.
// Only what surely names a thing is told, and only to an article in its own script: of a verb, of a word in the other
// language or of a slip that was mended, the article may speak all the same.

import { z } from 'zod';
import absentData from '../../data/answer/absent.json' with { type: 'json' };
import type { Asked } from '../search/signs.ts';
import { analyze } from '../words/analyzer.ts';
import { type Language, languageOf } from '../words/language.ts';
import type { Decided } from './reading.ts';

const list = z.array(z.string().trim().min(1)).min(1);
const lists = z.strictObject({ 'before a thing': list, 'definite beginnings': list }).parse(absentData);
const BEFORE_A_THING: ReadonlySet<string> = new Set(lists['before a thing']);
const DEFINITE = new RegExp(`^(?:${lists['definite beginnings'].join('|')})\\p{L}{2,}`, 'u');

/** A word weighs this much at least, by how rare it is in the language, from 0.05 to 1.2. */
const LEAST_WEIGHT = 0.7;
/** What is this much like a word of the article may be there. */
const LEAST_LIKE = 0.15;

/** How one article was searched: in which language it is written, and how the questions of the message were decided. */
export interface Look {
  written: Language;
  decided: readonly Decided[];
}

/** Returns the heaviest word that names a thing of which no article has anything like it; undefined where there is none. */
export function findAbsentWord([first, ...others]: readonly Look[]): string | undefined {
  if (!first) return undefined;
  const elsewhere = others.map((look) => new Set(absentIn(look).map(({ word }) => word)));
  const absent = absentIn(first).filter(({ word }) => elsewhere.every((words) => words.has(word)));
  return absent.sort((a, b) => b.weight - a.weight)[0]?.typed;
}

interface Absent {
  word: string;
  typed: string;
  weight: number;
}

function absentIn({ written, decided }: Look): Absent[] {
  return decided.flatMap(({ question, kind, ranking }) => {
    const subject = new Set(kind.subject.map(({ start }) => start));
    return ranking.asked.flatMap((term): Absent[] => {
      const typed = question.slice(term.start, term.end);
      const isTold = subject.has(term.start) && languageOf(typed) === written && isHeavy(term);
      if (!isTold || isLikeAny(term) || !namesThing(term, typed, question)) return [];
      return [{ word: term.word, typed, weight: term.plain }];
    });
  });
}

const isHeavy = ({ stop, plain, word }: Asked): boolean =>
  !stop && plain >= LEAST_WEIGHT && !/^\d/.test(word);

const isLikeAny = ({ likeness }: Asked): boolean => likeness.some((one) => one >= LEAST_LIKE);

/** Whether a word is surely no verb, and as it was typed. */
function namesThing({ word, known, start }: Asked, typed: string, question: string): boolean {
  if (analyze(typed)[0]?.word !== word) return false;
  if (languageOf(typed) === 'ar') return known && DEFINITE.test(typed);
  const before = /(\p{L}+)\P{L}*$/u.exec(question.slice(0, start))?.[1];
  if (before === undefined) return false;
  return /^\p{Lu}/u.test(typed) || (known && BEFORE_A_THING.has(before.toLowerCase()));
}
