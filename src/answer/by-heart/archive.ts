// Finds in which meetings something stands, over every passage of every meeting.
// In: the layers of all meetings, then words. Out: meetings, best first. Next: answer/library.ts, which asks each of them.
//
// A meeting's own index judges; this one only tells which few of ten thousand are worth opening. It knows no people by
// their ids, since each meeting has its own: names are found by their consonants.

import type { Meeting, Person } from '../../record/meeting.ts';
import { analyze } from '../../words/analyzer.ts';
import { bareName, isConnective, skeletonOf } from '../../words/names.ts';
import { createNumberLists, listAt, type NumberLists, startOf } from '../../words/number-lists.ts';
import { createStringTable, placeOf, type StringTable, stringAt } from '../../words/string-table.ts';
import type { Layer } from './layer.ts';
import { createReader, type Unit } from './reader.ts';
import { passagesOf } from './snippet.ts';
import { subjectsOf } from './subjects.ts';
import { createWeights } from './weights.ts';
import type { WordLists } from './word-lists.ts';

/** All passages as plain data, numbered through the meetings in their order. */
export interface ArchiveData {
  features: StringTable;
  /** The passages of each feature. */
  postings: NumberLists;
  /** In how many passages each feature stands. */
  frequency: Uint32Array;
  /** For each meeting where its last passage stops. */
  ends: Uint32Array;
}

/** A meeting found: its place among all, and the weight of the words that its best passage has. */
export interface Found {
  meeting: number;
  score: number;
}

/** A feature in more than this share of the passages finds nothing. */
const MOST_COMMON = 1 / 8;
/** What at least so many phrasings of an entry have is asked of the passages that prove it. */
const LEAST_PHRASINGS = 3;
/** Begin features that are a name as it is spelled, and its consonants alone. */
const NAME = '@=';
const CONSONANTS = '@~';

/** Gathers the passages of meetings one after the other. */
export interface ArchiveBuilder {
  add(meeting: Meeting, layer: Layer): void;
  build(): ArchiveData;
}

/** Returns a builder that has no meeting yet. */
export function createArchiveBuilder(): ArchiveBuilder {
  const passagesWith = new Map<string, number[]>();
  const ends: number[] = [];
  let passages = 0;
  return {
    add(meeting, layer) {
      for (const features of featuresOfPassages(meeting, layer)) {
        for (const feature of features) {
          const known = passagesWith.get(feature);
          if (known) known.push(passages);
          else passagesWith.set(feature, [passages]);
        }
        passages++;
      }
      ends.push(passages);
    },
    build() {
      const lists = [...passagesWith.values()];
      const most = Math.max(1, passages * MOST_COMMON);
      return {
        features: createStringTable(passagesWith.keys()),
        postings: createNumberLists(lists.map((list) => (list.length > most && ends.length > 1 ? [] : list))),
        frequency: Uint32Array.from(lists, ({ length }) => length),
        ends: Uint32Array.from(ends),
      };
    },
  };
}

/** The features of each passage of a meeting: what it says, and what is often asked of it. */
function featuresOfPassages(meeting: Meeting, { features, profiles }: Layer): Set<string>[] {
  const namesOf = new Map(meeting.people.map((person) => [`@${person.id}`, nameFeatures(person)]));
  const found = meeting.passages.map(() => new Set<string>());
  for (const [at, subject] of subjectsOf(meeting).entries()) {
    const passages =
      subject.kind === 'passage'
        ? [subject.passage]
        : subject.kind === 'entry'
          ? passagesOf(subject.entry.evidence)
          : [];
    for (let row = startOf(profiles.ends, at); row < (profiles.ends[at] ?? 0); row++) {
      const says = subject.kind === 'passage' || (profiles.phrasings[row] ?? 0) >= LEAST_PHRASINGS;
      if (!says) continue;
      const feature = stringAt(features, profiles.features[row] as number);
      for (const { index } of passages)
        for (const own of namesOf.get(feature) ?? [feature]) found[index]?.add(own);
    }
  }
  return found;
}

/** Each name by letters and by consonants, and each two names of one person: of many the first or last name is the same. */
function nameFeatures({ name }: Person): string[] {
  return [name.ar, name.en].flatMap((written) => {
    const names = spelledNames(written);
    const pairs = names.flatMap((first, at) => names.slice(at + 1).map((last) => pairOf(first, last)));
    return [...names.map((own) => NAME + own), ...names.map((own) => CONSONANTS + skeletonOf(own)), ...pairs];
  });
}

function spelledNames(text: string): string[] {
  const words = analyze(text).map(({ word }) => word);
  return words.filter((word) => !isConnective(word)).map(bareName);
}

const pairOf = (first: string, last: string) => `${NAME}${first} ${last}`;

/** Returns a function from words to the meetings where most of them stand in one passage; of equals the first. */
export function openArchive(
  { features, postings, frequency, ends }: ArchiveData,
  { phrases, common }: WordLists,
): (words: string, most: number) => Found[] {
  const reader = createReader({ phrases, people: [] });
  const passages = ends.at(-1) ?? 0;
  const of = (feature: string) => frequency[placeOf(features, feature) ?? -1] ?? 0;
  const weights = createWeights({ of, subjects: passages }, common);
  return (words, most) => {
    const scores = new Float32Array(passages);
    const counted = new Uint8Array(passages);
    for (const [number, meant] of meaningsOf(words, reader).entries()) {
      const known = meant.map((feature) => ({ feature, weight: weights.of(feature) }));
      // What is meant counts once in a passage, by what weighs most; marks are numbers that come around.
      const mark = (number % 255) + 1;
      for (const { feature, weight } of known.sort((a, b) => b.weight - a.weight)) {
        for (const passage of listAt(postings, placeOf(features, feature) ?? -1)) {
          if (counted[passage] === mark) continue;
          counted[passage] = mark;
          scores[passage] = (scores[passage] as number) + weight;
        }
      }
    }
    return bestMeetings(scores, ends, most);
  };
}

/** What words may mean: for each unit its features, and for each two neighbours that they are one person's names. */
function meaningsOf(words: string, reader: (text: string) => Unit[]): string[][] {
  const names = spelledNames(words);
  const pairs = names.slice(1).map((last, at) => [pairOf(names[at] ?? '', last)]);
  const units = reader(words).map((unit) => [
    ...unit.features.filter((feature) => !feature.startsWith('?')),
    ...namesIn(unit),
  ]);
  return [...units, ...pairs];
}

/** A word may be a name as it is spelled; one that means nothing else also by its consonants. */
function namesIn({ words, features }: Unit): string[] {
  const [term, ...others] = analyze(words);
  if (!term || term.stop || others.length > 0) return [];
  const isPlain = features.every((feature) => !/^[#=?]/.test(feature));
  const spelled = NAME + bareName(term.word);
  return isPlain ? [spelled, CONSONANTS + skeletonOf(term.word)] : [spelled];
}

function bestMeetings(scores: Float32Array, ends: Uint32Array, most: number): Found[] {
  const best: Found[] = [];
  for (let meeting = 0, passage = 0; meeting < ends.length; meeting++) {
    let score = 0;
    for (const end = ends[meeting] as number; passage < end; passage++)
      score = Math.max(score, scores[passage] as number);
    if (score === 0 || score <= (best[most - 1]?.score ?? 0)) continue;
    const at = best.findIndex((other) => other.score < score);
    best.splice(at === -1 ? best.length : at, 0, { meeting, score });
    best.length = Math.min(best.length, most);
  }
  return best;
}
