// Every word of the passages once, and the way from a word of the question to those that are like it.
// In: analysed passages. Out: word numbers, likeness, rarity. Next: passage-look.ts.

import type { Term } from '../words/analyzer.ts';
import { numberWords, passageFrequencies, rarityOf } from './passage-numbers.ts';
import { comparableRadicals, LIKENESS, piecesOf } from './pieces.ts';
import { synonymsOf } from './synonyms.ts';

/** The words of all passages, numbered in order of appearance. */
export interface Vocabulary {
  /** Each passage as word numbers, stop words as `STOP`. */
  passages: Int32Array[];
  /** The spelling of each numbered word. */
  words: string[];
  /** Returns the numbers of the words like this one, each with its likeness from 0 to 1. */
  alike(term: Term): Map<number, number>;
  /** Returns how much a word of the question weighs: the rarities of its pieces together, so long words weigh more. */
  weigh(word: string): number;
  /** Returns how rare the passages are that hold one of these words, each counted by its likeness. */
  rarity(alike: Map<number, number>): number;
  /** Returns the stems to look a word up by: its own, or for a word that no passage has, those most like it. */
  stemsFor(term: Term): string[];
}

/** How many words stand in for one that no passage has: a misspelling, or a form that no stem joins. */
const STAND_INS = 5;

/** A number is like itself alone: 1937 and 1938 share pieces and nothing else. */
const NUMBER = /^\d/;

/** Lists under a key, made when first asked for. */
class Groups<Key> extends Map<Key, number[]> {
  add(key: Key, item: number): void {
    const group = this.get(key);
    if (group) group.push(item);
    else this.set(key, [item]);
  }
}

/** Returns the vocabulary of analysed passages. */
export function buildVocabulary(analysed: readonly Term[][]): Vocabulary {
  const { passages, terms } = numberWords(analysed);
  const words = terms.map(({ word }) => word);
  const byWord = new Map(words.map((word, index) => [word, index]));
  const byStem = new Groups<string>();
  const byRadicals = new Groups<string>();
  const byPiece = new Groups<string>();
  terms.forEach(({ word, term }, index) => {
    byStem.add(term, index);
    const radicals = comparableRadicals(word);
    if (radicals) byRadicals.add(radicals, index);
    for (const piece of piecesOf(word)) byPiece.add(piece, index);
  });

  const spread = passageFrequencies(passages, terms.length);
  const rarities = new Map<string, number>();
  for (const [piece, group] of byPiece) {
    const frequency = group.reduce((sum, index) => sum + (spread[index] ?? 0), 0);
    rarities.set(piece, rarityOf(Math.min(frequency, passages.length), passages.length));
  }
  const unseen = Math.log(1 + passages.length);
  const weigh = (word: string) =>
    piecesOf(word).reduce((sum, piece) => sum + (rarities.get(piece) ?? unseen), 0);
  const weights = Float32Array.from(words, weigh);
  const postings = new Map([...byPiece].map(([piece, group]) => [piece, Int32Array.from(group)]));
  const shared = new Float32Array(words.length);

  /** Adds up, for every word that shares a piece with this one, the rarities of the pieces shared. */
  function wordsByPieces(word: string, found: Map<number, number>): void {
    const touched: number[] = [];
    for (const piece of piecesOf(word)) {
      const rarity = rarities.get(piece) ?? 0;
      for (const index of postings.get(piece) ?? []) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + rarity;
      }
    }
    const weight = weigh(word);
    for (const index of touched) {
      const share = (2 * (shared[index] ?? 0)) / (weight + (weights[index] ?? 0));
      if (share >= LIKENESS.least) found.set(index, Math.min(1, share));
      shared[index] = 0;
    }
  }

  function alike({ word, term }: Term): Map<number, number> {
    const found = new Map<number, number>();
    if (!NUMBER.test(word)) wordsByPieces(word, found);
    const atLeast = (group: number[] | undefined, likeness: number) => {
      for (const index of group ?? []) found.set(index, Math.max(found.get(index) ?? 0, likeness));
    };
    for (const stem of synonymsOf(term)) atLeast(byStem.get(stem), LIKENESS.synonym);
    atLeast(byRadicals.get(comparableRadicals(word) ?? ''), LIKENESS.sameRadicals);
    atLeast(byStem.get(term), LIKENESS.sameStem);
    const same = byWord.get(word);
    if (same !== undefined) found.set(same, LIKENESS.sameWord);
    return found;
  }

  function rarity(alike: Map<number, number>): number {
    let frequency = 0;
    for (const [index, likeness] of alike) frequency += likeness * (spread[index] ?? 0);
    return rarityOf(Math.min(frequency, passages.length), passages.length);
  }

  function stemsFor(term: Term): string[] {
    if (byStem.has(term.term)) return [term.term];
    const closest = [...alike(term)].sort(([, one], [, other]) => other - one).slice(0, STAND_INS);
    return [...new Set(closest.map(([index]) => terms[index]?.term ?? ''))];
  }

  return { passages, words, alike, weigh, rarity, stemsFor };
}
