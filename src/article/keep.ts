// The text of a file as it is kept. In: what was taken out of the file. Out: one text, of which the same article is read again.
// A text is kept as it is. Of a page or a document the roles of its lines are known from elsewhere: they are written as the
// marks of Markdown, and what is known to be none of the article is left behind.

import type { Span } from './article.ts';
import { type Line, linesOf } from './lines.ts';
import type { Taken } from './take.ts';

/** Returns the text to keep. */
export function textToKeep({ format, text, lines, leftovers }: Taken): string {
  if (format === 'text') return text;
  const kept = lines.filter((line) => line.kind !== 'blank' && !leftovers.some((one) => overlap(one, line)));
  return kept.map((line, at) => separator(kept[at - 1], line) + marked(line, text)).join('');
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** Items of a list stand together; every other line is a paragraph of its own. */
function separator(before: Line | undefined, { kind }: Line): string {
  if (!before) return '';
  return before.kind === 'item' && kind === 'item' ? '\n' : '\n\n';
}

function marked(line: Line, text: string): string {
  const whole = wholeLine(line, text);
  const [read] = linesOf(whole);
  if (line.kind === read?.kind && line.kind !== 'text') return whole;
  if (line.kind === 'heading') return `${'#'.repeat(Math.min(Math.max(line.level, 1), 6))} ${whole}`;
  if (line.kind === 'item') return `${'  '.repeat(Math.max(line.indent - 1, 0))}- ${whole}`;
  return whole;
}

/** A line with what stands before its words, such as its number. */
function wholeLine({ start, end }: Line, text: string): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(start === 0 ? 0 : from, end).trim();
}
