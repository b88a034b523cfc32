// A process that does to meetings what a seed says, until it is killed. Arguments: an address and the seed.
// It says `ready`, waits for a line on its standard input, and then prints the number of each act that is acknowledged.

import { once } from 'node:events';
import type { MeetingStore } from '../src/settings/meetings/meetings.ts';
import { openStores } from '../src/settings/open.ts';
import { actAt, apply, draftOf, expectedAfter, type MeetingAct } from './kill-acts.ts';
import { GUILD, MEMBER } from './kill-rounds.ts';

const [url = '', seed = ''] = process.argv.slice(2);

process.stdout.write('ready\n');
await once(process.stdin, 'data');
const { meetings } = await openStores(url);
const [last] = await meetings.log(GUILD, { limit: 1 });
const done = last?.number ?? 0;
const expected = expectedAfter(seed, done);
for (let number = done + 1; ; number++) {
  const act = actAt(seed, number, expected);
  await carryOut(meetings, act);
  apply(expected, act);
  process.stdout.write(`${number}\n`);
}

async function carryOut(
  meetings: MeetingStore,
  { action, name, number, status }: MeetingAct,
): Promise<unknown> {
  const there = meetings.listAll(GUILD).find(({ title }) => title.en === name);
  const meeting = { id: there?.id ?? '', version: there?.version ?? 0 };
  if (action === 'published') {
    const draftId = await meetings.keepDraft(GUILD, MEMBER, draftOf(name, 1));
    return meetings.publish(GUILD, MEMBER, draftOf(name, 1), { draftId });
  }
  if (action === 'replaced')
    return meetings.publish(GUILD, MEMBER, { ...draftOf(name, meeting.version + 1), replaces: meeting });
  if (action === 'corrected') return meetings.correct(GUILD, MEMBER, meeting, [number]);
  if (action === 'status') return meetings.setStatus(GUILD, MEMBER, meeting, status);
  if (action === 'removed') return meetings.remove(GUILD, MEMBER, meeting.id);
  const removed = (await meetings.removed(GUILD)).find(({ title }) => title.en === name);
  return meetings.restore(GUILD, MEMBER, removed?.id ?? '');
}
