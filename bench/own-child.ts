// Measures guilds' own meetings, as a bot that has just started finds them. In: DATABASE_URL, how many guilds have some, and
// how many of them are asked; none for the bot without. Out: one line of JSON.

import { parseArgs } from 'node:util';
import { type AskRequest, askMeetings } from '../src/answer/asking.ts';
import { createLibraries } from '../src/answer/guilds/libraries.ts';
import { type Library, loadLibrary } from '../src/answer/library.ts';
import { articleOfText } from '../src/article/read.ts';
import { readConfig } from '../src/config.ts';
import { openStores } from '../src/settings/open.ts';
import { makeMinutes } from './meetings/minutes.ts';
import { guildIdOf } from './own-guilds.ts';
import { median, percentile } from './statistics.ts';

/** What was measured: times in milliseconds, of the processor alone and by the clock; memory in MB of 1,000,000 bytes. */
export interface OwnMeasured {
  memoryAtStart: Taking;
  memory: Taking;
  first: Times;
  next: Times;
}

/** What the process takes after a collection of garbage, and what of it is alive. */
export interface Taking {
  resident: number;
  alive: number;
}

/** Of one kind of question. */
export interface Times {
  p50: number;
  p99: number;
  slowest: number;
  clockP99: number;
}

/** Articles that are read before anything is measured: what all share is known then. */
const WARM_UP = 40;

const { values } = parseArgs({
  options: {
    guilds: { type: 'string', default: '0' },
    each: { type: 'string', default: '10' },
    asked: { type: 'string', default: '300' },
    questions: { type: 'string', default: '6' },
    warm: { type: 'string', default: '0' },
  },
});
const [guilds, each, asked, questions, warm] = [
  values.guilds,
  values.each,
  values.asked,
  values.questions,
  values.warm,
].map(Number) as [number, number, number, number, number];

const { dataFolder, indexFolder, databaseUrl } = readConfig();
const shipped = loadLibrary(dataFolder, { keptIn: indexFolder });
shipped.open();
// What all articles are read with is no part of what guilds add.
for (let n = 0; n < WARM_UP; n++) {
  const { text, questions } = makeMinutes(-n - 1);
  const reading = shipped.reader().read(articleOfText(text, 'warm-up'));
  for (const question of questions) reading.ask(question);
}
const { settings, meetings, close } = await openStores(databaseUrl);
const libraries = createLibraries({ shipped, meetings, settings });
const memory = (): Taking => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 1e6, alive: (heapUsed + external) / 1e6 };
};
const memoryAtStart = memory();

const [first, next] = [[], []] as [Taken[], Taken[]];
for (let one = 0; one < asked; one++) {
  const guild = guilds === 0 ? 0 : Math.floor((one * guilds) / asked);
  for (let turn = 0; turn < warm; turn++) await ask(guild, turn);
  for (let turn = 0; turn < questions; turn++) {
    const taken = await timed(() => ask(guild, warm + turn));
    (turn === 0 && warm === 0 ? first : next).push(taken);
  }
}
const measured: OwnMeasured = { memoryAtStart, memory: memory(), first: timesOf(first), next: timesOf(next) };
console.log(JSON.stringify(measured));
await close();

/** Asks what one of the guild's meetings answers, the newest or another; every fourth question none of them does. */
function ask(guild: number, turn: number) {
  const made = makeMinutes(guild * each + ((turn * 7) % each));
  const message =
    turn % 4 === 3 ? 'what did they say about whales and the moon?' : (made.questions[turn % 4] ?? '');
  return libraries.ask(guildIdOf(guild), (library: Library) => {
    const current = library.open();
    if (!current) throw new Error('no meeting');
    const request: AskRequest = { message, library, current, scope: 'current', otherwise: made.language };
    return askMeetings(request).answer;
  });
}

interface Taken {
  processor: number;
  clock: number;
}

async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [from, began] = [process.threadCpuUsage(), performance.now()];
  await work();
  const { user, system } = process.threadCpuUsage(from);
  return { processor: (user + system) / 1000, clock: performance.now() - began };
}

function timesOf(taken: Taken[]): Times {
  const processor = taken.map((one) => one.processor);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    p50: round(median(processor)),
    p99: round(percentile(processor, 0.99)),
    slowest: round(Math.max(0, ...processor)),
    clockP99: round(
      percentile(
        taken.map(({ clock }) => clock),
        0.99,
      ),
    ),
  };
}
