// The real record for tests, with its index kept between them as it is between starts of the bot.

import { join } from 'node:path';
import {
  type Library,
  loadLibrary,
  type MeetingAnswers,
  type ShippedLibrary,
} from '../src/answer/library.ts';

const ROOT = join(import.meta.dirname, '..');

/** Returns the library of the project's own data. */
export function openLibrary(): ShippedLibrary {
  return loadLibrary(join(ROOT, 'data'), { keptIn: join(ROOT, 'node_modules/.cache/mahdar') });
}

/** Returns the newest meeting of a library. */
export function newestOf(library: Library): MeetingAnswers {
  const meeting = library.open();
  if (!meeting) throw new Error('no meeting on record');
  return meeting;
}
