// Reads the meetings of `data/meetings` and proves every quote of their records.
// In: folders of files. Out: `Meeting`s, newest first. Next: search/meeting-index.ts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ZodType, z } from 'zod';
import { DataError } from './data-error.ts';
import type { Entry, Evidence, Experience, Gap, LoadedMeeting, Meeting, Passage } from './meeting.ts';
import {
  type EntryFile,
  type GapFile,
  gapsSchema,
  phrasingsSchema,
  type RecordFile,
  recordSchema,
  translationSchema,
} from './schema.ts';
import { cutPassages, readArticle } from './translated.ts';

/** Returns every meeting below `folder`, newest first. Throws a `DataError` for the first file that is wrong. */
export function loadMeetings(folder: string): LoadedMeeting[] {
  return meetingIds(folder)
    .map((id) => loadMeeting(join(folder, id), id))
    .sort(byNewest);
}

/** Returns the ids of the meetings below `folder`, which are the names of theirs. Throws a `DataError` where there is none. */
export function meetingIds(folder: string): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    // What file systems, editors and unfinished copies leave begins with a full stop.
    (item) => item.isDirectory() && !item.name.startsWith('.'),
  );
  if (folders.length === 0) throw new DataError(`${folder}: no meeting here`);
  return folders.map(({ name }) => name);
}

/** Sorts meetings by when they were published. */
function byNewest(a: Meeting, b: Meeting): number {
  return compareText(b.published, a.published) || compareText(b.id, a.id);
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Returns the meeting kept in one folder. Throws a `DataError` when a file is missing, malformed or not proven. */
export function loadMeeting(folder: string, id: string): LoadedMeeting {
  const article = readArticle(readText(join(folder, 'article.txt')));
  const { clauses } = readJson(join(folder, 'translation.json'), translationSchema);
  const passages = blaming(join(folder, 'translation.json'), () => cutPassages(article, clauses, id));
  const written = join(folder, 'by-heart');
  const recordPath = join(written, 'record.json');
  const record = readJson(recordPath, recordSchema);
  const { title, number, published } = record;
  const meeting: LoadedMeeting = {
    ...{ id, title, number, published, article, passages },
    ...proveRecord(record, passages, recordPath),
    gaps: proveGaps(written, passages),
    phrasings: readPhrasings(written),
  };
  checkIds(meeting, folder);
  return meeting;
}

/** Replaces the quotes of every entry by their places in the article. */
function proveRecord(record: RecordFile, passages: Passage[], path: string) {
  const prove = <T extends EntryFile>(entries: T[], list: string): (T & Entry)[] =>
    entries.map((entry, index) => ({
      ...entry,
      evidence: entry.evidence.map((quote, at) =>
        locate(quote, passages, `${path}: ${list}[${index}].evidence[${at}]`),
      ),
    })) as (T & Entry)[];
  return {
    people: prove(record.people, 'people'),
    agenda: prove(record.agenda, 'agenda'),
    experiences: prove(record.experiences, 'experiences').map(
      (experience, index): Experience => ({
        ...experience,
        content: prove(experience.content as EntryFile[], `experiences[${index}].content`),
      }),
    ),
    facts: prove(record.facts, 'facts'),
  };
}

function proveGaps(folder: string, passages: Passage[]): Gap[] {
  const path = join(folder, 'gaps.json');
  return readJson(path, gapsSchema).map(({ closest, ...gap }: GapFile, index) => ({
    ...gap,
    closest: closest === undefined ? undefined : locate(closest, passages, `${path}: [${index}].closest`),
  }));
}

/** Finds a quote in the passages; one that runs over the border of two is not a snippet anybody can check. */
function locate(quote: string, passages: Passage[], place: string): Evidence {
  const exact = quote.normalize('NFC');
  for (const passage of passages) {
    const at = passage.text.indexOf(exact);
    if (at !== -1) {
      const start = passage.start + at;
      return { passage, quote: exact, start, end: start + exact.length };
    }
  }
  throw new DataError(`${place} is not in the article: "${quote}"`);
}

function readPhrasings(folder: string): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const language of ['ar', 'en']) {
    const file = readJson(join(folder, `phrasings.${language}.json`), phrasingsSchema);
    for (const [id, phrasings] of Object.entries(file)) {
      byId.set(id, [...(byId.get(id) ?? []), ...phrasings]);
    }
  }
  return byId;
}

/** Every id once; presenters, corrections and phrasings name ids that exist. */
function checkIds(
  { people, agenda, experiences, facts, gaps, phrasings }: LoadedMeeting,
  folder: string,
): void {
  const content = experiences.flatMap((experience) => experience.content);
  const all = [...people, ...agenda, ...experiences, ...content, ...facts, ...gaps].map(({ id }) => id);
  const ids = new Set(all);
  const twice = all.find((id, index) => all.indexOf(id) !== index);
  if (twice) throw new DataError(`${folder}: the id "${twice}" is given twice`);
  const presenters = experiences.map(({ presenter }) => presenter);
  const corrections = gaps.flatMap(({ correctedBy }) => correctedBy ?? []);
  const unknown = [...presenters, ...corrections, ...phrasings.keys()].find((id) => !ids.has(id));
  if (unknown) throw new DataError(`${folder}: nothing has the id "${unknown}"`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DataError(`${path}: cannot be read`, { cause });
  }
}

function readJson<T>(path: string, schema: ZodType<T>): T {
  const parsed = schema.safeParse(blaming(path, () => JSON.parse(readText(path)) as unknown));
  if (!parsed.success) throw new DataError(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function blaming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`${path}: ${(cause as Error).message}`, { cause });
  }
}
