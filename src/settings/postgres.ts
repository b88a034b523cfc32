// PostgreSQL: for several processes or hosts. In: a URL, which also says whether TLS is used. Out: a `Database`.
// Next: `tables.ts`.

import type { Pool, PoolClient } from 'pg';
import pg from 'pg';
import { type Cell, type Database, insist, isOurs, type Query, saved } from './database.ts';
import { createLease } from './lease.ts';
import { migrate } from './migrations.ts';
import { NotSaved, StorageError } from './settings.ts';

/** Discord waits three seconds for an answer. */
const CONNECT_MS = 1_000;
const STATEMENT_MS = 2_500;
const CONNECTIONS = 4;

/** A database server is often started together with the bot, and is the slower one. */
const PATIENCE_AT_START = { forMs: 30_000, everyMs: 500 };

/** Any number that no other program of the same database is likely to lock. */
const WRITER = 7_240_623;

/** One writer among all processes; a process that hangs while it is the one must not hold up the others. */
const BEGIN = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${4 * STATEMENT_MS}; SELECT pg_advisory_xact_lock(${WRITER})`;

/** Opens the database of a URL. Rejects with a `StorageError` where somebody has to change something. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
  });
  // A lost connection fails the statement that it runs, and that is where it is told. It also is an event of its own, of
  // the connection and of the pool, and would end the process if nobody listened; the next statement opens another.
  pool.on('error', ignore).on('connect', (client) => void client.on('error', ignore));
  const database = databaseOf(pool, nameOf(url));
  try {
    await insist(() => migrate(database), isPassing, PATIENCE_AT_START);
    return database;
  } catch (error) {
    await pool.end();
    throw forPeople(error, database.name);
  }
}

const ignore = () => undefined;

function databaseOf(pool: Pool, name: string): Database {
  const query: Query = (sql, parameters) => saved(() => queryOf(pool)(sql, parameters));
  return {
    name,
    query,
    lease: createLease(query),
    write: (work) => saved(() => withClient(pool, (client) => finish(client, work))),
    close: () => pool.end(),
  };
}

/** A client whose transaction failed is closed, which also undoes what the transaction did. */
async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function finish<T>(client: PoolClient, work: (query: Query) => Promise<T>): Promise<T> {
  await client.query(BEGIN);
  const result = await work(queryOf(client)).catch(async (error: unknown) => {
    // What we refuse ourselves leaves the connection well: others need not wait until the server notices that it closed.
    if (isOurs(error)) await client.query('ROLLBACK');
    throw error;
  });
  await client.query('COMMIT').catch((error: unknown) => {
    throw new NotSaved(isRefusal(error) ? 'unreachable' : 'unconfirmed', { cause: error });
  });
  return result;
}

function queryOf(client: Pool | PoolClient): Query {
  return async (sql, parameters = []) => {
    const { rows } = await client.query<Record<string, Cell>>(sql, parameters);
    return rows;
  };
}

/** Whether the server said no, and so has undone the transaction, rather than that it breaks down itself. */
const isRefusal = (error: unknown) =>
  error instanceof pg.DatabaseError && !/^(08|57|58|XX)/.test(error.code ?? '');

/**
 * Not there yet, starting, overloaded: errors of the network, and of the server by class. Of all others (a wrong password,
 * no such database, no right to write, a certificate) somebody has to change the cause.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PASSING_CODES = /^(E(?!RR_)[A-Z_]+|(08|40|53|57)\w{3})$/;
/** Errors of the driver itself have no code. */
const PASSING_MESSAGES = /timeout|terminated/i;

function isPassing(error: unknown): boolean {
  if (!(error instanceof NotSaved)) return false;
  const { code, message } = error.cause as { code?: string; message: string };
  return code === undefined ? PASSING_MESSAGES.test(message) : PASSING_CODES.test(code);
}

function forPeople(error: unknown, name: string): unknown {
  if (!(error instanceof NotSaved)) return error;
  const { message, code } = error.cause as { message: string; code?: string };
  const says = message || code;
  if (isPassing(error)) return new Error(`${name}: cannot be reached (${says})`, { cause: error.cause });
  return new StorageError(`${name}: ${says}`, { cause: error.cause });
}

/** The host and the database of a URL, without user and password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
