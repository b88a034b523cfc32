// Plain text → Discord markdown that shows exactly that text.
// In: text of ours, of the article or of a member. Out: the same characters with markup put in between, never changed:
// backslashes before what Discord would act on, bold around matched words, isolates around the other script.
// Whoever takes the markup off again has the source, byte for byte. Next: `citation.ts`.

import type { Span } from '../article/article.ts';
import type { Language } from '../words/language.ts';
import { BIDI_CONTROL, foreignRuns, isolateFor, markFor, needsMark, POP_ISOLATE } from './bidi.ts';

/** Markup to put before the character at this offset. */
type Insertion = readonly [offset: number, markup: string];

// discord.js' `escapeMarkdown` leaves `_` alone in URLs and on a line after `<a:`, and `>`, mentions and timestamps
// everywhere; one list is shorter than its options, and can be taken back with certainty.
// https://docs.discord.com/developers/reference#message-formatting
const ACTIVE_ANYWHERE = /[\\*_~`|<>@[\]]|(?<=:)\/(?=\/)/gu;
const ACTIVE_AT_LINE_START = /(?<=^\s*)[#+-]|(?<=^\s*\d+)\./gmu;
/** What makes mentions and markup, taken apart by a character that shows nothing. */
const ACTIVE_PAIRS = /[\\*_~`|<@]/gu;
const WORD_JOINER = '\u2060';
const LINE = /[^\n]+/g;
const LINE_START = /(?<![^\n])/g;
const CONTROL = /[^\P{Cc}\n]/gu;

/** Returns text of ours or of a member as a line in this language; direction controls typed into it are dropped. */
export function plain(text: string, language: Language): string {
  const clean = withoutControls(text);
  return insert(clean, [...directionMarks(clean, language), ...isolates(clean, language), ...escapes(clean)]);
}

/** Returns what Discord shows as the name of a channel, thread or category and makes the way to it. */
export const channelMention = (id: string): string => `<#${id}>`;

/** Returns text for places where Discord knows no markdown: footers and labels. */
export function unformatted(text: string, language: Language): string {
  const clean = withoutControls(text);
  return insert(clean, [...directionMarks(clean, language), ...isolates(clean, language)]);
}

/** Returns text of a member as a line where Discord knows no markdown, made harmless for a client that knows some there. */
export function inert(text: string, language: Language): string {
  return unformatted(text.replace(/\s+/gu, ' ').replace(ACTIVE_PAIRS, `$&${WORD_JOINER}`), language);
}

/** Returns the text that `inert` was given, its spaces apart. */
export const fromInert = (shown: string): string => withoutControls(shown.replaceAll(WORD_JOINER, ''));

/** Returns a quote of the article as a block quote with the marked words in bold; nothing of it is dropped. */
export function blockQuote(quote: string, marks: Span[], language: Language): string {
  const closings = marks.map(({ end }): Insertion => [end, '**']);
  const openings = marks.map(({ start }): Insertion => [start, '**']);
  return insert(quote, [
    ...lineStarts(quote).map((start): Insertion => [start, '> ']),
    ...directionMarks(quote, language),
    ...closings,
    ...isolates(quote, language),
    ...openings,
    ...escapes(quote),
  ]);
}

/** Returns marks in order with touching ones joined: Discord does not end and start bold at one place. */
export function joinMarks(marks: Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of marks.filter(({ start, end }) => end > start).sort(byStart)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function withoutControls(text: string): string {
  return text.replace(BIDI_CONTROL, '').replace(CONTROL, '');
}

/** A direction control of the article itself is escaped like markdown, which tells it from those we put in. */
function escapes(text: string): Insertion[] {
  return [ACTIVE_ANYWHERE, ACTIVE_AT_LINE_START, BIDI_CONTROL]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index }): Insertion => [index, '\\']);
}

function isolates(text: string, language: Language): Insertion[] {
  const runs = foreignRuns(text, language);
  const closings = runs.map(({ end }): Insertion => [end, POP_ISOLATE]);
  return [...closings, ...runs.map(({ start }): Insertion => [start, isolateFor(language)])];
}

function directionMarks(text: string, language: Language): Insertion[] {
  return [...text.matchAll(LINE)]
    .filter(({ 0: line }) => line.trim() !== '' && needsMark(line, language))
    .map(({ index }): Insertion => [index, markFor(language)]);
}

const lineStarts = (text: string): number[] => [...text.matchAll(LINE_START)].map(({ index }) => index);

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** Puts the markup in; at one offset it stands in the order given. */
function insert(text: string, insertions: Insertion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [offset, markup] of insertions.toSorted(([a], [b]) => a - b)) {
    parts.push(text.slice(from, offset), markup);
    from = offset;
  }
  return parts.join('') + text.slice(from);
}
