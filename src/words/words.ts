// The word lists of `data/words`, in the spelling that the analyzer works in.
// In: JSON lists grouped by heading. Out: sets to look words up in. Next: analyzer.ts.

import arabicStopWords from '../../data/words/arabic-stop-words.json' with { type: 'json' };
import englishStopWords from '../../data/words/english-stop-words.json' with { type: 'json' };
import keptWhole from '../../data/words/kept-whole.json' with { type: 'json' };
import { withoutArticle, withoutSuffixes } from './arabic.ts';
import { normalize } from './normalize.ts';

const normalizedSet = (...lists: string[][]): ReadonlySet<string> => new Set(lists.flat().map(normalize));

const {
  'beginning with waw': waw,
  'beginning with alef and lam': alefLam,
  'with the article': withArticle,
  ...names
} = keptWhole;

/** Arabic and English words that say nothing about the subject, question words of the dialects among them. */
export const STOP_WORDS = normalizedSet(
  ...Object.values(arabicStopWords),
  ...Object.values(englishStopWords),
);

/** The small words of English, by which a text is told to be English. */
export const ENGLISH_FUNCTION_WORDS = normalizedSet(...Object.values(englishStopWords));

/** Words whose first letters look like `و` or `ال` joined to them; with their endings and without: `وزاره`, `وزار`. */
export const OWN_BEGINNING: ReadonlySet<string> = new Set(
  [...waw, ...alefLam].map(normalize).flatMap((word) => [word, withoutSuffixes(word)]),
);

/** Names and words that a stemmer would mutilate; without the article, unless it belongs to them as in `الله`. */
export const KEPT_WHOLE: ReadonlySet<string> = new Set([
  ...Object.values(names).flat().map(normalize).map(withoutArticle),
  ...withArticle.map(normalize),
]);
