// What a command returns: statements with citations, in both languages, knowing nothing of Discord.
// In: entries of the record. Out: an `Answer`, which `reply/` fits into one message.

import type { Bilingual, Language } from '../words/language.ts';
import type { Citation } from './by-heart/snippet.ts';

export type { Citation };

/** One thing said, with what proves it. Without citations it is only a remark: a refusal or help. */
export interface Statement {
  text: Bilingual;
  citations: Citation[];
}

/** Why nothing is answered, as shown by `--explain` and counted in the metrics. */
export type RefusalReason =
  | 'no-question'
  | 'gap'
  | 'unknown-word'
  | 'other-meeting'
  | 'off-subject'
  | 'not-found';

export interface Answer {
  answered: boolean;
  /** The language asked in, unless the member chose one. */
  language: Language;
  /** Id of the meeting that was asked. */
  meeting: string;
  /** Names the answer so that it can be given again: `fact.chair`, `agenda.all`, `refusal.gap.budget`. Fits a custom id (at most 60 characters). */
  key: string;
  /** Heading for answers that list several statements. */
  title?: Bilingual | undefined;
  /** The answer itself comes first. A refusal has one statement without citations. */
  statements: Statement[];
  /** The passage nearest to a question that is not answered; shown as not answering. */
  closest?: Citation | undefined;
  /** Set exactly when `answered` is false. */
  reason?: RefusalReason | undefined;
}
