// The catalogue of all meetings, so that ten thousand of them need not be read at every start.
// In: the folder of meetings. Out: a row for each, newest first. Next: answer/library.ts.
// A folder is proved once: what it says is kept, and looked at again only where a file differs in size or time.

import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../record/data-error.ts';
import { loadMeeting, meetingIds } from '../record/load.ts';
import { fingerprintOfFiles, fingerprintOfMeeting } from './fingerprint.ts';
import { isByHeart, openFiles, openFolder, RECORD, readFiles } from './folder.ts';
import { identify } from './identify.ts';
import type { Keeper } from './keeper.ts';
import { byNewest, dayOf, type MeetingInfo } from './meeting.ts';
import type { Sources } from './sources.ts';

/** A meeting as far as it is known without opening it, and how its files looked and what they held when it was proved. */
export interface Row extends MeetingInfo {
  stamp: string;
  fingerprint: string;
  isByHeart: boolean;
}

/** Meetings, newest first, and the fingerprint of all that they hold. */
export interface Proved {
  meetings: MeetingInfo[];
  fingerprint: Buffer;
}

/** All meetings, newest first. */
export interface Catalogue {
  rows: Row[];
  meetings: MeetingInfo[];
  /** Those that are answered by reading. */
  read: MeetingInfo[];
  /** Those that are answered from what was written about them by hand. */
  byHeart: Proved;
  /** What is wrong with folders that are not in it, or in it as they were before: file, entry and quote. */
  problems: string[];
}

/** What a catalogue is read with. */
export interface Cataloguing {
  folder: string;
  /** Fingerprint of what proves. */
  analyzer: Buffer;
  keeper: Keeper;
  sources: Sources;
}

const NAME = 'catalogue';

/**
 * Reads the catalogue of the meetings below a folder, with a pause after each that is read; a folder that is wrong stays
 * as it was among the `known` ones.
 *
 * @throws DataError where the folder holds no meeting or cannot be read.
 */
export function* readCatalogue(cataloguing: Cataloguing, before?: Catalogue): Generator<void, Catalogue> {
  const { folder, analyzer, keeper } = cataloguing;
  const known = new Map((before?.rows ?? keeper.recall<Row[]>(NAME, analyzer))?.map((row) => [row.id, row]));
  const problems: string[] = [];
  const rows: Row[] = [];
  for (const id of meetingIds(folder)) {
    const row = known.get(id);
    try {
      const stamp = stampOf(join(folder, id));
      if (row?.stamp !== stamp) yield;
      rows.push(row?.stamp === stamp ? row : { ...readRow(cataloguing, id, row), stamp });
    } catch (error) {
      problems.push(problemOf(error, join(folder, id)));
      if (before && row) rows.push(row);
    }
  }
  if (rows.length !== known.size || rows.some((row) => known.get(row.id) !== row))
    keeper.keep(NAME, analyzer, rows);
  rows.sort(byNewest);
  return { ...sortOut(rows, analyzer), problems };
}

/** Returns what is wrong with one folder, as a start would find it; undefined where nothing is. */
export function checkFolder(folder: string, id: string): string | undefined {
  try {
    if (isByHeart(folder)) proveByHeart(folder, id);
    if (!isByHeart(folder) || readFiles(folder).has(RECORD)) openFolder(folder, id);
    return undefined;
  } catch (error) {
    return problemOf(error, folder);
  }
}

/** Whatever is wrong with a folder is its own problem, and no other's. */
function problemOf(error: unknown, folder: string): string {
  return error instanceof DataError ? error.message : `${folder}: ${(error as Error).message}`;
}

function sortOut(rows: Row[], analyzer: Buffer): Omit<Catalogue, 'problems'> {
  const byHeart = rows.filter((row) => row.isByHeart);
  const digest = createHash('sha256').update(analyzer);
  for (const { fingerprint } of byHeart) digest.update(fingerprint);
  return {
    rows,
    meetings: rows.map(infoOf),
    read: rows.filter((row) => !row.isByHeart).map(infoOf),
    byHeart: { meetings: byHeart.map(infoOf), fingerprint: digest.digest() },
  };
}

const infoOf = ({ stamp, fingerprint, isByHeart: _, ...info }: Row): MeetingInfo => info;

type Read = Omit<Row, 'stamp'>;

function readRow(
  { folder, analyzer, sources }: Cataloguing,
  id: string,
  known: Row | undefined,
): Omit<Row, 'stamp'> {
  const own = join(folder, id);
  if (isByHeart(own)) return readByHeart(own, id, analyzer, known);
  const files = readFiles(own);
  const proof = fingerprintOfFiles(id, files, analyzer);
  const fingerprint = proof.toString('base64');
  if (known?.fingerprint === fingerprint) return known;
  const { article, record } = openFiles(files, own, id);
  sources.keep(id, proof, files);
  return { ...identify(article, record), fingerprint, isByHeart: false };
}

function readByHeart(own: string, id: string, analyzer: Buffer, known: Row | undefined): Read {
  // Its corrections are proved as well, though it is answered without them.
  if (readFiles(own).has(RECORD)) openFolder(own, id);
  const fingerprint = fingerprintOfMeeting(own, analyzer).toString('base64');
  if (known?.fingerprint === fingerprint) return known;
  return { ...proveByHeart(own, id), fingerprint, isByHeart: true };
}

function proveByHeart(own: string, id: string): MeetingInfo {
  const { title, number, published, agenda } = loadMeeting(own, id);
  const namedBy = { numbers: [number], dates: [dayOf(published)] };
  return { id, title, number, published, namedBy, topics: agenda.map((item) => item.title) };
}

/** The size and time of every file, in short. */
function stampOf(folder: string): string {
  const digest = createHash('sha1');
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const { size, mtimeMs } = statSync(path);
    digest.update(`${path.slice(folder.length)}:${size}:${mtimeMs};`);
  }
  return digest.digest('base64');
}
