// SQLite: one file. In: a path. Out: a `Database` whose writes are on the disk when they are acknowledged.
// A file that is not ours, damaged, newer or read-only is refused before anything is written. Next: `tables.ts`.

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Cell, createQueue, type Database, insist, type Query } from './database.ts';
import { migrate, readVersion, STORE_TABLE } from './migrations.ts';
import { NotSaved, StorageError } from './settings.ts';

/** Another process writes for some milliseconds. Waiting for it in SQLite would stop this process, so it is short. */
const BUSY_MS = 20;
const PATIENCE = { forMs: 2_000, everyMs: 20 };
const PATIENCE_AT_START = { forMs: 30_000, everyMs: 50 };

/** https://sqlite.org/rescode.html */
const SQLITE_BUSY = 5;

/** Opens the file of a path, which it creates where there is none. Rejects with a `StorageError`. */
export async function openSqlite(path: string): Promise<Database> {
  const file = resolve(path);
  try {
    checkWritable(file);
    if (existsSync(file) && statSync(file).size > 0) await checkContent(file);
    return await openFile(file);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

async function openFile(file: string): Promise<Database> {
  const connection = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    await insist(() => connection.exec('PRAGMA journal_mode = WAL'), isBusy, PATIENCE_AT_START);
    // Not NORMAL, which loses the last changes where the power fails.
    connection.exec('PRAGMA synchronous = FULL');
    const database = databaseOf(connection, file);
    await insist(() => migrate(database), isBusyWrite, PATIENCE_AT_START);
    return database;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function databaseOf(connection: DatabaseSync, file: string): Database {
  const { ino } = statSync(file);
  const query = queryOf(connection);
  // One connection: nobody may read what another is in the middle of writing.
  const inTurn = createQueue();
  return {
    name: file,
    query: (sql, parameters) => inTurn(() => saved(() => query(sql, parameters))),
    write: (work) =>
      inTurn(() =>
        saved(async () => {
          // A file that was deleted or replaced still takes what is written, and nobody ever reads it.
          if (statSync(file).ino !== ino) throw new Error(`${file} is another file now`);
          await insist(() => connection.exec('BEGIN IMMEDIATE'), isBusy, PATIENCE);
          return finish(connection, () => work(query));
        }),
      ),
    close: () => inTurn(async () => connection.close()),
  };
}

async function finish<T>(connection: DatabaseSync, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function queryOf(connection: DatabaseSync): Query {
  return async (sql, parameters = []) => {
    const named = Object.fromEntries(parameters.map((value, index) => [`$${index + 1}`, value]));
    return connection.prepare(sql).all(named) as Record<string, Cell>[];
  };
}

async function saved<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError || error instanceof NotSaved) throw error;
    throw new NotSaved('unreachable', { cause: error });
  }
}

/** Looks at a file without being able to write to it. */
async function checkContent(file: string): Promise<void> {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_AT_START.forMs });
  try {
    const query = queryOf(connection);
    const [check] = await query('PRAGMA quick_check(1)');
    const finding = `${check?.quick_check}`.split('\n').at(-1);
    if (finding !== 'ok') throw new StorageError(`${file}: damaged (${finding})`);
    const tables = (await query("SELECT name FROM sqlite_master WHERE type = 'table'")).map(
      ({ name }) => name,
    );
    if (tables.includes(STORE_TABLE)) await readVersion(query, file);
    else if (tables.length > 0) throw new StorageError(`${file}: the database of another program`);
  } finally {
    connection.close();
  }
}

function checkWritable(file: string): void {
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

const resultOf = (error: unknown) => ((error ?? {}) as { errcode?: number }).errcode;
/** The low byte is the kind; the rest says more about it. */
const isBusy = (error: unknown) => ((resultOf(error) ?? 0) & 0xff) === SQLITE_BUSY;
const isBusyWrite = (error: unknown) => error instanceof NotSaved && isBusy(error.cause);

const REASONS: Partial<Record<number, string>> = {
  3: 'cannot be opened: no permission',
  8: 'cannot be written: read-only',
  10: 'cannot be read or written: the disk fails',
  11: 'damaged',
  13: 'cannot be written: the disk is full',
  14: 'cannot be opened',
  26: 'damaged, or not a database at all',
};

function reasonOf(error: unknown): string {
  const cause = error instanceof NotSaved ? error.cause : error;
  return REASONS[(resultOf(cause) ?? 0) & 0xff] ?? (cause as Error).message;
}
