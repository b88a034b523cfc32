import { beforeEach, describe, expect, test } from 'vitest';
import { type GuildSettings, MOST_CHANNELS, NOTHING_SET, StorageError } from '../../src/settings/settings.ts';
import { CHANNEL, GUILD, kinds, MEMBER, OTHER_GUILD, open } from './databases.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const day = (number: number) => new Date(START + number * DAY_MS);

const twoLanguages: GuildSettings = {
  server: { answering: 'off', closed: 'silent' },
  channels: {
    [CHANNEL]: { answering: 'on', language: 'ar', cooldownSeconds: 0 },
    [`${CHANNEL.slice(0, -1)}9`]: { answering: 'on', language: 'en', meeting: '2021-06' },
  },
};

describe.each(kinds)('settings on $name', (kind) => {
  let url: string;
  beforeEach(async () => {
    url = await kind.empty();
  }, 20_000);

  test('a server where nobody has chosen anything has nothing set', async () => {
    const store = await open(url);
    expect(store.read(GUILD)).toEqual({ server: {}, channels: {} });
    expect(store.guilds()).toEqual([]);
  });

  test('a change holds at once, for its server alone, and after the bot was restarted', async () => {
    const store = await open(url);
    await store.change(GUILD, MEMBER, [
      { at: 'server', key: 'answering', to: 'off' },
      { at: CHANNEL, key: 'language', to: 'ar' },
      { at: CHANNEL, key: 'cooldownSeconds', to: 0 },
    ]);
    const changed = {
      server: { answering: 'off' },
      channels: { [CHANNEL]: { language: 'ar', cooldownSeconds: 0 } },
    };
    expect(store.read(GUILD)).toEqual(changed);
    expect(store.read(OTHER_GUILD)).toEqual(NOTHING_SET);
    await store.close();
    const again = await open(url);
    expect(again.read(GUILD)).toEqual(changed);
    expect(again.guilds()).toEqual([GUILD]);
  });

  test('a value that is taken back is inherited again, and a channel without values is not kept', async () => {
    const store = await open(url);
    await store.change(GUILD, MEMBER, [{ at: CHANNEL, key: 'language', to: 'ar' }]);
    await store.change(GUILD, MEMBER, [{ at: CHANNEL, key: 'language', to: null }]);
    expect(store.read(GUILD)).toEqual({ server: {}, channels: {} });
  });

  test('what is set for the server as a whole holds beside the rest, and nothing is left of what is taken back', async () => {
    const store = await open(url);
    await store.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    const entries = await store.change(GUILD, MEMBER, [
      { at: 'server', key: 'asked.on', to: true },
      { at: 'server', key: 'asked.days', to: 7 },
      { at: 'server', key: 'shippedMeetings', to: false },
    ]);
    expect(entries.map(({ path, from, to }) => [path, from, to])).toEqual([
      ['asked.on', null, true],
      ['asked.days', null, 7],
      ['shippedMeetings', null, false],
    ]);
    const whole = { asked: { on: true, days: 7 }, shippedMeetings: false };
    expect(store.read(GUILD)).toEqual({ server: { language: 'ar' }, channels: {}, ...whole });
    await store.change(GUILD, MEMBER, [
      { at: 'server', key: 'asked.on', to: null },
      { at: 'server', key: 'asked.days', to: null },
      { at: 'server', key: 'shippedMeetings', to: true },
    ]);
    const left: GuildSettings = { server: { language: 'ar' }, channels: {}, shippedMeetings: true };
    expect(store.read(GUILD)).toStrictEqual(left);
    const file: GuildSettings = { ...left, asked: { days: 3 } };
    const replaced = await store.replaceAll(GUILD, MEMBER, file);
    expect(replaced).toMatchObject([{ path: 'asked.days', from: null, to: 3 }]);
    expect((await store.replaceAll(GUILD, MEMBER, NOTHING_SET)).map(({ path }) => path)).toEqual([
      'server.language',
      'asked.days',
      'shippedMeetings',
    ]);
    expect((await open(url)).read(GUILD)).toStrictEqual({ server: {}, channels: {} });
  });

  test('the log says who changed what from what to what and when, newest first, in pages', async () => {
    const store = await open(url);
    const before = Date.now();
    for (const to of [5, 10, 15]) {
      await store.change(GUILD, MEMBER, [{ at: CHANNEL, key: 'cooldownSeconds', to }]);
    }
    await store.change(OTHER_GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'en' }]);
    const path = `channels.${CHANNEL}.cooldownSeconds`;
    const page = await store.log(GUILD, { limit: 2 });
    expect(page).toEqual([
      { number: 3, when: expect.any(Date), who: MEMBER, path, from: 10, to: 15 },
      { number: 2, when: expect.any(Date), who: MEMBER, path, from: 5, to: 10 },
    ]);
    expect(page[0]?.when.getTime()).toBeGreaterThanOrEqual(before);
    expect(page[0]?.when.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await store.log(GUILD, { limit: 2, before: 2 })).toMatchObject([{ number: 1, from: null, to: 5 }]);
    expect(await store.log(GUILD, { before: 1 })).toEqual([]);
  });

  test('what was so before is neither written nor logged', async () => {
    const store = await open(url);
    const change = () => store.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    expect(await change()).toHaveLength(1);
    expect(await change()).toEqual([]);
    expect(await store.log(GUILD)).toHaveLength(1);
  });

  test('an import takes the place of everything and logs each value; a reset does so with nothing', async () => {
    const store = await open(url);
    await store.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    const entries = await store.replaceAll(GUILD, MEMBER, twoLanguages);
    expect(store.read(GUILD)).toEqual(twoLanguages);
    expect(entries.map(({ path }) => path)).toEqual([
      'server.answering',
      'server.closed',
      'server.language',
      `channels.${CHANNEL}.answering`,
      `channels.${CHANNEL}.language`,
      `channels.${CHANNEL}.cooldownSeconds`,
      `channels.${CHANNEL.slice(0, -1)}9.answering`,
      `channels.${CHANNEL.slice(0, -1)}9.language`,
      `channels.${CHANNEL.slice(0, -1)}9.meeting`,
    ]);
    expect(await store.replaceAll(GUILD, MEMBER, NOTHING_SET)).toHaveLength(8);
    expect(store.read(GUILD)).toEqual(NOTHING_SET);
    expect(await store.log(GUILD, { limit: 100 })).toHaveLength(18);
  });

  test('a change that cannot be made as a whole changes nothing', async () => {
    const store = await open(url);
    const ids = Array.from({ length: MOST_CHANNELS }, (_, index) => `${500000000000000000n + BigInt(index)}`);
    const channels = Object.fromEntries(ids.map((id) => [id, { language: 'ar' } as const]));
    await store.replaceAll(GUILD, MEMBER, { server: {}, channels });
    const tooMuch = store.change(GUILD, MEMBER, [
      { at: 'server', key: 'language', to: 'en' },
      { at: CHANNEL, key: 'language', to: 'en' },
    ]);
    await expect(tooMuch).rejects.toMatchObject({ name: 'NotSaved', reason: 'too-many-channels' });
    expect(store.read(GUILD)).toEqual({ server: {}, channels });
    expect(await store.log(GUILD, { limit: 1 })).toMatchObject([{ number: MOST_CHANNELS }]);
  });

  test('of changes that are made at the same time through two stores, none is lost', async () => {
    const stores = [await open(url), await open(url)];
    const ids = Array.from({ length: 30 }, (_, index) => `${500000000000000000n + BigInt(index)}`);
    await Promise.all(
      ids.map((at, index) =>
        stores[index % 2]?.change(GUILD, MEMBER, [{ at, key: 'cooldownSeconds', to: index }]),
      ),
    );
    const all = Object.fromEntries(ids.map((id, index) => [id, { cooldownSeconds: index }]));
    for (const store of stores) {
      expect(await store.refresh()).toBe(true);
      expect(store.read(GUILD).channels).toEqual(all);
    }
    const numbers = (await stores[0]?.log(GUILD, { limit: 100 }))?.map(({ number }) => number);
    expect(numbers).toEqual(ids.map((_, index) => 30 - index));
  });

  test('what one process changes or forgets, another notices by itself', async () => {
    const [one, other] = [await open(url), await open(url)];
    await one.change(GUILD, MEMBER, [{ at: 'server', key: 'answering', to: 'off' }]);
    await expect.poll(() => other.read(GUILD).server.answering, { timeout: 3_000 }).toBe('off');
    await one.remove(GUILD);
    expect(one.read(GUILD)).toEqual(NOTHING_SET);
    expect(await other.refresh()).toBe(true);
    expect(other.guilds()).toEqual([]);
    expect(await other.log(GUILD)).toEqual([]);
  });

  describe('servers that the bot has left', () => {
    const set = [{ at: 'server', key: 'language', to: 'ar' }] as const;
    const none = { shardId: 0, shardCount: 1, guildIds: [] };

    test('are forgotten when READY has not named them for 30 days', async () => {
      const store = await open(url);
      await store.change(GUILD, MEMBER, set);
      await store.change(OTHER_GUILD, MEMBER, set);
      const ready = { shardId: 0, shardCount: 1, guildIds: [OTHER_GUILD] };
      expect(await store.sweep(ready, day(0))).toEqual([]);
      expect(await store.sweep(ready, day(29))).toEqual([]);
      expect(store.read(GUILD).server.language).toBe('ar');
      expect(await store.sweep(ready, day(30))).toEqual([GUILD]);
      expect(store.guilds()).toEqual([OTHER_GUILD]);
      expect(await store.log(GUILD)).toEqual([]);
    });

    test('are kept when they come back, or change their settings, in between', async () => {
      const store = await open(url);
      await store.change(GUILD, MEMBER, set);
      await store.change(OTHER_GUILD, MEMBER, set);
      await store.sweep(none, day(0));
      await store.sweep({ ...none, guildIds: [GUILD] }, day(20));
      await store.change(OTHER_GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'en' }]);
      expect(await store.sweep(none, day(40))).toEqual([]);
      expect(await store.sweep(none, day(71))).toEqual([GUILD, OTHER_GUILD]);
    });

    test('are not forgotten because the bot itself was away', async () => {
      const store = await open(url);
      await store.change(GUILD, MEMBER, set);
      expect(await store.sweep(none, day(400))).toEqual([]);
    });

    test('are no matter of a shard that would never have them', async () => {
      const store = await open(url);
      await store.change(GUILD, MEMBER, set);
      const shardId = Number((BigInt(GUILD) >> 22n) % 16n);
      for (const at of [0, 31, 62].map(day)) {
        for (let other = 0; other < 16; other++) {
          if (other === shardId) continue;
          expect(await store.sweep({ shardId: other, shardCount: 16, guildIds: [] }, at)).toEqual([]);
        }
      }
      await store.sweep({ shardId, shardCount: 16, guildIds: [] }, day(62));
      expect(await store.sweep({ shardId, shardCount: 16, guildIds: [] }, day(92))).toEqual([GUILD]);
    });
  });

  test('settings of a newer version are refused and left alone', async () => {
    const store = await open(url);
    await store.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    await store.close();
    await kind.run(url, 'UPDATE mahdar_store SET version = version + 90');
    const refused = open(url);
    await expect(refused).rejects.toThrow(StorageError);
    await expect(refused).rejects.toThrow(
      /mahdar.*: the settings were written by a newer Mahdar \(version 9\d, this one knows \d+\)\. .*$/,
    );
    await kind.run(url, 'UPDATE mahdar_store SET version = version - 90');
    expect((await open(url)).read(GUILD).server).toEqual({ language: 'ar' });
  });

  test('settings that the first version wrote are read by this one', async () => {
    const store = await open(url);
    await store.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    await store.close();
    const later = ['leases', 'meetings', 'versions', 'drafts', 'meeting_log', 'asked'];
    const drops = later.map((name) => `DROP TABLE mahdar_${name};`);
    await kind.run(url, `${drops.join(' ')} UPDATE mahdar_store SET version = 1`);
    const now = await open(url);
    expect(now.read(GUILD).server).toEqual({ language: 'ar' });
    expect(await now.log(GUILD)).toHaveLength(1);
    expect(await now.lease?.('a turn', 1_000)).toBeOneOf([undefined, 0]);
  });

  test('settings that cannot be read stop the start, and say which', async () => {
    await (await open(url)).change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    await kind.run(url, `UPDATE mahdar_guilds SET settings = '{"server":{"answering":"maybe"}}'`);
    await expect(open(url)).rejects.toThrow(`damaged, the settings of server ${GUILD} cannot be read`);
  });
});
