// Kills a process again and again while it publishes, corrects and removes. In: a database, and how often.
// Out: how much was acknowledged; or an error that says what was lost, or seen half. Next: kill-child.ts is the process.

import { deepStrictEqual } from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MeetingStore } from '../src/settings/meetings/meetings.ts';
import { openDatabase, openStores } from '../src/settings/open.ts';
import { NotSaved } from '../src/settings/settings.ts';
import { articleOf, type Expected, expectedAfter } from './kill-acts.ts';

export const GUILD = '123456789012345678';
export const MEMBER = '423456789012345678';

export interface KillOptions {
  url: string;
  rounds: number;
  seed: string;
}

/** How often it was killed, how many acts were acknowledged, how many more had been written by then, and what was read meanwhile. */
export interface Killed {
  rounds: number;
  acknowledged: number;
  unacknowledged: number;
  readMeanwhile: number;
}

const SCRIPT = join(import.meta.dirname, 'kill-child.ts');
const LONGEST_LIFE_MS = 150;

/** Kills so often and looks each time at what is kept. Rejects where it is not what it must be. */
export async function killRounds({ url, rounds, seed }: KillOptions): Promise<Killed> {
  const killed: Killed = { rounds, acknowledged: 0, unacknowledged: 0, readMeanwhile: 0 };
  let written = 0;
  let next = start(url, seed);
  for (let round = 0; round < rounds; round++) {
    const child = await next;
    // The next one gets ready while this one is at work.
    next = start(url, seed);
    const { acknowledged, read } = await live(child, url, round % 4 === 0, lifeOf(seed, round));
    const last = Math.max(written, acknowledged);
    written = await compare(url, seed, last);
    killed.acknowledged = last;
    killed.unacknowledged += written - last;
    killed.readMeanwhile += read;
  }
  (await next).process.kill('SIGKILL');
  return killed;
}

const lifeOf = (seed: string, round: number) =>
  (Number.parseInt(hash('sha256', `${seed} life ${round}`, 'hex').slice(0, 6), 16) / 0xffffff) *
  LONGEST_LIFE_MS;

interface Child {
  process: ChildProcessWithoutNullStreams;
  ended: Promise<number[]>;
}

/** Resolves when a process is ready to begin; `ended` to the acts that it had acknowledged. */
async function start(url: string, seed: string): Promise<Child> {
  const child = spawn(process.execPath, [SCRIPT, url, seed], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.pipe(process.stderr);
  const ended = acknowledgedBy(child);
  await once(child.stdout, 'data');
  return { process: child, ended };
}

async function acknowledgedBy(child: ChildProcessWithoutNullStreams): Promise<number[]> {
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  await once(child, 'close');
  // A line that the kill cut off does not count.
  return output.split('\n').slice(1, -1).map(Number);
}

/** Lets a process live for so long, some of them only while it opens, and reads beside it all the time. */
async function live({ process, ended }: Child, url: string, opening: boolean, lifeMs: number) {
  const { meetings, close } = await openStores(url);
  process.stdin.write('begin\n');
  if (!opening) await Promise.race([once(process.stdout, 'data'), ended]);
  const dead = wait(lifeMs).then(() => process.kill('SIGKILL'));
  let read = 0;
  let isOver = false;
  const over = ended.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    // A database may be out of reach while a connection to it dies; what it does say must be whole.
    if (await meetings.refresh()) read += await readAll(meetings).catch(zeroWhereUnreachable);
    await wait(1);
  }
  await dead;
  await close();
  return { acknowledged: Math.max(0, ...(await over)), read };
}

function zeroWhereUnreachable(error: unknown): number {
  if (error instanceof NotSaved) return 0;
  throw error;
}

/** Reads each meeting as another host would, and looks whether it is whole: its own title, version and text. */
async function readAll(meetings: MeetingStore): Promise<number> {
  let count = 0;
  for (const { id } of meetings.listAll(GUILD)) {
    const meeting = await meetings.read(GUILD, id);
    if (!meeting) continue;
    deepStrictEqual(meeting.article, articleOf(meeting.title.en, meeting.version));
    deepStrictEqual(meeting.number, meeting.version);
    count++;
  }
  return count;
}

/** Compares all that is kept with what the acts lead to, and resolves to how many acts were written. */
async function compare(url: string, seed: string, acknowledged: number): Promise<number> {
  const { meetings, close } = await openStores(url);
  try {
    const [last] = await meetings.log(GUILD, { limit: 1 });
    const written = last?.number ?? 0;
    // What was written and not yet acknowledged when the process died may be there.
    if (written - acknowledged !== 0 && written - acknowledged !== 1)
      throw new Error(`${acknowledged} acts were acknowledged, and ${written} are in the log`);
    deepStrictEqual(await keptIn(meetings), expectedAfter(seed, written).map(toKept).sort(byName));
    await readAll(meetings);
    await expectDrafts(url);
    return written;
  } finally {
    await close();
  }
}

/** What is removed cannot be read until it is back: of it, only that it is there. */
type Kept = Omit<Expected, 'isRemoved'> | Pick<Expected, 'name'>;

const toKept = ({ isRemoved, name, ...rest }: Expected): Kept => (isRemoved ? { name } : { name, ...rest });
const byName = (a: Kept, b: Kept) => (a.name < b.name ? -1 : 1);

async function keptIn(meetings: MeetingStore): Promise<Kept[]> {
  const kept: Kept[] = (await meetings.removed(GUILD)).map(({ title }) => ({ name: title.en }));
  for (const { id, title, version, status } of meetings.listAll(GUILD)) {
    const corrections = (await meetings.read(GUILD, id))?.corrections ?? [];
    deepStrictEqual((await meetings.versions(GUILD, id)).length, version);
    kept.push({ name: title.en, version, status, corrections });
  }
  return kept.sort(byName);
}

/** A draft is gone when its meeting is published; one that a killed process left may wait beside it. */
async function expectDrafts(url: string): Promise<void> {
  const database = await openDatabase(url);
  const published = new Set(
    (await database.query('SELECT link FROM mahdar_versions')).map(({ link }) => link),
  );
  const drafts = await database.query('SELECT draft FROM mahdar_drafts');
  await database.close();
  const links = drafts.map(({ draft }) => (JSON.parse(`${draft}`) as { link: string }).link);
  deepStrictEqual(
    links.filter((link) => published.has(link)),
    [],
  );
}
