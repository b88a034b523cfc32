// Reads the attendance of minutes: lists under "Present" or «الحضور», tables, and lines such as "Apologies: Sue".
// In: a `Reading`. Out: people as the lists show them, and the lines that were read. Next: attendance-entries.ts, people.ts.

import type { Span } from '../article/article.ts';
import { type ListRole, readEntries } from './attendance-entries.ts';
import { readTable } from './attendance-table.ts';
import { MINUTES, PRESENCE } from './lists.ts';
import type { Seen } from './people.ts';
import { keysOf, nounAt } from './phrases.ts';
import { type Line, type Reading, wordsIn } from './reading.ts';

/** What the lists of attendance say. */
export interface Attendance {
  seen: Seen[];
  /** Numbers of the lines that are part of a list. */
  lines: Set<number>;
}

/** A list that is being read. */
interface Open {
  role: ListRole;
  list: number;
  left: number;
  organisation?: string | undefined;
}

const LONGEST_LIST = 40;

/** Returns the people that lists of attendance name. */
export function readAttendance(reading: Reading): Attendance {
  const attendance: Attendance = { seen: [], lines: new Set() };
  let open: Open | undefined;
  reading.lines.forEach((line, number) => {
    if (attendance.lines.has(number)) return;
    const rows = readTable(reading, number, open !== undefined);
    const label =
      rows.seen.length > 0
        ? undefined
        : (labelOf(reading, line) ?? (open && open.left > 0 ? undefined : groupAt(reading, number)));
    if (rows.seen.length > 0) {
      add(attendance, rows.seen, rows.lines);
      open = undefined;
    } else if (label) {
      const seen = label.rest ? readLabelled(reading, label.role, label.rest, number) : [];
      // What is no list of names is read as prose.
      if (!label.rest || seen.length > 0) add(attendance, seen, [number]);
      open = { role: label.role, list: number, left: label.rest ? 0 : LONGEST_LIST };
    } else if (opensAtEnd(line)) open = { role: 'present', list: number, left: LONGEST_LIST };
    else if (open) open = goOn(reading, number, open, attendance);
  });
  return attendance;
}

/** "Present: Ann, Bob. Apologies: Sue.": a line that holds several lists, each behind its label. */
function readLabelled(reading: Reading, role: ListRole, rest: Span, list: number): Seen[] {
  const text = reading.text.slice(rest.start, rest.end);
  const inner = [...text.matchAll(INNER_LABEL)].flatMap((found) => {
    const told = roleOfLabel(found[1] ?? '');
    return told ? [{ role: told, at: found.index, from: found.index + found[0].length }] : [];
  });
  const parts = [{ role, at: 0, from: 0 }, ...inner];
  return parts.flatMap((part, index) => {
    const end = rest.start + (parts[index + 1]?.at ?? text.length);
    return readEntries(reading, { start: rest.start + part.from, end, role: part.role, list });
  });
}

const INNER_LABEL = /[.;؛|]\s+([^.:：;؛|،,]{3,40})[:：]/gu;

function add(attendance: Attendance, seen: readonly Seen[], lines: readonly number[]): void {
  attendance.seen.push(...seen);
  for (const line of lines) attendance.lines.add(line);
}

/** Reads one more line of a list; undefined where the list ends. */
function goOn(reading: Reading, number: number, open: Open, attendance: Attendance): Open | undefined {
  const line = reading.lines[number] as Line;
  const left = open.left - 1;
  const colon = line.text.search(/[:：]/u);
  const head = colon === -1 ? '' : line.text.slice(0, colon).trim();
  if (open.left <= 0) return undefined;
  if (line.heading === 8 && isGroup(head)) {
    attendance.lines.add(number);
    return { ...open, left, organisation: head };
  }
  if (line.heading > 0) return undefined;
  const { role, list, organisation } = open;
  const whole = readEntries(reading, { start: line.start, end: line.end, role, list, organisation });
  const behind = { start: line.start + colon + 1, end: line.end, role, list, organisation: head };
  const seen = whole.length > 0 || colon === -1 ? whole : readEntries(reading, behind);
  if (seen.length === 0) return undefined;
  add(attendance, seen, [number]);
  return { ...open, left };
}

