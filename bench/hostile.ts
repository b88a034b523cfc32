// `node bench/hostile.ts FILES [SEED]`: reads FILES broken files of each kind as a stranger might send them.
// In: a count and a seed. Out: how each kind ended: read, refused by which code; then what must be none: crashes, hangs, memory.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ArticleError } from '../src/article/error.ts';
import { createDrafter } from '../src/record/draft-in-worker.ts';
import { broken, createRandom } from './broken.ts';

const DOCUMENTS = new URL('../test/article/documents/', import.meta.url);
const MEETING = new URL('../data/meetings/2021-06/', import.meta.url);
const TIMEOUT_MS = 5000;
/** A thread is ended at its time; ending it takes a little. */
const PATIENCE_MS = 3000;

const [files = '1000', seed = '1'] = parseArgs({ allowPositionals: true }).positionals;
const open = (base: URL, name: string) => new Uint8Array(readFileSync(new URL(name, base)));
const text = open(MEETING, 'article.txt');
const page = new TextEncoder().encode(
  `<html><body><h1>Minutes</h1><p>${new TextDecoder().decode(text).replace(/\n+/g, '</p><p>')}</p></body></html>`,
);
const KINDS: [name: string, real: Uint8Array[]][] = [
  ['minutes.txt', [text]],
  ['minutes.html', [page]],
  ['minutes.docx', [open(DOCUMENTS, 'office.docx')]],
  [
    'minutes.pdf',
    ['office.pdf', 'typeset.pdf', 'forms.pdf', 'shaped.pdf'].map((name) => open(DOCUMENTS, name)),
  ],
];

const drafter = createDrafter({ timeoutMs: TIMEOUT_MS, waiting: Number.POSITIVE_INFINITY });
let largest = 0;
const watch = setInterval(() => {
  largest = Math.max(largest, process.memoryUsage().rss);
}, 50);

for (const [name, real] of KINDS) {
  const random = createRandom(Number(seed));
  const ends = new Map<string, number>();
  let slowest = 0;
  for (let done = 0; done < Number(files); done += 2) {
    const pair = [0, 1].map((more) => broken(real[(done + more) % real.length] ?? text, random));
    const times = await Promise.all(pair.map((bytes) => tryOut(bytes, name, ends)));
    slowest = Math.max(slowest, ...times);
  }
  const sorted = [...ends].toSorted(([, a], [, b]) => b - a);
  console.log(
    `${name}: ${sorted.map(([end, count]) => `${count} ${end}`).join(', ')}; slowest ${Math.round(slowest)} ms`,
  );
}
clearInterval(watch);
console.log(`largest process: ${Math.round(largest / 1024 / 1024)} MB`);

async function tryOut(bytes: Uint8Array, name: string, ends: Map<string, number>): Promise<number> {
  const start = performance.now();
  const end = await drafter.draft(bytes, name).then(
    () => 'read',
    (error: unknown) => (error instanceof ArticleError ? error.code : `CRASH ${error}`),
  );
  const took = performance.now() - start;
  const told = took > TIMEOUT_MS + PATIENCE_MS ? `HANG ${end}` : end;
  ends.set(told, (ends.get(told) ?? 0) + 1);
  return took;
}
