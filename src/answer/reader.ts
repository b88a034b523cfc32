// Opens what all articles are read with: word vectors, kinds of question, and the weights that were fitted.
// In: the data folder. Out: a `Reader`, which takes any article. Next: reading.ts, which answers from one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../article/article.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import { createWordReading } from '../search/likeness.ts';
import { RANKING_SIGNS, type RankingWeights } from '../search/ranking.ts';
import { openWordVectors, type WordVectors } from '../words/vectors.ts';
import { JUDGEMENT_SIGNS, type JudgementWeights } from './judgement.ts';
import { createKinds } from './kinds/kinds.ts';
import { createReading, type Reading } from './reading.ts';

/** Reads articles that nobody prepared. */
export interface Reader {
  /** Reads an article once, with its corrected record where there is one; takes some 50 ms for 10,000 characters. */
  read(article: Article, record?: DraftedRecord): Reading;
  /** What words mean, in both languages. */
  vectors: WordVectors;
}

/** How much each sign counts. */
export interface Weights {
  ranking: RankingWeights;
  judgement: JudgementWeights;
}

const weightsOf = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Name, z.ZodNumber>);

const rankingSchema: z.ZodType<RankingWeights> = weightsOf(RANKING_SIGNS);
const judgementSchema: z.ZodType<JudgementWeights> = z.strictObject({
  least: z.number().min(0).max(1),
  constant: z.number(),
  weights: weightsOf(JUDGEMENT_SIGNS),
});

/** Returns the reader of a data folder; throws where one of its files is missing or wrong. */
export function createReader(dataFolder: string, weights: Weights = readWeights(dataFolder)): Reader {
  const vectors = openWordVectors(join(dataFolder, 'words', 'vectors.bin'));
  const tools = {
    ...{ vectors, words: createWordReading(vectors) },
    kindOf: createKinds(),
    ...weights,
  };
  return { read: (article, record) => createReading(article, tools, record), vectors: tools.vectors };
}

function readWeights(dataFolder: string): Weights {
  const readJson = (...path: string[]): unknown =>
    JSON.parse(readFileSync(join(dataFolder, ...path), 'utf8'));
  return {
    ranking: rankingSchema.parse(readJson('search', 'ranking.json')),
    judgement: judgementSchema.parse(readJson('answer', 'judgement.json')),
  };
}
