// Questions that ask yes or no: what tells them, and when the article decides one by saying the one thing that is so.
// In: a question as read, and the subjects found for it. Out: the subject that decides. Next: judge.ts, affirmation.ts.

import type { Sole } from '../../record/meeting.ts';
import type { Query, Ranked, WeightedUnit } from './comparison.ts';
import type { MeetingIndex } from './meeting-index.ts';

const WHETHER = '?whether';
/** What turns a statement into a question. */
const TAG =
  /(?:^|\s)(?:right|correct|true|yes|yeah|no|eh|innit|huh|(?:is|was|does|did|do|has|are|were)n?t? (?:it|they|he|she|that)|صح|صحيح|مضبوط|صح ولا لا|صح لو لا|مو صح|مو|لا|نعم|صدق|صج|خطا|مب صح|مو جذي|مو كذا|مش كده|مش كدا|اليس كذلك|ولا انا غلطان|لو انا غلطان)$/u;
const OPENER = /^(?:so|يعني|اليس|اليست|الم|اما|مو|مب|مش|اكان|اكانت)\s/u;
/** A choice between two things is answered by the statement itself. */
const CHOICE = /(?:^|\s)(?:or|ام|او|ولا|والا)(?:\s|$)/u;

/** A wrong premise is one when it is asked in nearly these words. */
const LEAST_SCORE = 0.7;
/** What is asked besides the name or number must be known so far, and be asked of this subject nearly as much as of any. */
const LEAST_COVERAGE = 0.6;
const NEARLY_BEST = 0.85;
/** What is asked much more where the article is silent is not decided by it. */
const LEAST_SHARE_OF_RIVAL = 0.75;

/** Returns whether a unit asks, such as “who”, and is not what is asked about. */
export function asks({ features: [first = ''] }: WeightedUnit): boolean {
  return first.startsWith('?');
}

/** Returns whether a question asks yes or no: by its first word, or by how a statement begins or ends. */
export function asksWhether({ units, wording: { words } }: Query): boolean {
  if (units[0]?.features[0] === WHETHER) return true;
  if (units.some(asks)) return false;
  const text = words.join(' ');
  return TAG.test(text) || OPENER.test(text);
}

/** Returns whether a question offers a choice. */
export function offersChoice({ wording: { words } }: Query): boolean {
  return CHOICE.test(words.join(' '));
}

/**
 * Returns the entry that decides a question which puts another name or number in the place of the only one there is:
 * “Did Al Khajah chair it?” is decided by who did.
 */
export function decidedOtherwise(
  query: Query,
  ranked: Ranked[],
  { rank }: Pick<MeetingIndex, 'rank'>,
  { names, acts }: { names: ReadonlySet<string>; acts: ReadonlySet<string> },
): Ranked | undefined {
  if (!asksWhether(query)) return undefined;
  const corrections = correctionsOf(ranked[0]);
  const [correction] =
    corrections.length > 0 ? rank(query, { among: ({ id }) => corrections.includes(id) }) : [];
  if (correction) return correction;
  const entries = ranked.filter(({ subject }) => subject.kind === 'entry');
  const { units } = query;
  const kinds = units.map((unit) => kindOf(unit, names));
  const isAct = units.some(({ features }) => features.some((feature) => acts.has(feature)));
  const card = isAct ? undefined : cardOf(units, entries);
  if (card)
    return hasOther(units, card, kinds, soleOf(card)) || isOtherCard(card, entries[0]) ? card : undefined;
  const rival = ranked.find(({ subject }) => subject.kind === 'gap')?.score ?? 0;
  const limit = Math.max(NEARLY_BEST * (entries[0]?.score ?? 0), LEAST_SHARE_OF_RIVAL * rival);
  return entries.find(
    (entry) =>
      entry.score >= limit &&
      hasOther(units, entry, kinds, soleOf(entry)) &&
      coverageOfRest(units, entry, kinds) >= LEAST_COVERAGE,
  );
}

/** What corrects a known wrong premise. */
function correctionsOf(first: Ranked | undefined): readonly string[] {
  if (first?.subject.kind !== 'gap' || first.score < LEAST_SCORE) return [];
  return first.subject.gap.correctedBy ?? [];
}

function kindOf({ features }: WeightedUnit, names: ReadonlySet<string>): Sole | undefined {
  if (features.some((feature) => feature.startsWith('@') || names.has(feature))) return 'name';
  return features.some((feature) => feature.startsWith('=')) ? 'number' : undefined;
}

function soleOf({ subject }: Ranked): readonly Sole[] {
  return (subject.kind === 'entry' && subject.entry.sole) || [];
}

/** Whether there is a name or number that the entry has nothing to do with, where it can have but one. */
function hasOther(
  units: WeightedUnit[],
  { states }: Ranked,
  kinds: (Sole | undefined)[],
  sole: readonly Sole[],
): boolean {
  return units.some((_, at) => {
    const kind = kinds[at];
    return kind !== undefined && sole.includes(kind) && !states(at);
  });
}

function coverageOfRest(units: WeightedUnit[], { knows }: Ranked, kinds: (Sole | undefined)[]): number {
  let [sum, all] = [0, 0];
  units.forEach((unit, at) => {
    if (kinds[at] !== undefined || asks(unit)) return;
    all += unit.weight;
    sum += unit.weight * knows(at);
  });
  return all === 0 ? 0 : sum / all;
}

/** Somebody is asked to be what another is. */
function isOtherCard(card: Ranked, best: Ranked | undefined): boolean {
  return best !== card && best?.subject.kind === 'entry' && best.subject.section === 'people';
}

/** The card of the one person who is named, when it is asked who they are. */
function cardOf(units: WeightedUnit[], entries: Ranked[]): Ranked | undefined {
  const persons = units.flatMap(({ features }) => features.filter((feature) => feature.startsWith('@')));
  const [person] = persons;
  if (person === undefined || persons.length > 1) return undefined;
  return entries.find(({ subject }) => `@${subject.id}` === person);
}
