import { renameSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { StorageError } from '../../src/settings/settings.ts';
import { GUILD, kinds, MEMBER, open, startEngine } from './databases.ts';
import { startLine } from './line.ts';

const closeAll = [{ at: 'server', key: 'answering', to: 'off' }] as const;
const openAll = [{ at: 'server', key: 'answering', to: 'on' }] as const;

describe.each(kinds.filter(({ name }) => name !== 'SQLite'))('when $name goes away', (kind) => {
  test('closed channels stay closed, a change is refused, and all goes on when it is back', async () => {
    const line = await startLine(await kind.empty());
    const onTrouble = vi.fn();
    const store = await open(line.url, onTrouble);
    await store.change(GUILD, MEMBER, closeAll);

    line.cut();
    expect(await store.refresh()).toBe(false);
    expect(await store.refresh()).toBe(false);
    expect(store.read(GUILD).server.answering).toBe('off');
    await expect(store.change(GUILD, MEMBER, openAll)).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(store.log(GUILD)).rejects.toMatchObject({ reason: 'unreachable' });
    expect(store.read(GUILD).server.answering).toBe('off');
    expect(onTrouble.mock.calls).toEqual([[expect.any(Error)]]);

    line.mend();
    await expect.poll(() => store.refresh()).toBe(true);
    expect(onTrouble.mock.calls).toEqual([[expect.any(Error)], [undefined]]);
    expect(store.read(GUILD).server.answering).toBe('off');
    expect(await store.log(GUILD)).toHaveLength(1);
    expect(await store.change(GUILD, MEMBER, openAll)).toHaveLength(1);
  }, 30_000);

  test('a bot that starts before its database waits for it', async () => {
    const line = await startLine(await kind.empty());
    line.cut();
    const opening = open(line.url);
    await wait(300);
    line.mend();
    expect((await opening).guilds()).toEqual([]);
  }, 30_000);

  test('a server that takes connections and never answers holds nobody up for long', async () => {
    const line = await startLine(await kind.empty());
    const store = await open(line.url);
    await store.change(GUILD, MEMBER, closeAll);
    line.hush();
    const started = performance.now();
    await expect(store.change(GUILD, MEMBER, openAll)).rejects.toMatchObject({ reason: 'unreachable' });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(store.read(GUILD).server.answering).toBe('off');
    line.cut();
  }, 30_000);

  test('a connection lost while saving is not said to have changed nothing', async () => {
    const line = await startLine(await kind.empty());
    const store = await open(line.url);
    await store.change(GUILD, MEMBER, closeAll);
    line.cutAt('COMMIT');
    await expect(store.change(GUILD, MEMBER, openAll)).rejects.toMatchObject({ reason: 'unconfirmed' });
    line.mend();
    await expect.poll(() => store.refresh()).toBe(true);
    // What is read afterwards is what was written, whichever it was.
    const [latest] = await store.log(GUILD);
    expect(store.read(GUILD).server.answering).toBe(latest?.to);
  }, 30_000);
});

test('what stops a start on PostgreSQL is named in one line without the password', async () => {
  const { url } = await startEngine();
  const encrypted = Object.assign(new URL(url), { password: 'secret', search: '?sslmode=verify-full' });
  const error: unknown = await open(encrypted.href).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(StorageError);
  expect((error as Error).message).toBe(
    `postgres://${encrypted.host}/mahdar: The server does not support SSL connections`,
  );
}, 20_000);

describe('when the SQLite file is not what it was', () => {
  const sqlite = kinds[0];

  test('a change is refused once the file has been taken away: nobody would ever read it', async () => {
    const url = (await sqlite?.empty()) ?? '';
    const store = await open(url);
    await store.change(GUILD, MEMBER, closeAll);
    renameSync(url, `${url}.away`);
    await expect(store.change(GUILD, MEMBER, openAll)).rejects.toMatchObject({ reason: 'unreachable' });
    writeFileSync(url, '');
    await expect(store.change(GUILD, MEMBER, openAll)).rejects.toMatchObject({ reason: 'unreachable' });
    expect(store.read(GUILD).server.answering).toBe('off');
  });

  test('a writer that does not let go refuses a change within Discord’s three seconds, without a standstill', async () => {
    const url = (await sqlite?.empty()) ?? '';
    const store = await open(url);
    await store.change(GUILD, MEMBER, closeAll);
    const other = new DatabaseSync(url);
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await expect(store.change(GUILD, MEMBER, openAll)).rejects.toMatchObject({ reason: 'unreachable' });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.change(GUILD, MEMBER, openAll)).toHaveLength(1);
  });
});
