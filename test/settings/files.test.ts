import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openSettings } from '../../src/settings/open.ts';
import { StorageError } from '../../src/settings/settings.ts';
import { GUILD, MEMBER, temporaryFolder } from './databases.ts';

const NOBODY = 65_534;

/** Returns the path of a file with settings of many servers, closed and whole. */
async function settingsFile(): Promise<string> {
  const path = join(temporaryFolder(), 'mahdar.sqlite');
  const store = await openSettings(path);
  for (let index = 0; index < 40; index++) {
    const guildId = `${BigInt(GUILD) + BigInt(index)}`;
    await store.change(guildId, MEMBER, [{ at: 'server', key: 'answering', to: 'off' }]);
  }
  await store.close();
  return path;
}

/** Expects a refusal of one line that begins with the path, and nothing changed in the file. */
async function expectRefused(path: string, reason: RegExp): Promise<void> {
  const before = readFileSync(path);
  const error: unknown = await openSettings(path).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(StorageError);
  const { message } = error as StorageError;
  expect(message.startsWith(`${path}: `)).toBe(true);
  expect(message).not.toContain('\n');
  expect(message).toMatch(reason);
  expect(readFileSync(path).equals(before)).toBe(true);
}

test('a file whose beginning is damaged is refused and left alone', async () => {
  const path = await settingsFile();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x78, 0, 100));
  await expectRefused(path, /damaged, or not a database at all$/);
});

test('a file with damage in the middle is refused and left alone', async () => {
  const path = await settingsFile();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 8192, 8192 + 3000));
  await expectRefused(path, /damaged/);
});

test('a file that was cut off is refused and left alone', async () => {
  const path = await settingsFile();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  await expectRefused(path, /damaged/);
});

test('a text file is refused and left alone', async () => {
  const path = join(temporaryFolder(), 'notes.txt');
  writeFileSync(path, 'Not a database, but somebody’s notes.\n'.repeat(100));
  await expectRefused(path, /damaged, or not a database at all$/);
});

test('the database of another program is refused and left alone', async () => {
  const path = join(temporaryFolder(), 'other.sqlite');
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE guilds (id TEXT)');
  other.close();
  await expectRefused(path, /the database of another program$/);
});

test('a file of a newer version is refused and left alone, with what was not yet moved into it', async () => {
  const path = await settingsFile();
  const newer = new DatabaseSync(path);
  newer.exec('UPDATE mahdar_store SET version = 99');
  // Left open: the change is in the file beside it, as after a crash.
  onTestFinished(() => newer.close());
  const beside = readFileSync(`${path}-wal`);
  await expectRefused(path, /written by a newer Mahdar \(version 99, this one knows \d+\)/);
  expect(readFileSync(`${path}-wal`).equals(beside)).toBe(true);
});

test('a file that may only be read is refused', async () => {
  const path = await settingsFile();
  const folder = dirname(path);
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  const restore = withoutPrivileges();
  try {
    await expectRefused(path, /cannot be (written|opened)/);
  } finally {
    restore();
    chmodSync(folder, 0o755);
  }
});

test('a folder that is not there is not made: it may be a disk that is missing', async () => {
  const folder = join(temporaryFolder(), 'disk');
  const path = join(folder, 'mahdar.sqlite');
  await expect(openSettings(path)).rejects.toThrow(`${path}: there is no folder ${folder}`);
  expect(existsSync(folder)).toBe(false);
});

test('a folder in place of the file is refused', async () => {
  const path = join(temporaryFolder(), 'mahdar.sqlite');
  mkdirSync(path);
  await expect(openSettings(path)).rejects.toThrow(`${path}: not a file`);
});

test('an empty file, as a container is given one, is a new one', async () => {
  const path = join(temporaryFolder(), 'mahdar.sqlite');
  writeFileSync(path, '');
  const store = await openSettings(path);
  await store.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
  await store.close();
  expect(readFileSync(path).length).toBeGreaterThan(0);
});

test('at 100,000 servers, settings are read in under 0.1 ms', async () => {
  const path = await settingsFile();
  fill(path, 100_000);
  const store = await openSettings(path);
  onTestFinished(() => store.close());
  const guildIds = store.guilds();
  expect(guildIds).toHaveLength(100_040);
  const started = performance.now();
  for (const guildId of guildIds) store.read(guildId);
  expect((performance.now() - started) / guildIds.length).toBeLessThan(0.1);
}, 20_000);

function fill(path: string, count: number): void {
  const database = new DatabaseSync(path);
  database.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO mahdar_guilds SELECT 200000000000000000 + i,
      '{"server":{"answering":"off"},"channels":{"323456789012345678":{"answering":"on","language":"ar"}}}',
      0, 1000 + i, NULL FROM n`);
  database.exec(`UPDATE mahdar_store SET revision = ${1000 + count}`);
  database.close();
}

/** To root nothing is read-only: such a test runs as nobody. Returns what ends that. */
function withoutPrivileges(): () => void {
  if (process.getuid?.() !== 0) return () => undefined;
  process.seteuid?.(NOBODY);
  return () => void process.seteuid?.(0);
}
