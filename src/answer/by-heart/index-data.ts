// Builds what the index of a meeting holds besides what all meetings share.
// In: a meeting, how people ask for what it says, and the word lists. Out: `IndexData`, which can be kept in a file.
// Next: meeting-index.ts, which opens it.

import MiniSearch from 'minisearch';
import type { Meeting, PhrasingsById } from '../../record/meeting.ts';
import { stringAt } from '../../words/string-table.ts';
import { type Layer, readLayer } from './layer.ts';
import { type Postings, readPostings } from './postings.ts';
import { subjectsOf, textsOf } from './subjects.ts';
import type { WordLists } from './word-lists.ts';

/** A meeting's own layer, of subjects in the order of `subjectsOf`. */
export interface IndexData {
  layer: Layer;
  postings: Postings;
}

/** Phrasings differ in number, not in worth: a subject's length hardly counts. */
const BM25 = { k: 1.2, b: 0.1, d: 0.5 };

/** Returns what the index of a meeting holds. */
export function buildIndexData(
  meeting: Meeting,
  phrasings: PhrasingsById,
  { phrases, leadIns, common }: WordLists,
): IndexData {
  const subjects = subjectsOf(meeting).map((subject) => ({
    subject,
    texts: textsOf(subject),
    phrasings: phrasings.get(subject.id) ?? [],
  }));
  const { people } = meeting;
  const { layer, lines } = readLayer(subjects, { phrases, people, leadIns, common, listed: [] });
  const names = Array.from(layer.features.ends, (_, feature) => stringAt(layer.features, feature));
  return { layer, postings: readPostings(buildSearch(lines), names, BM25) };
}

/** MiniSearch takes a subject as its features, a line each. */
function buildSearch(lines: string[]): MiniSearch {
  const search = new MiniSearch<{ id: number; features: string }>({
    fields: ['features'],
    tokenize: (features) => features.split('\n'),
    processTerm: (feature) => feature,
  });
  search.addAll(lines.map((features, id) => ({ id, features })));
  return search;
}
