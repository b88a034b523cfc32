// `npm run fit`: finds how much each measure speaks for an answer.
// In: all phrasings, each judged without itself, and the development questions. Out: the weights for answer/measures.ts.

import { readFileSync } from 'node:fs';
import { buildIndexData } from '../answer/by-heart/index-data.ts';
import { contendersOf, type Measures, measure, WEIGHTS } from '../answer/by-heart/measures.ts';
import { type MeetingIndex, openMeetingIndex } from '../answer/by-heart/meeting-index.ts';
import { textsOf } from '../answer/by-heart/phrasings.ts';
import { subjectsOf } from '../answer/by-heart/subjects.ts';
import { readWordLists, type WordLists } from '../answer/by-heart/word-lists.ts';
import { loadMeetings } from '../record/load.ts';
import type { LoadedMeeting } from '../record/meeting.ts';

/** A question as measured, and whether the record answers it. */
interface Example {
  measures: Measures;
  answerable: boolean;
  weight: number;
}

const NAMES = Object.keys(WEIGHTS) as (keyof Measures)[];

/** Every so many phrasings one is judged: enough to fit a dozen weights. */
const STEP = 2;
/** A question of a person counts as much as so many phrasings. */
const QUESTION_WEIGHT = 10;
const ROUNDS = 3000;
const RATE = 0.3;
const MOMENTUM = 0.9;
const RIDGE = 0.0003;

function main(files: string[]): void {
  const [meeting] = loadMeetings('data/meetings');
  if (!meeting) throw new Error('no meeting on record');
  const wordLists = readWordLists('data');
  const index = openMeetingIndex(meeting, wordLists, buildIndexData(meeting, meeting.phrasings, wordLists));
  const examples = [
    ...fromPhrasings(index, meeting, wordLists),
    ...files.flatMap((file) => fromQuestions(file, index)),
  ];
  console.log(`${examples.length} examples`);
  const weights = regress(examples);
  for (const name of NAMES) console.log(`  ${name}: ${Number(weights[name].toFixed(2))},`);
}

function fromPhrasings(index: MeetingIndex, meeting: LoadedMeeting, { off }: WordLists): Example[] {
  const own = subjectsOf(meeting).flatMap(({ id, kind }) =>
    (meeting.phrasings.get(id) ?? []).map((text) => ({ text, answerable: kind === 'entry' })),
  );
  const others = textsOf(off.layer.phrasings).map((text) => ({ text, answerable: false }));
  const all = [...own, ...others];
  return all
    .filter((_, at) => at % STEP === 0)
    .flatMap(({ text, answerable }) => toExample(index, text, answerable, 1, text));
}

function fromQuestions(file: string, index: MeetingIndex): Example[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as { question: string; answerable: boolean })
    .flatMap(({ question, answerable }) => toExample(index, question, answerable, QUESTION_WEIGHT));
}

function toExample(
  index: MeetingIndex,
  text: string,
  answerable: boolean,
  weight: number,
  leftOut?: string,
): Example[] {
  const query = index.read(text);
  const others: Pick<MeetingIndex, 'odds' | 'preference'> = {
    odds: index.odds,
    preference: (asked, one, other) => index.preference(asked, one, other, leftOut),
  };
  const { best, rival } = contendersOf(
    query,
    index.rank(query, leftOut === undefined ? {} : { leftOut }),
    others,
  );
  return best ? [{ measures: measure(query, { best, rival }, others), answerable, weight }] : [];
}

/** Logistic regression by gradient descent with momentum. */
function regress(examples: Example[]): Measures {
  const rows = examples.map(({ measures }) => Float64Array.from(NAMES, (name) => measures[name]));
  const weights = new Float64Array(NAMES.length);
  const speed = new Float64Array(NAMES.length);
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(NAMES.length);
    for (const [at, { weight, answerable }] of examples.entries()) {
      const row = rows[at] as Float64Array;
      const sum = row.reduce((total, value, name) => total + value * (weights[name] as number), 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - (answerable ? 1 : 0));
      for (let name = 0; name < row.length; name++)
        slope[name] = (slope[name] as number) + error * (row[name] as number);
    }
    for (let name = 0; name < weights.length; name++) {
      const pull = (slope[name] as number) / all + RIDGE * (weights[name] as number);
      speed[name] = MOMENTUM * (speed[name] as number) - RATE * pull;
      weights[name] = (weights[name] as number) + (speed[name] as number);
    }
  }
  return Object.fromEntries(NAMES.map((name, at) => [name, weights[at]])) as unknown as Measures;
}

main(process.argv.slice(2));
