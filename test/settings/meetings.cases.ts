import { hash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Draft, type MeetingStore, MOST, NotKept } from '../../src/settings/meetings/meetings.ts';
import { fitSummary } from '../../src/settings/meetings/summary.ts';
import { NOTHING_SET, StorageError } from '../../src/settings/settings.ts';
import { GUILD, kinds, MEMBER, OTHER_GUILD, openBoth } from './databases.ts';
import { meetingOf } from './meetings.ts';

const OTHER_MEMBER = '523456789012345678';
const START = Date.parse('2026-01-01T00:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A clock that stands still until a test moves it. */
function clock() {
  let time = START;
  const pass = (ms: number) => {
    time += ms;
  };
  return { now: () => time, pass };
}

describe.each(kinds)('meetings on $name', (kind) => {
  let url: string;
  beforeEach(async () => {
    url = await kind.empty();
  }, 20_000);

  /** Opens the meetings alone. */
  const open = async (
    ...options: Parameters<typeof openBoth> extends [string, ...infer Rest] ? Rest : never
  ) => (await openBoth(url, ...options)).meetings;

  test('a server where nobody has added anything has no meetings', async () => {
    const meetings = await open();
    expect(meetings.list(GUILD)).toEqual([]);
    expect(meetings.listAll(GUILD)).toEqual([]);
    expect(await meetings.read(GUILD, 'g2222222')).toBeUndefined();
    expect(await meetings.log(GUILD)).toEqual([]);
    expect(await meetings.questions(GUILD)).toEqual([]);
  });

  describe('what is published', () => {
    test('is listed at once, for its server alone, and as it was after the bot was restarted', async () => {
      const first = await openBoth(url);
      const draft = meetingOf('Wold', {
        format: 'docx',
        link: 'https://bees.example/wold',
        translation: { lines: ['نحل'] },
        corrections: [{ path: 'title', to: 'Wold' }],
        summary: fitSummary(
          {
            title: { ar: 'وولد', en: 'Wold' },
            number: 4,
            published: '2025-03',
            namedBy: {
              numbers: [4],
              dates: [
                { year: 2025, month: 3 },
                { day: 5, alternatives: [{ day: 3 }] },
              ],
            },
            ...{ body: 'Beekeepers', place: 'the mill', form: 'in person', unheld: 'planned' },
            topics: [{ ar: 'ملكة', en: 'ملكة' }],
          },
          'ar',
        ),
      });
      const published = await first.meetings.publish(GUILD, MEMBER, draft);
      expect(published).toMatchObject({
        ...draft.summary,
        topics: [{ ar: 'ملكة', en: 'ملكة' }],
        ...{ version: 1, status: 'provisional', format: 'docx' },
        textSha256: hash('sha256', draft.article, 'hex'),
      });
      expect(published.id).toMatch(/^g[2-9a-z]{7}$/);
      expect(first.meetings.list(GUILD)).toEqual([published]);
      expect(first.meetings.list(OTHER_GUILD)).toEqual([]);
      expect(first.meetings.findText(GUILD, draft.article)).toEqual(published);
      expect(first.meetings.findText(OTHER_GUILD, draft.article)).toBeUndefined();
      await first.close();
      const again = await open();
      expect(again.list(GUILD)).toEqual([published]);
      expect(await again.read(GUILD, published.id)).toEqual({
        ...published,
        article: draft.article,
        translation: draft.translation,
        corrections: draft.corrections,
        fileSha256: draft.fileSha256,
        link: draft.link,
        publishedAt: expect.any(Date),
        publishedBy: MEMBER,
      });
    });

    test('is the article to the letter, whatever signs it is made of', async () => {
      const meetings = await open();
      const article = '\ufeffa\u0000b\r\n"\\" \ud83d half 🐝 نحلة\u202e\u2028end';
      const { id } = await meetings.publish(GUILD, MEMBER, meetingOf('Odd', { article }));
      expect((await meetings.read(GUILD, id))?.article).toBe(article);
    });

    test('comes newest first, and that of which no date is known by the day on which it was added', async () => {
      const meetings = await open();
      for (const published of ['2024-01', undefined, '2025-01-02', '2023']) {
        const info = {
          title: { ar: '', en: '' },
          published,
          namedBy: { numbers: [], dates: [] },
          topics: [],
        };
        const summary = fitSummary(info, 'en');
        await meetings.publish(GUILD, MEMBER, meetingOf(`${published}`, { summary }));
      }
      const dates = meetings.list(GUILD).map(({ published }) => published);
      expect(dates).toEqual([undefined, '2025-01-02', '2024-01', '2023']);
    });

    test('is listed in each of many servers, however often they are listed', async () => {
      const meetings = await open();
      const guildIds = Array.from({ length: 130 }, (_, index) => `${BigInt(GUILD) + BigInt(index)}`);
      for (const guildId of guildIds) await meetings.publish(guildId, MEMBER, meetingOf(guildId));
      for (const guildId of [...guildIds, ...guildIds]) {
        expect(meetings.list(guildId)).toMatchObject([{ title: { ar: guildId, en: guildId } }]);
        expect(meetings.list(guildId)).toBe(meetings.list(guildId));
      }
    });

    test('never has the id of a meeting that comes with the bot', async () => {
      const refused: string[] = [];
      const isShipped = (id: string) => refused.length < 3 && refused.push(id) > 0;
      const meetings = await open({ isShipped });
      const { id } = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
      expect(refused).toHaveLength(3);
      expect(refused).not.toContain(id);
    });

    test('is refused where another meeting has the same article, by whoever comes second', async () => {
      const meetings = await open();
      const both = ['Wold', 'Moor'].map((name) => meetingOf(name, { article: 'The same.' }));
      const outcomes = await Promise.allSettled(both.map((one) => meetings.publish(GUILD, MEMBER, one)));
      const [{ id } = { id: '' }, ...others] = meetings.list(GUILD);
      expect(others).toEqual([]);
      const { reason } = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(NotKept);
      expect(reason).toMatchObject({ reason: 'same-text', meetingId: id });
      await meetings.publish(OTHER_GUILD, MEMBER, meetingOf('Wold', { article: 'The same.' }));
      await meetings.remove(GUILD, MEMBER, id);
      await meetings.publish(GUILD, MEMBER, meetingOf('Moor', { article: 'The same.' }));
      await expect(meetings.restore(GUILD, MEMBER, id)).rejects.toMatchObject({ reason: 'same-text' });
    });

    test('has its bounds, each with its reason, and nothing of what is beyond them is kept', async () => {
      const meetings = await open();
      const refusal = (parts: Partial<Draft>) =>
        meetings.publish(GUILD, MEMBER, meetingOf('Wold', parts)).catch(({ reason }) => reason);
      const long = (length: number) => 'ن'.repeat(length);
      expect(await refusal({ article: long(MOST.textLength + 1) })).toBe('text-too-long');
      expect(await refusal({ translation: long(MOST.translationLength) })).toBe('translation-too-long');
      expect(await refusal({ corrections: [long(MOST.correctionsLength)] })).toBe('too-many-corrections');
      expect(meetings.list(GUILD)).toEqual([]);
      const most = await meetings.publish(
        GUILD,
        MEMBER,
        meetingOf('Wold', { article: long(MOST.textLength) }),
      );
      expect((await meetings.read(GUILD, most.id))?.article).toHaveLength(MOST.textLength);
      const more = meetings.correct(GUILD, MEMBER, most, [long(MOST.correctionsLength)]);
      await expect(more).rejects.toMatchObject({ reason: 'too-many-corrections' });
    });

    test('is at most so much in one server, and what is removed makes room', async () => {
      const meetings = await open();
      for (let count = 0; count < MOST.meetings; count++) {
        await meetings.publish(GUILD, MEMBER, meetingOf(`${count}`));
      }
      const full = () => meetings.publish(GUILD, MEMBER, meetingOf('One more'));
      await expect(full()).rejects.toMatchObject({ reason: 'too-many-meetings' });
      const [first] = meetings.list(GUILD);
      const replaced = await meetings.publish(
        GUILD,
        MEMBER,
        meetingOf('Other', { replaces: versionOf(first) }),
      );
      await meetings.remove(GUILD, MEMBER, replaced.id);
      await full();
      const back = meetings.restore(GUILD, MEMBER, replaced.id);
      await expect(back).rejects.toMatchObject({ reason: 'too-many-meetings' });
      expect(meetings.list(GUILD)).toHaveLength(MOST.meetings);
    }, 60_000);
  });

  describe('a new version', () => {
    test('takes the place of the old one, of which all but the text stays known', async () => {
      const { now, pass } = clock();
      const meetings = await open({ now });
      const old = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'), { status: 'approved' });
      pass(DAY_MS);
      const draft = meetingOf('Wold again', { format: 'pdf', replaces: versionOf(old) });
      const replaced = await meetings.publish(GUILD, OTHER_MEMBER, draft);
      expect(replaced).toMatchObject({ id: old.id, version: 2, status: 'provisional', format: 'pdf' });
      expect(replaced.revision).toBeGreaterThan(old.revision);
      expect(meetings.list(GUILD)).toEqual([replaced]);
      expect((await meetings.read(GUILD, old.id))?.article).toBe(draft.article);
      expect(await meetings.versions(GUILD, old.id)).toEqual([
        {
          ...{ version: 2, format: 'pdf', fileSha256: draft.fileSha256, textSha256: replaced.textSha256 },
          ...{ publishedAt: new Date(START + DAY_MS), publishedBy: OTHER_MEMBER, replacedAt: undefined },
        },
        {
          ...{ version: 1, format: 'txt', fileSha256: old.textSha256, textSha256: old.textSha256 },
          ...{ publishedAt: new Date(START), publishedBy: MEMBER, replacedAt: new Date(START + DAY_MS) },
        },
      ]);
      const standing = { is: 'replaced', by: 2, at: new Date(START + DAY_MS) };
      expect(await meetings.standing(GUILD, versionOf(old))).toEqual(standing);
      expect(await meetings.standing(GUILD, versionOf(replaced))).toEqual({
        is: 'current',
        status: 'provisional',
      });
    });

    test('of one that somebody has replaced meanwhile is refused, as is any change of it', async () => {
      const meetings = await open();
      const old = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
      await meetings.publish(GUILD, MEMBER, meetingOf('Moor', { replaces: versionOf(old) }));
      await expectRefused({ reason: 'other-version' }, [
        meetings.publish(GUILD, MEMBER, meetingOf('Fen', { replaces: versionOf(old) })),
        meetings.correct(GUILD, MEMBER, old, ['late']),
        meetings.setStatus(GUILD, MEMBER, old, 'approved'),
      ]);
      expect(await meetings.log(GUILD)).toHaveLength(2);
    });
  });

  describe('what is changed', () => {
    test('corrections are added to those that are there, and may change what is listed', async () => {
      const meetings = await open();
      const old = await meetings.publish(GUILD, MEMBER, meetingOf('Wold', { corrections: ['a'] }));
      await meetings.correct(GUILD, MEMBER, old, ['b']);
      const late = meetings.correct(GUILD, MEMBER, { ...old, seenCorrections: 0 }, ['late']);
      await expect(late).rejects.toMatchObject({ reason: 'other-corrections' });
      const summary = { ...meetingOf('Wold Mill').summary, number: 7 };
      const corrected = await meetings.correct(GUILD, OTHER_MEMBER, old, ['c', 'd'], summary);
      expect(corrected).toMatchObject({ number: 7, title: { en: 'Wold Mill' }, version: 1 });
      expect(meetings.list(GUILD)).toEqual([corrected]);
      expect((await meetings.read(GUILD, old.id))?.corrections).toEqual(['a', 'b', 'c', 'd']);
    });

    test('a withdrawn meeting is asked by nobody, is kept for moderators, and can come back', async () => {
      const { now } = clock();
      const meetings = await open({ now });
      const meeting = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
      const withdrawn = await meetings.setStatus(GUILD, MEMBER, meeting, 'withdrawn');
      expect(meetings.list(GUILD)).toEqual([]);
      expect(meetings.listAll(GUILD)).toEqual([withdrawn]);
      expect(meetings.find(GUILD, meeting.id)).toEqual(withdrawn);
      expect(await meetings.read(GUILD, meeting.id)).toMatchObject({ status: 'withdrawn' });
      expect(await meetings.standing(GUILD, meeting)).toEqual({ is: 'withdrawn', at: new Date(START) });
      const approved = await meetings.setStatus(GUILD, MEMBER, meeting, 'approved');
      expect(await meetings.setStatus(GUILD, MEMBER, meeting, 'approved')).toEqual(approved);
      expect(meetings.list(GUILD)).toEqual([approved]);
      expect(await meetings.log(GUILD)).toHaveLength(3);
    });

    test('a removed meeting is gone from every list, can be had back for a day, and is then erased', async () => {
      const { now, pass } = clock();
      const meetings = await open({ now });
      const meeting = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
      await meetings.correct(GUILD, MEMBER, meeting, ['a name']);
      const removed = await meetings.remove(GUILD, OTHER_MEMBER, meeting.id);
      expect(removed).toEqual({
        ...{ id: meeting.id, title: meeting.title, removedBy: OTHER_MEMBER },
        ...{ removedAt: new Date(START), until: new Date(START + DAY_MS) },
      });
      expect(meetings.listAll(GUILD)).toEqual([]);
      expect(meetings.find(GUILD, meeting.id)).toBeUndefined();
      expect(await meetings.read(GUILD, meeting.id)).toBeUndefined();
      expect(await meetings.removed(GUILD)).toEqual([removed]);
      expect(await meetings.standing(GUILD, meeting)).toEqual({ is: 'removed', at: new Date(START) });
      await expectRefused({ reason: 'no-meeting' }, [
        meetings.remove(GUILD, MEMBER, meeting.id),
        meetings.correct(GUILD, MEMBER, meeting, []),
        meetings.setStatus(GUILD, MEMBER, meeting, 'approved'),
      ]);
      pass(DAY_MS - 1);
      await meetings.sweep();
      const restored = await meetings.restore(GUILD, MEMBER, meeting.id);
      expect(meetings.list(GUILD)).toEqual([restored]);
      expect((await meetings.read(GUILD, meeting.id))?.corrections).toEqual(['a name']);
      await expect(meetings.restore(GUILD, MEMBER, meeting.id)).rejects.toMatchObject({
        reason: 'no-meeting',
      });

      await meetings.remove(GUILD, MEMBER, meeting.id);
      pass(DAY_MS);
      expect(await meetings.removed(GUILD)).toEqual([]);
      const tooLate = meetings.restore(GUILD, MEMBER, meeting.id);
      await expect(tooLate).rejects.toMatchObject({ reason: 'too-late' });
      await meetings.sweep();
      await expect(meetings.restore(GUILD, MEMBER, meeting.id)).rejects.toMatchObject({ reason: 'too-late' });
      expect(await meetings.standing(GUILD, meeting)).toMatchObject({ is: 'removed' });
      expect(await meetings.versions(GUILD, meeting.id)).toMatchObject([{ version: 1, publishedBy: MEMBER }]);
      expect((await meetings.log(GUILD)).map(({ details }) => details)).toEqual(Array(5).fill(undefined));
      const again = await open({ now });
      expect(again.listAll(GUILD)).toEqual([]);
    });

    test('everything that is done is logged, with who and when, newest first, in pages', async () => {
      const { now, pass } = clock();
      const meetings = await open({ now });
      const one = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
      pass(1);
      await meetings.correct(GUILD, OTHER_MEMBER, one, [{ path: 'number', to: 3 }]);
      const other = await meetings.publish(GUILD, MEMBER, meetingOf('Moor'));
      await meetings.setStatus(GUILD, MEMBER, one, 'approved');
      await meetings.publish(GUILD, MEMBER, meetingOf('Fen', { replaces: versionOf(one) }));
      await meetings.remove(GUILD, MEMBER, one.id);
      await meetings.restore(GUILD, MEMBER, one.id);
      await meetings.publish(OTHER_GUILD, MEMBER, meetingOf('Elsewhere'));
      const actions = (await meetings.log(GUILD, { meetingId: one.id })).map(({ action }) => action);
      expect(actions).toEqual(['restored', 'removed', 'replaced', 'status', 'corrected', 'published']);
      expect(await meetings.log(GUILD, { before: 5, limit: 3 })).toEqual([
        {
          ...{ number: 4, when: new Date(START + 1), who: MEMBER, meetingId: one.id, version: 1 },
          ...{ action: 'status', details: { from: 'provisional', to: 'approved' } },
        },
        {
          ...{ number: 3, when: new Date(START + 1), who: MEMBER, meetingId: other.id, version: 1 },
          ...{ action: 'published', details: { status: 'provisional' } },
        },
        {
          ...{ number: 2, when: new Date(START + 1), who: OTHER_MEMBER, meetingId: one.id, version: 1 },
          ...{ action: 'corrected', details: [{ path: 'number', to: 3 }] },
        },
      ]);
      expect(await meetings.log(OTHER_GUILD, { meetingId: one.id })).toEqual([]);
    });
  });

  test('another server’s meeting cannot be seen, changed or replaced by its id', async () => {
    const meetings = await open();
    const draft = meetingOf('Wold');
    const meeting = await meetings.publish(GUILD, MEMBER, draft);
    await meetings.publish(OTHER_GUILD, MEMBER, meetingOf('Elsewhere'));
    const before = await meetings.read(GUILD, meeting.id);
    expect(meetings.find(OTHER_GUILD, meeting.id)).toBeUndefined();
    expect(meetings.findText(OTHER_GUILD, draft.article)).toBeUndefined();
    expect(await meetings.read(OTHER_GUILD, meeting.id)).toBeUndefined();
    expect(await meetings.versions(OTHER_GUILD, meeting.id)).toEqual([]);
    expect(await meetings.standing(OTHER_GUILD, meeting)).toEqual({ is: 'unknown' });
    await expectRefused({ reason: 'no-meeting' }, [
      meetings.publish(OTHER_GUILD, MEMBER, meetingOf('Fen', { replaces: versionOf(meeting) })),
      meetings.correct(OTHER_GUILD, MEMBER, meeting, ['forged']),
      meetings.setStatus(OTHER_GUILD, MEMBER, meeting, 'withdrawn'),
      meetings.remove(OTHER_GUILD, MEMBER, meeting.id),
      meetings.restore(OTHER_GUILD, MEMBER, meeting.id),
    ]);
    await meetings.remove(GUILD, MEMBER, meeting.id);
    expect(await meetings.removed(OTHER_GUILD)).toEqual([]);
    await expect(meetings.restore(OTHER_GUILD, MEMBER, meeting.id)).rejects.toMatchObject({
      reason: 'no-meeting',
    });
    const { revision } = await meetings.restore(GUILD, MEMBER, meeting.id);
    expect(await meetings.read(GUILD, meeting.id)).toEqual({ ...before, revision });
    expect(await meetings.log(OTHER_GUILD)).toHaveLength(1);
  });

  describe('drafts', () => {
    test('wait a day from their last change, for the moderator and server that they are of', async () => {
      const { now, pass } = clock();
      const meetings = await open({ now });
      const id = await meetings.keepDraft(GUILD, MEMBER, meetingOf('Wold'));
      const changed = meetingOf('Wold', {
        corrections: [{ path: 'title' }],
        replaces: { id: 'g1', version: 3 },
      });
      pass(DAY_MS - 1);
      expect(await meetings.keepDraft(GUILD, MEMBER, changed, id)).toBe(id);
      pass(DAY_MS - 1);
      expect(await meetings.readDraft(GUILD, MEMBER, id)).toEqual(changed);
      expect(await meetings.drafts(GUILD, MEMBER)).toEqual([
        { draftId: id, title: changed.summary.title, until: new Date(now() + 1) },
      ]);
      for (const [guildId, who] of [
        [GUILD, OTHER_MEMBER],
        [OTHER_GUILD, MEMBER],
      ] as const) {
        expect(await meetings.readDraft(guildId, who, id)).toBeUndefined();
        expect(await meetings.drafts(guildId, who)).toEqual([]);
        expect(await meetings.discardDraft(guildId, who, id)).toBe(false);
        const forged = meetings.keepDraft(guildId, who, changed, id);
        await expect(forged).rejects.toMatchObject({ reason: 'no-draft' });
        const published = meetings.publish(guildId, who, changed, { draftId: id });
        await expect(published).rejects.toMatchObject({ reason: 'no-draft' });
      }
      pass(1);
      expect(await meetings.readDraft(GUILD, MEMBER, id)).toBeUndefined();
      expect(await meetings.drafts(GUILD, MEMBER)).toEqual([]);
      const late = meetings.publish(GUILD, MEMBER, meetingOf('Wold'), { draftId: id });
      await expect(late).rejects.toMatchObject({ reason: 'no-draft' });
      expect(await meetings.discardDraft(GUILD, MEMBER, id)).toBe(false);
      await meetings.sweep();
      expect(meetings.list(GUILD)).toEqual([]);
    });

    test('are published once, and what is discarded is gone', async () => {
      const meetings = await open();
      const draft = meetingOf('Wold');
      const id = await meetings.keepDraft(GUILD, MEMBER, draft);
      const press = () => meetings.publish(GUILD, MEMBER, draft, { draftId: id });
      const outcomes = (await Promise.allSettled([press(), press()])).map(({ status }) => status);
      expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
      expect(meetings.list(GUILD)).toHaveLength(1);
      expect(await meetings.readDraft(GUILD, MEMBER, id)).toBeUndefined();
      const other = await meetings.keepDraft(GUILD, MEMBER, draft);
      expect(await meetings.discardDraft(GUILD, MEMBER, other)).toBe(true);
      expect(await meetings.readDraft(GUILD, MEMBER, other)).toBeUndefined();
    });

    test('that are refused when they are published wait on', async () => {
      const meetings = await open();
      await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
      const id = await meetings.keepDraft(GUILD, MEMBER, meetingOf('Wold'));
      const twice = meetings.publish(GUILD, MEMBER, meetingOf('Wold'), { draftId: id });
      await expect(twice).rejects.toMatchObject({ reason: 'same-text' });
      expect(await meetings.readDraft(GUILD, MEMBER, id)).toEqual(meetingOf('Wold'));
    });

    test('of one moderator give way to newer ones, and a server has so many', async () => {
      const { now, pass } = clock();
      const meetings = await open({ now });
      const keep = (who: string) => {
        pass(1);
        return meetings.keepDraft(GUILD, who, meetingOf('Wold'));
      };
      const ids: string[] = [];
      for (let count = 0; count <= MOST.draftsOfMember; count++) ids.push(await keep(MEMBER));
      const kept = await Promise.all(ids.map((id) => meetings.readDraft(GUILD, MEMBER, id)));
      expect(kept.map((draft) => draft !== undefined)).toEqual(ids.map((_, index) => index > 0));
      const others = (MOST.drafts - MOST.draftsOfMember) / MOST.draftsOfMember;
      for (let member = 0; member < others; member++) {
        for (let count = 0; count < MOST.draftsOfMember; count++) await keep(`${OTHER_MEMBER}${member}`);
      }
      await expect(keep(OTHER_MEMBER)).rejects.toMatchObject({ reason: 'too-many-drafts' });
      await keep(MEMBER);
      pass(DAY_MS);
      await keep(OTHER_MEMBER);
    });
  });

  describe('what was asked in vain', () => {
    const asked = (question: string) =>
      ({ kind: 'unanswered', question, language: 'en', meetings: ['g2222222'], word: 'honey' }) as const;
    const turn = async (to: boolean, stores: Awaited<ReturnType<typeof openBoth>>, guildId = GUILD) =>
      stores.settings.change(guildId, MEMBER, [{ at: 'server', key: 'asked.on', to }]);

    test('is kept where the server wants it, without who asked, and listed newest first in pages', async () => {
      const { now, pass } = clock();
      const stores = await openBoth(url, { now });
      await turn(true, stores);
      for (const question of ['one', 'two']) {
        expect(await stores.meetings.keepQuestion(GUILD, asked(question))).toBe(true);
        pass(HOUR_MS);
      }
      const forged = { ...asked('three'), kind: 'wrong' as const, word: undefined, who: MEMBER };
      await stores.meetings.keepQuestion(GUILD, forged);
      const all = await stores.meetings.questions(GUILD);
      expect(all).toEqual([
        {
          ...{ number: 3, when: new Date(START + 2 * HOUR_MS), kind: 'wrong', question: 'three' },
          ...{ language: 'en', meetings: ['g2222222'] },
        },
        { number: 2, when: new Date(START + HOUR_MS), ...asked('two') },
        { number: 1, when: new Date(START), ...asked('one') },
      ]);
      expect(await stores.meetings.questions(GUILD, { before: 3, limit: 1 })).toEqual([all[1]]);
      expect(await stores.meetings.questions(OTHER_GUILD)).toEqual([]);
    });

    test('is never kept while the server does not want it, as another process may have said', async () => {
      const [one, other] = [await openBoth(url), await openBoth(url)];
      expect(await one.meetings.keepQuestion(GUILD, asked('one'))).toBe(false);
      await turn(true, one);
      expect(await one.meetings.keepQuestion(GUILD, asked('two'))).toBe(true);
      await turn(false, other);
      // This process may not have heard of it; the database has.
      expect(await one.meetings.keepQuestion(GUILD, asked('three'))).toBe(false);
      expect(await one.meetings.questions(GUILD)).toEqual([]);
      await turn(true, one);
      expect(await one.meetings.questions(GUILD)).toMatchObject([{ question: 'two' }]);
      await turn(false, one);
      await one.meetings.sweep();
      await turn(true, one);
      expect(await one.meetings.questions(GUILD)).toEqual([]);
    });

    test('is kept for 30 days, or for as many as the server says', async () => {
      const { now, pass } = clock();
      const stores = await openBoth(url, { now });
      await turn(true, stores);
      await stores.meetings.keepQuestion(GUILD, asked('one'));
      pass(30 * DAY_MS - 1);
      await stores.meetings.sweep();
      await stores.meetings.keepQuestion(GUILD, asked('two'));
      expect(await stores.meetings.questions(GUILD)).toHaveLength(2);
      pass(1);
      expect(await stores.meetings.questions(GUILD)).toMatchObject([{ question: 'two' }]);
      await stores.meetings.sweep();
      await stores.settings.change(GUILD, MEMBER, [{ at: 'server', key: 'asked.days', to: 365 }]);
      expect(await stores.meetings.questions(GUILD)).toMatchObject([{ question: 'two' }]);
      await stores.settings.change(GUILD, MEMBER, [{ at: 'server', key: 'asked.days', to: 1 }]);
      pass(DAY_MS);
      expect(await stores.meetings.questions(GUILD)).toEqual([]);
    });

    test('is so much in a server, and can be cleared, which is logged', async () => {
      const stores = await openBoth(url);
      await turn(true, stores);
      await stores.meetings.keepQuestion(GUILD, asked('b'.repeat(2 * MOST.questionLength)));
      const [long] = await stores.meetings.questions(GUILD);
      expect(long?.question).toHaveLength(MOST.questionLength);
      // As if there had been many others in between.
      await kind.run(url, `UPDATE mahdar_asked SET number = 2`);
      await kind.run(
        url,
        `INSERT INTO mahdar_asked SELECT guild_id, ${MOST.questions}, at, question FROM mahdar_asked`,
      );
      await stores.meetings.keepQuestion(GUILD, asked('two'));
      expect(await stores.meetings.questions(GUILD)).toHaveLength(3);
      await stores.meetings.keepQuestion(GUILD, asked('three'));
      const left = (await stores.meetings.questions(GUILD)).map(({ question }) => question[0]);
      expect(left).toEqual(['t', 't', 'b']);
      expect(await stores.meetings.clearQuestions(OTHER_GUILD, MEMBER)).toBe(0);
      expect(await stores.meetings.clearQuestions(GUILD, MEMBER)).toBe(3);
      expect(await stores.meetings.questions(GUILD)).toEqual([]);
      expect(await stores.meetings.log(GUILD)).toMatchObject([{ action: 'asked-cleared', details: 3 }]);
    });
  });

  test('what one process publishes, changes or removes, another notices by itself', async () => {
    const [one, other] = [await open(), await open()];
    const meeting = await one.publish(GUILD, MEMBER, meetingOf('Wold'));
    const seen = () => other.list(GUILD);
    await expect.poll(seen, { timeout: 3_000 }).toEqual([meeting]);
    const approved = await one.setStatus(GUILD, MEMBER, meeting, 'approved');
    await expect.poll(seen, { timeout: 3_000 }).toEqual([approved]);
    await one.remove(GUILD, MEMBER, meeting.id);
    await expect.poll(seen, { timeout: 3_000 }).toEqual([]);
    const restored = await one.restore(GUILD, MEMBER, meeting.id);
    expect(await other.refresh()).toBe(true);
    expect(seen()).toEqual([restored]);
  });

  test('of what two processes change at the same time, nothing is lost', async () => {
    const stores = [await open(), await open()] as [MeetingStore, MeetingStore];
    const meeting = await stores[0].publish(GUILD, MEMBER, meetingOf('Wold'));
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(
      stores.map(async (store, which) => {
        for (const number of numbers.filter((number) => number % 2 === which)) {
          await store.correct(GUILD, MEMBER, meeting, [number]);
          await store.publish(GUILD, MEMBER, meetingOf(`${number}`));
        }
      }),
    );
    const corrections = (await stores[0].read(GUILD, meeting.id))?.corrections as number[];
    expect(corrections.sort((a, b) => a - b)).toEqual(numbers);
    for (const store of stores) {
      await store.refresh();
      expect(store.list(GUILD)).toHaveLength(21);
    }
    const entries = await stores[0].log(GUILD, { limit: 100 });
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, index) => 41 - index));
  });

  test('a server that is forgotten is forgotten with its meetings, also where it had no settings', async () => {
    const [one, other] = [await openBoth(url), await openBoth(url)];
    const meeting = await one.meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
    await one.meetings.publish(OTHER_GUILD, MEMBER, meetingOf('Moor'));
    await one.meetings.keepDraft(GUILD, MEMBER, meetingOf('Fen'));
    const ready = { shardId: 0, shardCount: 1, guildIds: [OTHER_GUILD] };
    await one.settings.sweep(ready, new Date(START));
    expect(await one.settings.sweep(ready, new Date(START + 30 * DAY_MS))).toEqual([GUILD]);
    for (const { meetings } of [one, other]) {
      await meetings.refresh();
      expect(meetings.listAll(GUILD)).toEqual([]);
      expect(meetings.list(OTHER_GUILD)).toHaveLength(1);
      expect(await meetings.read(GUILD, meeting.id)).toBeUndefined();
      expect(await meetings.standing(GUILD, meeting)).toEqual({ is: 'unknown' });
      expect(await meetings.log(GUILD)).toEqual([]);
    }
  });

  test('a server that adds a meeting is not missing', async () => {
    const { settings, meetings } = await openBoth(url);
    const meeting = await meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
    const none = { shardId: 0, shardCount: 1, guildIds: [] };
    await settings.sweep(none, new Date(START));
    await meetings.setStatus(GUILD, MEMBER, meeting, 'approved');
    expect(await settings.sweep(none, new Date(START + 40 * DAY_MS))).toEqual([]);
    expect(settings.read(GUILD)).toEqual(NOTHING_SET);
  });

  test('a meeting that cannot be read stops the start, and says which', async () => {
    const first = await openBoth(url);
    const { id } = await first.meetings.publish(GUILD, MEMBER, meetingOf('Wold'));
    await first.close();
    await kind.run(url, `UPDATE mahdar_meetings SET summary = '{"title":4}'`);
    const refused = openBoth(url);
    await expect(refused).rejects.toThrow(StorageError);
    await expect(refused).rejects.toThrow(`damaged, meeting ${id} of server ${GUILD} cannot be read`);
  });
});

/** Expects each of several things that are done at once to be refused for this reason. */
async function expectRefused(reason: { reason: string }, refused: Promise<unknown>[]): Promise<void> {
  await Promise.all(refused.map((one) => expect(one).rejects.toMatchObject(reason)));
}

const versionOf = ({ id, version }: { id: string; version: number } = { id: '', version: 0 }) => ({
  id,
  version,
});
