// Reads the attendance of minutes: lists under "Present" or «الحضور», and lines such as "Apologies: Sue".
// In: a `Reading`. Out: people as the lists show them, and the lines that were read. Next: people.ts.

import type { Presence } from './drafted.ts';
import { partsOf } from './latin-names.ts';
import { MINUTES, NAMES, PEOPLE } from './lists.ts';
import { titlesFrom } from './mentions.ts';
import { isOffice, nameAt } from './names.ts';
import type { Seen } from './people.ts';
import { findPhrase, keysOf, phraseAt } from './phrases.ts';
import { type Line, type Reading, readLines, type Word } from './reading.ts';

/** What the lists of attendance say. */
export interface Attendance {
  seen: Seen[];
  /** Numbers of the lines that are part of a list. */
  lines: Set<number>;
}

type Role = 'present' | 'absent' | 'chair' | 'clerk' | 'guests';

/** Returns the people that lists of attendance name. */
export function readAttendance(reading: Reading): Attendance {
  const attendance: Attendance = { seen: [], lines: new Set() };
  let open: { role: Role; list: number; level: number; left: number } | undefined;
  reading.lines.forEach((line, number) => {
    const label = labelOf(reading, line);
    if (label) {
      attendance.lines.add(number);
      if (label.rest) readEntries(reading, { ...label.rest, role: label.role, list: number }, attendance);
      open = { role: label.role, list: number, level: line.heading || 9, left: label.rest ? 0 : 40 };
      return;
    }
    if (!open || open.left-- <= 0) return;
    if (
      line.heading > 0 ||
      !readEntries(
        reading,
        { start: line.start, end: line.end, role: open.role, list: open.list },
        attendance,
      )
    ) {
      open = undefined;
      return;
    }
    attendance.lines.add(number);
  });
  return attendance;
}

/** A line that opens a list: a heading or label that says who follows, perhaps with the people behind its colon. */
function labelOf(
  reading: Reading,
  line: Line,
): { role: Role; rest?: { start: number; end: number } } | undefined {
  const colon = /[:：]/u.exec(line.text);
  const head = colon ? line.text.slice(0, colon.index) : line.text;
  const role = roleOfLabel(head);
  if (!role) return undefined;
  const start = line.start + (colon ? colon.index + 1 : line.text.length);
  const rest = reading.text.slice(start, line.end).replace(/[*_\s]/gu, '');
  if (!rest)
    return line.heading > 0 || colon || (line.to - line.from <= 3 && line.mark === '') ? { role } : undefined;
  return colon ? { role, rest: { start, end: line.end } } : undefined;
}

function roleOfLabel(head: string): Role | undefined {
  const key = keysOf(head.replace(/\(.*?\)/gu, '')).join(' ');
  if (MINUTES.present.has(key)) return 'present';
  if (MINUTES.absent.has(key)) return 'absent';
  if (MINUTES.guests.has(key)) return 'guests';
  if (MINUTES.chair.has(key)) return 'chair';
  return MINUTES.clerk.has(key) ? 'clerk' : undefined;
}

interface Stretch {
  start: number;
  end: number;
  role: Role;
  list: number;
}

/** Reads the people of a stretch; false where it names nobody. */
function readEntries(reading: Reading, stretch: Stretch, attendance: Attendance): boolean {
  const entries = splitEntries(reading.text, stretch);
  const seen = entries.flatMap(({ start, end }) => readEntry(reading, start, end, stretch) ?? []);
  if (seen.length === 0 || seen.length < entries.length / 2) return false;
  attendance.seen.push(...seen);
  return true;
}

/** Cuts at commas, "and" and «و» where every piece then is a name; else the whole is one entry. */
function splitEntries(text: string, { start, end }: Stretch): { start: number; end: number }[] {
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
  const named = pieces.filter((piece) => piece.end > piece.start);
  return named.length > 1 && named.every((piece) => looksLikeName(text.slice(piece.start, piece.end)))
    ? named
    : [{ start, end }];
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.indexOf(')', at) !== -1;
}

