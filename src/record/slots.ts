// Fills the places of a record that hold one fact each, from the sentences of news.
// In: a `Reading` and the sentences that tell of the meeting. Out: slots. Next: slots-of-minutes.ts, draft.ts.

import type { Span } from '../article/article.ts';
import { findBody, findLatinBody } from './bodies.ts';
import { findDates, nearDay } from './dates.ts';
import type { Form, MeetingSlots, Slot } from './drafted.ts';
import { MEETINGS } from './lists.ts';
import type { Sentence, Told } from './meeting-of.ts';
import { findNumber } from './ordinals.ts';
import { findPhrase } from './phrases.ts';
import { findLatinPlace, findPlace } from './places.ts';
import { clauseAt, type Reading, spanOf } from './reading.ts';

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

/** Returns what the first of the sentences that has it tells. */
export function firstOf<S extends Sentence, T>(
  sentences: readonly S[],
  find: (sentence: S) => T | undefined,
): T | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the meeting's number as the sentences tell it. */
export function numberSlot(reading: Reading, sentences: readonly Sentence[]): Slot<number> {
  const found = firstOf(sentences, ({ from, to }) => findNumber(reading.words, from, to));
  return found && fill(reading, found.value, found.span);
}

/** Returns the body that met. */
export function bodySlot(reading: Reading, sentences: readonly Sentence[]): Slot<string> {
  const found = firstOf(
    sentences,
    (sentence) => findBody(reading, sentence) ?? findLatinBody(reading, sentence),
  );
  return found && fill(reading, found.value, found.span);
}

const NEAR_DATE = 40;

/** The first full date of the sentences that tell of the meeting, else the words that stand for a day. */
export function dateSlot(reading: Reading, sentences: readonly Sentence[]): Slot<string> {
  for (const { from, to } of sentences) {
    const near = nearDay(reading, from, to);
    const dates = findDates(reading.text, spanOf(reading.words, from, to));
    const full = dates.find(({ iso }) => iso !== undefined);
    const nearFirst = near && full && (full.start - near.end > NEAR_DATE || isDateline(reading, full, near));
    if (full && !nearFirst && isOfMeeting(reading, full, from))
      return fill(reading, gregorian(dates, full), full);
    if (near) return fillWith(reading, near);
    const partial = dates[0];
    if (
      partial &&
      /(?:يوم|on|بتاريخ|في|day,?|يوم\s+\S+)\s*$/u.test(
        reading.text.slice(Math.max(0, partial.start - 14), partial.start),
      )
    )
      return fillWith(reading, partial);
  }
  return undefined;
}

/** "NORWICK, 12 March – The board met on Tuesday": the day of the report, not of the meeting. */
function isDateline({ text }: Reading, full: Span, near: Span): boolean {
  return near.start > full.end && /^\s*\)?\s*[–—-]\s/u.test(text.slice(full.end, full.end + 6));
}

/** Where a Hijri date is followed by its Gregorian one, that one. */
export function gregorian(
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

/** Returns how people met: told, or shown by a place. */
export function formSlot(
  reading: Reading,
  sentences: readonly Sentence[],
  place: Span | undefined,
): Slot<Form> {
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
