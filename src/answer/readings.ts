// Opens meetings that have nothing but an article, and keeps a few open.
// In: the folder of meetings, and that of all data. Out: by its id, what can be asked of one. Next: read-meeting.ts.

import { join } from 'node:path';
import { openArticle } from '../library/bare.ts';
import { rememberLast } from '../library/remember.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { createReadMeeting } from './read-meeting.ts';
import { createReader, type Reader } from './reader.ts';

/** Meetings that stay open; the one that was not asked about for longest gives way. */
const MOST_OPEN = 8;

/** Returns what opens a meeting by reading its article. What all are read with is opened with the first of them. */
export function createReadings(dataFolder: string): (id: string) => MeetingAnswers {
  let reader: Reader | undefined;
  return rememberLast(MOST_OPEN, (id) => {
    reader ??= createReader(dataFolder);
    return createReadMeeting(reader.read(openArticle(join(dataFolder, 'meetings', id), id)));
  });
}
