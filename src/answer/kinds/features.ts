// What a question shows of the kind of thing it asks for, whatever its subject.
// In: analysed words, and the words that people ask with. Out: features by name. Next: model.ts, which weighs them.

import type { Term } from '../../words/analyzer.ts';
import type { AskingWord, ReadAsking } from './asking.ts';

/** Stands for every word that the subject may have brought in, so that nothing is learnt about subjects. */
const OTHER = '◊';
const NUMBER = '#';
const EDGE = '|';

/** English articles tell no kind apart and stand between words that do. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** Words in a row that are read one by one; what stands behind them in a long message counts only as a word. */
const MOST_KEYS = 14;
/** Two words so far apart still belong together. */
const REACH = 5;

/** A word of the question in the two ways that it counts. */
interface Read {
  asking: AskingWord | undefined;
  /** Its stem or question word. */
  key: string;
  /** Its idea, in capitals: `WHO` for «منو»; else its key. */
  idea: string;
}

/**
 * Returns the features of a question, each once: `who chaired the meeting` has `=who`, `=WHO`, `WHO CHAIRED`,
 * `| WHO CHAIRED`, `WHO…MEETING`, … A word that people do not ask with is a placeholder.
 */
export function featuresOf(terms: readonly Term[], readAsking: ReadAsking): Set<string> {
  const words = terms.filter(({ word }) => !ARTICLES.has(word)).map(({ word }) => read(word, readAsking));
  const features = new Set<string>();
  addWords(features, words);
  addRuns(features, withoutRepeats(words.map(({ idea }) => idea)).slice(0, MOST_KEYS));
  addPairs(features, withoutRepeats(words.map(({ key }) => key)).slice(0, MOST_KEYS));
  addShape(features, words);
  return features;
}

function read(word: string, readAsking: ReadAsking): Read {
  if (/^\d/.test(word)) return { asking: undefined, key: NUMBER, idea: NUMBER };
  const asking = readAsking(word);
  const key = asking?.key ?? OTHER;
  return { asking, key, idea: asking?.concept?.toUpperCase() ?? key };
}

/** A subject of three words asks for nothing else than a subject of one. */
function withoutRepeats(keys: string[]): string[] {
  return keys.filter((key, at) => key !== OTHER || keys[at - 1] !== OTHER);
}

/** Single words: by idea, by stem, and as they are written, which tells `presenter` from `presented`. */
function addWords(features: Set<string>, words: readonly Read[]): void {
  for (const { asking, idea } of words) {
    if (idea !== OTHER) features.add(`=${idea}`);
    if (asking?.key === undefined) continue;
    features.add(`=${asking.key}`);
    features.add(`=${asking.word}`);
  }
}

/** Neighbours, two and three in a row with the edges of the question, and pairs further apart. */
function addRuns(features: Set<string>, ideas: string[]): void {
  const edged = [EDGE, ...ideas, EDGE];
  for (let at = 0; at + 1 < edged.length; at++) {
    features.add(`${edged[at]} ${edged[at + 1]}`);
    if (at + 2 < edged.length) features.add(`${edged[at]} ${edged[at + 1]} ${edged[at + 2]}`);
    for (let next = at + 2; next <= Math.min(at + REACH, edged.length - 1); next++)
      features.add(`${edged[at]}…${edged[next]}`);
  }
}

function addPairs(features: Set<string>, keys: string[]): void {
  const edged = [EDGE, ...keys, EDGE];
  for (let at = 0; at + 1 < edged.length; at++) features.add(`${edged[at]} ${edged[at + 1]}`);
}

/** How long the question is, and how much of it is subject. */
function addShape(features: Set<string>, words: readonly Read[]): void {
  const others = words.filter(({ idea }) => idea === OTHER).length;
  features.add(`words:${Math.min(words.length, 8)}`);
  features.add(`others:${Math.min(others, 5)}`);
  features.add(`asking:${Math.min(words.length - others, 6)}`);
}
