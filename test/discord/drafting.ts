// Reads files as the bot does, without a thread for each: many tests add a meeting. In: nothing. Out: a `Drafting`.

import { LIMITS } from '../../src/article/limits.ts';
import { articleOf } from '../../src/article/read.ts';
import { takeText } from '../../src/article/take.ts';
import { createDrafting, type Drafting } from '../../src/library/drafting.ts';
import { draftRecord } from '../../src/record/draft.ts';

/** Returns what reads files in this thread. */
export function draftingHere(): Drafting {
  return createDrafting({
    async draft(bytes, id) {
      const taken = await takeText(bytes, id, LIMITS);
      const article = articleOf(taken, id);
      return { taken, article, record: draftRecord(article) };
    },
  });
}
