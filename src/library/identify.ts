// What a meeting is chosen by, as its article tells it. In: an article and its record. Out: `MeetingInfo`.
// Used by catalogue.ts and answer/read-meeting.ts.

import type { Article } from '../article/article.ts';
import type { DraftedItem, DraftedRecord, Slot } from '../record/drafted.ts';
import type { PartialDate } from '../words/calendar.ts';
import { findDates } from '../words/dates.ts';
import type { Bilingual } from '../words/language.ts';
import { dayOf, type MeetingInfo } from './meeting.ts';
import { nameOfEntry, oneLine } from './suggestion.ts';

/** Returns what a meeting is chosen by, as its article tells it; a date that it does not tell may be its folder's name. */
export function identify(article: Article, record: DraftedRecord): MeetingInfo {
  const { id } = article;
  const meetings = [record, ...record.meetings];
  const numbers = meetings.flatMap(({ number }) => number?.value ?? []);
  const told = [record.datePublished, ...meetings.map(({ dateHeld }) => dateHeld)].flatMap(datesIn);
  const named = /^\d{4}-\d\d(?:-\d\d)?/.exec(id)?.[0];
  const title = titleOf(article, record);
  const translated = record.title?.translated ?? title;
  return {
    id,
    title: article.language === 'ar' ? { ar: title, en: translated } : { ar: translated, en: title },
    number: record.number?.value,
    published: told.map(isoOf).find((iso) => iso !== undefined) ?? named,
    namedBy: { numbers, dates: told.length > 0 || !named ? told : [dayOf(named)] },
    body: record.body && oneLine(record.body.value),
    place: record.place && oneLine(record.place.value),
    form: record.form?.value,
    unheld: record.status === 'held' ? undefined : record.status,
    topics: record.agenda.map((item) => topicOf(item, article)),
  };
}

function topicOf({ topic, translated }: DraftedItem, { language }: Article): Bilingual {
  const name = nameOfEntry(topic);
  const other = translated === undefined ? name : nameOfEntry(translated);
  return language === 'ar' ? { ar: name, en: other } : { ar: other, en: name };
}

function titleOf({ id, text, title, clauses }: Article, record: DraftedRecord): string {
  const printed = record.title?.value ?? (title ? text.slice(title.start, title.end) : clauses[0]?.text);
  return (printed && oneLine(printed)) || id;
}

const datesIn = (slot: Slot<string>): PartialDate[] =>
  slot ? findDates(slot.value).map(({ date }) => date) : [];

/** A date that tells no year cannot be put in order. */
function isoOf({ year, month, day }: PartialDate): string | undefined {
  if (year === undefined) return undefined;
  const told = month === undefined ? [] : day === undefined ? [month] : [month, day];
  return [`${year}`.padStart(4, '0'), ...told.map((part) => `${part}`.padStart(2, '0'))].join('-');
}
