// Finds where the name of a person begins and ends, in Latin letters, and reads a text as one.
// In: words of an article. Out: the name's words. Next: latin-mentions.ts and attendance.ts.

import { NAMES, PEOPLE } from './lists.ts';
import type { Word } from './reading.ts';

/** A name: words `[from, to)`. */
export interface LatinName {
  from: number;
  to: number;
  parts: string[];
}

const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}$/u;
const MOST_WORDS = 5;

/** Returns the name that begins at a word: capitalised, the first part a given name or anything after a title, the second a part. */
export function latinNameAt(words: readonly Word[], at: number, afterTitle: boolean): LatinName | undefined {
  const first = words[at];
  if (!first || !CAPITAL.test(first.text) || /^\p{Lu}{2,}$/u.test(first.text)) return undefined;
  if (!afterTitle && !canBegin(words, at)) return undefined;
  let to = at + 1;
  while (to < words.length && to - at < MOST_WORDS && goesOn(words, at, to)) to++;
  while (
    to > at + 1 &&
    PEOPLE.latinConnectors.has((words[to - 1] as Word).key) &&
    !CAPITAL.test((words[to - 1] as Word).text)
  )
    to--;
  const parts = partsOf(words.slice(at, to).map(({ key }) => key));
  return parts.length > 0 && !PEOPLE.latinBearers.has((words[to - 1] as Word).key)
    ? { from: at, to, parts }
    : undefined;
}

/** A given name beyond doubt, a doubtful one before a name, or anything before a particle: "Anelda van der Walt". */
function canBegin(words: readonly Word[], at: number): boolean {
  const first = words[at] as Word;
  const [second, third] = [words[at + 1], words[at + 2]];
  if (NAMES.latin.has(first.key)) return true;
  if (NAMES.neverLatin.has(first.key) || !second || second.before !== ' ') return false;
  if (NAMES.latinDoubtful.has(first.key))
    return CAPITAL.test(second.text) && (NAMES.latin.has(second.key) || NAMES.latinDoubtful.has(second.key));
  return (
    PARTICLES.has(second.text) &&
    third !== undefined &&
    (CAPITAL.test(third.text) || PARTICLES.has(third.text))
  );
}

const PARTICLES = new Set(['van', 'von', 'bin', 'ibn', 'bint', 'al', 'el', 'der', 'den', 'dos', 'del']);

function goesOn(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at] as Word;
  const last = words[at - 1] as Word;
  if (
    word.line !== last.line ||
    !(/^[ \u00a0-]$/u.test(word.before) || (word.before.trim() === '.' && INITIAL.test(last.text)))
  )
    return false;
  if (/[’']s$/u.test(last.text)) return false;
  if (PEOPLE.latinConnectors.has(word.key))
    return (
      CAPITAL.test(words[at + 1]?.text ?? '') ||
      PARTICLES.has(words[at + 1]?.text ?? '') ||
      CAPITAL.test(word.text)
    );
  return CAPITAL.test(word.text) && !/^\p{Lu}{2,}$/u.test(word.text) && !(at - from >= 1 && isWord(word.key));
}

/** Words that are capitalised for other reasons than being a name's part. */
function isWord(key: string): boolean {
  return (
    NAMES.neverLatin.has(key) &&
    !NAMES.latin.has(key) &&
    !['king', 'young', 'long', 'west', 'ford', 'price', 'page', 'chase'].includes(key)
  );
}

/** Returns the folded parts of a name without connectors and initials. */
export function partsOf(keys: readonly string[]): string[] {
  const parts = keys
    .map((key) => key.replace(/['’]s$/u, ''))
    .filter((key) => key.length > 1 && !PEOPLE.latinConnectors.has(key));
  return parts.length > 0 ? parts : keys.filter((key) => key.length > 1).slice(0, 1);
}
