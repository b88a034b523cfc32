// Decides whether the record answers a question, and by what it is answered.
// In: a question's units and the ranked subjects. Out: a verdict with the rule that decided. Next: compose.ts.

import type { Ranked, WeightedUnit } from '../search/comparison.ts';
import type { Odds } from '../search/odds.ts';
import type { RefusalReason } from './answer.ts';
import { contendersOf, type Measures, measure } from './measures.ts';

/** What was decided, by which rule, and the subject or word that decided. */
export type Verdict = { rule: string; confidence: number } & (
  | { answered: true; best: Ranked }
  | { answered: false; reason: RefusalReason; best?: Ranked | undefined; word?: string | undefined }
);

/**
 * How much each measure speaks for an answer, found by `npm run fit`: a logistic regression over all phrasings, each
 * judged as if nobody had written it, and the development questions.
 */
export const WEIGHTS: Measures = {
  one: -0.62,
  coverage: 1.09,
  affinity: 2.81,
  likeness: 2.99,
  rivalCoverage: -0.55,
  rivalAffinity: -1.78,
  rivalLikeness: -3.13,
  lead: 4.47,
  missingConcept: 0.23,
  missingName: -1.1,
  missingAsked: -1.15,
  rivalKnows: 0.07,
  missingForeign: -0.79,
  conceptsMissed: -0.12,
  missingWord: 0.46,
  mass: -0.31,
  leastOdds: -0.66,
  sumOfOdds: 1.44,
};

/** Least confidence of an answer: silence is better than invention. */
const LEAST_CONFIDENCE = 0.42;
/** Words of a list's own option name a topic; a kind of answer is not asked for. */
const LEAST_TOPIC_COVERAGE = 0.5;
/** Below this share of the question known nothing is an answer. */
const LEAST_COVERAGE = 0.35;
/** From this likeness on a question is a phrasing in other words, unless the other side is as near. */
const SAME_QUESTION = 0.72;
const CLEAR_LEAD = 0.03;
/** A word that nothing knows decides when it is at least this share of the question. */
const WEIGHTY = 0.3;

/** What the rules need to know besides. */
export interface Known {
  meetingNumber: number;
  /** Concepts of small talk. */
  chat: ReadonlySet<string>;
}

/** Judges a question by the subjects found for it, best first. */
export function judge(
  units: WeightedUnit[],
  ranked: Ranked[],
  odds: Odds,
  { meetingNumber, chat }: Known,
): Verdict {
  const content = units.filter(({ features }) => features.some((feature) => !feature.startsWith('?')));
  if (content.length === 0)
    return { answered: false, rule: 'nothing is asked', reason: 'no-question', confidence: 0 };
  if (isSmallTalk(content, chat))
    return { answered: false, rule: 'small talk', reason: 'no-question', confidence: 0 };
  if (namesOtherMeeting(units, meetingNumber)) {
    return { answered: false, rule: 'another meeting by its number', reason: 'other-meeting', confidence: 0 };
  }
  const contenders = contendersOf(ranked);
  if (!contenders) return refuseWithoutBest(ranked[0]);
  const confidence = logistic(weigh(measure(units, contenders, odds)));
  const { best, rival } = contenders;
  if (best.coverage < LEAST_COVERAGE) {
    return { answered: false, confidence: 0, ...reasonAgainst(content, best, rival) };
  }
  const lead = best.score - (rival?.score ?? 0);
  if (best.likeness >= SAME_QUESTION && lead >= CLEAR_LEAD) {
    return { answered: true, rule: 'asked in nearly these words', best, confidence: 1 };
  }
  if (rival?.subject.kind === 'gap' && rival.likeness >= SAME_QUESTION && lead <= -CLEAR_LEAD) {
    return {
      answered: false,
      rule: 'a gap is asked for in nearly these words',
      reason: 'gap',
      best: rival,
      confidence: 0,
    };
  }
  if (confidence >= LEAST_CONFIDENCE)
    return { answered: true, rule: 'enough speaks for it', best, confidence };
  return { answered: false, confidence, ...reasonAgainst(content, contenders.best, contenders.rival) };
}

/** Judges words that name an item of a list: they need only be known there. */
export function judgeTopic(ranked: Ranked[]): Verdict {
  const best = ranked.find(({ subject }) => subject.kind === 'entry');
  const confidence = best?.coverage ?? 0;
  return best && confidence >= LEAST_TOPIC_COVERAGE
    ? { answered: true, rule: 'the list knows these words', best, confidence }
    : { answered: false, rule: 'the list does not know these words', reason: 'not-found', best, confidence };
}

function isSmallTalk(content: WeightedUnit[], chat: ReadonlySet<string>): boolean {
  const share = (units: WeightedUnit[]) => units.reduce((sum, { weight }) => sum + weight, 0);
  const chatting = content.filter(({ features }) => features.some((feature) => chat.has(feature)));
  return share(chatting) >= MOSTLY * share(content);
}

const MOSTLY = 0.6;

/** Below this a number beside the meeting counts things: two meetings, ten members. */
const LEAST_ORDINAL = 13;

function namesOtherMeeting(units: WeightedUnit[], meetingNumber: number): boolean {
  const isMeeting = (unit: WeightedUnit | undefined) =>
    unit?.features.some((feature) => MEETING.has(feature)) ?? false;
  return units.some(({ features: [feature = ''], words }, at) => {
    if (ROUND_IN_WORDS.test(words)) return false; // twenty-something
    const number = feature.startsWith('=') ? Number(feature.slice(1)) : meetingNumber;
    const beside = isMeeting(units[at - 1]) || isMeeting(units[at + 1]);
    return number !== meetingNumber && number >= LEAST_ORDINAL && number < FIRST_YEAR && beside;
  });
}

const MEETING = new Set(['#meeting', '#session']);
const FIRST_YEAR = 1900;
const ROUND_IN_WORDS = /^(?:twenty|thirty|forty|fifty)$/;

function refuseWithoutBest(found: Ranked | undefined): Verdict {
  if (found?.subject.kind === 'gap')
    return { answered: false, rule: 'only a gap fits', reason: 'gap', best: found, confidence: 0 };
  return { answered: false, rule: 'nothing is shared', reason: 'off-subject', confidence: 0 };
}

/** The reason that a member is given: what is known to be missing goes before what is merely not found. */
function reasonAgainst(content: WeightedUnit[], best: Ranked, rival: Ranked | undefined) {
  const total = content.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = content.find((unit) => unit.unknown && unit.weight >= WEIGHTY * total);
  if (rival?.subject.kind === 'off' && rival.score >= best.score) return offReason(rival);
  if (rival?.subject.kind === 'gap' && rival.score >= LEAST_GAP_SCORE && !unknown) {
    return { rule: 'a gap fits better', reason: 'gap' as const, best: rival };
  }
  if (unknown)
    return {
      rule: 'an unknown word weighs much',
      reason: 'unknown-word' as const,
      best,
      word: unknown.words,
    };
  return { rule: 'too little speaks for it', reason: 'not-found' as const, best };
}

const LEAST_GAP_SCORE = 0.45;

function offReason({ subject }: Ranked) {
  const noQuestion = subject.id === 'off.chat' || subject.id === 'off.instruction';
  return noQuestion
    ? { rule: `like ${subject.id}`, reason: 'no-question' as const }
    : { rule: `like ${subject.id}`, reason: 'off-subject' as const };
}

/** Returns the weighted sum of measures. */
export function weigh(measures: Measures, weights: Measures = WEIGHTS): number {
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * measures[name as keyof Measures],
    0,
  );
}

/** Returns the probability that belongs to a weighted sum. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
