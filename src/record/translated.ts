// The text of an article and the passages it is cut into.
// In: the bytes of a file and the clauses of its translation. Out: text and passages. Next: load.ts.

import type { Passage } from './meeting.ts';

/** One clause of the article beside its translation, as kept in `translation.json`. */
export interface Clause {
  ar: string;
  en: string;
}

/** Letters, digits and marks: what must not be left over between two clauses. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Returns the article as every offset counts it: without byte order mark, line ends as `\n`, composed (NFC), so that
 * the same article saved by another editor keeps its offsets.
 */
export function readArticle(file: string): string {
  return file
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
}

/**
 * Cuts an article at the clauses of its translation, in order. A clause is the smallest piece that is cited: the
 * sentences of such articles are too long, and a full stop is no safe border (`د. خالد`).
 *
 * @throws when a clause is not in the article after the one before it, or when words are left between two clauses.
 */
export function cutPassages(article: string, clauses: Clause[], meeting: string): Passage[] {
  let end = 0;
  const passages = clauses.map(({ ar, en }, index) => {
    const text = ar.normalize('NFC');
    const start = article.indexOf(text, end);
    if (start === -1)
      throw new Error(`clauses[${index}].ar is not in the article after clauses[${index - 1}]: "${ar}"`);
    refuseLeftOver(article.slice(end, start), index);
    end = start + text.length;
    return { meeting, index, start, end, text, translation: en };
  });
  refuseLeftOver(article.slice(end), clauses.length);
  return passages;
}

function refuseLeftOver(gap: string, index: number): void {
  if (WORD_CHARACTER.test(gap))
    throw new Error(`words before clauses[${index}] have no translation: "${gap.trim()}"`);
}
