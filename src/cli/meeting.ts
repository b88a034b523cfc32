// `npm run meeting`: what is drafted from an article, a folder for a new meeting, and whether all data is sound.
// In: a file or the id of a meeting. Out: JSON of a fixed form, a screen of text, or a folder.
// Next: print-draft.ts, new-meeting.ts, check-data.ts.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ArticleError } from '../article/error.ts';
import { readArticle } from '../article/read.ts';
import { ConfigError, readConfig } from '../config.ts';
import { openFolder } from '../library/folder.ts';
import { DataError } from '../record/data-error.ts';
import { draftRecord } from '../record/draft.ts';
import { meetingIds } from '../record/load.ts';
import { checkData } from './check-data.ts';
import { toJson } from './draft-json.ts';
import { MeetingTaken, makeMeeting } from './new-meeting.ts';
import { printDraft } from './print-draft.ts';

const USAGE = `npm run --silent meeting -- draft FILE       the drafted record as JSON
npm run --silent meeting -- show FILE|ID     the same for a reader, with what was not found; of a meeting as corrected
npm run --silent meeting -- new FILE [ID]    makes the folder of a meeting; its id is its date unless given
npm run --silent meeting -- check [ID]       proves one meeting or all data, as the bot does when it starts`;
const USAGE_EXIT = 2;

/** Bad input on the command line; its message is all that is printed. */
class UsageError extends Error {}

function main([command, subject, id, ...rest]: string[]): void {
  const meetings = () => join(readConfig().dataFolder, 'meetings');
  if (rest.length > 0 || (id !== undefined && command !== 'new')) throw new UsageError(USAGE);
  if (command === 'check') check(subject);
  else if (subject === undefined) throw new UsageError(USAGE);
  else if (command === 'draft') draft(subject);
  else if (command === 'show') show(subject, meetings);
  else if (command === 'new') console.log(makeMeeting(readBytes(subject), subject, meetings(), id));
  else throw new UsageError(USAGE);
}

function draft(file: string): void {
  const article = openArticle(file);
  process.stdout.write(`${JSON.stringify(toJson(draftRecord(article), article), null, 1)}\n`);
}

/** A file is shown as drafted, a meeting as corrected. */
function show(subject: string, meetings: () => string): void {
  if (existsSync(subject) && statSync(subject).isFile()) {
    const article = openArticle(subject);
    process.stdout.write(printDraft(draftRecord(article), article));
    return;
  }
  const folder = join(meetings(), knownId(subject, meetings()));
  const { article, record } = openFolder(folder, subject);
  process.stdout.write(printDraft(record, article));
}

function check(id: string | undefined): void {
  const { dataFolder } = readConfig();
  const only = id === undefined ? undefined : knownId(id, join(dataFolder, 'meetings'));
  const { checked, problems } = checkData(dataFolder, only);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${checked.join(', ')}: nothing is wrong`);
}

function knownId(id: string, folder: string): string {
  const ids = meetingIds(folder);
  if (ids.includes(id)) return id;
  throw new UsageError(`${id} is neither a file nor a meeting; there is ${ids.toSorted().join(', ')}`);
}

function openArticle(file: string) {
  const bytes = readBytes(file);
  try {
    return readArticle(bytes, basename(file));
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    throw new UsageError(`${file}: ${error.message}`);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UsageError(`${file}: ${(cause as Error).message.split('\n')[0]}`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const isForPeople = [UsageError, ArticleError, ConfigError, DataError, MeetingTaken].some(
    (kind) => error instanceof kind,
  );
  if (!isForPeople) throw error;
  console.error((error as Error).message);
  process.exitCode = USAGE_EXIT;
}
