// Tells how a statement replies to a question that asks yes or no.
// In: the question as read, and the verdict. Out: yes, this and no more, otherwise, or neither. Next: compose.ts, which words it.
//
// A yes that is not so is the worst that can be said, so it takes much: nearly the words of a known question, each of
// them in the statement itself, and in its order where two are named.

import type { Entry } from '../../record/meeting.ts';
import { remember } from '../../words/memory.ts';
import type { Query, WeightedUnit } from './comparison.ts';
import type { Verdict } from './judge.ts';
import { passagesOf } from './snippet.ts';
import { asks, asksWhether, offersChoice } from './whether.ts';

/** `yes` where the statement affirms what is asked; `only` where it may say less or something else; `otherwise` where it corrects it. */
export type Reply = 'yes' | 'only' | 'otherwise' | undefined;

/** Tells how the answer to a question begins. */
export type ReplyTo = (question: string, query: Query, verdict: Verdict) => Reply;

/** What tells whether a statement affirms: what is said of an entry, and the concepts of those who can do something to another. */
interface Affirming {
  readOwn(text: string): WeightedUnit[];
  actors: ReadonlySet<string>;
}

/** Questions that ask whether something is not so are not answered with yes. */
const DENIAL = /(?:^|\s)(?:not|never|no|without|لم|لن|مو|مب|مش|ما|بدون|only|just|بس|فقط)(?:\s|$)/u;
const CONTRACTED = /n[’']t\b/i;
const LEAST_COVERAGE = 0.9;
const LEAST_LIKENESS = 0.8;
const LEAST_CONFIDENCE = 0.85;

/** Returns what tells how answers begin, by how questions are read. */
export function createReplies(read: (text: string) => Query, actors: ReadonlySet<string>): ReplyTo {
  // The texts of a record are few, and the same for every question.
  const readOwn = remember((text) => read(text).units, Number.POSITIVE_INFINITY);
  const affirming = { readOwn, actors };
  return (question, query, verdict) => {
    if (!verdict.answered || !asksWhether(query) || offersChoice(query)) return undefined;
    if (verdict.otherwise) return 'otherwise';
    const { coverage, likeness, nearest, subject } = verdict.best;
    // Who somebody is affirms nothing that they are asked to be besides.
    if (subject.kind !== 'entry' || subject.section === 'people') return 'only';
    const denies = DENIAL.test(query.wording.words.join(' ')) || CONTRACTED.test(question);
    const isSure = verdict.confidence >= LEAST_CONFIDENCE && coverage >= LEAST_COVERAGE;
    const content = query.units.filter((unit) => !asks(unit));
    const affirms =
      isSure &&
      !denies &&
      likeness >= LEAST_LIKENESS &&
      asksWhether(read(nearest())) &&
      isSaid(content, subject.entry, affirming) &&
      inOrder(content, subject.entry, affirming);
    return affirms ? 'yes' : 'only';
  };
}

/** Every word asked about must be in what is said: who asks of all is not told of many. */
function isSaid(content: WeightedUnit[], { says }: Entry, { readOwn }: Affirming): boolean {
  const said = new Set([says.ar, says.en].flatMap(readOwn).flatMap(({ features }) => features));
  return content.every(({ features }) => features.some((feature) => said.has(feature)));
}

/** Of two who are named, either may have done to the other what is asked: they must come as in the record. */
function inOrder(
  content: WeightedUnit[],
  { says, evidence }: Entry,
  { readOwn, actors }: Affirming,
): boolean {
  const isActor = ({ features }: WeightedUnit) =>
    features.some((feature) => feature.startsWith('@') || actors.has(feature));
  if (content.filter(isActor).length < 2) return true;
  const passages = passagesOf(evidence).flatMap(({ text, translation }) => [text, translation]);
  return [says.ar, says.en, ...passages].some((text) => follows(content, readOwn(text)));
}

/** Whether all units stand in others, in the same order. */
function follows(units: WeightedUnit[], others: WeightedUnit[]): boolean {
  let next = 0;
  return units.every(({ features }) => {
    const found = others.findIndex(
      (other, at) => at >= next && other.features.some((own) => features.includes(own)),
    );
    next = found + 1;
    return found !== -1;
  });
}
