// `npm run eval`: how often answers are right, help, or are rightly withheld, by the language of question and article.
// In: the sets in data/eval, asked of the shipped meeting with all that it has and by reading alone; with `--data DIR`
// articles with questions as well. Out: a table for each, then their sum; with `--misses` each miss. Next: scoring.ts.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../answer/answer.ts';
import { askMeetings } from '../answer/asking.ts';
import { createReader, type Reader } from '../answer/reader.ts';
import { readArticle } from '../article/read.ts';
import { readConfig } from '../config.ts';
import type { Language } from '../words/language.ts';
import { openLibrary } from './library.ts';
import { type AskedText, readAskedArticles, readQuestions } from './meetings.ts';
import { byWay, type Score, scoreAnswer, tally } from './scoring.ts';

const { dataFolder } = readConfig();
const SETS = join(dataFolder, 'eval');
/** Reading alone is asked these sets of the shipped meeting; the others taught its phrasings. */
const READ_ALONE = /^(development|fresh.*)\.jsonl$/;

/** Answers a question in a language. */
type Ask = (question: string, language: Language) => Answer;
/** Prints the table of some scores, and their misses where those are wished. */
type Print = (title: string, scores: Score[]) => void;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', multiple: true }, misses: { type: 'boolean' } },
  });
  const print: Print = (title, scores) => {
    printTable(title, scores);
    if (values.misses) console.log(scores.filter(isMiss).map(describe).join('\n'));
  };
  const reader = createReader(dataFolder);
  evaluateShipped(positionals.length > 0 ? positionals : setsOfShipped(), reader, print);
  const sums = (values.data ?? []).map((folder) => evaluateFolder(folder, reader, print));
  if (sums.length > 1) printTable('all folders', sums.flat());
}

function setsOfShipped(): string[] {
  const names = readdirSync(SETS).filter((name) => name.endsWith('.jsonl'));
  return names.map((name) => join(SETS, name));
}

/** Asks the shipped meeting as the bot does, and its bare article. */
function evaluateShipped(files: string[], reader: Reader, print: Print): void {
  const library = openLibrary();
  const current = library.open();
  if (!current) throw new Error('no meeting on record');
  const { id, article: text } = current.meeting;
  const ask: Ask = (message, language) =>
    askMeetings({ message, chosen: language, otherwise: language, library, current, scope: 'current' })
      .answer;
  const bytes = readFileSync(join(dataFolder, 'meetings', id, 'article.txt'));
  const reading = reader.read(readArticle(bytes, id));
  const alone: Score[] = [];
  for (const file of files) {
    const name = basename(file);
    print(`${name}, all that the meeting has`, askAll(file, { text, language: 'ar' }, ask));
    if (!READ_ALONE.test(name)) continue;
    const scores = askAll(file, reading.article, reading.ask);
    print(`${name}, by reading alone`, scores);
    alone.push(...scores);
  }
  printTable('the shipped meeting by reading alone, in sum', alone);
}

function askAll(file: string, article: AskedText, ask: Ask): Score[] {
  return readQuestions(file).map((question) =>
    scoreAnswer(article, question, ask(question.question, question.lang)),
  );
}

/** Asks the articles of a folder, which nobody prepared; a question's own words tell the language of the reply. */
function evaluateFolder(folder: string, reader: Reader, print: Print): Score[] {
  const asked = readAskedArticles([folder]);
  const scores = asked.flatMap(({ id, article, questions }) => {
    const { ask } = reader.read(article);
    const own = questions.map((question) => scoreAnswer(article, question, ask(question.question)));
    print(id, own);
    return own;
  });
  printTable(`${folder}: ${asked.length} articles`, scores);
  return scores;
}

function printTable(title: string, scores: readonly Score[]): void {
  const rows = [...byWay(scores)].map(([way, some]) => [way, rowOf(some)]);
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows));
}

function rowOf(scores: readonly Score[]) {
  const { questions, right, helped, sure, refused, rightMinusThreeTimesWrong, forged } = tally(scores);
  return {
    questions,
    right: percent(right),
    helped: percent(helped),
    sure: percent(sure),
    refused: percent(refused),
    'right − 3 wrong': rightMinusThreeTimesWrong,
    forged,
  };
}

const percent = (share: number) => (Number.isNaN(share) ? '' : `${(100 * share).toFixed(1)} %`);

const isMiss = ({ question, right, answered }: Score) => (question.answerable ? !right : answered);

function describe({ question, answered, helped, answer }: Score): string {
  const said = answer.statements.map(({ text }) => text[answer.language]).join(' ');
  const how = answered ? 'wrong' : helped ? 'only close' : 'not found';
  return `${question.id}  ${question.question}  (${how})\n    ${said}\n    ${question.gold_quotes[0] ?? '(not answered)'}`;
}

main();
