// Passages as numbers, and how rare a thing is among them.
// In: analysed passages. Out: word numbers, frequencies, rarity. Next: passage-words.ts, passage-feedback.ts.

import type { Term } from '../words/analyzer.ts';

/** Stands in a passage's word numbers where a stop word stands in its text. */
export const STOP = -1;

/** Returns Robertson and Spärck Jones' inverse document frequency, as Lucene writes it. */
export const rarityOf = (frequency: number, passages: number) =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

/** Numbers the words in order of appearance, stop words aside, and rewrites the passages in numbers. */
export function numberWords(analysed: readonly Term[][]): { passages: Int32Array[]; terms: Term[] } {
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const numberOf = (term: Term) => {
    const known = numbers.get(term.word);
    if (known !== undefined) return known;
    numbers.set(term.word, terms.length);
    return terms.push(term) - 1;
  };
  const passages = analysed.map((passage) =>
    Int32Array.from(passage, (term) => (term.stop ? STOP : numberOf(term))),
  );
  return { passages, terms };
}

/** Counts for each word, by its number, the passages in which it stands. */
export function passageFrequencies(passages: Int32Array[], words: number): Int32Array {
  const frequencies = new Int32Array(words);
  for (const passage of passages) {
    for (const word of new Set(passage)) if (word !== STOP) frequencies[word] = (frequencies[word] ?? 0) + 1;
  }
  return frequencies;
}
