// A folder with an article and nothing else, which is a meeting all the same.
// In: the folder. Out: its `Article`, and what the meeting is chosen by. Next: catalogue.ts, answer/readings.ts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { draftRecord } from '../record/draft.ts';
import type { DraftedRecord, Slot } from '../record/drafted.ts';
import { DataError } from '../record/load.ts';
import type { PartialDate } from '../words/calendar.ts';
import { findDates } from '../words/dates.ts';
import { dayOf, type MeetingInfo } from './meeting.ts';
import { nameOfEntry, oneLine } from './suggestion.ts';

const ARTICLE = /^article\.(?:txt|md|html)$/;
const PAGE = /\.html$/;
/** What was written about an article by hand. */
const WRITTEN = /\.json$/;

/** Returns whether a folder has an article and nothing that was written about it. */
export function isBare(folder: string): boolean {
  const names = readdirSync(folder);
  return names.some((name) => ARTICLE.test(name)) && !names.some((name) => WRITTEN.test(name));
}

/** Returns the article of such a folder; throws a `DataError` that names the file where it cannot be read. */
export function openArticle(folder: string, id: string): Article {
  const [name = '', ...others] = readdirSync(folder).filter((file) => ARTICLE.test(file));
  const path = join(folder, name);
  if (others.length > 0)
    throw new DataError(`${folder}: more than one article: ${[name, ...others].join(', ')}`);
  const article = reading(path, id, () =>
    readArticle(readFileSync(path), id, { format: PAGE.test(name) ? 'html' : 'text' }),
  );
  if (article.clauses.length === 0) throw new DataError(`${path}: holds nothing that can be quoted`);
  return article;
}

function reading(path: string, id: string, read: () => Article): Article {
  try {
    return read();
  } catch (cause) {
    // The file's name says more than the meeting's id.
    throw new DataError(`${path}: ${(cause as Error).message.replace(`${id}: `, '')}`, { cause });
  }
}

/** Returns what the meeting in such a folder is chosen by. Throws a `DataError`. */
export function readBare(folder: string, id: string): MeetingInfo {
  const article = openArticle(folder, id);
  return identify(article, draftRecord(article));
}

/** Returns what a meeting is chosen by, as its article tells it; a date that it does not tell may be its folder's name. */
export function identify(article: Article, record: DraftedRecord): MeetingInfo {
  const { id } = article;
  const meetings = [record, ...record.meetings];
  const numbers = meetings.flatMap(({ number }) => number?.value ?? []);
  const told = [record.datePublished, ...meetings.map(({ dateHeld }) => dateHeld)].flatMap(datesIn);
  const named = /^\d{4}-\d\d(?:-\d\d)?/.exec(id)?.[0];
  const title = titleOf(article, record);
  return {
    id,
    title: { ar: title, en: title },
    number: record.number?.value,
    published: told.map(isoOf).find((iso) => iso !== undefined) ?? named,
    namedBy: { numbers, dates: told.length > 0 || !named ? told : [dayOf(named)] },
    body: record.body && oneLine(record.body.value),
    place: record.place && oneLine(record.place.value),
    form: record.form?.value,
    unheld: record.status === 'held' ? undefined : record.status,
    topics: record.agenda.map(({ topic }) => ({ ar: nameOfEntry(topic), en: nameOfEntry(topic) })),
  };
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
