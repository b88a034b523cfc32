// The thread that reads and drafts one stranger's file. In: bytes and a name. Out: a `Drafted`, or what is wrong with the file.
// draft-thread.js starts it, draft-in-worker.ts ends it.

import { parentPort, workerData } from 'node:worker_threads';
import { ArticleError } from '../article/error.ts';
import { LIMITS } from '../article/limits.ts';
import { articleOf } from '../article/read.ts';
import { takeText } from '../article/take.ts';
import { draftRecord } from './draft.ts';
import type { Reply, Task } from './draft-in-worker.ts';

const { bytes, id } = workerData as Task;
parentPort?.postMessage({ ready: true } satisfies Reply);
parentPort?.postMessage(await answer());

async function answer(): Promise<Reply> {
  try {
    const taken = await takeText(bytes, id, LIMITS);
    const article = articleOf(taken, id);
    if (article.clauses.length === 0)
      throw new ArticleError(id, 'holds nothing that can be quoted', 'file.no-text');
    return { drafted: { taken, article, record: draftRecord(article) } };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const { message, code, details } = error;
    return { refused: { problem: message.replace(`${id}: `, ''), code, details } };
  }
}
