// Compares a question with one subject, phrasing by phrasing.
// In: the units of a question and a subject as indexed. Out: the parts of its score, at first sight and then whole. Next: meeting-index.ts.

import type { Phrasings } from './phrasings.ts';
import type { Stems } from './preference.ts';
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
  /** Stems of all its words, as typed. */
  stems: Stems;
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
  /** Resemblance to a phrasing, by its number among those of all subjects. */
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
  /** For each unit of the question how well the subject knows it, and whether what the record says of it has it. */
  known: number[];
  stated: boolean[];
}

/** How the parts make up the score. */
const SHARES = { coverage: 0.18, affinity: 0.12, likeness: 0.3, resemblance: 0.4 };
/** The nearest phrasing counts half, the two after it a quarter each: one alone may be a chance. */
const NEAREST_SHARES = [0.5, 0.25, 0.25] as const;

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
  profile: ReturnType<typeof compareWithProfile>;
  resemblance: number;
  same: boolean;
  /** The place of the phrasing that is left out, or -1. */
  without: number;
}

/** Returns how well a subject fits a question at first sight; a phrasing that is `leftOut` does not speak for it. */
export function glance(question: PreparedQuestion, candidate: IndexedSubject, leftOut?: string): Glance {
  const without = leftOut === undefined ? -1 : candidate.phrasings.texts.indexOf(leftOut);
  const profile = compareWithProfile(question, candidate.profile, without === -1 ? 0 : 1);
  const { resemblance, same } = resemble(question.resemblance, candidate.phrasings, without);
  const { coverage, affinity } = profile;
  const score = SHARES.coverage * coverage + SHARES.affinity * affinity + SHARES.resemblance * resemblance;
  return { candidate, score, profile, resemblance, same, without };
}

/** Returns how well a subject fits a question, phrasing by phrasing. */
export function compare(
  question: PreparedQuestion,
  { candidate, profile, resemblance, same, without }: Glance,
): Ranked {
  const { subject, number, phrasings } = candidate;
  const { likeness, nearestAt } = comparePhrasings(question, candidate, without);
  // Off-subject messages have nothing in common with each other: only the nearest one speaks.
  const { coverage, affinity } =
    subject.kind === 'off' ? { coverage: likeness, affinity: likeness } : profile;
  const score =
    SHARES.coverage * coverage +
    SHARES.affinity * affinity +
    SHARES.likeness * likeness +
    SHARES.resemblance * resemblance;
  const { known, stated } = profile;
  const nearest = () => (nearestAt === -1 ? '' : (phrasings.texts.at(nearestAt) ?? ''));
  return { subject, number, score, coverage, affinity, likeness, nearest, resemblance, same, known, stated };
}

/** Cosines of what is the same differ from one by rounding. */
const ALL_BUT_SAME = 0.9999;

function resemble(resemblanceTo: Resemblance, { first, ends }: Phrasings, without: number) {
  const nearest = new Nearest();
  for (let at = 0; at < ends.length; at++) if (at !== without) nearest.add(resemblanceTo(first + at), at);
  return { resemblance: nearest.mean(), same: nearest.first > ALL_BUT_SAME };
}

/** The three highest of many values, and which is the highest. */
class Nearest {
  at = -1;
  first = 0;
  second = 0;
  third = 0;

  add(value: number, at: number): void {
    if (value <= this.third) return;
    if (value <= this.second) this.third = value;
    else {
      this.third = this.second;
      if (value <= this.first) this.second = value;
      else {
        this.second = this.first;
        this.first = value;
        this.at = at;
      }
    }
  }

  mean(): number {
    const [a, b, c] = NEAREST_SHARES;
    return a * this.first + b * this.second + c * this.third;
  }
}

function compareWithProfile({ units, features, total }: PreparedQuestion, profile: Profile, leftOut: number) {
  const known: number[] = [];
  const stated: boolean[] = [];
  let coverage = 0;
  let affinity = 0;
  for (let at = 0; at < units.length; at++) {
    const { weight } = units[at] as WeightedUnit;
    let own = 0;
    let typical = 0;
    let said = false;
    for (const feature of features[at] as number[]) {
      const row = profile.find(feature);
      if (row === -1) continue;
      said ||= profile.stated(row);
      own = Math.max(own, profile.familiarity(row, leftOut));
      if (own > 0) typical = Math.max(typical, profile.affinity(row));
    }
    coverage += weight * own;
    affinity += weight * typical;
    known.push(own);
    stated.push(said);
  }
  return { coverage: coverage / total, affinity: affinity / total, known, stated };
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
