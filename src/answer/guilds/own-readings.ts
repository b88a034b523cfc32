// Opens the meetings that guilds added: reads their texts, and keeps what was made of them within a budget.
// In: a meeting as it is listed. Out: what can be asked of it, and an index of all of a guild's. Next: guild-library.ts.
// Keys of the cache name content: what was made of another text, or under other corrections, is never found again.

import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Article } from '../../article/article.ts';
import { rememberLast } from '../../library/remember.ts';
import type { DraftedRecord } from '../../record/drafted.ts';
import { type ClauseSearch, createClauseSearch } from '../../search/clause-search.ts';
import type { ListedMeeting, MeetingStore, StoredMeeting } from '../../settings/meetings/meetings.ts';
import type { MeetingAnswers } from '../meeting-answers.ts';
import { createReadMeeting } from '../read-meeting.ts';
import type { Reader } from '../reader.ts';
import { articleOfStored, readStored } from './stored.ts';

/** What can be asked of a text, and what was corrected in it. */
export interface OwnMeeting {
  answers: MeetingAnswers;
  corrected: string | undefined;
}

/** The meetings of all guilds, as far as they were asked about. */
export interface OwnReadings {
  /** Returns a meeting that is at hand. */
  peek(guildId: string, listed: ListedMeeting): OwnMeeting | undefined;
  /** Resolves to a meeting; to undefined where it was removed, or is another, since it was listed. */
  read(guildId: string, listed: ListedMeeting): Promise<OwnMeeting | undefined>;
  /** Returns the index of all clauses of these meetings of a guild, where it is at hand. */
  peekIndex(guildId: string, listed: readonly ListedMeeting[]): ClauseSearch | undefined;
  /** Resolves to that index. */
  readIndex(guildId: string, listed: readonly ListedMeeting[]): Promise<ClauseSearch>;
  /** What words mean. */
  vectors(): Reader['vectors'];
  /** Bytes that are taken, as estimated. */
  bytes(): number;
}

/** What own meetings are read from and with. */
export interface OwnReadingsOptions {
  meetings: Pick<MeetingStore, 'read'>;
  reader(): Reader;
  /** So much what is made of texts may take, as estimated. */
  budgetBytes?: number | undefined;
}

/** Enough for all records and the index of a guild that has as many meetings as it may, of the usual length. */
const BUDGET_BYTES = 14 * 2 ** 20;
/** Records and indexes of guilds take long to make for their size, readings are large and quickly made of a record again. */
const SHARE_OF_READINGS = 1 / 4;
/** For each letter of a text, as measured: article and record, and all that its reading takes beside, with what questions add. */
const BYTES_OF_LETTER = { told: 8, reading: 75 };
/** So many guilds that have the same text find it under their own ids. */
const MOST_IDS = 4;

/** What a text tells, shared by all who have the same. */
interface Told {
  article: Article;
  record: DraftedRecord;
  corrected: string | undefined;
}

/** Returns what can be asked of a text, under the id that a guild knows it by. */
type AnswersAs = (id: string) => MeetingAnswers;

/** Under which key the text of a meeting is found, as long as it is not changed. */
type Kept = { key: string } | Told | ClauseSearch;

