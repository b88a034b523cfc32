// How long it takes to read an article that nobody prepared, and to answer a question from it. In: files of articles.
// Out: lines for people. Called by `npm run bench -- --article FILE`.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createReader } from '../src/answer/reader.ts';
import { readArticle } from '../src/article/read.ts';
import { questions } from './questions.ts';
import { median, percentile } from './statistics.ts';

const ROUNDS = 7;
const CHARACTERS = 10_000;
const QUESTIONS = 300;

/** Returns what was measured of each article, a line each. */
export function measureArticles(files: readonly string[]): string[] {
  const before = process.memoryUsage();
  const opened = timed(() => createReader(join(import.meta.dirname, '../data')));
  const after = process.memoryUsage();
  const grown = (of: 'rss' | 'heapUsed') => ((after[of] - before[of]) / 2 ** 20).toFixed(0);
  const reader = opened.value;
  const head = `opened in ${opened.ms.toFixed(0)} ms; ${grown('rss')} MiB resident, ${grown('heapUsed')} MiB of it heap`;
  return [head, ...files.map((file) => measureArticle(file, reader))];
}

function measureArticle(file: string, reader: ReturnType<typeof createReader>): string {
  const bytes = readFileSync(file);
  const read = () => reader.read(readArticle(bytes, basename(file)));
  const first = timed(read);
  const { text, clauses } = first.value.article;
  const again = median(Array.from({ length: ROUNDS }, () => timed(read).ms));
  const times = questions.slice(0, QUESTIONS).map((question) => timed(() => first.value.ask(question)).ms);
  const per10k = (ms: number) => ((ms * CHARACTERS) / text.length).toFixed(0);
  return [
    `${basename(file)}: ${text.length} characters, ${clauses.length} clauses`,
    `read in ${first.ms.toFixed(0)} ms at first, ${again.toFixed(0)} ms again (${per10k(again)} ms for 10,000 characters)`,
    `a question in ${median(times).toFixed(2)} ms (p50), ${percentile(times, 0.99).toFixed(2)} ms (p99)`,
  ].join('; ');
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const started = performance.now();
  return { value: work(), ms: performance.now() - started };
}
