// Reads subjects into a layer of an index: every text and every phrasing once, as plain data.
// In: subjects with their texts and phrasings, and what a reader knows. Out: a `Layer`, which can be kept in a file.
// Next: opened-layers.ts, which puts the layers of an index together.
//
// What lies off every meeting is one layer that all indexes share; a meeting's own is the other. Whatever depends on
// both, such as how rare a word is, is computed when they are put together.

import { createCountingAnalyzer, type WordForms } from '../../words/analyzer.ts';
import { createNumberLists, type NumberLists } from '../../words/number-lists.ts';
import { createStringTable, type StringTable } from '../../words/string-table.ts';
import { gatherWords, type KnownWords } from './correction.ts';
import { createLeadIns, type LeadIns } from './lead-ins.ts';
import { countSides, type Sides } from './odds.ts';
import { collectPhrasings, type PhrasingColumns } from './phrasings.ts';
import { buildPreference, type PreferenceTable, type Stems, stemsOf } from './preference.ts';
import { createProfiles, type ProfileColumns, type TextFeatures } from './profile.ts';
import { createReader, type ReaderKnowledge, type Unit } from './reader.ts';
import { buildResemblance, type ResemblanceTable, type Wording, wordingOf } from './resemblance.ts';
import type { Subject } from './subjects.ts';
import { createUnitNumbers } from './unit-numbers.ts';
import { type CommonWords, worthOf } from './weights.ts';

/** Subjects as plain data: strings, typed arrays, and objects of these. */
export interface Layer {
  features: StringTable;
  /** In how many subjects each feature stands. */
  frequency: Uint32Array;
  /** What each feature tells: by what its rarity counts; and its weight where that is fixed, else NaN. */
  factors: Float64Array;
  fixed: Float64Array;
  /** The features of every different unit of the phrasings, and for each feature the units that have it. */
  units: NumberLists;
  unitsOf: NumberLists;
  phrasings: PhrasingColumns;
  profiles: ProfileColumns;
  sides: Sides;
  words: KnownWords;
  resemblance: ResemblanceTable;
  preference: PreferenceTable;
}

/** A subject, what is said of it, and how it is asked for. */
export interface SubjectTexts {
  subject: Subject;
  texts: string[];
  phrasings: string[];
}

/** A layer, and the features of each subject, a line each, as MiniSearch takes them. */
export interface ReadLayer {
  layer: Layer;
  lines: string[];
}

/** What a layer is read with; `listed` are words that are known without being used in it. */
export interface Reading extends ReaderKnowledge {
  leadIns: LeadIns;
  common: CommonWords;
  listed: WordForms[];
}

/** Returns the layer of subjects. */
export function readLayer(
  subjects: SubjectTexts[],
  { phrases, people, leadIns, common, listed }: Reading,
): ReadLayer {
  const withoutLeadIns = createLeadIns(leadIns);
  const analyzer = createCountingAnalyzer();
  const read = createReader({ phrases, people }, analyzer.analyze);
  const numbers = createUnitNumbers();
  const wordings: Wording[] = [];
  const stems: Stems[] = [];
  const readPhrasing = (text: string): Unit[] => {
    const terms = withoutLeadIns(analyzer.analyze(text));
    const units = read(text, { terms });
    stems.push(stemsOf(terms, units));
    wordings.push(wordingOf(terms, units));
    return units;
  };
  const phrasings = subjects.map((subject) => subject.phrasings.map(readPhrasing).map(numbers.of));
  const units = numbers.features();
  const texts = subjects.map((subject) =>
    subject.texts.map((text) => numbers.of(read(text, { nested: true }))),
  );
  const different = (own: number[]) => [...new Set(own.flatMap(numbers.featuresOf))];
  const features = subjects.map(
    (_, at): TextFeatures => ({
      texts: (texts[at] ?? []).map(different),
      phrasings: (phrasings[at] ?? []).map(different),
    }),
  );
  const names = numbers.names();
  const layer: Layer = {
    features: createStringTable(names),
    frequency: countSubjects(features, names.length),
    factors: Float64Array.from(names, (name) => worthOf(name, common).factor),
    fixed: Float64Array.from(names, (name) => worthOf(name, common).fixed ?? Number.NaN),
    units: createNumberLists(units),
    unitsOf: createNumberLists(invert(units, names.length)),
    phrasings: collectPhrasings(
      phrasings,
      subjects.map((subject) => subject.phrasings),
    ),
    profiles: createProfiles(features, names.length),
    sides: countSides(
      subjects.map(({ subject }) => subject),
      features,
      names.length,
    ),
    words: gatherWords(analyzer, listed),
    resemblance: buildResemblance(wordings),
    preference: buildPreference(bySubject(stems, subjects)),
  };
  const linesOf = (_: unknown, at: number) =>
    [...(texts[at] ?? []), ...(phrasings[at] ?? [])].flat().map(numbers.linesOf).join('\n');
  return { layer, lines: subjects.map(linesOf) };
}

/** What there is of each phrasing, by subject. */
function bySubject<T>(ofEach: T[], subjects: SubjectTexts[]): T[][] {
  let end = 0;
  return subjects.map(({ phrasings }) => {
    const start = end;
    end += phrasings.length;
    return ofEach.slice(start, end);
  });
}

function countSubjects(subjects: TextFeatures[], features: number): Uint32Array {
  const counts = new Uint32Array(features);
  for (const { texts, phrasings } of subjects) {
    for (const feature of new Set([...texts, ...phrasings].flat()))
      counts[feature] = (counts[feature] ?? 0) + 1;
  }
  return counts;
}

/** Returns for each of so many features the units that have it. */
function invert(units: number[][], features: number): number[][] {
  const unitsOf: number[][] = Array.from({ length: features }, () => []);
  for (const [unit, own] of units.entries()) {
    for (const feature of own) unitsOf[feature]?.push(unit);
  }
  return unitsOf;
}
