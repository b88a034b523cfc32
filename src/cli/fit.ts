// `npm run fit`: finds how much each measure speaks for an answer.
// In: all phrasings, each judged without itself, and the development questions. Out: the weights for answer/measures.ts.

import { readFileSync } from 'node:fs';
import { confidenceOf, contendersOf, type Measures, measure, WEIGHTS } from '../answer/measures.ts';
import { loadMeetings } from '../meeting/load.ts';
import { buildMeetingIndex, type MeetingIndex } from '../search/meeting-index.ts';
import { readWordLists } from '../search/word-lists.ts';

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
  const index = buildMeetingIndex(meeting, readWordLists('data'));
  const examples = [...fromPhrasings(index), ...files.flatMap((file) => fromQuestions(file, index))];
  console.log(`${examples.length} examples`);
  const weights = regress(examples);
  for (const name of NAMES) console.log(`  ${name}: ${weights[name].toFixed(2)},`);
}

function fromPhrasings(index: MeetingIndex): Example[] {
  const all = index.subjects.flatMap(({ kind, phrasings }) =>
    phrasings.map((text) => ({ text, answerable: kind === 'entry' })),
  );
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
  const { units } = query;
  const contenders = contendersOf(index.rank(query, leftOut === undefined ? {} : { leftOut }));
  return contenders ? [{ measures: measure(units, contenders, index.odds(units)), answerable, weight }] : [];
}

/** Logistic regression by gradient descent with momentum. */
function regress(examples: Example[]): Measures {
  const weights = Object.fromEntries(NAMES.map((name) => [name, 0])) as Measures;
  const speed = { ...weights };
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Object.fromEntries(NAMES.map((name) => [name, 0])) as Measures;
    for (const { measures, answerable, weight } of examples) {
      const error = weight * (confidenceOf(measures, weights) - (answerable ? 1 : 0));
      for (const name of NAMES) slope[name] += error * measures[name];
    }
    for (const name of NAMES) {
      speed[name] = MOMENTUM * speed[name] + RATE * (slope[name] / all + RIDGE * weights[name]);
      weights[name] -= speed[name];
    }
  }
  return weights;
}

main(process.argv.slice(2));
