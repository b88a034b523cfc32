// Makes the folder of a new meeting: its article, and nothing that the bot does not need. In: a file, and perhaps an id.
// Out: the folder, and what to say of it. Used by meeting.ts.

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { identify } from '../library/identify.ts';
import { draftRecord } from '../record/draft.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import { printDraft } from './print-draft.ts';

/** Thrown where no folder can be made; the message says what to do. */
export class MeetingTaken extends Error {}

/** What stands in a folder's name, in links and in buttons. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;
const PAGE = /\.x?html?$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;

/** Makes the folder below `meetings`, whole or not at all, and returns what was found and what comes next. */
export function makeMeeting(bytes: Buffer, file: string, meetings: string, id?: string): string {
  const article = readArticle(bytes, basename(file));
  const record = draftRecord(article);
  if (article.clauses.length === 0) throw new MeetingTaken(`${file}: holds nothing that can be quoted`);
  const name = id ?? dateOf(article, record, file);
  if (!ID.test(name))
    throw new MeetingTaken(`"${name}" cannot be an id: take letters, digits, - and _, 40 at most`);
  const folder = join(meetings, name);
  if (existsSync(folder)) throw new MeetingTaken(`${shown(folder)} is there already: give another id`);
  const path = join(folder, fileName(file));
  writeFolder(folder, fileName(file), bytes);
  return tell(path, name, printDraft(record, { ...article, id: name }));
}

/** The date of a meeting as far as it is told, else that of the article. */
function dateOf(article: Article, record: DraftedRecord, file: string): string {
  const held = identify({ ...article, id: '' }, { ...record, datePublished: undefined }).published;
  const date = held ?? identify({ ...article, id: '' }, record).published;
  if (date === undefined)
    throw new MeetingTaken(`${file} tells no date to name the folder by: give an id, such as 2022-05`);
  return date;
}

/** The bot tells by it how to read the file. */
const fileName = (file: string): string =>
  PAGE.test(file) ? 'article.html' : MARKDOWN.test(file) ? 'article.md' : 'article.txt';

/** A running bot sees the folder whole: what begins with a full stop is no meeting. */
function writeFolder(folder: string, name: string, bytes: Buffer): void {
  const draft = join(folder, '..', `.new-${randomUUID()}`);
  mkdirSync(draft, { recursive: true });
  try {
    writeFileSync(join(draft, name), bytes);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function tell(path: string, id: string, found: string): string {
  return `${shown(path)} is made. This is what the bot reads in it:

${found}
Ask it: npm run --silent ask -- --meeting ${id} "…". A running bot takes it in within seconds.
What is wrong or missing above goes into record.json beside it, as data/README.md tells; then
npm run --silent meeting -- check ${id} proves every quote.`;
}
