// `npm run meeting`: what is drafted from an article, a folder for a new meeting, and whether all data is sound.
// In: a file or the id of a meeting. Out: JSON of a fixed form, a screen of text, or a folder.
// Next: print-draft.ts, new-meeting.ts, check-data.ts.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ArticleError } from '../article/error.ts';
import { articleOf } from '../article/read.ts';
import { type Note, type Taken, takeText } from '../article/take.ts';
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

async function main([command, subject, id, ...rest]: string[]): Promise<void> {
  const meetings = () => join(readConfig().dataFolder, 'meetings');
  if (rest.length > 0 || (id !== undefined && command !== 'new')) throw new UsageError(USAGE);
  if (command === 'check') check(subject);
  else if (subject === undefined) throw new UsageError(USAGE);
  else if (command === 'draft') await draft(subject);
  else if (command === 'show') await show(subject, meetings);
  else if (command === 'new') console.log(makeMeeting(readBytes(subject), subject, meetings(), id));
  else throw new UsageError(USAGE);
}

async function draft(file: string): Promise<void> {
  const article = articleOf(await openFile(file), basename(file));
  process.stdout.write(`${JSON.stringify(toJson(draftRecord(article), article), null, 1)}\n`);
}

/** A file is shown as drafted, a meeting as corrected. */
async function show(subject: string, meetings: () => string): Promise<void> {
  if (existsSync(subject) && statSync(subject).isFile()) {
    const taken = await openFile(subject);
    const article = articleOf(taken, basename(subject));
    process.stdout.write(`${printDraft(draftRecord(article), article)}${printTaking(taken)}`);
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

async function openFile(file: string): Promise<Taken> {
  const bytes = readBytes(file);
  try {
    return await takeText(bytes, basename(file));
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

/** What a reader should know of how the text was taken out of the file. */
function printTaking({ format, notes, sample }: Taken): string {
  const told = notes.map(printNote);
  const compared = format === 'pdf' ? ['From a PDF. Compare these lines with its pages:', ...sample] : [];
  return [...told, ...compared].map((line) => `${line}\n`).join('');
}

function printNote({ code, count }: Note): string {
  const [what, done] =
    code === 'changes.accepted' ? ['tracked change', 'shown as accepted'] : ['comment', 'left out'];
  return `${count} ${what}${count === 1 ? '' : 's'}: ${done}`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isForPeople = [UsageError, ArticleError, ConfigError, DataError, MeetingTaken].some(
    (kind) => error instanceof kind,
  );
  if (!isForPeople) throw error;
  console.error((error as Error).message);
  process.exitCode = USAGE_EXIT;
}
