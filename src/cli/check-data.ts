// Proves the data as a start of the bot does. In: the data folder. Out: all that is wrong with it. Used by meeting.ts.

import { join } from 'node:path';
import { readWordLists } from '../answer/by-heart/word-lists.ts';
import { createReader } from '../answer/reader.ts';
import { checkFolder } from '../library/catalogue.ts';
import { meetingIds } from '../record/load.ts';

/** What was looked at, and what is wrong: file, entry and quote. */
export interface Checked {
  checked: string[];
  problems: string[];
}

/** Returns what is wrong with one meeting, or with all of them and what they share. */
export function checkData(dataFolder: string, id?: string): Checked {
  const folder = join(dataFolder, 'meetings');
  const ids = id === undefined ? meetingIds(folder) : [id];
  const shared = id === undefined ? [() => readWordLists(dataFolder), () => createReader(dataFolder)] : [];
  return {
    checked: ids,
    problems: [
      ...shared.flatMap(problemOf),
      ...ids.flatMap((one) => checkFolder(join(folder, one), one) ?? []),
    ],
  };
}

function problemOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
