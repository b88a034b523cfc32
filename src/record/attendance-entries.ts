// Reads the people of one stretch of a list: names with title, role, account and how each figures.
// In: a `Reading` and a stretch of it. Out: people as it shows them. Next: attendance.ts, people.ts.

import type { Span } from '../article/article.ts';
import { nameIn, officeBefore, wordsIn } from './attendance-names.ts';
import type { Presence } from './drafted.ts';
import { MINUTES, PEOPLE, PRESENCE } from './lists.ts';
import { findMentions, titlesFrom } from './mentions.ts';
import { isOffice, nameAt } from './names.ts';
import type { Seen } from './people.ts';
import { findPhrase, phraseAt } from './phrases.ts';
import { type Reading, type Word, wordsWithin } from './reading.ts';

/** What a list says of the people in it. */
export type ListRole = 'present' | 'absent' | 'chair' | 'clerk' | 'guests';

/** A part of the text that names people. */
export interface Stretch {
  start: number;
  end: number;
  role: ListRole;
  list: number;
  organisation?: string | undefined;
  /** A role that is told elsewhere: in another column. */
  told?: string | undefined;
}

/** Returns the people of a stretch; none where less than half of its entries name one. */
export function readEntries(reading: Reading, stretch: Stretch): Seen[] {
  const [first, ...more] = sentencesOf(reading, stretch);
  if (!first) return [];
  const entries = splitEntries(reading.text, first);
  if (entries.length === 1 && isEnumeration(reading.text, first)) return [];
  const seen = entries.flatMap(({ start, end }) => readEntry(reading, start, end, stretch) ?? []);
  if (seen.length === 0 || seen.length < entries.length / 2) return [];
  return [...seen, ...more.flatMap((part) => readAway(reading, { ...stretch, ...part }))];
}

/** Many commas, and yet not every piece a name: no list that can be trusted. */
function isEnumeration(text: string, { start, end }: Span): boolean {
  return (text.slice(start, end).match(/[,،;؛]/gu)?.length ?? 0) >= MANY_COMMAS;
}

const MANY_COMMAS = 4;

/** "Apologies: Sue. Tom did not come.": a stretch by its sentences. */
function sentencesOf(reading: Reading, { start, end }: Stretch): { start: number; end: number }[] {
  const words = wordsWithin(reading.words, { start, end });
  const begins = words.filter((word, at) => at > 0 && word.sentence !== words[at - 1]?.sentence);
  const cuts = [start, ...begins.map((word) => word.start), end];
  return cuts.slice(0, -1).map((from, at) => ({ start: from, end: cuts[at + 1] as number }));
}

/** «وتغيبت السيدة …»: who the rest of the line says stayed away. */
function readAway(reading: Reading, stretch: Stretch): Seen[] {
  const words = wordsWithin(reading.words, stretch);
  const length = phraseAt(PRESENCE.away, words, 0);
  const first = words[length];
  return length > 0 && first ? readEntries(reading, { ...stretch, start: first.start, role: 'absent' }) : [];
}

/** Cuts at commas, "and" and «و» where every piece then is a name; else the whole is one entry. */
function splitEntries(text: string, { start, end }: Span): { start: number; end: number }[] {
  const whole = text.slice(start, end);
  const cuts = [
    ...whole.matchAll(
      /\s*[,،;؛]\s*(?:and |و(?=[\u0621-\u064a]))?|\s+and\s+|\s+&\s+|[،,]?\s+و(?=(?:ال|أ|ا)[\u0621-\u064a]+[\s/.])/gu,
    ),
  ].filter((cut) => !isInBrackets(whole, cut.index));
  const pieces: { start: number; end: number }[] = [];
  let from = 0;
  for (const cut of [...cuts, { index: whole.length, 0: '' }]) {
    pieces.push({ start: start + from, end: start + cut.index });
    from = cut.index + cut[0].length;
  }
  const named = withOffices(
    text,
    pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== ''),
  );
  return named.length > 1 && named.every((piece) => looksLikeName(text.slice(piece.start, piece.end)))
    ? named
    : [{ start, end }];
}

