// The catalogue of all meetings, so that ten thousand of them need not be read at every start.
// In: the folder of meetings. Out: a row for each, newest first. Next: answer/library.ts.

import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byNewest, loadMeeting, meetingIds } from '../record/load.ts';
import type { MeetingInfo } from '../record/meeting.ts';
import { fingerprintOfMeeting } from './fingerprint.ts';
import type { Keeper } from './keeper.ts';

/** A meeting as far as it is known without opening it, and how its files looked and what they held when it was proved. */
interface Row extends MeetingInfo {
  stamp: string;
  fingerprint: string;
}

/** All meetings, and the fingerprint of all that they hold. */
export interface Catalogue {
  /** Newest first. */
  meetings: MeetingInfo[];
  fingerprint: Buffer;
}

const NAME = 'catalogue';

/**
 * Returns the catalogue of the meetings below a folder. A meeting is read and proved unless what it holds was proved
 * before, and that is looked at only where a file differs in size or time; `analyzer` is the fingerprint of what proves.
 *
 * @throws DataError for the first file that is wrong.
 */
export function readCatalogue(folder: string, analyzer: Buffer, keeper: Keeper): Catalogue {
  const known = new Map(keeper.recall<Row[]>(NAME, analyzer)?.map((row) => [row.id, row]));
  const rows = meetingIds(folder).map((id) => {
    const stamp = stampOf(join(folder, id));
    const row = known.get(id);
    return row?.stamp === stamp ? row : { ...readRow(folder, id, analyzer, row), stamp };
  });
  if (rows.length !== known.size || rows.some((row) => known.get(row.id) !== row))
    keeper.keep(NAME, analyzer, rows);
  const digest = createHash('sha256').update(analyzer);
  for (const { fingerprint } of rows.sort(byNewest)) digest.update(fingerprint);
  const meetings = rows.map(({ id, title, number, published }) => ({ id, title, number, published }));
  return { meetings, fingerprint: digest.digest() };
}

function readRow(folder: string, id: string, analyzer: Buffer, known: Row | undefined): Omit<Row, 'stamp'> {
  const own = join(folder, id);
  const fingerprint = fingerprintOfMeeting(own, analyzer).toString('base64');
  if (known?.fingerprint === fingerprint) return known;
  const { title, number, published } = loadMeeting(own, id);
  return { id, title, number, published, fingerprint };
}

/** The size and time of every file, in short. */
function stampOf(folder: string): string {
  const digest = createHash('sha1');
  for (const name of readdirSync(folder)) {
    const { size, mtimeMs } = statSync(join(folder, name));
    digest.update(`${name}:${size}:${mtimeMs};`);
  }
  return digest.digest('base64');
}
