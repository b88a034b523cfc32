// What is left of an Arabic word when its pattern is taken off: a guess at the letters of its root.
// In: a normalised word. Out: its hard consonants. Next: `search/pieces.ts`, where they bring together words that
// share no stretch of letters: خريطة and خرائط, كتاب and كتب, تأسست and مؤسس.

const ARTICLE = /^(?:وال|فال|بال|كال|ال|لل)/u;
const TENTH_FORM = /^(?:است|يست|تست|نست|مست)/u;
const VERB_OR_PARTICIPLE = /^[متيبلفونا]/u;
const PRONOUN_OR_NUMBER = /(?:هما|كما|تهم|ها|هم|نا|وا|ون|ين|ان|ات|يه|تي)$/u;
const LAST_ENDING = /[هيت]$/u;
const WEAK_LETTERS = /[اوي]/gu;

/** Letters that a word must have for another affix to come off; the last ending may leave three. */
const LONG_WORD = 5;

/**
 * Returns the radicals of a word, without its weak letters: `خريطه` and `خرايط` → `خرط`, `المستخدمون` → `خدم`.
 * It is a guess: too coarse to index by, good enough to prefer one of the passages already found.
 */
export function radicalsOf(word: string): string {
  let rest = word.replace(ARTICLE, '');
  for (const affix of [TENTH_FORM, VERB_OR_PARTICIPLE, PRONOUN_OR_NUMBER]) {
    if (rest.length >= LONG_WORD) rest = rest.replace(affix, '');
  }
  if (rest.length >= LONG_WORD - 1) rest = rest.replace(LAST_ENDING, '');
  return rest.replace(WEAK_LETTERS, '');
}
