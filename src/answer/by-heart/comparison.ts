// Compares a question with one subject, phrasing by phrasing.
// In: the units of a question and a subject as indexed. Out: the parts of its score, at first sight and then whole. Next: meeting-index.ts.

import { Nearest } from './nearest.ts';
import type { Phrasings } from './phrasings.ts';
import type { StemUse } from './preference.ts';
import type { Profile } from './profile.ts';
import type { Unit } from './reader.ts';
import type { Resemblance, Wording } from './resemblance.ts';
import type { Subject } from './subjects.ts';

/** A unit of a question and how much it tells: rare is much, everywhere is nothing. */
export interface WeightedUnit extends Unit {
  weight: number;
  /** Nothing in the record or in what people ask about it has any of its features. */
  unknown: boolean;
}

/** What is asked: its units, and how it is written. */
export interface Query {
  units: WeightedUnit[];
  wording: Wording;
  /** Where the stems of its words are used. */
  stems: StemUse[];
}

/** A subject as indexed: its profile, and its phrasings as numbers of units in one table. */
export interface IndexedSubject {
  subject: Subject;
  /** Its place among all subjects. */
  number: number;
  profile: Profile;
  phrasings: Phrasings;
}

/** Every different unit of all phrasings: its weight, and which units have a feature, by the feature's number. */
export interface UnitTable {
  weights: Float64Array;
  numberOf(feature: string): number | undefined;
  unitsWith(feature: number): Iterable<number>;
}

/** A question made ready to be compared with many subjects. */
export interface PreparedQuestion {
  units: WeightedUnit[];
  /** The numbers of each unit's features, as far as they are known. */
  features: number[][];
  total: number;
  /** For each unit of the table its weight when the question has one of its features, else 0. */
  shared: Float64Array;
  resemblance: Resemblance;
}

/** A subject found, with the parts of its score, each from 0 to 1. */
export interface Ranked {
  subject: Subject;
  number: number;
  score: number;
  /** Share of the question's weight that the subject knows. */
  coverage: number;
  /** Share of the question's weight that is typical of the subject. */
  affinity: number;
  /** Likeness to the nearest phrasings, and the nearest one as written; none is the empty text. */
  likeness: number;
  nearest(): string;
  /** How much the question is written like the phrasings that it resembles most, and whether one is the same. */
  resemblance: number;
  same: boolean;
  /** How well the subject knows a unit of the question, by its place, and whether what the record says of it has it. */
  knows(unit: number): number;
  states(unit: number): boolean;
}

/** How the parts make up the score. */
const SHARES = { coverage: 0.18, affinity: 0.12, likeness: 0.3, resemblance: 0.4 };

/**
 * Returns a function that makes a question ready for `compare`. It is ready until the next one is: they share one array,
 * since a new one, as long as there are units, would be much of what a question costs.
 */
export function createPreparation(
  table: UnitTable,
): (units: WeightedUnit[], resemblance: Resemblance) => PreparedQuestion {
  const shared = new Float64Array(table.weights.length);
  let known: number[] = [];
  return (units, resemblance) => {
    for (const feature of known) for (const unit of table.unitsWith(feature)) shared[unit] = 0;
    const features = units.map((unit) => unit.features.flatMap((feature) => table.numberOf(feature) ?? []));
    known = features.flat();
    for (const feature of known)
      for (const unit of table.unitsWith(feature)) shared[unit] = table.weights[unit] ?? 0;
    const total = units.reduce((sum, { weight }) => sum + weight, 0);
    return { units, features, total, shared, resemblance };
  };
}

/** A subject at first sight: all of its score but the likeness of its phrasings, which takes longest to tell. */
export interface Glance {
  candidate: IndexedSubject;
  score: number;
  coverage: number;
  affinity: number;
  resemblance: number;
  same: boolean;
  /** The place of the phrasing that is left out, or -1. */
  without: number;
}

/** Returns how well a subject fits a question at first sight; a phrasing that is `leftOut` does not speak for it. */
export function glance(question: PreparedQuestion, candidate: IndexedSubject, leftOut?: string): Glance {
  const without = leftOut === undefined ? -1 : candidate.phrasings.texts.indexOf(leftOut);
  const { coverage, affinity } = compareWithProfile(question, candidate.profile, without === -1 ? 0 : 1);
  const { first, ends } = candidate.phrasings;
  const nearest = question.resemblance.nearest(first, ends.length, without);
  const resemblance = nearest.mean();
  const score = SHARES.coverage * coverage + SHARES.affinity * affinity + SHARES.resemblance * resemblance;
  return { candidate, score, coverage, affinity, resemblance, same: nearest.first > ALL_BUT_SAME, without };
}

/** Cosines of what is the same differ from one by rounding. */
const ALL_BUT_SAME = 0.9999;

/** Returns how well a subject fits a question, phrasing by phrasing. */
export function compare(question: PreparedQuestion, seen: Glance): Ranked {
  const { candidate, resemblance, same, without } = seen;
  const { subject, number, phrasings, profile } = candidate;
  const { likeness, nearestAt } = comparePhrasings(question, candidate, without);
  // Off-subject messages have nothing in common with each other: only the nearest one speaks.
  const { coverage, affinity } = subject.kind === 'off' ? { coverage: likeness, affinity: likeness } : seen;
  const score =
    SHARES.coverage * coverage +
    SHARES.affinity * affinity +
    SHARES.likeness * likeness +
    SHARES.resemblance * resemblance;
  const leftOut = without === -1 ? 0 : 1;
  const rowsOf = (unit: number) =>
    (question.features[unit] ?? []).map(profile.find).filter((row) => row !== -1);
  return {
    subject,
    number,
    score,
    coverage,
    affinity,
    likeness,
    resemblance,
    same,
    nearest: () => (nearestAt === -1 ? '' : (phrasings.texts.at(nearestAt) ?? '')),
    knows: (unit) => Math.max(0, ...rowsOf(unit).map((row) => profile.familiarity(row, leftOut))),
    states: (unit) => rowsOf(unit).some(profile.stated),
  };
}

function compareWithProfile({ units, features, total }: PreparedQuestion, profile: Profile, leftOut: number) {
  let coverage = 0;
  let affinity = 0;
  for (let at = 0; at < units.length; at++) {
    const { weight } = units[at] as WeightedUnit;
    let own = 0;
    let typical = 0;
    for (const feature of features[at] as number[]) {
      const row = profile.find(feature);
      if (row === -1) continue;
      own = Math.max(own, profile.familiarity(row, leftOut));
      if (own > 0) typical = Math.max(typical, profile.affinity(row));
    }
    coverage += weight * own;
    affinity += weight * typical;
  }
  return { coverage: coverage / total, affinity: affinity / total };
}

/** The cosine of the question and each phrasing, each unit counted once on either side. */
function comparePhrasings(
  { total, shared }: PreparedQuestion,
  { phrasings, subject }: IndexedSubject,
  without: number,
) {
  const { units, ends, totals } = phrasings;
  // What is off the subject must be so as a whole: a greeting before a question is no small talk.
  const strict = subject.kind === 'off';
  const nearest = new Nearest();
  let unit = 0;
  for (let at = 0; at < ends.length; at++) {
    let common = 0;
    for (const end = ends[at] as number; unit < end; unit++)
      common += shared[units[unit] as number] as number;
    if (common === 0 || at === without) continue;
    const own = totals[at] as number;
    const cosine = Math.min(common, total) / (strict ? Math.max(total, own) : Math.sqrt(total * own));
    nearest.add(cosine, at);
  }
  return { likeness: nearest.mean(), nearestAt: nearest.at };
}
