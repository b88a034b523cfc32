// The databases that the settings are tested on: a file, the PostgreSQL engine inside this process, and a PostgreSQL
// server where TEST_POSTGRES_URL names one. Each test gets an empty one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { MeetingStoreOptions } from '../../src/settings/meetings/store.ts';
import { openSettings, openStores } from '../../src/settings/open.ts';
import type { OnTrouble } from '../../src/settings/refresh.ts';

/** A kind of database; `empty` resolves to the address of one that nothing was ever kept in. */
export interface Kind {
  name: string;
  empty(): Promise<string>;
  /** Runs statements beside the store, as another program would. */
  run(url: string, sql: string): Promise<void>;
}

/** Returns a folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const sqlite: Kind = {
  name: 'SQLite',
  empty: async () => join(temporaryFolder(), 'mahdar.sqlite'),
  async run(url, sql) {
    const database = new DatabaseSync(url);
    database.exec(sql);
    database.close();
  },
};

const overTheWire = async (url: string, sql: string) => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

const pglite: Kind = {
  name: 'PostgreSQL (PGlite)',
  async empty() {
    const { url, engine } = await startEngine();
    await engine.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    return url;
  },
  run: overTheWire,
};

/** A schema of its own leaves everything else on the server alone. */
const server = (url: string): Kind => ({
  name: 'PostgreSQL (server)',
  async empty() {
    const schema = `mahdar_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
    await overTheWire(url, `CREATE SCHEMA ${schema}`);
    onTestFinished(() => overTheWire(url, `DROP SCHEMA ${schema} CASCADE`));
    const own = new URL(url);
    own.searchParams.set('options', `-c search_path=${schema}`);
    return own.href;
  },
  run: overTheWire,
});

const { TEST_POSTGRES_URL } = process.env;

/** Every kind that can be tested here. */
export const kinds: Kind[] = [sqlite, pglite, ...(TEST_POSTGRES_URL ? [server(TEST_POSTGRES_URL)] : [])];

let engine: Promise<PGlite> | undefined;
let running: Promise<{ url: string; engine: PGlite; socket: PGLiteSocketServer }> | undefined;

/** Starts the engine, one for all tests of a file, and lets it be reached. */
export function startEngine() {
  running ??= (async () => {
    engine ??= PGlite.create();
    const socket = new PGLiteSocketServer({
      db: await engine,
      port: 0,
      host: '127.0.0.1',
      maxConnections: 64,
    });
    await socket.start();
    return { url: `postgres://mahdar@${socket.getServerConn()}/mahdar`, engine: await engine, socket };
  })();
  return running;
}

/** Opens settings until the end of the test. */
export async function open(url: string, onTrouble?: OnTrouble) {
  const store = await openSettings(url, onTrouble);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= store.close());
  onTestFinished(close);
  return { ...store, close };
}

/** Opens settings and meetings until the end of the test. */
export async function openBoth(url: string, options?: Omit<MeetingStoreOptions, 'settingsOf'>) {
  const stores = await openStores(url, options);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= stores.close());
  onTestFinished(close);
  return { ...stores, close };
}

export const GUILD = '123456789012345678';
export const OTHER_GUILD = '223456789012345678';
export const CHANNEL = '323456789012345678';
export const MEMBER = '423456789012345678';
