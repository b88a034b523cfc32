// Opens meetings that have nothing but an article, and keeps a few open.
// In: the folder of meetings, and that of all data. Out: by its id, what can be asked of one. Next: read-meeting.ts.

import { join } from 'node:path';
import { openArticle } from '../library/bare.ts';
import { rememberLast } from '../library/remember.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import type { WordVectors } from '../words/vectors.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { createReadMeeting } from './read-meeting.ts';
import { createReader, type Reader } from './reader.ts';

/** Meetings that stay open; the one that was not asked about for longest gives way. */
const MOST_OPEN = 8;

/** Meetings that are read. What all are read with is opened with the first of them. */
export interface Readings {
  /** Returns what can be asked of a meeting. */
  open(id: string): MeetingAnswers;
  /** Returns the different words of a meeting's article, which takes a tenth of the time that reading it does. */
  wordsOf(id: string): readonly Term[];
  vectors(): WordVectors;
}

/** Returns what opens meetings by reading their articles. */
export function createReadings(dataFolder: string): Readings {
  let reader: Reader | undefined;
  const read = () => {
    reader ??= createReader(dataFolder);
    return reader;
  };
  const articleOf = (id: string) => openArticle(join(dataFolder, 'meetings', id), id);
  return {
    open: rememberLast(MOST_OPEN, (id) => createReadMeeting(read().read(articleOf(id)))),
    wordsOf: createWords((id) => articleOf(id).text),
    vectors: () => read().vectors,
  };
}

/** Most words stand in many articles: each is held once. */
function createWords(textOf: (id: string) => string): (id: string) => readonly Term[] {
  const shared = new Map<string, Term>();
  const known = new Map<string, readonly Term[]>();
  const share = (term: Term): Term => {
    const same = shared.get(term.word) ?? term;
    shared.set(term.word, same);
    return same;
  };
  return (id) => {
    const words = known.get(id) ?? [...new Set(analyze(textOf(id)).map(share))].filter(({ stop }) => !stop);
    known.set(id, words);
    return words;
  };
}
