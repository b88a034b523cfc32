// Fills the places of a record that hold one fact each, from the title, header and labels of minutes.
// In: a `Reading` of minutes. Out: slots. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { findDates } from './dates.ts';
import type { MeetingSlots, Slot } from './drafted.ts';
import { MEETINGS, MINUTES, PLACES } from './lists.ts';
import type { Sentence } from './meeting-of.ts';
import { headOf } from './minutes.ts';
import { findPhrase, phraseAt } from './phrases.ts';
import { findLatinPlace, findPlace } from './places.ts';
import { type Line, type Reading, wordsIn } from './reading.ts';
import { bodySlot, dateSlot, fill, fillWith, firstOf, formSlot, gregorian, numberSlot } from './slots.ts';

const FIRST_LINES = 15;

/** Returns the line that titles minutes: the first with "meeting", "minutes" or «محضر» in it. */
export function titleOfMinutes({ lines }: Reading): Line | undefined {
  const early = lines.slice(0, FIRST_LINES).filter(({ mark }) => mark === '' || mark.startsWith('#'));
  const first = lines[0];
  if (first?.heading === 1 && /\bupdate\b|\breport\b/iu.test(first.text)) return first;
  return (
    early.find(
      ({ text, heading }) =>
        (heading > 0 || text.length < 160) &&
        /\b(?:meeting|minutes)\b|محضر|اجتماع|جلسة/iu.test(text) &&
        !/^\s*(?:extracted|present|agenda)/iu.test(text) &&
        !/https?:/u.test(text),
    ) ??
    early[0] ??
    first
  );
}

/** Returns the slots of minutes: from their title and from labels such as "Date:" and «المكان:». */
export function slotsOfMinutes(reading: Reading): MeetingSlots {
  const title = titleOfMinutes(reading);
  const sentences = title ? [{ from: title.from, to: title.to }] : [];
  const labelled = (labels: ReadonlySet<string>) => labelledLine(reading, labels);
  const opening = openingSentences(reading);
  const header = headerOf(reading, title);
  const place =
    notRemote(reading, labelled(MINUTES.place)) ??
    firstOf(
      [...opening, ...sentences],
      (sentence) => findPlace(reading, sentence) ?? findLatinPlace(reading, sentence),
    ) ??
    placeInHeader(reading, header);
  return {
    number: numberSlot(reading, [...sentences, ...opening]) ?? numberIn(reading, labelled(MINUTES.number)),
    body:
      titleBody(reading, title) ??
      bodyOfMeeting(reading, title) ??
      bodySlot(reading, [...sentences, ...opening]) ??
      mainBody(reading),
    dateHeld:
      dateIn(reading, labelled(MINUTES.date)) ??
      dateIn(reading, title) ??
      dateSlot(reading, opening) ??
      dateInHeader(reading, header),
    place: fillWith(reading, place),
    form: formSlot(reading, [...sentences, ...opening, ...placeSentence(reading), ...header], place),
  };
}

/** «المكان: عن بعد» names no place. */
function notRemote(reading: Reading, span: Span | undefined): Span | undefined {
  if (!span) return undefined;
  const from = reading.words.findIndex(({ start }) => start >= span.start);
  const to = reading.words.findIndex(({ start }) => start >= span.end);
  return findPhrase(MEETINGS.remote, reading.words, from, to === -1 ? reading.words.length : to) === -1
    ? span
    : undefined;
}

/** Sentences of prose before the first list: «عُقد الاجتماع … في …». */
function openingSentences({ lines }: Reading): Sentence[] {
  return lines
    .slice(0, FIRST_LINES)
    .filter(
      ({ mark, heading, text }) =>
        mark === '' &&
        heading === 0 &&
        /عقد|اجتمع|\bheld\b|\bconvened\b|called to order|\bmet\b|انعقد/iu.test(text),
    )
    .map(({ from, to }) => ({ from, to }));
}

function placeSentence(reading: Reading): Sentence[] {
  return reading.lines
    .slice(0, FIRST_LINES)
    .filter(({ text }) => MINUTES.place.has(headOf(text)))
    .map(({ from, to }) => ({ from, to }));
}

/** The text behind a label, or the line below a heading of that name. */
export function labelledLine({ lines, text }: Reading, labels: ReadonlySet<string>): Span | undefined {
  for (const [number, line] of lines.entries()) {
    if (!labels.has(headOf(line.text))) continue;
    const colon = line.text.search(/[:：]/u);
    const start = line.start + colon + 1;
    const rest = colon === -1 ? '' : text.slice(start, line.end);
    if (rest.replace(/[*_\s]/gu, '')) {
      const lead = /^[\s*_]*/u.exec(rest)?.[0].length ?? 0;
      return { start: start + lead, end: start + rest.replace(/[\s*_]+$/u, '').length };
    }
    const next = lines[number + 1];
    if (next && next.heading === 0 && line.heading > 0) return { start: next.start, end: next.end };
  }
  return undefined;
}

const LONGEST_HEADER_LINE = 120;

/** The lines around the title, before the first heading below it, label or list. */
function headerOf({ lines }: Reading, title: Line | undefined): Line[] {
  const at = title ? lines.indexOf(title) : 0;
  const header: Line[] = [];
  for (const line of lines.slice(Math.max(0, at - 3), at + 6)) {
    if (lines.indexOf(line) > at && (line.mark !== '' || line.heading === 8 || line.heading === 6)) break;
    if (line.text.length <= LONGEST_HEADER_LINE) header.push(line);
  }
  return header;
}

