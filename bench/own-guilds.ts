// Guilds that have meetings of their own, in a database. In: how many, and how many each. Out: a file.
// Next: `own-child.ts`, which asks them.

import { hash } from 'node:crypto';
import type { Draft } from '../src/settings/meetings/meetings.ts';
import { publish } from '../src/settings/meetings/publish.ts';
import { fitSummary } from '../src/settings/meetings/summary.ts';
import { openDatabase } from '../src/settings/open.ts';
import { makeMinutes } from './meetings/minutes.ts';

const WHO = '1100000000000000042';

/** Returns the id of the n-th guild. */
export const guildIdOf = (n: number): string => `${10n ** 18n + BigInt(n) * 4_194_304n}`;

/** Publishes meetings, each unlike the others, in guilds that have none; a transaction for each guild. */
export async function fillGuilds(path: string, guilds: number, each: number): Promise<void> {
  const database = await openDatabase(path);
  for (let guild = 0; guild < guilds; guild++) {
    const drafts = Array.from({ length: each }, (_, own) => draftOf(guild * each + own));
    await database.write(async (query) => {
      for (const draft of drafts) {
        const act = { guildId: guildIdOf(guild), who: WHO, at: Date.now() };
        await publish(query, act, draft, { status: 'approved' }, () => false);
      }
    });
  }
  await database.close();
}

/** Nothing is drafted, which takes longer than all else and is measured elsewhere. */
function draftOf(n: number): Draft {
  const { text, title, day, place, body, topics, language } = makeMinutes(n);
  const [year, month, date] = day.split('-').map(Number);
  const info = {
    title: { ar: title, en: title },
    ...{ number: n + 1, published: day },
    ...{ body, place, topics: topics.map((topic) => ({ ar: topic, en: topic })) },
    namedBy: { numbers: [n + 1], dates: [{ year, month, day: date }] },
  };
  return {
    ...{ article: text, format: 'txt', fileSha256: hash('sha256', text, 'hex'), corrections: [] },
    summary: fitSummary(info, language),
  };
}
