// Fills the places of a record that hold one fact each.
// In: a `Reading`, its genre and the sentences that tell of the meeting. Out: slots. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { findBody, findLatinBody } from './bodies.ts';
import { findDates, nearDay } from './dates.ts';
import type { Form, MeetingSlots, Slot } from './drafted.ts';
import { MEETINGS, MINUTES } from './lists.ts';
import type { Sentence, Told } from './meeting-of.ts';
import { headOf } from './minutes.ts';
import { findNumber } from './ordinals.ts';
import { findPhrase } from './phrases.ts';
import { findLatinPlace, findPlace } from './places.ts';
import { clauseAt, type Line, type Reading, spanOf } from './reading.ts';

/** Returns a slot filled with a value and the place that tells it. */
export function fill<T>(reading: Reading, value: T | undefined, span: Span | undefined): Slot<T> {
  if (value === undefined || value === '' || span === undefined) return undefined;
  return { value, evidence: [span], clause: clauseAt(reading.article, span.start) };
}

/** The same where the value is the text itself. */
export function fillWith(reading: Reading, span: Span | undefined): Slot<string> {
  return span && fill(reading, reading.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim(), span);
}

/** Returns the slots of a news article. */
export function slotsOfNews(reading: Reading, { sentences, main }: Told): MeetingSlots {
  const place = firstOf(
    sentences,
    (sentence) => findPlace(reading, sentence) ?? findLatinPlace(reading, sentence),
  );
  return {
    number: numberSlot(reading, sentences.slice(0, main)),
    body: bodySlot(reading, sentences.slice(0, main)),
    dateHeld: dateSlot(reading, sentences.slice(0, main)),
    place: fillWith(reading, place),
    form: formSlot(reading, sentences, place),
  };
}

function firstOf<T>(
  sentences: readonly Sentence[],
  find: (sentence: Sentence) => T | undefined,
): T | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberSlot(reading: Reading, sentences: readonly Sentence[]): Slot<number> {
  const found = firstOf(sentences, ({ from, to }) => findNumber(reading.words, from, to));
  return found && fill(reading, found.value, found.span);
}

function bodySlot(reading: Reading, sentences: readonly Sentence[]): Slot<string> {
  const found = firstOf(
    sentences,
    (sentence) => findBody(reading, sentence) ?? findLatinBody(reading, sentence),
  );
  return found && fill(reading, found.value, found.span);
}

const NEAR_DATE = 40;

/** The first full date of the sentences that tell of the meeting, else the words that stand for a day. */
function dateSlot(reading: Reading, sentences: readonly Sentence[]): Slot<string> {
  for (const { from, to } of sentences) {
    const near = nearDay(reading, from, to);
    const dates = findDates(reading.text, spanOf(reading.words, from, to));
    const full = dates.find(({ iso }) => iso !== undefined);
    const nearFirst = near && full && near.start < full.start && full.start - near.end > NEAR_DATE;
    if (full && !nearFirst && isOfMeeting(reading, full, from))
      return fill(reading, gregorian(dates, full), full);
    if (near) return fillWith(reading, near);
    const partial = dates[0];
    if (
      partial &&
      /(?:يوم|on|بتاريخ|في)\s*$/u.test(reading.text.slice(Math.max(0, partial.start - 9), partial.start))
    )
      return fillWith(reading, partial);
  }
  return undefined;
}

/** Where a Hijri date is followed by its Gregorian one, that one. */
function gregorian(
  dates: readonly { iso?: string | undefined; start: number; end: number }[],
  full: Span & { iso?: string | undefined },
): string | undefined {
  const next = dates.find(({ start, iso }) => iso && start > full.end && start - full.end < 16);
  return next?.iso ?? full.iso;
}

/** A date counts that stands with the day's words or close to the verb: not one of an agreement or a law. */
function isOfMeeting(reading: Reading, { start }: Span, from: number): boolean {
  const before = reading.text.slice(reading.words[from]?.start ?? 0, start);
  return /(?:يوم|بتاريخ|الموافق|اليوم|أمس|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|on|day|,|في)\s*[(،]?\s*$/iu.test(
    before,
  );
}

function formSlot(reading: Reading, sentences: readonly Sentence[], place: Span | undefined): Slot<Form> {
  for (const [form, phrases] of [
    ['hybrid', MEETINGS.hybrid],
    ['remote', MEETINGS.remote],
    ['in person', MEETINGS.inPerson],
  ] as const) {
    for (const { from, to } of sentences) {
      const at = findPhrase(phrases, reading.words, from, to);
      if (at !== -1) return fill<Form>(reading, form, spanOf(reading.words, at, at + 1));
    }
  }
  return fill<Form>(reading, place && 'in person', place);
}

const FIRST_LINES = 15;

/** Returns the line that titles minutes: the first with "meeting", "minutes" or «محضر» in it. */
export function titleOfMinutes({ lines }: Reading): Line | undefined {
  const early = lines.slice(0, FIRST_LINES);
  return (
    early.find(
      ({ text, heading }) =>
        (heading > 0 || text.length < 160) &&
        /\b(?:meeting|minutes)\b|محضر|اجتماع|جلسة/iu.test(text) &&
        !/^\s*(?:extracted|present|agenda)/iu.test(text) &&
        !/https?:/u.test(text),
    ) ?? early[0]
  );
}

/** Returns the slots of minutes: from their title and from labels such as "Date:" and «المكان:». */
export function slotsOfMinutes(reading: Reading): MeetingSlots {
  const title = titleOfMinutes(reading);
  const sentences = title ? [{ from: title.from, to: title.to }] : [];
  const labelled = (labels: ReadonlySet<string>) => labelledLine(reading, labels);
  const opening = openingSentences(reading);
  const place =
    notRemote(reading, labelled(MINUTES.place)) ??
    firstOf(opening, (sentence) => findPlace(reading, sentence) ?? findLatinPlace(reading, sentence));
  return {
    number: numberSlot(reading, [...sentences, ...opening]) ?? numberIn(reading, labelled(MINUTES.number)),
    body: titleBody(reading, title) ?? bodySlot(reading, [...sentences, ...opening]) ?? mainBody(reading),
    dateHeld: dateIn(reading, labelled(MINUTES.date)) ?? dateIn(reading, title) ?? dateSlot(reading, opening),
    place: fillWith(reading, place),
    form: formSlot(reading, [...sentences, ...opening, ...placeSentence(reading)], place),
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
