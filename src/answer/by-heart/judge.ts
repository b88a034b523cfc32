// Decides whether the record answers a question, and by what it is answered.
// In: a question's units and the ranked subjects. Out: a verdict with the rule that decided. Next: compose.ts.

import type { Query, Ranked, WeightedUnit } from './comparison.ts';
import { confidenceOf, contendersOf, type Measures, measure } from './measures.ts';
import type { MeetingIndex } from './meeting-index.ts';
import {
  asksForAct,
  type Refusal,
  refusalOfForeignName,
  refusalOfKnownMessage,
  refusalOfMessage,
  refusalOfName,
  refusalOfOtherMeeting,
  refusalOfQuestion,
} from './rules.ts';
import { asks, decidedOtherwise } from './whether.ts';
import type { WordLists } from './word-lists.ts';

/** What was decided, and by which rule. */
export type Verdict = {
  rule: string;
  /** From 0 to 1; above 0 where it was weighed, by the measures given. */
  confidence: number;
  measures?: Measures;
} & (
  | {
      answered: true;
      best: Ranked;
      /** The answer is not what the question takes for granted. */
      otherwise?: boolean;
    }
  | ({ answered: false } & Refusal)
);

/** What finds subjects, and weighs the words of a question. */
type Weighing = Pick<MeetingIndex, 'rank' | 'odds' | 'preference'>;

/** Least confidence of an answer. */
const LEAST_CONFIDENCE = 0.36;
/** Below this share of the question known nothing is an answer. */
const LEAST_COVERAGE = 0.35;
/** Nor is what scores less. */
const LEAST_SCORE = 0.3;
/** From this resemblance on a message is a question that is known. */
const SAME_WORDING = 0.6;
/** Words of a list's own option name a topic: so much of them must be known there. */
const LEAST_TOPIC_COVERAGE = 0.5;

/** What the rules need to know besides: the number of the meeting, and concepts of the word lists. */
export type Known = Pick<WordLists, 'chat' | 'names' | 'acts' | 'identity'> & { meetingNumber: number };

/** Judges a question by the subjects found for it, best first; `index` weighs its words. */
export function judge(query: Query, ranked: Ranked[], index: Weighing, known: Known): Verdict {
  return decideAtOnce(query, ranked, index, known) ?? weigh(query, ranked, index, known);
}

/** What needs no weighing: no question, a premise that the article corrects, another meeting. */
function decideAtOnce(query: Query, ranked: Ranked[], index: Weighing, known: Known): Verdict | undefined {
  const { units } = query;
  const content = contentOf(units);
  const isKnown = content.length === 0 && resembles(ranked[0]);
  const noQuestion =
    refusalOfKnownMessage(ranked) ?? (isKnown ? undefined : refusalOfMessage(content, known.chat));
  if (noQuestion) return refuse(noQuestion);
  const decided = decidedOtherwise(query, ranked, index, known);
  if (decided) {
    const rule = 'yes or no, and the article says otherwise';
    return { answered: true, rule, confidence: 1, best: decided, otherwise: true };
  }
  const otherMeeting = refusalOfOtherMeeting(units, known.meetingNumber);
  return otherMeeting && refuse(otherMeeting);
}

/** Weighs what speaks for the best subject against what speaks for the best one on the other side. */
function weigh(query: Query, ranked: Ranked[], index: Weighing, { names, acts, identity }: Known): Verdict {
  const { units } = query;
  const able = asksForAct(units, acts, identity) ? ranked.filter(isNoCard) : ranked;
  const { best, rival } = contendersOf(query, able, index);
  const silence = () => refusalOfQuestion(contentOf(units), best, rival);
  if (!best) return refuse(silence());
  const unknownName = refusalOfName(units, best) ?? refusalOfForeignName(units, best, rival, names);
  if (unknownName) return refuse(unknownName);
  if (best.coverage < LEAST_COVERAGE || best.score < LEAST_SCORE) return refuse(silence());
  const measures = measure(query, { best, rival }, index);
  const confidence = confidenceOf(measures);
  if (confidence < LEAST_CONFIDENCE) return { ...refuse(silence()), confidence, measures };
  return { answered: true, rule: 'enough speaks for it', confidence, best, measures };
}

function refuse(refusal: Refusal): Verdict {
  return { answered: false, confidence: 0, ...refusal };
}

function contentOf(units: WeightedUnit[]): WeightedUnit[] {
  return units.filter((unit) => !asks(unit));
}

/** What is written like a known question is one, however little it says: “who was there”. */
function resembles(first: Ranked | undefined): boolean {
  return first?.subject.kind === 'entry' && first.resemblance >= SAME_WORDING;
}

/** Who somebody is does not tell what they did. */
function isNoCard({ subject }: Ranked): boolean {
  return subject.kind !== 'entry' || subject.section !== 'people';
}

/** Judges words that name an item of a list: they need only be known there. */
export function judgeTopic(ranked: Ranked[]): Verdict {
  const best = ranked.find(({ subject }) => subject.kind === 'entry');
  const confidence = best?.coverage ?? 0;
  return best && confidence >= LEAST_TOPIC_COVERAGE
    ? { answered: true, rule: 'the list knows these words', best, confidence }
    : { answered: false, rule: 'the list does not know these words', reason: 'not-found', best, confidence };
}