/** Returns what opens own meetings. */
export function createOwnReadings({
  meetings,
  reader,
  budgetBytes = BUDGET_BYTES,
}: OwnReadingsOptions): OwnReadings {
  const cache = new LRUCache<string, Kept>({ maxSize: Math.ceil(budgetBytes * (1 - SHARE_OF_READINGS)) });
  const readingCache = new LRUCache<string, AnswersAs>({
    maxSize: Math.ceil(budgetBytes * SHARE_OF_READINGS),
  });
  const once = createOnce();
  const recall = <T extends Kept>(key: string) => cache.get(key) as T | undefined;

  function answersOf(key: string, { article, record }: Told): AnswersAs {
    const known = readingCache.get(key);
    if (known) return known;
    const reading = reader().read(article, record);
    const answers = rememberLast(MOST_IDS, (id) => createReadMeeting(reading.as(id)));
    keep(readingCache, key, answers, article.text.length * BYTES_OF_LETTER.reading);
    return answers;
  }

  const open = (key: string, told: Told, id: string): OwnMeeting => ({
    answers: answersOf(key, told)(id),
    corrected: told.corrected,
  });

  async function readTold(key: string, stored: StoredMeeting): Promise<Told> {
    const known = recall<Told>(key);
    if (known) return known;
    const told = { ...(await readStored(stored)), corrected: correctionsOf(stored) };
    keep(cache, key, told, stored.article.length * BYTES_OF_LETTER.told);
    await setImmediate();
    return told;
  }

  async function fill(guildId: string, index: ClauseSearch, listed: readonly ListedMeeting[]) {
    const wanted = new Map(listed.map((meeting) => [keyInIndex(meeting), meeting]));
    for (const key of index.keys()) if (!wanted.has(key)) index.remove(key);
    for (const [key, { id }] of wanted) {
      if (index.has(key)) continue;
      const stored = await meetings.read(guildId, id);
      // One that changed meanwhile is found under its new text from the next interaction on.
      index.add(key, stored && keyInIndex(stored) === key ? articleOfStored(stored).clauses : []);
      await setImmediate();
    }
    keep(cache, `index:${guildId}`, index, index.bytes());
    return index;
  }

  return {
    peek(guildId, listed) {
      const { key } = recall<{ key: string }>(keyOf(guildId, listed)) ?? {};
      const told = key === undefined ? undefined : recall<Told>(key);
      return key === undefined || !told ? undefined : open(key, told, listed.id);
    },
    read: (guildId, listed) =>
      once(keyOf(guildId, listed), async () => {
        const stored = await meetings.read(guildId, listed.id);
        if (stored?.revision !== listed.revision) return undefined;
        const key = contentKeyOf(stored);
        const told = await once(key, () => readTold(key, stored));
        keep(cache, keyOf(guildId, listed), { key }, 2 * key.length);
        return open(key, told, listed.id);
      }),
    peekIndex(guildId, listed) {
      const index = recall<ClauseSearch>(`index:${guildId}`);
      return index && listed.every((meeting) => index.has(keyInIndex(meeting))) ? index : undefined;
    },
    readIndex: (guildId, listed) =>
      once(`index:${guildId}`, () =>
        fill(guildId, recall<ClauseSearch>(`index:${guildId}`) ?? createClauseSearch(), listed),
      ),
    vectors: () => reader().vectors,
    bytes: () => cache.calculatedSize + readingCache.calculatedSize,
  };
}

/** Returns the key of a meeting in the index of its guild: what was made of another text is not found under it. */
export const keyInIndex = ({ id, textSha256 }: Pick<ListedMeeting, 'id' | 'textSha256'>): string =>
  `${id}:${textSha256}`;

const keyOf = (guildId: string, { id, revision }: ListedMeeting): string =>
  `meeting:${guildId}:${id}:${revision}`;

/** Whatever a reading is made of. */
function contentKeyOf(stored: StoredMeeting): string {
  const { textSha256, format, translation = null } = stored;
  const written = hash('sha256', JSON.stringify([correctionsOf(stored) ?? '', translation]), 'base64url');
  return `told:${textSha256}:${format}:${written}`;
}

const correctionsOf = ({ corrections }: StoredMeeting): string | undefined =>
  corrections.length > 0 ? hash('sha256', JSON.stringify(corrections), 'base64url') : undefined;

/** What alone takes more than all may is kept alone. */
function keep<T extends object>(cache: LRUCache<string, T>, key: string, value: T, bytes: number): void {
  cache.set(key, value, { size: Math.min(bytes + 1, cache.maxSize) });
}

/** Returns what lets those who want the same at the same time wait for one of them. */
function createOnce() {
  const running = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const known = running.get(key) as Promise<T> | undefined;
    if (known) return known;
    const run = work().finally(() => running.delete(key));
    running.set(key, run);
    return run;
  };
}
