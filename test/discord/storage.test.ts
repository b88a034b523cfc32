// The database away, and servers left behind: what members and moderators meet.

import { connect, createServer, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Reply } from '../../src/local/index.ts';
import { openSettings } from '../../src/settings/open.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, startWorld, type World } from './world.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const MODERATOR = '1100000000000000042';
const GENERAL = '1100000000000000011';
const DAY_MS = 86_400_000;

const said = (reply: Reply) => unmarked(embedOf(reply).description ?? '');
const configIn =
  (world: World) =>
  (subcommand: string, options = {}) =>
    world.local.command({ name: `config ${subcommand}`, options, as: 'moderator' });

let engine: Promise<PGlite> | undefined;
afterAll(async () => (await engine)?.close());

/** An empty PostgreSQL behind a cable that can be pulled. */
async function startPostgres() {
  engine ??= PGlite.create();
  const db = await engine;
  await db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: 16 });
  await server.start();
  const [host = '', port = '0'] = server.getServerConn().split(':');
  const ends = new Set<Socket>();
  let isPulled = false;
  let isHeld = false;
  const cable = createServer((near) => {
    if (isPulled) return near.destroy();
    const far = connect(Number(port), host);
    for (const end of [near, far]) ends.add(end.on('error', () => undefined));
    near.on('data', (data) => isHeld || far.write(data));
    far.pipe(near);
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => cable.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    cable.close();
    await server.stop();
  });
  const { port: nearPort } = cable.address() as { port: number };
  return {
    url: `postgres://mahdar@127.0.0.1:${nearPort}/mahdar`,
    pull() {
      isPulled = true;
      for (const end of ends) end.destroy();
    },
    plug() {
      isPulled = false;
    },
    /** Nothing gets through any more, and nobody is told. */
    hold() {
      isHeld = true;
    },
  };
}

test('with the database away answers go on, closed stays closed, /config says so and changes nothing, until it is back', async () => {
  const { url, pull, plug } = await startPostgres();
  const world = await startWorld({ settings: await openSettings(url) });
  closing.push(() => world.stop());
  const config = configIn(world);
  await config('server', { language: 'en' });
  await config('channel', { answering: 'off' });
  pull();
  const closed = await world.local.command({ name: 'meeting' });
  expect(said(closed)).toMatch(/^The moderators turned answers off/);
  const open = await world.local.command({ name: 'meeting', channel: 'reading' });
  expect([open.isEphemeral, said(open)]).toEqual([false, expect.stringMatching(/^[A-Z]/)]);

  const panel = await config('show');
  expect(said(panel)).toMatch(
    /^The database cannot be reached right now: these are the settings last known\./,
  );
  for (const reply of [
    await config('channel', { answering: 'on' }),
    await config('reset', { what: 'everything' }),
    await config('log'),
    await world.local.select(panel, /:set:.*answering/, ['on'], { as: 'moderator' }),
  ]) {
    const [last] = reply.followUps.length > 0 ? reply.followUps : [reply.message];
    expect(unmarked(last?.embeds[0]?.description ?? '')).toMatch(
      /^The database cannot be reached right now: nothing was saved/,
    );
  }
  expect(world.settings.read(world.local.guildId).channels).toEqual({ [GENERAL]: { answering: 'off' } });

  plug();
  await expect.poll(() => world.settings.refresh(), { timeout: 5_000 }).toBe(true);
  await config('channel', { answering: 'on' });
  expect((await world.local.command({ name: 'meeting' })).isEphemeral).toBe(false);
}, 30_000);

test('with a database that no longer answers the moderator is told so, and Discord in time', async () => {
  const { url, hold, pull } = await startPostgres();
  const world = await startWorld({ settings: await openSettings(url) });
  closing.push(() => world.stop());
  hold();
  const reply = await configIn(world)('server', { language: 'en' });
  expect([reply.isExpired, reply.isEphemeral, reply.errors]).toEqual([false, true, []]);
  expect(said(reply)).toMatch(
    /^The (database cannot be reached right now: nothing was saved|connection to the database broke)/,
  );
  expect(world.settings.read(world.local.guildId)).toEqual({ server: {}, channels: {} });
  pull();
}, 30_000);

test('a bot restarted on PostgreSQL keeps what was chosen, and its log', async () => {
  const { url } = await startPostgres();
  const first = await startWorld({ settings: await openSettings(url) });
  await configIn(first)('channel', { language: 'en', cooldown: 5 });
  await first.stop();
  const second = await startWorld({ settings: await openSettings(url) });
  closing.push(() => second.stop());
  expect(said(await configIn(second)('show'))).toContain('Pause between questions: 5 seconds · *set here*');
  expect(said(await configIn(second)('log'))).toContain('Language not set → English');
}, 30_000);

test('settings of a server that was left 30 days ago are forgotten at the start, those of the others stay', async () => {
  const world = await startWorld();
  closing.push(() => world.stop());
  const { settings } = world;
  const { guildId } = world.local;
  const [left, justLeft] = ['1100000000000000777', '1100000000000000888'];
  for (const id of [guildId, left, justLeft]) {
    await settings.change(id, MODERATOR, [{ at: 'server', key: 'visibility', to: 'private' }]);
  }
  const seen = (guildIds: string[], daysAgo: number) =>
    settings.sweep({ shardId: 0, shardCount: 1, guildIds }, new Date(Date.now() - daysAgo * DAY_MS));
  await seen([guildId, justLeft], 31);
  await seen([guildId], 2);
  await world.restart();
  await expect.poll(() => settings.guilds().toSorted()).toEqual([guildId, justLeft]);
});
