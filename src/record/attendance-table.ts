// Reads a table of people in minutes: rows with a name, perhaps an office, perhaps whether they came.
// In: a `Reading` and the line of its head. Out: people as the rows show them. Next: attendance.ts.

import { readEntries } from './attendance-entries.ts';
import { MINUTES } from './lists.ts';
import type { Seen } from './people.ts';
import { keysOf } from './phrases.ts';
import type { Line, Reading } from './reading.ts';

/** Rows that name people, and their lines. */
export interface Rows {
  seen: Seen[];
  lines: number[];
}

interface Cell {
  start: number;
  end: number;
  key: string;
}

const SEPARATOR = /\||\t+/gu;
const MOST_ROWS = 100;
const RULE = /^[\s|:+=-]*$/u;

/** Returns the rows under a head that names a column of names; in a list, or with a column that says who came. */
export function readTable(reading: Reading, number: number, inList: boolean): Rows {
  const rows: Rows = { seen: [], lines: [number] };
  const head = cellsOf(reading, number);
  const names = head.findIndex(({ key }) => MINUTES.columnsOfNames.has(key));
  const presence = head.findIndex(({ key }) => MINUTES.columnsOfPresence.has(key));
  const roles = head.findIndex(({ key }) => MINUTES.columnsOfRoles.has(key));
  if (head.length < 2 || names === -1 || (presence === -1 && !inList)) return rows;
  for (let at = number + 1; at < Math.min(reading.lines.length, number + MOST_ROWS); at++) {
    const cells = cellsOf(reading, at);
    const name = cells[names];
    if (cells.length === 0 && at === number + 1) continue;
    if (!name || cells.length < 2 || MINUTES.columnsOfNames.has(name.key)) break;
    rows.lines.push(at);
    const absent = MINUTES.away.has(cells[presence]?.key ?? '');
    const stretch = { start: name.start, end: name.end, list: number } as const;
    const role = cells[roles] && reading.text.slice(cells[roles].start, cells[roles].end);
    for (const seen of readEntries(reading, { ...stretch, role: absent ? 'absent' : 'present', told: role }))
      rows.seen.push(seen);
  }
  return rows;
}

function cellsOf({ lines, text }: Reading, number: number): Cell[] {
  const { start, end } = lines[number] as Line;
  const raw = text.slice(start, end);
  const cuts = [...raw.matchAll(SEPARATOR)].map((cut) => ({
    from: cut.index,
    to: cut.index + cut[0].length,
  }));
  if (cuts.length === 0 || RULE.test(raw)) return [];
  const edges = [{ from: 0, to: 0 }, ...cuts, { from: raw.length, to: raw.length }];
  const cells = edges
    .slice(0, -1)
    .map(({ to }, at) => cellAt(text, start + to, start + (edges[at + 1]?.from ?? 0)));
  return raw.startsWith('|') ? cells.slice(1, raw.trimEnd().endsWith('|') ? -1 : undefined) : cells;
}

function cellAt(text: string, start: number, end: number): Cell {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  return { start: from, end: from + raw.trim().length, key: keysOf(raw).join(' ') };
}
