// Whether a file can hold settings. In: a path. Out: nothing, or a `StorageError` that says what is wrong with it and where.
// Nothing is written here, not even by SQLite. Next: `sqlite.ts` opens the file.

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkVersion, SELECT_VERSION, STORE_TABLE } from './migrations.ts';
import { NotSaved, StorageError } from './settings.ts';

/** Another process may be putting the file in order after a crash. */
const BUSY_MS = 30_000;

/** Looks at where a file is and, where there is one, at what is in it. Throws a `StorageError` for what cannot be used. */
export function checkFile(file: string): void {
  checkPlace(file);
  if (existsSync(file) && statSync(file).size > 0) checkContent(file);
}

/** Looks at a file without being able to write to it. */
function checkContent(file: string): void {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    // It may come as several lines, of which the last says what is wrong.
    const check = connection.prepare('PRAGMA quick_check(1)').get();
    const finding = `${check?.quick_check}`.split('\n').at(-1);
    if (finding !== 'ok') throw new StorageError(`${file}: damaged (${finding})`);
    checkOwner(connection, file);
  } finally {
    connection.close();
  }
}

function checkOwner(connection: DatabaseSync, file: string): void {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === STORE_TABLE)) {
    throw new StorageError(`${file}: the database of another program`);
  }
  checkVersion(connection.prepare(SELECT_VERSION).get(), file);
}

function checkPlace(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new StorageError(`${file}: there is no folder ${folder}`);
  if (existsSync(file) && !statSync(file).isFile()) throw new StorageError(`${file}: not a file`);
  // SQLite also writes files beside it, so the folder counts as well.
  for (const path of [folder, file].filter(existsSync)) {
    if (!canWrite(path)) throw new StorageError(`${file}: cannot be written, because ${path} is read-only`);
  }
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What SQLite calls the kind of an error. https://sqlite.org/rescode.html */
const REASONS: Partial<Record<number, string>> = {
  3: 'cannot be opened: no permission',
  8: 'cannot be written: read-only',
  10: 'cannot be read or written: the disk fails',
  11: 'damaged',
  13: 'cannot be written: the disk is full',
  14: 'cannot be opened',
  26: 'damaged, or not a database at all',
};

/** Returns why a file could not be opened, in words. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof NotSaved ? error.cause : error;
  return REASONS[codeOf(cause)] ?? (cause as Error).message;
}

/** Returns SQLite's code of an error: the low byte is the kind, the rest says more about it. */
export function codeOf(error: unknown): number {
  return (((error ?? {}) as { errcode?: number }).errcode ?? 0) & 0xff;
}
