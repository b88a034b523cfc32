// Corrections as they are kept: each of the record as the ones before left it. In: a draft, corrections, its article.
// Out: the record, and the corrections that do not fit it any more. Next: `answer/guilds/stored.ts` and `library/drafting.ts`.
// The rules that draft are bettered now and then, and what somebody corrected may be gone, or right by itself: such a correction
// counts for nothing, and the meeting is answered from all the same.

import type { Article } from '../article/article.ts';
import { correctionsSchema, correctRecord } from './corrections.ts';
import type { DraftedRecord } from './drafted.ts';
import { CorrectionsError } from './quotes.ts';

/** A record, and what is wrong with corrections that do not fit it. */
export interface CorrectedInTurn {
  record: DraftedRecord;
  misfits: string[];
}

/** Returns a draft with these corrections, one after the other. */
export function correctInTurn(
  draft: DraftedRecord,
  corrections: readonly unknown[],
  article: Article,
): CorrectedInTurn {
  return corrections.reduce<CorrectedInTurn>(
    ({ record, misfits }, one) => {
      const { data, error } = correctionsSchema.safeParse(one);
      if (!data) return { record, misfits: [...misfits, error.message] };
      try {
        return { record: correctRecord(record, data, article), misfits };
      } catch (cause) {
        if (!(cause instanceof CorrectionsError)) throw cause;
        return { record, misfits: [...misfits, ...cause.problems] };
      }
    },
    { record: draft, misfits: [] },
  );
}
