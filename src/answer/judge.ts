// Decides whether the record answers a question, and by what it is answered.
// In: a question's units and the ranked subjects. Out: a verdict with the rule that decided. Next: compose.ts.

import type { Ranked, WeightedUnit } from '../search/comparison.ts';
import type { Odds } from '../search/odds.ts';
import type { WordLists } from '../search/word-lists.ts';
import { confidenceOf, contendersOf, measure, rivalOf } from './measures.ts';
import {
  asksForAct,
  type Refusal,
  refusalOfForeignName,
  refusalOfMessage,
  refusalOfName,
  refusalOfOtherMeeting,
  refusalOfQuestion,
} from './rules.ts';

/** What was decided, by which rule, and the subject or word that decided; confidence from 0 to 1. */
export type Verdict =
  | { answered: true; rule: string; confidence: number; best: Ranked }
  | ({ answered: false; confidence: number } & Refusal);

/** Least confidence of an answer. */
const LEAST_CONFIDENCE = 0.36;
/** Below this share of the question known nothing is an answer. */
const LEAST_COVERAGE = 0.35;
/** From this likeness on a question is a phrasing in other words, if the other side is not as near. */
const SAME_QUESTION = 0.72;
const CERTAINLY_SAME = 0.88;
const CLEAR_LEAD = 0.03;
/** Words of a list's own option name a topic: so much of them must be known there. */
const LEAST_TOPIC_COVERAGE = 0.5;

/** What the rules need to know besides: the number of the meeting, and concepts of the word lists. */
export type Known = Pick<WordLists, 'chat' | 'names' | 'acts' | 'identity'> & { meetingNumber: number };

/** Judges a question by the subjects found for it, best first. */
export function judge(
  units: WeightedUnit[],
  ranked: Ranked[],
  odds: Odds,
  { meetingNumber, chat, names, acts, identity }: Known,
): Verdict {
  const content = units.filter(({ features }) => features.some((feature) => !feature.startsWith('?')));
  const early = refusalOfMessage(content, chat) ?? refusalOfOtherMeeting(units, meetingNumber);
  if (early) return { answered: false, confidence: 0, ...early };
  const contenders = contendersOf(asksForAct(units, acts, identity) ? ranked.filter(isNoCard) : ranked);
  if (!contenders)
    return { answered: false, confidence: 0, ...refusalOfQuestion(content, undefined, rivalOf(ranked)) };
  const { best, rival } = contenders;
  const refuse = (confidence: number): Verdict => ({
    answered: false,
    confidence,
    ...refusalOfQuestion(content, best, rival),
  });
  const unknownName = refusalOfName(units, best) ?? refusalOfForeignName(units, best, rival, names);
  if (unknownName) return { answered: false, confidence: 0, ...unknownName };
  if (best.coverage < LEAST_COVERAGE) return refuse(0);
  const lead = best.score - (rival?.score ?? 0);
  if (best.likeness >= SAME_QUESTION && lead >= CLEAR_LEAD) {
    return { answered: true, rule: 'asked in nearly these words', confidence: 1, best };
  }
  if (rival?.subject.kind === 'gap' && isNearer(rival, best) && lead <= -CLEAR_LEAD) {
    const rule = 'a gap is asked for in nearly these words';
    return { answered: false, rule, confidence: 0, reason: 'gap', best: rival };
  }
  const confidence = confidenceOf(measure(units, contenders, odds));
  if (confidence < LEAST_CONFIDENCE) return refuse(confidence);
  return { answered: true, rule: 'enough speaks for it', confidence, best };
}

/** Who somebody is does not tell what they did. */
function isNoCard({ subject }: Ranked): boolean {
  return subject.kind !== 'entry' || subject.section !== 'people';
}

/** A gap in nearly the words of the question counts, unless the best subject is in words as near. */
function isNearer(rival: Ranked, best: Ranked): boolean {
  return rival.likeness >= Math.min(CERTAINLY_SAME, Math.max(SAME_QUESTION, best.likeness));
}

/** Judges words that name an item of a list: they need only be known there. */
export function judgeTopic(ranked: Ranked[]): Verdict {
  const best = ranked.find(({ subject }) => subject.kind === 'entry');
  const confidence = best?.coverage ?? 0;
  return best && confidence >= LEAST_TOPIC_COVERAGE
    ? { answered: true, rule: 'the list knows these words', best, confidence }
    : { answered: false, rule: 'the list does not know these words', reason: 'not-found', best, confidence };
}
