// Opens meetings from what is kept of them, or builds that anew, and keeps a few open.
// In: the id of a meeting. Out: its `MeetingAnswers`. Next: library.ts.

import { join } from 'node:path';
import { fingerprintOfMeeting } from '../../library/fingerprint.ts';
import { type Keeper, recallOr } from '../../library/keeper.ts';
import { rememberLast } from '../../library/remember.ts';
import { loadMeeting } from '../../record/load.ts';
import type { Meeting } from '../../record/meeting.ts';
import type { analyze } from '../../words/analyzer.ts';
import type { MeetingAnswers } from '../meeting-answers.ts';
import { buildIndexData, type IndexData } from './index-data.ts';
import { createMeetingAnswers } from './meeting-answers.ts';
import { openMeetingIndex } from './meeting-index.ts';
import type { WordLists } from './word-lists.ts';

/** Where meetings are, what reads them, and where what was read is kept. */
export interface Shelving {
  folder: string;
  /** The meeting that is meant unless another is named: once open it stays so. */
  newest: string | undefined;
  /** Fingerprint of the code and of the word lists. */
  analyzer: Buffer;
  wordLists: WordLists;
  /** Reads questions. */
  analyze: typeof analyze;
  keeper: Keeper;
}

/** Meetings by id; the ids must be on record. */
export interface Shelf {
  open(id: string): MeetingAnswers;
  /** What is kept of a meeting, built first where nothing is. */
  take(id: string): Kept;
  /** Sees to it that the index of a meeting is kept; returns whether it had to be built. */
  prepare(id: string): boolean;
}

/** What is kept of a meeting. */
export interface Kept {
  meeting: Meeting;
  index: IndexData;
}

/** Meetings that stay open besides the newest; the one that was not asked about for longest gives way. */
const MOST_OPEN = 8;

/** Returns the shelf of a folder of meetings. Opening one throws a `DataError` when its files cannot be trusted. */
export function createShelf({ folder, newest, analyzer, wordLists, analyze, keeper }: Shelving): Shelf {
  const nameOf = (id: string) => `meeting-${id}`;
  const fingerprintOf = (id: string) => fingerprintOfMeeting(join(folder, id), analyzer);
  const build = (id: string): Kept => {
    const { phrasings, ...meeting } = loadMeeting(join(folder, id), id);
    return { meeting, index: buildIndexData(meeting, phrasings, wordLists) };
  };
  const take = (id: string) => recallOr(keeper, nameOf(id), fingerprintOf(id), () => build(id));
  const open = (id: string) => {
    const { meeting, index } = take(id);
    return createMeetingAnswers(meeting, openMeetingIndex(meeting, wordLists, index, analyze), wordLists);
  };
  const openNewest = rememberLast(1, open);
  const openOther = rememberLast(MOST_OPEN, open);
  return {
    take,
    open: (id) => (id === newest ? openNewest(id) : openOther(id)),
    prepare(id) {
      const fingerprint = fingerprintOf(id);
      if (!keeper.canKeep() || keeper.has(nameOf(id), fingerprint)) return false;
      keeper.keep(nameOf(id), fingerprint, build(id));
      return true;
    },
  };
}
