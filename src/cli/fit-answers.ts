// `npm run fit -- --data DIR`: finds how much each sign counts, for ranking clauses and for judging the best of them.
// In: folders of articles with questions (DIR/<id>/article.txt and questions.jsonl). Out: data/search/ranking.json and
// data/answer/judgement.json, and how well both do on articles that they were not fitted on, one left out at a time.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  cannotAnswer,
  chanceOfAnswer,
  JUDGEMENT_SIGNS,
  type JudgementSign,
  judgementSigns,
} from '../answer/judgement.ts';
import { createReader, type Weights } from '../answer/reader.ts';
import { type Decided, languagesOf, type Reading } from '../answer/reading.ts';
import type { Article, Span } from '../article/article.ts';
import type { Ranking } from '../search/clause-index.ts';
import { RANKING_SIGNS, type RankingWeights, relativeSigns, scoresOf } from '../search/ranking.ts';
import {
  type AskedArticle,
  goldSpans,
  HOLDS,
  readAskedArticles,
  type SetQuestion,
  shareHeld,
} from './meetings.ts';
import { fitChoices, fitDecisions } from './regression.ts';
import { holdAnswer } from './scoring.ts';

/** A question as it was asked of its article. */
interface Example {
  set: string;
  folder: string;
  question: SetQuestion;
  article: Article;
  decided: Decided;
  /** Whether a slot of the record answers it, or says that it is empty. */
  bySlot: boolean;
  /** Signs of the clauses, in the order of the article, and whether each holds the answer. */
  rows: number[][];
  right: boolean[];
  gold: Span[];
}

const RANKING_RIDGE = 0.003;
const JUDGEMENT_RIDGE = 0.025;
/** A wrong statement costs as much as so many right ones bring. */
const WRONG = 3;
/** The chance from which on stating brings more than it costs. */
const WORTH_SAYING = WRONG / (1 + WRONG);
const DATA = 'data';

/** What examples are read with: their signs do not depend on it. */
const UNFITTED: Weights = {
  ranking: named(RANKING_SIGNS, []),
  judgement: { least: 1, constant: 0, weights: named(JUDGEMENT_SIGNS, []) },
};

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string', multiple: true }, dry: { type: 'boolean' } },
  });
  if (!values.data)
    throw new Error('usage: npm run fit -- --data DIR [--data DIR …]  (--dry writes nothing)');
  const reader = createReader(DATA, UNFITTED);
  const sets = readAskedArticles(values.data);
  const examples = sets.flatMap((set) => examplesOf(set, reader.read(set.article)));
  console.log(`${examples.length} questions of ${sets.length} articles; each figure is of articles left out`);
  for (const { id } of sets) leaveOut(id, examples);
  for (const [folder, some] of Map.groupBy(examples, (example) => example.folder)) {
    console.log(folder);
    report(some, examples);
  }
  if (values.dry) return;
  const ranking = fitRanking(examples);
  for (const example of examples) rerank(example, ranking);
  const judged = fitJudgement(examples);
  write('search/ranking.json', ranking);
  write('answer/judgement.json', judged);
}

function examplesOf({ id, folder, article, questions }: AskedArticle, reading: Reading): Example[] {
  return questions.flatMap((question) => {
    const [decided] = reading.explain(question.question).decided;
    if (!decided) return [];
    const gold = goldSpans(article, question);
    const found = [...decided.ranking.found].sort((a, b) => a.clause.index - b.clause.index);
    return {
      ...{ set: id, folder, question, article, decided, gold },
      bySlot: decided.reason === 'empty-slot' || (decided.statements.length > 0 && !decided.byClause),
      rows: relativeSigns(found.map(({ signs }) => signs)),
      right: found.map(({ clause }) => shareHeld(gold, [clause]) >= HOLDS),
    };
  });
}

/** Scores the examples of one article by weights fitted on all others. */
function leaveOut(id: string, examples: readonly Example[]): void {
  const ranking = fitRanking(examples.filter(({ set }) => set !== id));
  for (const example of examples.filter(({ set }) => set === id)) rerank(example, ranking);
}

function rerank({ decided: { ranking } }: Example, weights: RankingWeights): void {
  ranking.found.sort((a, b) => a.clause.index - b.clause.index);
  const scores = scoresOf(
    ranking.found.map(({ signs }) => signs),
    weights,
  );
  for (const [at, found] of ranking.found.entries()) Object.assign(found, scores[at]);
  ranking.found.sort((a, b) => b.score - a.score);
}

