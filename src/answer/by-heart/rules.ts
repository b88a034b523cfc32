// The rules that need no weighing: what is no question, what asks for another meeting, and why silence is kept.
// In: a question's units and the subjects found. Out: a reason with its rule. Next: judge.ts.

import { MEETING, saysWhich } from '../../library/meeting-numbers.ts';
import type { RefusalReason } from '../answer.ts';
import type { Ranked, WeightedUnit } from './comparison.ts';

/** Why nothing is answered: the rule in words, and the subject or word that decided. */
export interface Refusal {
  rule: string;
  reason: RefusalReason;
  best?: Ranked | undefined;
  word?: string | undefined;
}

/** A message is small talk when this share of it is. */
const MOSTLY = 0.6;
const LATIN = /\p{sc=Latin}/u;
const STARTS_HIGH = /^\p{Lu}/u;
/** A capital letter inside a sentence begins a name. */
const NAME = /^\p{Lu}\p{Ll}{2,}$/u;
/** A word that nothing knows decides when it is at least this share of the question. */
const WEIGHTY = 0.3;
/** Below this a gap has nothing to do with the question. */
const LEAST_GAP_SCORE = 0.45;
/** Off-subject messages that ask nothing at all. */
const NO_QUESTION = new Set(['off.chat', 'off.instruction']);

/** Returns whether it is asked what somebody did rather than who they are. */
export function asksForAct(
  units: WeightedUnit[],
  acts: ReadonlySet<string>,
  identity: ReadonlySet<string>,
): boolean {
  const has = (isOne: (feature: string) => boolean) => units.some(({ features }) => features.some(isOne));
  return (
    has((feature) => acts.has(feature)) && !has((feature) => feature === '?who' || identity.has(feature))
  );
}

/** Returns why a message is no question about any meeting, if it is none. */
export function refusalOfMessage(content: WeightedUnit[], chat: ReadonlySet<string>): Refusal | undefined {
  if (content.length === 0) return { rule: 'nothing is asked', reason: 'no-question' };
  const chatting = content.filter(({ features }) => features.some((feature) => chat.has(feature)));
  if (weightOf(chatting) >= MOSTLY * weightOf(content)) return { rule: 'small talk', reason: 'no-question' };
  return undefined;
}

/** Returns the refusal of a message that is known, word for word, to ask nothing of any meeting: “help”. */
export function refusalOfKnownMessage(ranked: Ranked[]): Refusal | undefined {
  const known = ranked.find(({ subject, same }) => subject.kind === 'off' && same)?.subject.id;
  if (known === undefined) return undefined;
  return { rule: `${known}, word for word`, reason: NO_QUESTION.has(known) ? 'no-question' : 'off-subject' };
}

/** Returns the refusal of a question that names another meeting by its number, if it does. */
export function refusalOfOtherMeeting(units: WeightedUnit[], meetingNumber: number): Refusal | undefined {
  const isMeeting = (unit: WeightedUnit | undefined) =>
    unit?.features.some((feature) => MEETING.has(feature)) ?? false;
  if (units.some(({ features }) => features.includes(`=${meetingNumber}`))) return undefined;
  const other = units.some(({ features: [feature = ''], words }, at) => {
    const number = feature.startsWith('=') ? Number(feature.slice(1)) : meetingNumber;
    const isOther = number !== meetingNumber && saysWhich(number, words);
    return isOther && (isMeeting(units[at - 1]) || isMeeting(units[at + 1]));
  });
  return other ? { rule: 'another meeting by its number', reason: 'other-meeting' } : undefined;
}

/** Returns the refusal of a question about somebody or something by a name that nothing here knows, if it is one. */
export function refusalOfName(units: WeightedUnit[], best: Ranked): Refusal | undefined {
  const inTitleCase = units.every(({ words }) => STARTS_HIGH.test(words) || !LATIN.test(words));
  const name = units.find(({ unknown, words }, at) => unknown && at > 0 && !inTitleCase && NAME.test(words));
  return name && { rule: 'a name nobody knows', reason: 'unknown-word', best, word: name.words };
}

/** Returns the refusal of a question about a country, a place or a product that the best subject has nothing to do with. */
export function refusalOfForeignName(
  units: WeightedUnit[],
  best: Ranked,
  rival: Ranked | undefined,
  names: ReadonlySet<string>,
): Refusal | undefined {
  const foreign = units.find(
    ({ features }, at) => features.every((feature) => names.has(feature)) && !best.states(at),
  );
  if (!foreign) return undefined;
  const rule = 'a name the answer has nothing to do with';
  if (rival?.subject.kind === 'gap') return { rule, reason: 'gap', best: rival };
  return { rule, reason: 'unknown-word', best, word: foreign.words };
}

/** Returns the reason that a member is given: what is known to be missing goes before what is merely not found. */
export function refusalOfQuestion(
  content: WeightedUnit[],
  best: Ranked | undefined,
  rival: Ranked | undefined,
): Refusal {
  const { kind, id } = rival?.subject ?? {};
  const score = rival?.score ?? 0;
  const unknown = content.find((unit) => unit.unknown && unit.weight >= WEIGHTY * weightOf(content));
  if (kind === 'off' && score >= (best?.score ?? 0)) {
    return { rule: `like ${id}`, reason: NO_QUESTION.has(id ?? '') ? 'no-question' : 'off-subject' };
  }
  if (kind === 'gap' && score >= LEAST_GAP_SCORE && !unknown)
    return { rule: 'a gap fits better', reason: 'gap', best: rival };
  if (unknown)
    return { rule: 'an unknown word weighs much', reason: 'unknown-word', best, word: unknown.words };
  return best
    ? { rule: 'too little speaks for it', reason: 'not-found', best }
    : { rule: 'nothing is shared', reason: 'off-subject' };
}

function weightOf(units: WeightedUnit[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}
