// Opens meetings that are answered by reading, and keeps a few open.
// In: the id of one, and what it was proved by. Out: what can be asked of it. Next: read-meeting.ts.

import { join } from 'node:path';
import type { Row } from '../library/catalogue.ts';
import { fingerprintOfFiles } from '../library/fingerprint.ts';
import { type MeetingFiles, openFiles, readFiles } from '../library/folder.ts';
import { rememberLast } from '../library/remember.ts';
import type { Sources } from '../library/sources.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { createReadMeeting } from './read-meeting.ts';
import type { Reader } from './reader.ts';

/** Meetings that stay open; the one that was not asked about for longest gives way. */
const MOST_OPEN = 8;

/** Where meetings are, what they were when they were proved, and what reads them. */
export interface ReadingsOptions {
  folder: string;
  rows: readonly Row[];
  analyzer: Buffer;
  sources: Sources;
  /** Opens what all are read with, with the first of them. */
  reader(): Reader;
}

/** Meetings that are read. */
export interface Readings {
  /** Returns what can be asked of a meeting, as it was when it was proved. */
  open(id: string): MeetingAnswers;
  /** Returns the different words of a meeting's article, which takes a tenth of the time that reading it does. */
  wordsOf(id: string): readonly Term[];
}

/** Returns what opens meetings by reading them. */
export function createReadings(options: ReadingsOptions): Readings {
  const proved = new Map(options.rows.map(({ id, fingerprint }) => [id, Buffer.from(fingerprint, 'base64')]));
  const openOne = (id: string) => {
    const folder = join(options.folder, id);
    return openFiles(filesOf(id, folder, proved.get(id), options), folder, id);
  };
  return {
    open: rememberLast(MOST_OPEN, (id) => {
      const { article, record, questions } = openOne(id);
      return createReadMeeting(options.reader().read(article, record), questions);
    }),
    wordsOf: createWords((id) => openOne(id).article.text),
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

/** The files as they are, unless somebody changed them since: then as they were. */
function filesOf(
  id: string,
  folder: string,
  proof: Buffer | undefined,
  { analyzer, sources }: ReadingsOptions,
): MeetingFiles {
  const kept = () => (proof ? sources.recall(id, proof) : undefined);
  try {
    const files = readFiles(folder);
    const isSame = proof && fingerprintOfFiles(id, files, analyzer).equals(proof);
    return isSame ? files : (kept() ?? files);
  } catch (error) {
    const files = kept();
    if (files) return files;
    throw error;
  }
}
