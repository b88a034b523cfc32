// The meetings of one guild: its own beside those that come with the bot. In: both. Out: a `Library`, for one interaction.
// What of its own meetings is not at hand is thrown for, and asked for again (at-hand.ts). Used by libraries.ts.

import { createDirectory } from '../../library/directory.ts';
import { byNewest, type Meeting, type MeetingInfo } from '../../library/meeting.ts';
import { createNaming } from '../../library/naming.ts';
import type { ClauseSearch } from '../../search/clause-search.ts';
import type { ListedMeeting } from '../../settings/meetings/meetings.ts';
import { createCompare } from '../compare.ts';
import { either } from '../held.ts';
import type { Library } from '../library.ts';
import type { MeetingAnswers } from '../meeting-answers.ts';
import { createSubjects, createTopics } from '../topics.ts';
import { NotAtHand } from './at-hand.ts';
import { keyInIndex, type OwnMeeting, type OwnReadings } from './own-readings.ts';

/** What the meetings of a guild are. */
export interface GuildMeetings {
  guildId: string;
  /** Its own, newest first. */
  own: readonly ListedMeeting[];
  /** What comes with the bot; nothing where the guild does without. */
  shipped: Library;
}

/** What is found by names and dates, the same until the list is another. */
export type GuildDirectory = Pick<Library, 'meetings' | 'find' | 'suggest' | 'suggestTopics'>;

/** So many own meetings are opened for one question; one whose best clause has much less of it is not worth it. */
const MOST_CANDIDATES = 3;
const WORTH_ASKING = 0.5;

/** Returns what is found by names and dates of a guild's meetings. */
export function createGuildDirectory(
  { own, shipped }: GuildMeetings,
  vectors: OwnReadings['vectors'],
): GuildDirectory {
  const ids = new Set(own.map(({ id }) => id));
  const others = shipped.meetings.filter(({ id }) => !ids.has(id));
  const meetings: MeetingInfo[] = [...own, ...others].sort(byNewest);
  return {
    meetings,
    find: createNaming(meetings),
    suggest: either(createDirectory(meetings), createSubjects(meetings, vectors)),
    suggestTopics: createTopics(meetings),
  };
}

/** Returns the library of a guild for one interaction, which keeps what it has opened. */
export function createGuildLibrary(
  guild: GuildMeetings,
  directory: GuildDirectory,
  readings: OwnReadings,
): Library {
  const { own, shipped } = guild;
  const listed = new Map(own.map((meeting) => [meeting.id, meeting]));
  const openOwn = opening(guild, readings);
  const index = indexing(guild, readings);
  const search = searching(guild, index);
  const { meetings } = directory;
  const open = (id = meetings[0]?.id): MeetingAnswers | undefined => {
    if (id === undefined) return undefined;
    const meeting = listed.get(id);
    return meeting ? openOwn(meeting) : shipped.open(id);
  };
  const wordsOf = (id: string) => {
    const meeting = listed.get(id);
    return meeting && index().wordsOf(keyInIndex(meeting));
  };
  return {
    ...directory,
    open,
    isSearchable: () => meetings.length > 1,
    search: (words) => [...search(words), ...searchShipped(shipped, words)],
    compare: createCompare({ meetings, open, wordsOf, vectors: readings.vectors }),
    *prepare() {},
  };
}

/** One alone has no index: it is always worth asking. */
function searchShipped(shipped: Library, words: string): string[] {
  if (shipped.isSearchable()) return shipped.search(words);
  return shipped.meetings.length === 1 ? shipped.meetings.map(({ id }) => id) : [];
}

function opening({ guildId }: GuildMeetings, readings: OwnReadings) {
  const opened = new Map<string, MeetingAnswers | undefined>();
  return (listed: ListedMeeting): MeetingAnswers | undefined => {
    const { id } = listed;
    if (opened.has(id)) return opened.get(id);
    const keep = (own: OwnMeeting | undefined) => {
      const answers = own && asListed(own, listed);
      opened.set(id, answers);
      return answers;
    };
    const known = readings.peek(guildId, listed);
    if (known) return keep(known);
    throw new NotAtHand(id, async () => void keep(await readings.read(guildId, listed)));
  };
}

function indexing({ guildId, own }: GuildMeetings, readings: OwnReadings): () => ClauseSearch {
  let index: ClauseSearch | undefined;
  return () => {
    index ??= readings.peekIndex(guildId, own);
    if (index) return index;
    throw new NotAtHand('index', async () => {
      index = await readings.readIndex(guildId, own);
    });
  };
}

function searching({ own }: GuildMeetings, index: () => ClauseSearch) {
  const ids = new Map(own.map((meeting) => [keyInIndex(meeting), meeting.id]));
  const found = new Map<string, string[]>();
  return (words: string): string[] => {
    const known = found.get(words) ?? candidatesIn(index(), words).flatMap((key) => ids.get(key) ?? []);
    found.set(words, known);
    return known;
  };
}

function candidatesIn(index: ClauseSearch, words: string): string[] {
  const best = index.search(words, MOST_CANDIDATES);
  const least = (best[0]?.score ?? 0) * WORTH_ASKING;
  return best.filter(({ score }) => score >= least).map(({ key }) => key);
}

/** What the list says of a meeting holds; what was answered once in an interaction is not worked out again. */
function asListed({ answers, corrected }: OwnMeeting, listed: ListedMeeting): MeetingAnswers {
  const { title, number, published, status, format } = listed;
  const meeting: Meeting = {
    ...answers.meeting,
    ...{ title, number, published, corrected },
    isProvisional: status === 'provisional',
    isFromPdf: format === 'pdf',
  };
  const explained = new Map<string, ReturnType<MeetingAnswers['explain']>>();
  const explain: MeetingAnswers['explain'] = (question, language) => {
    const key = `${language} ${question}`;
    const known = explained.get(key) ?? answers.explain(question, language);
    explained.set(key, known);
    return known;
  };
  return { ...answers, meeting, explain, ask: (question, language) => explain(question, language).answer };
}
