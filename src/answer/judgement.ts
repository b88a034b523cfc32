// Decides whether the best clause answers a question.
// In: the ranking of an article's clauses, and what is asked for. Out: a chance from 0 to 1. Next: reading.ts, which says
// the clause where the chance is high enough and shows the closest ones where it is not.

import data from '../../data/kinds/kinds.json' with { type: 'json' };
import type { Ranking } from '../search/clause-index.ts';
import type { Signs } from '../search/signs.ts';
import type { AnswerType, Kind, KindReading } from './kinds/kinds.ts';

/** Signs of the best clause that also judge. */
const OWN = [
  'meaning',
  'heading',
  'before',
  'after',
  'precision',
  'pairs',
  'gist',
  'near',
  'pointed',
  'listed',
  'introduces',
  'told',
  'strong',
  'accounted',
  'missing',
  'absent',
  'absentNumber',
  'absentName',
  'covered',
  'verbatim',
  'least',
  'mean',
] as const satisfies (keyof Signs)[];

const KINDS = Object.keys(data.kinds) as Kind[];
const TYPES: readonly AnswerType[] = [
  'person',
  'organisation',
  'place',
  'date',
  'time',
  'duration',
  'number',
  'amount',
  'reason',
  'manner',
  'yes-no',
  'list',
  'text',
];

/** What is weighed: signs of the best clause, how it stands against the others, and what is asked for. */
export const JUDGEMENT_SIGNS = [
  ...OWN,
  'share',
  'log share',
  'share of two',
  'margin',
  'words',
  'length',
  'crossing',
  'crossing by meaning',
  'English question',
  'list item',
  'confidence',
  ...KINDS.map((kind) => `kind ${kind}` as const),
  ...TYPES.map((type) => `type ${type}` as const),
] as const;

export type JudgementSign = (typeof JUDGEMENT_SIGNS)[number];

/** What `npm run fit` found. */
export interface JudgementWeights {
  /** The chance from which on a clause is said. */
  least: number;
  constant: number;
  weights: Record<JudgementSign, number>;
}

/** Returns what speaks for and against the best clause, in the order of `JUDGEMENT_SIGNS`. */
export function judgementSigns(
  { asked, found }: Ranking,
  { kind, confidence, answerType }: KindReading,
  { crossing, english }: { crossing: boolean; english: boolean },
): number[] {
  const [best, next] = found;
  if (!best) return JUDGEMENT_SIGNS.map(() => 0);
  const content = asked.filter(({ stop }) => !stop).length;
  return [
    ...OWN.map((name) => best.signs[name]),
    best.share,
    Math.max(-1, Math.log10(best.share)),
    best.share + (next?.share ?? 0),
    Math.min(1, (best.score - (next?.score ?? best.score - 3)) / 3),
    Math.min(1, content / 10),
    Math.min(1, best.clause.text.length / 220),
    Number(crossing),
    crossing ? best.signs.meaning : 0,
    Number(english),
    Number(best.clause.role === 'item'),
    confidence,
    ...KINDS.map((other) => Number(other === kind)),
    ...TYPES.map((other) => Number(other === answerType)),
  ];
}

/** Types of answer that words show: a day, a number, or a word for a reason. */
const SHOWN: ReadonlySet<AnswerType> = new Set([
  'date',
  'number',
  'amount',
  'duration',
  'time',
  'reason',
] as const);

/** What is asked of a talk is its topic. */
const OF_TALKS: ReadonlySet<Kind> = new Set(['presenter', 'presentations'] as const);
/** A word that is less like any of the article is foreign to it. */
const LEAST_LIKE = 0.5;
/** So much of a topic must not be foreign. */
const LEAST_KNOWN = 1 / 3;

/**
 * Whether the best clause cannot answer: it has no day, number or reason where one is asked for, the article has not the number asked about,
 * or hardly a word of the talk asked about.
 */
export function cannotAnswer({ asked, found: [best] }: Ranking, reading: KindReading): boolean {
  if (!best) return true;
  if (best.signs.absentNumber === 1) return true;
  if (SHOWN.has(reading.answerType) && best.signs.told === 0) return true;
  return OF_TALKS.has(reading.kind) && isForeign(asked, reading.subject);
}

/** Whether the article has too little of what a question is about, rare words counting for more. */
function isForeign(asked: Ranking['asked'], subject: KindReading['subject']): boolean {
  const places = new Set(subject.map(({ start }) => start));
  const words = asked.filter(({ start, plain }) => plain > 0 && places.has(start));
  const weigh = (some: typeof words) => some.reduce((sum, { plain }) => sum + plain, 0);
  const known = words.filter(({ likeness }) => likeness.some((like) => like >= LEAST_LIKE));
  return weigh(known) < LEAST_KNOWN * weigh(words);
}

/** Returns the chance that the best clause answers. */
export function chanceOfAnswer(signs: readonly number[], { constant, weights }: JudgementWeights): number {
  const odds = signs.reduce(
    (sum, value, at) => sum + value * weights[JUDGEMENT_SIGNS[at] as JudgementSign],
    constant,
  );
  return 1 / (1 + Math.exp(-odds));
}
