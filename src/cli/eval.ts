// `npm run eval`: how often the right passage is cited, and how often silence is kept.
// In: files of questions with the quotes that answer them. Out: a table for each file; with `--misses` each miss.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Citation } from '../answer/answer.ts';
import type { MeetingAnswers } from '../answer/library.ts';
import type { Language } from '../words/language.ts';
import { openLibrary } from './library.ts';

const FOLDER = 'data/eval';

const questionSchema = z.object({
  id: z.string(),
  lang: z.enum(['ar', 'en']),
  answerable: z.boolean(),
  kind: z.string().optional(),
  style: z.string().optional(),
  question: z.string(),
  gold_quotes: z.array(z.string()).default([]),
});

type Question = z.infer<typeof questionSchema>;

/** One question asked and how it went. */
interface Outcome {
  question: Question;
  /** Place of the first right citation, from 1; 0 where there is none. */
  rank: number;
  answered: boolean;
  said: string;
  forged: number;
}

/** A row of the table. */
interface Row {
  questions: number;
  hit1: string;
  hit3: string;
  refused: string;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean' } },
  });
  const meeting = openLibrary().open();
  if (!meeting) throw new Error('no meeting on record');
  const files = positionals.length > 0 ? positionals : readdirSync(FOLDER).map((name) => join(FOLDER, name));
  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    const outcomes = readQuestions(file).map((question) => ask(question, meeting));
    console.log(
      `\n${file}: ${outcomes.length} questions, forged quotes: ${sum(outcomes.map(({ forged }) => forged))}`,
    );
    console.table(tableOf(outcomes));
    if (values.misses) console.log(outcomes.filter(isMiss).map(describe).join('\n'));
  }
}

function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

function ask(question: Question, { meeting, ask: answerTo }: MeetingAnswers): Outcome {
  const { answered, statements } = answerTo(question.question, question.lang);
  const citations = answered ? statements.flatMap((statement) => statement.citations) : [];
  const isRight = (citation: Citation) =>
    question.gold_quotes.some((gold) => overlaps(citation, gold, meeting.article));
  return {
    question,
    rank: 1 + citations.findIndex(isRight),
    answered,
    said: statements.map(({ text }) => text[question.lang]).join(' '),
    forged: citations.filter(({ quote, start, end }) => meeting.article.slice(start, end) !== quote).length,
  };
}

/** A citation is right when it shares at least half of the shorter of the two with a quote known to answer. */
function overlaps({ start, end }: Citation, gold: string, article: string): boolean {
  const at = article.indexOf(gold);
  const shared = Math.min(end, at + gold.length) - Math.max(start, at);
  return at !== -1 && shared >= 0.5 * Math.min(gold.length, end - start);
}

function tableOf(outcomes: Outcome[]): Record<string, Row> {
  const languages: Language[] = ['ar', 'en'];
  const rows: [string, Outcome[]][] = languages.flatMap((language) => {
    const own = outcomes.filter(({ question }) => question.lang === language);
    const kinds = Map.groupBy(own, ({ question }) =>
      question.answerable
        ? (question.kind ?? 'other')
        : `not answered: ${question.style ?? question.kind ?? 'other'}`,
    );
    return [
      [language, own],
      ...[...kinds].map(([kind, some]): [string, Outcome[]] => [`${language} ${kind}`, some]),
    ];
  });
  return Object.fromEntries(rows.map(([name, some]) => [name, rowOf(some)]));
}

function rowOf(outcomes: Outcome[]): Row {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const others = outcomes.filter(({ question }) => !question.answerable);
  return {
    questions: outcomes.length,
    hit1: share(answerable, ({ rank }) => rank === 1),
    hit3: share(answerable, ({ rank }) => rank >= 1 && rank <= 3),
    refused: share(others, ({ answered }) => !answered),
  };
}

function share(outcomes: Outcome[], holds: (outcome: Outcome) => boolean): string {
  if (outcomes.length === 0) return '';
  const count = outcomes.filter(holds).length;
  return `${((100 * count) / outcomes.length).toFixed(1)} % (${count}/${outcomes.length})`;
}

function isMiss({ question, rank, answered }: Outcome): boolean {
  return question.answerable ? rank !== 1 : answered;
}

function describe({ question, said }: Outcome): string {
  return `${question.id}  ${question.question}\n    ${said}\n    ${question.gold_quotes[0] ?? '(not answered)'}`;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

main();
