// Tells which of two subjects the words of a question speak for.
// In: the phrasings of every subject. Out: for a question and two subjects, how much likelier it asks for the first.
// Next: answer/measures.ts.
//
// A naive Bayes of two classes (Maron, 1961), over every word there is: “who were the former members” and “what did he
// say of the former members” differ in nothing but words that a concept leaves out.

import type { Term } from '../../words/analyzer.ts';
import { remember } from '../../words/memory.ts';
import { codeOf, findCode } from './codes.ts';
import type { Unit } from './reader.ts';

/** How often each stem stands in the phrasings of each subject, as lists of numbers that can be kept as they are. */
export interface PreferenceTable {
  /** Codes of all stems, in ascending order. */
  codes: Uint32Array;
  /** Where the subjects of each stem begin in `subjects` and `counts`; one more at the end. */
  starts: Uint32Array;
  /** Numbers of subjects, in ascending order for each stem. */
  subjects: Uint32Array;
  counts: Uint32Array;
  /** How many phrasings each subject has. */
  sizes: Uint32Array;
}

/** Stems of a question, each once. */
export type Stems = ReadonlySet<string>;

/** Returns the stems of a text, each once; a person's name is the person, however it is spelt. */
export function stemsOf(terms: Term[], units: Unit[]): Stems {
  const names = units.filter(({ features: [first = ''] }) => first.startsWith('@'));
  const words = terms.filter(({ start }) => !names.some((name) => name.start <= start && start < name.end));
  return new Set([...words.map(({ term }) => term), ...names.flatMap(({ features }) => features)]);
}

/** Phrasings that every subject is taken to have besides its own, worded like all phrasings together. */
const SMOOTHING = 2;
/** No single word decides. */
const MOST = 3;

/** Returns the table of subjects, each given as the stems of its phrasings. */
export function buildPreference(subjects: readonly (readonly Stems[])[]): PreferenceTable {
  const uses = new Map<number, Map<number, number>>();
  for (const [subject, phrasings] of subjects.entries()) {
    for (const stem of phrasings.flatMap((stems) => [...stems])) {
      const code = codeOf(stem);
      const bySubject = uses.get(code) ?? new Map<number, number>();
      uses.set(code, bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1));
    }
  }
  const codes = Uint32Array.from(uses.keys()).sort();
  const lists = Array.from(codes, (code) => [...(uses.get(code) ?? [])]);
  const starts = new Uint32Array(codes.length + 1);
  for (const [number, list] of lists.entries()) starts[number + 1] = (starts[number] ?? 0) + list.length;
  return {
    codes,
    starts,
    subjects: Uint32Array.from(lists.flat(), ([subject]) => subject),
    counts: Uint32Array.from(lists.flat(), ([, count]) => count),
    sizes: Uint32Array.from(subjects, ({ length }) => length),
  };
}

/** Where a stem stands in each table, -1 where it is in none, and how often it is used in all of them. */
export interface StemUse {
  numbers: number[];
  uses: number;
}

/** What tells which of two subjects a question speaks for. */
export interface Preference {
  read(stems: Stems): StemUse[];
  /**
   * The preference of a question for one subject over another, both by their numbers through all tables: the logarithm
   * of the odds, divided by the square root of the number of stems. The phrasing that is the question itself, of the
   * subject `leftOut`, does not count.
   */
  between(stems: StemUse[], one: number, other: number, leftOut?: number): number;
}

/** Returns the preference by these tables. */
export function createPreference(tables: PreferenceTable[]): Preference {
  const sizes = tables.flatMap((table) => [...table.sizes]);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const everywhere = tables.map(countEverywhere);
  const useOf = remember((stem): StemUse => {
    const numbers = tables.map(({ codes }) => findCode(codes, codeOf(stem)));
    const uses = numbers.reduce((total, number, at) => total + (everywhere[at]?.[number] ?? 0), 0);
    return { numbers, uses };
  });
  return {
    read: (stems) => Array.from(stems, useOf),
    between(stems, one, other, leftOut) {
      let sum = 0;
      for (const { numbers, uses } of stems) {
        const background = (SMOOTHING * (uses + 0.5)) / (all + 1);
        const share = (subject: number) => {
          const itself = subject === leftOut ? 1 : 0;
          const count = countOf(tables, numbers, subject);
          return (Math.max(0, count - itself) + background) / ((sizes[subject] ?? 0) - itself + SMOOTHING);
        };
        sum += Math.max(-MOST, Math.min(MOST, Math.log(share(one) / share(other))));
      }
      return sum / Math.sqrt(Math.max(1, stems.length));
    },
  };
}

/** How often each stem stands in the phrasings of all subjects of a table. */
function countEverywhere({ codes, starts, counts }: PreferenceTable): Uint32Array {
  const everywhere = new Uint32Array(codes.length);
  for (let number = 0, at = 0; number < codes.length; number++) {
    for (const end = starts[number + 1] as number; at < end; at++)
      (everywhere[number] as number) += counts[at] as number;
  }
  return everywhere;
}

/** How often a stem, by its number in each table, stands in the phrasings of a subject. */
function countOf(tables: PreferenceTable[], numbers: number[], subject: number): number {
  let first = 0;
  for (let at = 0; at < tables.length; at++) {
    const { starts, subjects, counts, sizes } = tables[at] as PreferenceTable;
    const number = numbers[at] ?? -1;
    if (subject < first + sizes.length) {
      const place =
        number === -1 ? -1 : findCode(subjects, subject - first, starts[number], starts[number + 1]);
      return place === -1 ? 0 : (counts[place] as number);
    }
    first += sizes.length;
  }
  return 0;
}
