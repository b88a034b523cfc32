// What members asked in vain, for moderators to read; never who. In: a `Query` and a question. Out: a numbered list.
// Whether anything is kept, and how long, is the server's to say, and is looked up in the transaction that would keep it.

import type { Query } from '../database.ts';
import { guildValuesOf } from '../resolve.ts';
import { readGuild, settingsOf } from '../tables.ts';
import { type Act, nextNumber, writeEntry } from './log.ts';
import { type AskedQuestion, askedQuestion, type KeptQuestion, MOST, type Page } from './meetings.ts';

const DAY_MS = 86_400_000;
const PAGE = { before: 2 ** 31 - 1, limit: 10 };

/** Returns the time from which on questions are kept; undefined where the server wants none. */
export type KeptSince = (query: Query, guildId: string, now: number) => Promise<number | undefined>;

/** Looks up in the database, whose name messages have, since when questions of a server are kept. */
export function createKeptSince(name: string): KeptSince {
  return async (query, guildId, now) => {
    const settings = settingsOf(await readGuild(query, guildId), name);
    const { 'asked.on': isOn, 'asked.days': days } = guildValuesOf(settings);
    return isOn ? now - days * DAY_MS : undefined;
  };
}

/** Keeps a question, in place of the oldest where there are many. */
export async function keepQuestion(query: Query, guildId: string, at: number, asked: AskedQuestion) {
  const number = await nextNumber(query, 'mahdar_asked', guildId);
  const sql = 'INSERT INTO mahdar_asked (guild_id, number, at, question) VALUES ($1, $2, $3, $4)';
  await query(sql, [guildId, number, at, JSON.stringify(asked)]);
  await query('DELETE FROM mahdar_asked WHERE guild_id = $1 AND number <= $2', [
    guildId,
    number - MOST.questions,
  ]);
}

/** Returns a question within its bounds, with nothing that is none of its parts. */
export function fitQuestion(asked: AskedQuestion): AskedQuestion {
  const cut = (text: string) => text.slice(0, MOST.questionLength);
  const { kind, question, language, meetings, word } = asked;
  return askedQuestion.parse({
    ...{ kind, language, question: cut(question), meetings: meetings.slice(0, MOST.meetings) },
    ...(word !== undefined && { word: cut(word) }),
  });
}

/** Resolves to the questions of a server that were asked after a time, newest first. */
export async function readQuestions(
  query: Query,
  guildId: string,
  after: number,
  { before = PAGE.before, limit = PAGE.limit }: Page = {},
): Promise<KeptQuestion[]> {
  const sql = `SELECT number, at, question FROM mahdar_asked
    WHERE guild_id = $1 AND at > $2 AND number < $3 ORDER BY number DESC LIMIT $4`;
  const rows = await query(sql, [guildId, after, before, limit]);
  return rows.map(({ number, at, question }) => ({
    number: Number(number),
    when: new Date(Number(at)),
    ...askedQuestion.parse(JSON.parse(`${question}`)),
  }));
}

/** Takes all questions of a server away and resolves to how many. */
export async function clearQuestions(query: Query, act: Act): Promise<number> {
  const gone = await query('DELETE FROM mahdar_asked WHERE guild_id = $1 RETURNING number', [act.guildId]);
  if (gone.length > 0) await writeEntry(query, act, { action: 'asked-cleared', details: gone.length });
  return gone.length;
}

/** Takes away what servers do not want kept, or not so long. */
export async function sweepQuestions(query: Query, now: number, keptSince: KeptSince): Promise<void> {
  for (const { guild_id: id } of await query('SELECT DISTINCT guild_id FROM mahdar_asked')) {
    const since = (await keptSince(query, `${id}`, now)) ?? now;
    await query('DELETE FROM mahdar_asked WHERE guild_id = $1 AND at <= $2', [`${id}`, since]);
  }
}
