// Tells how a statement replies to a question that asks yes or no.
// In: the question, its units and the verdict. Out: yes, no more than this, or neither. Next: compose.ts, which words it.

import type { Query } from '../search/comparison.ts';
import type { Verdict } from './judge.ts';
import { asksWhether, offersChoice } from './whether.ts';

/** `yes` where the statement affirms what is asked; `only` where the article says this much and no more. */
export type Reply = 'yes' | 'only' | undefined;

/** Questions that ask whether something is not so are not answered with yes. */
const DENIAL = /(?:^|\s)(?:not|never|no|without|لم|لن|مو|مب|مش|ما|بدون|only|just|بس|فقط)(?:\s|$)/u;
const CONTRACTED = /n[’']t\b/i;
/** What is affirmed must be known nearly whole, and asked in nearly these words, or yes says too much. */
const LEAST_COVERAGE = 0.9;
const LEAST_LIKENESS = 0.8;
const LEAST_CONFIDENCE = 0.85;

/** Returns how an answer begins; `read` reads the nearest phrasing, which must ask yes or no as well. */
export function replyTo(
  question: string,
  query: Query,
  verdict: Verdict,
  read: (phrasing: string) => Query,
): Reply {
  if (!verdict.answered || !asksWhether(query) || offersChoice(query)) return undefined;
  if (verdict.otherwise) return 'only';
  const { coverage, likeness, nearest, subject } = verdict.best;
  const isSure = verdict.confidence >= LEAST_CONFIDENCE;
  // Who somebody is affirms nothing that they are asked to be besides.
  const isCard = subject.kind === 'entry' && subject.section === 'people';
  const denies = DENIAL.test(query.wording.words.join(' ')) || CONTRACTED.test(question);
  const isSame =
    isSure && coverage >= LEAST_COVERAGE && likeness >= LEAST_LIKENESS && asksWhether(read(nearest()));
  return isSame && !isCard && !denies && personsIn(query) < 2 ? 'yes' : 'only';
}

/** Of two people one may have done to the other what the question has the other way round. */
function personsIn({ units }: Query): number {
  return units.filter(({ features }) => features.some((feature) => feature.startsWith('@'))).length;
}
