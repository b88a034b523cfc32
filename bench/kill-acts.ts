// What a moderator does to meetings, one thing after the other, all of it drawn from a seed. In: a seed and a count.
// Out: the acts, and what must be kept after so many. Next: kill-child.ts does them, kill-rounds.ts compares.

import { hash } from 'node:crypto';
import type { Draft, Json, MeetingAction, MeetingStatus } from '../src/settings/meetings/meetings.ts';
import { fitSummary } from '../src/settings/meetings/summary.ts';

/** A meeting as it must be kept. */
export interface Expected {
  name: string;
  version: number;
  status: MeetingStatus;
  corrections: Json[];
  isRemoved: boolean;
}

/** One thing that is done, by which the log of the server has one entry more. */
export interface MeetingAct {
  action: MeetingAction;
  name: string;
  /** The number of the act, which also is that of its entry, and what is added by a correction. */
  number: number;
  status: MeetingStatus;
}

/** As many lines as take a text over several pages of a file. */
const LINES = 400;
const MOST_MEETINGS = 20;
const STATUSES: MeetingStatus[] = ['provisional', 'approved', 'withdrawn'];

/** Returns what must be kept after so many acts. */
export function expectedAfter(seed: string, count: number): Expected[] {
  const meetings: Expected[] = [];
  for (let number = 1; number <= count; number++) apply(meetings, actAt(seed, number, meetings));
  return meetings;
}

/** Returns the act with a number, given what the acts before it have led to. */
export function actAt(seed: string, number: number, meetings: readonly Expected[]): MeetingAct {
  const draw = Buffer.from(hash('sha256', `${seed} ${number}`, 'hex'), 'hex');
  const pick = <T>(from: readonly T[], byte: number) => from[(draw[byte] ?? 0) % from.length] as T;
  const there = meetings.filter(({ isRemoved }) => !isRemoved);
  const removed = meetings.filter(({ isRemoved }) => isRemoved);
  const actions: MeetingAction[] = [
    ...(there.length < MOST_MEETINGS ? (['published', 'published'] as const) : []),
    ...(there.length > 0 ? (['replaced', 'corrected', 'status', 'removed'] as const) : []),
    ...(removed.length > 0 ? (['restored'] as const) : []),
  ];
  const action = pick(actions, 0);
  if (action === 'published') return { action, name: `Meeting ${number}`, number, status: 'provisional' };
  const { name, status } = pick(action === 'restored' ? removed : there, 1);
  // A status that is so already would be no act.
  const others = STATUSES.filter((one) => one !== status);
  return { action, name, number, status: pick(others, 2) };
}

/** Makes the change that an act makes. */
export function apply(meetings: Expected[], { action, name, number, status }: MeetingAct): void {
  const fresh: Expected = { name, version: 1, status: 'provisional', corrections: [], isRemoved: false };
  if (action === 'published') meetings.push(fresh);
  const meeting = meetings.find((one) => one.name === name) ?? fresh;
  if (action === 'replaced')
    Object.assign(meeting, { ...fresh, version: meeting.version + 1, status: 'provisional' });
  if (action === 'corrected') meeting.corrections.push(number);
  if (action === 'status') meeting.status = status;
  if (action === 'removed' || action === 'restored') meeting.isRemoved = action === 'removed';
}

/** Returns a version of a meeting as it is published; the link is that of one process alone. */
export function draftOf(name: string, version: number): Draft {
  const article = articleOf(name, version);
  const info = {
    title: { ar: name, en: name },
    number: version,
    namedBy: { numbers: [], dates: [] },
    topics: [],
  };
  return {
    ...{ article, format: 'txt', fileSha256: hash('sha256', article, 'hex'), corrections: [] },
    link: `https://hives.example/${process.pid}/${encodeURI(name)}/${version}`,
    summary: fitSummary(info, 'en'),
  };
}

/** Returns the article of a version. */
export function articleOf(name: string, version: number): string {
  return `${name}, version ${version}: the hives were counted.\n`.repeat(LINES);
}
