// A meeting as a moderator published it → its article and record. In: what the store keeps. Out: what a `Reader` reads.
// Next: own-readings.ts.

import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../article/article.ts';
import { articleOfText } from '../../article/read.ts';
import { attachTranslation } from '../../article/translation.ts';
import { correctInTurn } from '../../record/correct-in-turn.ts';
import { draftRecord } from '../../record/draft.ts';
import type { DraftedRecord } from '../../record/drafted.ts';
import { translationSchema } from '../../record/schema.ts';
import type { StoredMeeting } from '../../settings/meetings/meetings.ts';

/** What a text is read by. */
type Text = Pick<StoredMeeting, 'id' | 'article' | 'translation' | 'corrections'>;

/** Returns the article of a stored meeting, without its translation. */
export function articleOfStored({ article, id }: Pick<Text, 'article' | 'id'>): Article {
  return articleOfText(article, id);
}

/** Resolves to an article and its record with all corrections, with room for other work in between. */
export async function readStored(stored: Text): Promise<{ article: Article; record: DraftedRecord }> {
  const article = articleOfStored(stored);
  await setImmediate();
  const { record } = correctInTurn(draftRecord(article), stored.corrections, article);
  return { article: translated(article, stored), record };
}

function translated(article: Article, { translation }: Text): Article {
  if (translation === undefined) return article;
  const { clauses } = translationSchema.parse(translation);
  return { ...article, translations: attachTranslation(article, clauses) };
}
