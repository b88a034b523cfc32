import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { broken, createRandom } from '../../bench/broken.ts';
import { ArticleError } from '../../src/article/error.ts';
import { LIMITS } from '../../src/article/limits.ts';
import { articleOf } from '../../src/article/read.ts';
import { takeText } from '../../src/article/take.ts';
import { draftRecord } from '../../src/record/draft.ts';

const DOCUMENTS = new URL('../article/documents/', import.meta.url);
const SEED = 20270503;
const FILES = 25;

test.each([
  ['minutes.txt', 'minutes.txt'],
  ['office.docx', 'minutes.docx'],
  ['office.pdf', 'minutes.pdf'],
])('a broken %s is read, or refused by its code', async (real, name) => {
  const random = createRandom(SEED);
  const bytes = new Uint8Array(readFileSync(new URL(real, DOCUMENTS)));
  for (let done = 0; done < FILES; done++) {
    const error = await read(broken(bytes, random), name).catch((problem: unknown) => problem);
    if (error !== undefined) expect(error).toBeInstanceOf(ArticleError);
  }
});

async function read(bytes: Uint8Array, name: string): Promise<void> {
  draftRecord(articleOf(await takeText(bytes, name, LIMITS), name));
}