/** One to five words that begin with a capital or a title, none an office. */
function looksLikeName(text: string): boolean {
  const bare = text.replace(/\(.*?\)|@\S+|[*_]{2}/gu, '').trim();
  if (/\p{Script=Arabic}/u.test(bare)) return isArabicName(bare);
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
  if (isOffice(words, titles)) return false;
  return (
    nameAt(words, titles, titles > 0) !== undefined ||
    (words.length <= 4 && findPhrase(PEOPLE.offices, words, 0, words.length) === -1)
  );
}

function wordsIn(text: string): Reading {
  return readLines({ id: '', text, language: 'ar', sections: [], clauses: [], leftovers: [] });
}

const ACCOUNT = /[(\s]@([\w-]+)\)?/u;
const BRACKETS = /\(([^()@]*)\)/u;
const DASH_ROLE = /^(.{3,60}?)\s*(?:\s[-–—]+\s*|\s*[,،:]\s+|\s*\/\s+(?=\p{L}{4}))(.{2,120})$/u;

/** Reads one entry: name, account, role in brackets or behind a dash or comma. */
function readEntry(reading: Reading, start: number, end: number, { role, list }: Stretch): Seen | undefined {
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
  const told = [bracketed, dashed.role].filter((part) => part).join(', ') || undefined;
  return {
    ...named,
    role: told,
    presence: presenceOf(role, told),
    evidence: { start: start + lead, end: start + raw.trimEnd().length },
    aliases: account ? [account] : undefined,
    list,
  };
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

function nameIn(text: string): Pick<Seen, 'name' | 'parts' | 'title'> | undefined {
  const { words } = wordsIn(text);
  if (words.length === 0 || words.length > 9) return undefined;
  if (/\p{Script=Arabic}/u.test(text)) return arabicNameIn(text, words);
  let from = 0;
  while (
    from < words.length - 1 &&
    phraseAt(PEOPLE.latinTitles, words, from) > 0 &&
    !NAMES.latin.has((words[from] as Word).key)
  )
    from += phraseAt(PEOPLE.latinTitles, words, from);
  const rest = words.slice(from);
  if (
    rest.length > 5 ||
    !rest.every(
      (word) =>
        /^\p{Lu}/u.test(word.text) ||
        PEOPLE.latinConnectors.has(word.key) ||
        /^\p{Script=Cyrillic}/u.test(word.text),
    )
  )
    return undefined;
  if (rest.some((word) => PEOPLE.latinOffices.has(word.key)) || MINUTES.unsaid.has(keysOf(text).join(' ')))
    return undefined;
  const first = rest[0];
  if (!first) return undefined;
  return {
    name: text.slice(first.start, (rest.at(-1) as Word).end),
    parts: partsOf(rest.map(({ key }) => key)),
    title: from > 0 ? text.slice(0, first.start).trim() : undefined,
  };
}

function arabicNameIn(
  text: string,
  words: readonly Word[],
): Pick<Seen, 'name' | 'parts' | 'title'> | undefined {
  const titles = titlesFrom(words, 0);
  const name = nameAt(words, titles, true);
  if (!name) return undefined;
  const first = words[name.from] as Word;
  return {
    name: text.slice(first.start, (words[name.to - 1] as Word).end),
    parts: name.parts,
    title: titles > 0 ? text.slice(0, (words[titles - 1] as Word).end).trim() : undefined,
  };
}

const CHAIR_TOLD =
  /^(?:chair|chairman|chairwoman|chairperson|meeting chair|facilitator|رئيسا|رئيساً|رئيس الاجتماع|رئيس الجلسة|رئيس اللجنة|رئيس المجلس|رئيسًا)(?:$|[,،\s(])|[،,\s-](?:رئيساً|رئيسا|رئيسًا|رئيس الاجتماع|رئيس الجلسة)$/iu;

function presenceOf(role: Role, told: string | undefined): Presence {
  if (role === 'absent') return 'absent';
  if (role === 'chair') return 'chaired';
  return told && role !== 'guests' && CHAIR_TOLD.test(told.trim()) ? 'chaired' : 'attended';
}