function fitRanking(examples: readonly Example[]): RankingWeights {
  const choices = examples.filter(({ right }) => right.some(Boolean));
  return named(RANKING_SIGNS, fitChoices(choices, RANKING_RIDGE));
}

interface Judged {
  least: number;
  constant: number;
  weights: Record<JudgementSign, number>;
}

/** Fits the judge on questions that no slot answers. */
function fitJudgement(examples: readonly Example[]): Judged {
  const own = examples.filter((example) => !example.bySlot && !isBarred(example));
  const rows = own.map((example) => ({ row: signsOf(example), yes: isRight(example) }));
  const weights = fitDecisions(rows, JUDGEMENT_RIDGE);
  const constant = weights.pop() ?? 0;
  return { least: WORTH_SAYING, constant: round(constant), weights: named(JUDGEMENT_SIGNS, weights) };
}

const isBarred = ({ decided: { ranking, kind } }: Example): boolean => cannotAnswer(ranking, kind);

const signsOf = ({ decided: { ranking, kind }, question, article }: Example): number[] =>
  judgementSigns(ranking, kind, languagesOf(question.question, article));

const bestClauses = (ranking: Ranking, most: number) =>
  ranking.found.slice(0, most).map(({ clause }) => clause);

const isRight = ({ decided: { ranking }, gold }: Example): boolean =>
  shareHeld(gold, bestClauses(ranking, 1)) >= HOLDS;

/** Prints what the left-out articles got, with the judge fitted on the others as well. */
function report(examples: readonly Example[], all: readonly Example[]): void {
  const sets = [...new Set(examples.map(({ set }) => set))];
  const said = new Map<Example, boolean>();
  for (const id of sets) {
    const judged = fitJudgement(all.filter(({ set }) => set !== id));
    for (const example of examples.filter(({ set }) => set === id))
      said.set(
        example,
        example.bySlot
          ? example.decided.statements.length > 0
          : !isBarred(example) && chanceOfAnswer(signsOf(example), judged) >= judged.least,
      );
  }
  const outcomes = examples.map((example) => outcomeOf(example, said.get(example) ?? false));
  const ways = Map.groupBy(outcomes, ({ way }) => way);
  console.table(
    Object.fromEntries(
      [['all', outcomes], ...[...ways].sort()].map(([name, some]) => [name, rowOf(some as Outcome[])]),
    ),
  );
}

type Outcome = ReturnType<typeof outcomeOf>;

function outcomeOf(example: Example, stated: boolean) {
  const { question, article, decided, gold, bySlot } = example;
  const pieces: Span[] = bySlot
    ? decided.statements.flatMap(({ citations }) => citations).slice(0, 4)
    : bestClauses(decided.ranking, 1);
  const right = stated && question.answerable && holdAnswer(gold, pieces);
  const first = shareHeld(gold, bestClauses(decided.ranking, 1)) >= HOLDS;
  const near = shareHeld(gold, bestClauses(decided.ranking, 3)) >= HOLDS;
  return {
    way: `${question.lang} on ${article.language}`,
    answerable: question.answerable,
    stated,
    right,
    first,
    helped: stated ? right : near,
    bySlot,
  };
}

function rowOf(outcomes: Outcome[]) {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const stated = outcomes.filter((outcome) => outcome.stated);
  const others = outcomes.filter((outcome) => !outcome.answerable);
  const slots = stated.filter(({ bySlot }) => bySlot);
  const right = stated.filter((outcome) => outcome.right).length;
  return {
    questions: outcomes.length,
    'first clause': share(answerable, ({ first }) => first),
    helped: share(answerable, ({ helped }) => helped),
    right: share(answerable, (outcome) => outcome.right),
    sure: share(stated, (outcome) => outcome.right),
    refused: share(others, (outcome) => !outcome.stated),
    'by slots': `${slots.filter((outcome) => outcome.right).length}/${slots.length}`,
    'right − 3 wrong': right - WRONG * (stated.length - right),
  };
}

function share(outcomes: Outcome[], holds: (outcome: Outcome) => boolean): string {
  return outcomes.length === 0
    ? ''
    : `${((100 * outcomes.filter(holds).length) / outcomes.length).toFixed(1)} %`;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, round(values[at] ?? 0)])) as Record<Name, number>;
}

function write(path: string, value: unknown): void {
  writeFileSync(`${DATA}/${path}`, `${JSON.stringify(value, null, 2)}\n`);
  console.log(`written: ${DATA}/${path}`);
}

main();
