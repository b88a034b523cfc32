// Whether an answer is right, and what many answers come to. In: a question with the quotes that answer it, and the
// `Answer` it got. Out: a `Score`, and rows of a table for many. Used by eval.ts, fit-answers.ts and the tests that hold floors.

import type { Answer, Citation } from '../answer/answer.ts';
import type { Span } from '../article/article.ts';
import type { Language } from '../words/language.ts';
import { type AskedText, goldSpans, HOLDS, type SetQuestion, shareHeld } from './meetings.ts';

/** How one question went. */
export interface Score {
  question: SetQuestion;
  /** The language asked in, and that of the article: `ar on en`. */
  way: string;
  answered: boolean;
  right: boolean;
  /** Right, or not answered and the answer among the closest passages. */
  helped: boolean;
  /** How many quotes are not what the article has at their place. */
  forged: number;
  answer: Answer;
}

/** What the answers to some questions come to; shares are of 1, and NaN where there was nothing to share. */
export interface Tally {
  questions: number;
  /** Of the questions that the article answers. */
  right: number;
  helped: number;
  /** Of what was stated, how much is right. */
  sure: number;
  /** Of the questions that the article does not answer. */
  refused: number;
  /** Decides between two versions. */
  rightMinusThreeTimesWrong: number;
  forged: number;
}

/** So many citations are read together. */
const TOGETHER = 4;
/** So much must the first hold where several hold the answer together. */
const BEGINS = 0.25;
/** So many closest passages count. */
const MOST_CLOSEST = 3;

/** Returns how an answer to a question about a text went. */
export function scoreAnswer(article: AskedText, question: SetQuestion, answer: Answer): Score {
  const gold = goldSpans(article, question);
  const { answered, statements, closest = [] } = answer;
  const citations = answered ? statements.flatMap((statement) => statement.citations) : [];
  const near = answered ? [] : closest.slice(0, MOST_CLOSEST);
  const right = question.answerable && answered && holdAnswer(gold, citations);
  const isNear = near.some((citation) => shareHeld(gold, [citation]) >= HOLDS);
  return {
    ...{ question, answer, answered, right },
    way: `${question.lang} on ${article.language}`,
    helped: question.answerable && (right || isNear),
    forged: [...citations, ...near].filter((citation) => isForged(citation, article)).length,
  };
}

/** Whether the first citation holds an answer, or a good part of it which the next ones complete. */
export function holdAnswer(gold: readonly Span[], citations: readonly Span[]): boolean {
  return gold.some((quote) => {
    const first = shareHeld([quote], citations.slice(0, 1));
    return first >= HOLDS || (first >= BEGINS && shareHeld([quote], citations.slice(0, TOGETHER)) >= HOLDS);
  });
}

function isForged({ quote, start, end }: Citation, { text }: AskedText): boolean {
  return quote === '' || text.slice(start, end) !== quote;
}

/** Returns what some answers come to. */
export function tally(scores: readonly Score[]): Tally {
  const answerable = scores.filter(({ question }) => question.answerable);
  const others = scores.filter(({ question }) => !question.answerable);
  const stated = scores.filter(({ answered }) => answered);
  const right = stated.filter((score) => score.right).length;
  return {
    questions: scores.length,
    right: right / answerable.length,
    helped: answerable.filter(({ helped }) => helped).length / answerable.length,
    sure: right / stated.length,
    refused: others.filter(({ answered }) => !answered).length / others.length,
    rightMinusThreeTimesWrong: right - 3 * (stated.length - right),
    forged: scores.reduce((sum, { forged }) => sum + forged, 0),
  };
}

/** Returns the scores of each way of language that occurs, in a fixed order, then all of them. */
export function byWay(scores: readonly Score[]): Map<string, Score[]> {
  const languages: Language[] = ['ar', 'en'];
  const ways = languages.flatMap((article) => languages.map((asked) => `${asked} on ${article}`));
  const rows = ways.map((way): [string, Score[]] => [way, scores.filter((score) => score.way === way)]);
  return new Map([...rows.filter(([, some]) => some.length > 0), ['all', [...scores]]]);
}