/** "Ann Lee, Chair; Tom Reed": an office behind a comma belongs to the name before it. */
function withOffices(text: string, pieces: readonly { start: number; end: number }[]) {
  const joined: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const told = text.slice(piece.start, piece.end).replace(BRACKETS, ' ').trim();
    if (last && !officeBefore(told) && isOfficeAlone(told)) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

function isOfficeAlone(text: string): boolean {
  const told = wordsIn(text);
  return (
    (isOffice(told.words, 0) && findMentions(told).length === 0) ||
    told.words.some(({ key }) => PEOPLE.latinOffices.has(key))
  );
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.indexOf(')', at) !== -1;
}

/** One to five words that begin with a capital or a title, none an office. */
function looksLikeName(text: string): boolean {
  const bare = text
    .replace(/\(.*?\)|@\S+|[*_]{2}/gu, '')
    .replace(/\s*,.*$/u, '')
    .replace(/[\s.;]+$/u, '')
    .trim();
  if (/\p{Script=Arabic}/u.test(bare)) return isArabicName(bare);
  if (officeBefore(bare)) return true;
  const words = bare.split(/\s+/u);
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || PEOPLE.latinConnectors.has(word.toLowerCase())) &&
    !words.some((word) => PEOPLE.latinOffices.has(word.toLowerCase()))
  );
}

function isArabicName(text: string): boolean {
  const { words } = wordsIn(text);
  const titles = titlesFrom(words, 0);
  if (isOffice(words, titles)) return nameIn(text) !== undefined;
  return (
    nameAt(words, titles, titles > 0) !== undefined ||
    (words.length <= 4 && findPhrase(PEOPLE.offices, words, 0, words.length) === -1)
  );
}

const ACCOUNT = /[(\s]@([\w-]+)\)?/u;
const BRACKETS = /\(([^()@]*)\)/u;
const DASH_ROLE = /^(.{3,60}?)\s*(?:\s[-–—]+\s*|\s*[,،:]\s+|\s*\/\s+(?=\p{L}{4}))(.{2,120})$/u;

/** Reads one entry: name, account, role in brackets or behind a dash or comma. */
function readEntry(
  reading: Reading,
  start: number,
  end: number,
  { role, list, organisation, told: column }: Stretch,
): Seen | undefined {
  const raw = reading.text.slice(start, end);
  const account = ACCOUNT.exec(raw)?.[1];
  const bracketed = BRACKETS.exec(raw)?.[1]?.trim();
  const bare = raw
    .replace(ACCOUNT, ' ')
    .replace(BRACKETS, ' ')
    .replace(/[*_[\]]|\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const dashed = splitRole(bare);
  const named = nameIn(dashed.name);
  if (!named) return undefined;
  const lead = raw.length - raw.trimStart().length;
  const told =
    [named.role, bracketed, dashed.role, column]
      .map((part) => part && withoutReason(part, role).replace(/(?<=\p{L}{3})[.،,;؛]+$/u, ''))
      .filter((part) => part)
      .join(', ') || undefined;
  return {
    ...named,
    role: told,
    organisation,
    presence: presenceOf(role, told),
    evidence: { start: start + lead, end: start + raw.trimEnd().length },
    aliases: account ? [account] : undefined,
    list,
  };
}

/** «عضو، لظروف السفر», "on leave": why somebody is away is no role. */
function withoutReason(role: string, list: ListRole): string {
  if (list !== 'absent') return role;
  const { words } = wordsIn(role);
  const reason = findPhrase(MINUTES.reasons, words, 0, words.length);
  const kept = reason === -1 ? role : role.slice(0, (words[reason] as Word).start);
  return kept.replace(/[\s،,–—(.-]+$/u, '').trim();
}

function splitRole(bare: string): { name: string; role?: string | undefined } {
  const { words } = wordsIn(bare);
  const titles = titlesFrom(words, 0);
  const name = nameAt(words, titles, true);
  if (name && /\p{Script=Arabic}/u.test(bare)) {
    const end = (words[name.to - 1] as Word).end;
    const rest = bare
      .slice(end)
      .replace(/^[\s:،,–—.-]+/u, '')
      .trim();
    return { name: bare.slice(0, end), role: rest || undefined };
  }
  const split = DASH_ROLE.exec(bare);
  return split ? { name: split[1] as string, role: split[2] } : { name: bare };
}

const CHAIR_TOLD =
  /^(?:chair|chairman|chairwoman|chairperson|meeting chair|facilitator|in the chair|presiding|presided|الرئيسة?(?=$|[,،(])|رئيسة (?:الاجتماع|الجلسة|اللجنة|المجلس|الجمعية)|رئيس الجمعية|رئيسة(?=$|[,،(])|رئيسا|رئيساً|رئيس الاجتماع|رئيس الجلسة|رئيس اللجنة|رئيس المجلس|رئيسًا)(?:$|[,،\s(])|[،,\s-](?:رئيساً|رئيسا|رئيسًا|رئيسة|رئيسة?ً? الاجتماع|رئيسة? الجلسة)$/iu;

function presenceOf(role: ListRole, told: string | undefined): Presence {
  if (role === 'absent') return 'absent';
  if (role === 'chair') return 'chaired';
  return told && role !== 'guests' && CHAIR_TOLD.test(told.trim()) ? 'chaired' : 'attended';
}
