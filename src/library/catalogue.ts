// The catalogue of all meetings, so that ten thousand of them need not be read at every start.
// In: the folder of meetings. Out: a row for each, newest first. Next: answer/library.ts.
// A folder with an article alone is read as it is asked (see bare.ts); of any other every file is proved first.

import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadMeeting, meetingIds } from '../record/load.ts';
import { isBare, readBare } from './bare.ts';
import { fingerprintOfMeeting } from './fingerprint.ts';
import type { Keeper } from './keeper.ts';
import { byNewest, dayOf, type MeetingInfo } from './meeting.ts';

/** A meeting as far as it is known without opening it, and how its files looked and what they held when it was proved. */
interface Row extends MeetingInfo {
  stamp: string;
  fingerprint: string;
  isBare: boolean;
}

/** Meetings, newest first, and the fingerprint of all that they hold. */
export interface Proved {
  meetings: MeetingInfo[];
  fingerprint: Buffer;
}

/** All meetings, newest first. */
export interface Catalogue {
  meetings: MeetingInfo[];
  /** Those of which only the article is there. */
  bare: MeetingInfo[];
  /** Those with a record that somebody wrote. */
  byHeart: Proved;
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
  rows.sort(byNewest);
  const bare = rows.filter((row) => row.isBare);
  return {
    meetings: rows.map(infoOf),
    bare: bare.map(infoOf),
    byHeart: prove(
      rows.filter((row) => !row.isBare),
      analyzer,
    ),
  };
}

function prove(rows: readonly Row[], analyzer: Buffer): Proved {
  const digest = createHash('sha256').update(analyzer);
  for (const { fingerprint } of rows) digest.update(fingerprint);
  return { meetings: rows.map(infoOf), fingerprint: digest.digest() };
}

const infoOf = ({ stamp, fingerprint, isBare, ...info }: Row): MeetingInfo => info;

function readRow(folder: string, id: string, analyzer: Buffer, known: Row | undefined): Omit<Row, 'stamp'> {
  const own = join(folder, id);
  const fingerprint = fingerprintOfMeeting(own, analyzer).toString('base64');
  if (known?.fingerprint === fingerprint) return known;
  if (isBare(own)) return { ...readBare(own, id), fingerprint, isBare: true };
  const { title, number, published, agenda } = loadMeeting(own, id);
  const topics = agenda.map((item) => item.title);
  const namedBy = { numbers: [number], dates: [dayOf(published)] };
  return { id, title, number, published, namedBy, topics, fingerprint, isBare: false };
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
