// `npm run generate`: makes a data folder of many meetings from the real one, to measure and to test with.
// In: how many, and where to. Out: a data folder that the bot can be started on: the real meeting, variants, word lists.

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { identityOf, type MeetingFiles, varyMeeting } from './meetings/vary.ts';

const DATA = join(import.meta.dirname, '../data');
const REAL = '2021-06';
const SHARED = ['glossary.json', 'off-subject.json', 'words'];

/** Writes a data folder of so many meetings, the real one the newest; those that are there already stay. */
export function generateMeetings(count: number, to: string, say: (line: string) => void = () => {}): void {
  mkdirSync(join(to, 'meetings'), { recursive: true });
  for (const name of SHARED) cpSync(join(DATA, name), join(to, name), { recursive: true });
  const real = readMeeting(join(DATA, 'meetings', REAL));
  for (let n = 0; n < count - 1; n++) {
    const folder = join(to, 'meetings', identityOf(n).id);
    if (!existsSync(folder)) writeMeeting(folder, varyMeeting(real, n));
    if ((n + 1) % 1000 === 0) say(`${n + 1} of ${count} meetings`);
  }
  cpSync(join(DATA, 'meetings', REAL), join(to, 'meetings', REAL), {
    recursive: true,
    preserveTimestamps: true,
  });
}

function readMeeting(folder: string): MeetingFiles {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    clauses: read('translation.json').clauses,
    record: read('by-heart/record.json'),
    gaps: read('by-heart/gaps.json'),
    phrasings: { ar: read('by-heart/phrasings.ar.json'), en: read('by-heart/phrasings.en.json') },
  };
}

/** A folder is there whole or not at all, whenever this is interrupted. */
function writeMeeting(folder: string, { clauses, record, gaps, phrasings }: MeetingFiles): void {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'by-heart'), { recursive: true });
  const write = (name: string, content: unknown) => writeFileSync(join(draft, name), JSON.stringify(content));
  writeFileSync(join(draft, 'article.txt'), `${clauses.map(({ ar }) => ar).join(' ')}\n`);
  write('translation.json', { clauses });
  write('by-heart/record.json', record);
  write('by-heart/gaps.json', gaps);
  write('by-heart/phrasings.ar.json', phrasings.ar);
  write('by-heart/phrasings.en.json', phrasings.en);
  renameSync(draft, folder);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { meetings: { type: 'string' }, to: { type: 'string' } } });
  const count = Number(values.meetings);
  if (!values.to || !Number.isInteger(count) || count < 1) {
    console.error('npm run generate -- --meetings NUMBER --to FOLDER');
    process.exitCode = 2;
  } else generateMeetings(count, values.to, console.log);
}