/** «عن وزارة الصحة», "For the company": whom the people below stand for. */
function isGroup(head: string): boolean {
  const words = wordsIn(head);
  return (
    /^(?:عن|من|for|from|representing)$/u.test(words[0]?.key ?? '') ||
    nounAt(PRESENCE.representatives, words, 0) > 0
  );
}

const FIRST_LINES = 20;

/** «عن البلدية: السيد …، السيدة …» near the top, under no label: those who met, side by side. */
function groupAt(reading: Reading, number: number): { role: ListRole; rest: Span } | undefined {
  const { text, start, end } = reading.lines[number] as Line;
  const colon = text.search(/[:：]/u);
  if (number > FIRST_LINES || colon === -1 || !isGroup(text.slice(0, colon))) return undefined;
  const rest = { start: start + colon + 1, end };
  const seen = readEntries(reading, { ...rest, role: 'present', list: number });
  return seen.length > 0 ? { role: 'present', rest } : undefined;
}

/** «عقد المجلس … برئاسة …، وحضور كل من:»: a sentence that ends in the label of a list. */
function opensAtEnd({ text }: Line): boolean {
  if (!/[:：]\s*$/u.test(text)) return false;
  const words = text.replace(/[:：]\s*$/u, '').split(/\s+/u);
  return [1, 2, 3, 4].some(
    (length) => words.length > length && roleOfLabel(words.slice(-length).join(' ')) === 'present',
  );
}

/** A line that opens a list: a heading or label that says who follows, perhaps with the people behind its colon. */
function labelOf(
  reading: Reading,
  line: Line,
): { role: ListRole; rest?: { start: number; end: number } } | undefined {
  const colon = /[:：]/u.exec(line.text);
  const head = colon ? line.text.slice(0, colon.index) : line.text;
  const role = roleOfLabel(head);
  if (!role) return line.heading === 0 ? toldAt(reading, line) : undefined;
  const start = line.start + (colon ? colon.index + 1 : line.text.length);
  const rest = reading.text.slice(start, line.end).replace(/[*_\s]/gu, '');
  if (!rest)
    return line.heading > 0 || colon || (line.to - line.from <= 3 && line.mark === '') ? { role } : undefined;
  return colon ? { role, rest: { start, end: line.end } } : undefined;
}

const LEADS_IN = /^(?:from|by|were|was|من|السادة)$/u;

/** "Apologies were received from …", «اعتذر عن الحضور كل من …»: a label that runs on into the people. */
function toldAt(
  reading: Reading,
  line: Line,
): { role: ListRole; rest: { start: number; end: number } } | undefined {
  for (let at = Math.min(line.from + MOST_WORDS, line.to) - 1; at > line.from; at--) {
    const [word, next] = [reading.words[at - 1], reading.words[at]];
    if (!word || !next || !LEADS_IN.test(word.text)) continue;
    const role = roleOfLabel(reading.text.slice(line.start, word.end));
    const rest = { start: next.start, end: line.end };
    if (role && readEntries(reading, { ...rest, role, list: 0 }).length > 0) return { role, rest };
  }
  return undefined;
}

/** The role that a label tells, also with the group it is of: "Trustees present", «أعضاء المجلس الحاضرون». */
function roleOfLabel(head: string): ListRole | undefined {
  const keys = keysOf(head.replace(/\(.*?\)/gu, ''));
  if (keys.length === 0 || keys.length > MOST_WORDS) return undefined;
  const bare = keys.map((key, at) => (at === 0 ? key.replace(/^و(?=..)/u, '') : key));
  if (/^حضر(?:ه|ها|ت)?$/u.test(bare[0] ?? '')) return 'present';
  return roleOf(keys) ?? roleOf(bare) ?? roleOf(bare.filter((key) => !MINUTES.groups.has(key)));
}

const MOST_WORDS = 7;

function roleOf(keys: readonly string[]): ListRole | undefined {
  const key = keys.join(' ');
  if (MINUTES.present.has(key)) return 'present';
  if (MINUTES.absent.has(key)) return 'absent';
  if (MINUTES.guests.has(key)) return 'guests';
  if (MINUTES.chair.has(key)) return 'chair';
  return MINUTES.clerk.has(key) ? 'clerk' : undefined;
}
