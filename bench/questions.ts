// The questions that are asked in measurements: those of the development and fresh sets, in both languages, answerable
// and not. In: files. Out: texts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['development', 'fresh', 'fresh-second'];

/** Every question, in a fixed order in which languages and kinds alternate. */
export const questions: string[] = FILES.flatMap((name) =>
  readFileSync(join(import.meta.dirname, `../data/eval/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { question: string }).question),
)
  .map((question, index) => ({ question, order: (index * 7919) % 100_003 }))
  .sort((a, b) => a.order - b.order)
  .map(({ question }) => question);
