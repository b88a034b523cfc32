// The file of `/config export` and `/config import`. In: settings, or the bytes of an attachment. Out: a file's text, or
// settings that are valid as a whole, or every problem by its path. Nothing is taken from a file that has a problem.

import { z } from 'zod';
import { guildSettings, type GuildSettings, snowflake } from './settings.ts';

/** A larger file is not read; the most that a server can set is smaller. */
export const MOST_FILE_BYTES = 256 * 1024;

const FILE_VERSION = 1;

const settingsFile = guildSettings.extend({ version: z.literal(FILE_VERSION), guild: snowflake });

/**
 * What is wrong with a file. `path` is as in the file (`channels.123456789012345678.language`), empty for the whole.
 * - `too-large`, `not-json`, `newer` (written by a later version)
 * - `other-server`: the file is from another server; `found` is its id
 * - `missing`: a name that has to be there; `unknown`: a name that means nothing here
 * - `not-an-id`: the name of a channel that is no id; `too-many`: more channels than can be set
 * - `wrong`: a value; `expected` names those that are right; `unknown-meeting`: no meeting has this id
 */
export interface FileProblem {
  path: string;
  code: 'too-large' | 'not-json' | 'newer' | 'other-server' | 'missing' | 'unknown' | 'not-an-id' | 'too-many' | 'wrong' | 'unknown-meeting';
  expected?: string;
  found?: string;
}

/** What a file holds, or all that is wrong with it. */
export type FileContent =
  | { settings: GuildSettings; problems?: undefined }
  | { settings?: undefined; problems: FileProblem[] };

/** Where a file is read in. */
export interface ImportInto {
  guildId: string;
  /** The moderator has confirmed that the file of another server is meant. */
  anyServer?: boolean;
  /** Whether a meeting with this id is on record. */
  isMeeting(id: string): boolean;
}
