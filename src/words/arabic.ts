// Takes off what Arabic writes onto a word.
// In: a normalised Arabic word. Out: its light stem. Next: analyzer.ts, which puts the steps in order.

const WAW = 'و'; // "and"
const ARTICLES = ['وال', 'فال', 'بال', 'كال', 'ال', 'لل'];

/** In the order in which they are tried, once each. Teh marbuta has become heh by now, so `ية` is `يه`. */
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Letters that must be left, so that `ولد` and `دان` stay words. */
const LEAST_AFTER_WAW = 3;
const LEAST_AFTER_AFFIX = 2;

/** Returns the word without a leading `و`, if enough of it is left: `وهيئه` → `هيئه`, but `ولد` stays. */
export function withoutWaw(word: string): string {
  return word.startsWith(WAW) && word.length - 1 >= LEAST_AFTER_WAW ? word.slice(1) : word;
}

/** Returns the word without the article and the preposition joined to it: `بالاجتماع` → `اجتماع`, `للدول` → `دول`. */
export function withoutArticle(word: string): string {
  const article = ARTICLES.find((prefix) => word.startsWith(prefix));
  return article && word.length - article.length >= LEAST_AFTER_AFFIX ? word.slice(article.length) : word;
}

/** Returns the word without endings of number, gender and possession: `تجربتان` → `تجربت`, `خليجيه` → `خليج`. */
export function withoutSuffixes(word: string): string {
  let stem = word;
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= LEAST_AFTER_AFFIX) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}

/**
 * Returns the light10 stem of a normalised word: `والاجتماعات` → `اجتماع`. The algorithm is that of Larkey,
 * Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007): the conjunction, the article,
 * then the suffixes, nothing inside the word. `ownBeginning` are words whose `و` or `ال` is their own: `وزير`, `التزام`.
 */
export function stemArabic(word: string, ownBeginning: ReadonlySet<string>): string {
  return withoutSuffixes(withoutClitics(word, ownBeginning));
}

/** Returns the word without the conjunction, article and preposition joined to it, its own beginning kept. */
export function withoutClitics(word: string, ownBeginning: ReadonlySet<string>): string {
  const begins = (form: string) => ownBeginning.has(form) || ownBeginning.has(withoutSuffixes(form));
  const bare = begins(word) ? word : withoutWaw(word);
  return begins(bare) ? bare : withoutArticle(bare);
}
