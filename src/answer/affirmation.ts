// Tells whether a statement that answers a question says yes to it.
// In: the question's units and the verdict. Out: true or false. Next: compose.ts, which words it.

import type { WeightedUnit } from '../search/comparison.ts';
import { analyze } from '../text/analyzer.ts';
import type { Verdict } from './judge.ts';

const WHETHER = '?whether';
/** Questions that offer a choice, or ask whether something is not so, are not answered with yes. */
const CHOICE_OR_DENIAL =
  /(?:^|\s)(?:or|not|never|no|without|ام|او|ولا|والا|لم|لن|مو|مب|مش|ما|بدون|only|just|بس|فقط)(?:\s|$)/u;
const DENIAL = /n[’']t\b/i;
/** The entry must know nearly all of the question, or it says yes to something else. */
const LEAST_COVERAGE = 0.9;

/** Returns whether to begin the answer with yes: asked whether, all of it known, no choice offered, nothing denied. */
export function affirms(question: string, units: WeightedUnit[], verdict: Verdict): boolean {
  if (!verdict.answered || units[0]?.features[0] !== WHETHER) return false;
  const words = analyze(question).map(({ word }) => word);
  return (
    verdict.best.coverage >= LEAST_COVERAGE &&
    !CHOICE_OR_DENIAL.test(words.join(' ')) &&
    !DENIAL.test(question)
  );
}
