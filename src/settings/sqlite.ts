// SQLite: one file. In: a path. Out: a `Database` whose writes are on the disk when they are acknowledged.
// `sqlite-file.ts` refuses a file that is not ours, damaged, newer or read-only. Next: `tables.ts`.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Cell, createQueue, type Database, insist, type Query, saved } from './database.ts';
import { migrate } from './migrations.ts';
import { NotSaved, StorageError } from './settings.ts';
import { checkFile, codeOf, reasonOf } from './sqlite-file.ts';

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
    checkFile(file);
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

const isBusy = (error: unknown) => codeOf(error) === SQLITE_BUSY;
const isBusyWrite = (error: unknown) => error instanceof NotSaved && isBusy(error.cause);
