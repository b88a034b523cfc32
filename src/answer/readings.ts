// Opens meetings that are answered by reading, and keeps a few open.
// In: the id of one, and what it was proved by. Out: what can be asked of it. Next: read-meeting.ts.

import { join } from 'node:path';
import type { Row } from '../library/catalogue.ts';
import { fingerprintOfFiles } from '../library/fingerprint.ts';
import { type MeetingFiles, openFiles, readFiles } from '../library/folder.ts';
import { rememberLast } from '../library/remember.ts';
import type { Sources } from '../library/sources.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { createReadMeeting } from './read-meeting.ts';
import type { Reader } from './reader.ts';

/** Meetings that stay open; the one that was not asked about for longest gives way. */
const MOST_OPEN = 8;

/** Where meetings are, what they were when they were proved, and what reads them. */
export interface Readings {
  folder: string;
  rows: readonly Row[];
  analyzer: Buffer;
  sources: Sources;
  /** Opens what all are read with, with the first of them. */
  reader(): Reader;
}

/** Returns what opens a meeting by reading it, as it was when it was proved. */
export function createReadings(readings: Readings): (id: string) => MeetingAnswers {
  const proved = new Map(
    readings.rows.map(({ id, fingerprint }) => [id, Buffer.from(fingerprint, 'base64')]),
  );
  return rememberLast(MOST_OPEN, (id) => {
    const folder = join(readings.folder, id);
    const files = filesOf(id, folder, proved.get(id), readings);
    const { article, record, questions } = openFiles(files, folder, id);
    return createReadMeeting(readings.reader().read(article, record), questions);
  });
}

/** The files as they are, unless somebody changed them since: then as they were. */
function filesOf(
  id: string,
  folder: string,
  proof: Buffer | undefined,
  { analyzer, sources }: Readings,
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