function dateInHeader(reading: Reading, header: readonly Line[]): Slot<string> {
  return firstOf(header, (line) => dateIn(reading, line));
}

/** "Monday, 3 June – 7 pm, Main Hall, 4 Mill Lane": a line, or a part of one, that begins in capitals and ends in a place. */
function placeInHeader({ text }: Reading, header: readonly Line[]): Span | undefined {
  for (const line of header) {
    for (const part of text.slice(line.start, line.end).matchAll(/[^–—|;]+/gu)) {
      const arabic = arabicPlace(part[0]);
      if (arabic) {
        const start = line.start + part.index + part[0].indexOf(arabic);
        return { start, end: start + arabic.length };
      }
      const found = HEADER_PLACE.exec(
        part[0].replace(/^.*\b(?:am|pm|a\.m\.|p\.m\.|\p{Nd}{4})\s*,\s*/iu, (cut) => ' '.repeat(cut.length)),
      );
      if (!found?.[1]) continue;
      const start = line.start + part.index + found.index + found[0].indexOf(found[1]);
      return { start, end: start + found[1].trimEnd().length };
    }
  }
  return undefined;
}

/** «… – مقر الجمعية»: a part of the header that begins with a word for a place. */
function arabicPlace(part: string): string | undefined {
  const told = part.trim();
  const words = wordsIn(told);
  return words.length > 1 && words.length < 9 && phraseAt(PLACES.venues, words, 0) > 0 ? told : undefined;
}

const HEADER_PLACE =
  /^[\s*_]*(?:held )?(?:at |in )?(?:the )?((?:\p{Lu}[\p{L}’'.-]*\s+|of |and |the )*(?:Hall|Room|Chambers?|Centre|Center|Library|Office|House|School|Building|Church|Theatre|Boardroom|Auditorium|Clubhouse|Pavilion)(?:\s+\p{Nd}+\p{L}?)?(?:,[^.]{2,60})?)[\s*_]*$/u;

const MEETING_OF = /\bmeeting\s+of\s+(?:the\s+)?(.+?)(?=\s+(?:held|on|at)\b|\s*[,–—(]|\s-|$)/iu;

/** "REGULAR MEETING OF THE LIBRARY BOARD": the body behind "meeting of". */
function bodyOfMeeting(reading: Reading, title: Line | undefined): Slot<string> {
  const found = title && MEETING_OF.exec(title.text);
  if (!title || !found?.[1] || /^\p{Nd}/u.test(found[1])) return undefined;
  const start = title.start + found.index + found[0].length - found[1].length;
  return fill(reading, found[1], { start, end: start + found[1].length });
}

function numberIn(reading: Reading, span: Span | undefined): Slot<number> {
  const digits = span && /\p{Nd}+/u.exec(reading.text.slice(span.start, span.end))?.[0];
  return digits
    ? fill(
        reading,
        Number(digits.normalize('NFKD').replace(/[٠-٩]/gu, (d) => String(d.charCodeAt(0) & 0xf))),
        span,
      )
    : undefined;
}

function dateIn(reading: Reading, span: Span | undefined): Slot<string> {
  if (!span) return undefined;
  const dates = findDates(reading.text, span);
  const full = dates.find(({ iso }) => iso !== undefined);
  if (full) return fill(reading, gregorian(dates, full), full);
  return dates[0] ? fillWith(reading, dates[0]) : undefined;
}

const LATIN_TITLE =
  /^(?:\W*)(?:(?:draft|approved|final)\s+)?(?:(?:meeting\s+)?(?:minutes|notes)\s*(?:of|for|from|[-–:])?\s*(?:the\s+)?)?(.*?)\s*[-–:,]?\s*\b(?:(?:\w+ly|regular|special|public)\s+)?(?:meeting|minutes|session|call|community update)\b/iu;

/** "Minutes of the River Board meeting, May 3" → "River Board". */
function titleBody(reading: Reading, title: Line | undefined): Slot<string> {
  if (!title || /\p{Script=Arabic}/u.test(title.text)) return undefined;
  const named = LATIN_TITLE.exec(title.text)?.[1]?.trim();
  if (!named || named.length < 3 || /^\d|^(?:the|a|of|annual|regular|monthly|weekly)$/iu.test(named))
    return undefined;
  const at = title.text.indexOf(named);
  return fill(reading, named, { start: title.start + at, end: title.start + at + named.length });
}

/** The body that a text without title names most: "The Steering Council". */
function mainBody(reading: Reading): Slot<string> {
  const counts = new Map<string, { count: number; span: Span }>();
  for (const found of reading.text.matchAll(
    /\b(?:[A-Z][\p{L}-]+ ){1,4}(?:Committee|Council|Board|Team|Group|Commission|Assembly)\b/gu,
  )) {
    const name = found[0].replace(/^(?:The|This|Our) /u, '');
    const start = found.index + found[0].length - name.length;
    const known = counts.get(name);
    counts.set(name, {
      count: (known?.count ?? 0) + 1,
      span: known?.span ?? { start, end: start + name.length },
    });
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return best && best.count > 1 ? fillWith(reading, best.span) : undefined;
}
