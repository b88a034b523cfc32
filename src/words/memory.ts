// Remembers what was found for a word: of the words that people ask with, few are new.
// In: what finds something for a text. Out: the same, which finds it once. Next: analyzer.ts, phrases.ts, `search/`.

/** So many texts are remembered. When there are more, all are forgotten: to tell which are old would cost more. */
const MOST = 2048;
/** No word that anybody else will type is longer. */
const LONGEST_WORD = 40;

/** Returns a function that remembers what `find` returned for the texts it was asked for last, unless they are longer. */
export function remember<T>(find: (text: string) => T, longest = LONGEST_WORD): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined || found.has(text)) return known as T;
    const value = find(text);
    if (found.size >= MOST) found.clear();
    if (text.length <= longest) found.set(text, value);
    return value;
  };
}
