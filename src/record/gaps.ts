// Signs that a draft has missed something. In: an article and its record. Out: numbers that the agenda skips, and names that
// nobody is known by. Used by `src/reply/library/preview.ts`.

import type { Article, Span } from '../article/article.ts';
import { type Line, linesOf } from '../article/lines.ts';
import { normalize } from '../words/normalize.ts';
import type { DraftedRecord } from './drafted.ts';

/** Returns the numbers between the first and the last numbered item of the agenda that no item has. */
export function skippedNumbers({ text }: Pick<Article, 'text'>, { agenda }: DraftedRecord): number[] {
  const evidence = agenda.flatMap(({ evidence: [first] }) => first ?? []);
  return runsOf(linesOf(text)).flatMap((run) => skippedIn(run, evidence));
}

/** A numbered list: each number, and where the words of its item stand. */
type Run = { number: number; span: Span }[];

/** A list of its own begins where the numbers begin again. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const { kind, number, start, end } of lines) {
    if (kind !== 'item' || !/^[0-9٠-٩]{1,3}$/.test(number ?? '')) continue;
    const item = { number: toNumber(`${number}`), span: { start, end } };
    const last = runs.at(-1);
    if (last && item.number > (last.at(-1)?.number ?? 0)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

const ZERO = '٠'.charCodeAt(0);
const toNumber = (digits: string): number =>
  Number(digits.replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - ZERO}`));

/** One item alone shows no numbering. */
function skippedIn(run: Run, evidence: readonly Span[]): number[] {
  const found = run.filter(({ span }) =>
    evidence.some((one) => one.start < span.end && span.start < one.end),
  );
  const numbers = new Set(found.map(({ number }) => number));
  if (numbers.size < 2) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers, ...run.map(({ number }) => number))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (number) => !numbers.has(number),
  );
}

/** Returns names that the article credits words or presentations to, and that none of the people has. */
export function strangeNames({ statements, presentations, people }: DraftedRecord): string[] {
  const known = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)));
  const named = [
    ...statements.flatMap(({ speaker }) => (typeof speaker === 'string' ? speaker : [])),
    ...presentations.flatMap(({ presenters }) => presenters),
  ];
  return [...new Set(named)].filter((name) => !known.has(fold(name)));
}

const fold = (text: string): string => text.trim().split(/\s+/u).map(normalize).join(' ');
