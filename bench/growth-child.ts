// Measures the library of one data folder, as a bot that has just started finds it.
// In: DATA_FOLDER and INDEX_FOLDER, where everything is kept already. Out: one line of JSON.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askMeetings } from '../src/answer/asking.ts';
import { loadLibrary, type MeetingAnswers } from '../src/answer/library.ts';
import { readConfig } from '../src/config.ts';
import { median, percentile } from './statistics.ts';

/** What was measured: times in milliseconds, sizes in MB of 1,000,000 bytes. */
export interface Growth {
  meetings: number;
  passages: number;
  /** From the call that reads the library to the newest meeting being open. */
  start: number;
  /** Resident memory once started, and after all questions. */
  memoryAtStart: number;
  memory: number;
  /** What is kept on disk. */
  kept: number;
  /** Questions to one meeting after the other, which have to be opened for it. */
  askP50: number;
  askP99: number;
  /** Questions to all meetings at once. */
  allP50: number;
  allP99: number;
  /** Choices for the options `meeting` and `person`. */
  meetingP99: number;
  personP99: number;
}

const QUESTIONS = [
  'من ترأس الاجتماع؟',
  'who presented the experience?',
  'ما هدف الاجتماع',
  'was a workshop agreed on and where?',
  'كم تكلفة المشروع',
  'what did the members discuss about smart cities',
  'هل حضر وزير الداخلية',
  'what is the capital of France',
];
const ROUNDS = 400;
const STEP = 7919;

const { dataFolder, indexFolder } = readConfig();
const memory = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
};

const began = performance.now();
const library = loadLibrary(dataFolder, { keptIn: indexFolder });
const newest = library.open() as MeetingAnswers;
const start = performance.now() - began;
const memoryAtStart = memory();

const { meetings } = library;
const at = (round: number) => meetings[(round * STEP) % meetings.length]?.id;
const question = (round: number) => QUESTIONS[round % QUESTIONS.length] as string;
const nameIn = (round: number) => library.open(at(round))?.meeting.people[round % 2]?.name;
const names = Array.from({ length: ROUNDS }, (_, round) => nameIn(round)?.[round % 2 ? 'ar' : 'en'] ?? '');
const typed = (round: number) =>
  [names[round]?.slice(0, 3), `${1994 + (round % 28)}`, 'الإحصائية', 'zz'][round % 4] ?? '';

const ask = time((round) => library.open(at(round))?.ask(question(round), 'en'));
const all = time((round) => {
  const words = round % 4 ? `who is ${names[round]}?` : question(round);
  askMeetings({ message: words, library, current: newest, scope: 'all', otherwise: 'en' });
});
const meeting = time((round) => library.suggest(typed(round)));
const person = time((round) => library.open(at(round))?.suggest('people', typed(round)));

const growth: Growth = {
  meetings: meetings.length,
  passages: countPassages(),
  start: Math.round(start),
  memoryAtStart,
  memory: memory(),
  kept: Math.round(
    readdirSync(indexFolder).reduce((sum, name) => sum + statSync(join(indexFolder, name)).size, 0) / 1e6,
  ),
  askP50: round(median(ask)),
  askP99: round(percentile(ask, 0.99)),
  allP50: round(median(all)),
  allP99: round(percentile(all, 0.99)),
  meetingP99: round(percentile(meeting, 0.99)),
  personP99: round(percentile(person, 0.99)),
};
console.log(JSON.stringify(growth));

/** Returns how long each of many calls kept the processor busy: what else the machine does is not counted. */
function time(call: (round: number) => unknown): number[] {
  return Array.from({ length: ROUNDS }, (_, round) => {
    const from = process.threadCpuUsage();
    call(round);
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000;
  });
}

/** From a sample of a hundred meetings. */
function countPassages(): number {
  const sample = meetings.slice(0, 100).map(({ id }) => library.open(id)?.meeting.passages.length ?? 0);
  return Math.round((sample.reduce((sum, count) => sum + count, 0) / sample.length) * meetings.length);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
