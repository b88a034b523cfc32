// Finds, among the clauses of many articles, those that may answer: which articles are worth reading closely.
// In: the clauses of articles, a question. Out: articles, best first. Used by answer/guilds/; clause-index.ts looks closely.

import MiniSearch from 'minisearch';
import { createAnalyze, type Term } from '../words/analyzer.ts';

/** An article whose best clause has this score; scores compare within one question. */
export interface FoundArticle {
  key: string;
  score: number;
}

/** The clauses of many articles. */
export interface ClauseSearch {
  /** Adds an article's clauses, under a key that is not there yet. */
  add(key: string, clauses: readonly { text: string }[]): void;
  /** Takes an article away; nothing of it is found any more. */
  remove(key: string): void;
  keys(): IterableIterator<string>;
  has(key: string): boolean;
  /** Returns the articles with a clause that has a word of these, best first, at most so many. */
  search(words: string, most: number): FoundArticle[];
  /** Returns the different words of an article, without stop words. */
  wordsOf(key: string): readonly Term[];
  /** Returns about how much memory this takes. */
  bytes(): number;
}

/** As stem-index.ts has it: `d` is a lower bound that MiniSearch adds to plain BM25. */
const BM25 = { k: 0.9, b: 0.5, d: 0 };
/** As measured. */
const BYTES = { stem: 70, clause: 250, different: 500 };

interface Stems {
  id: number;
  stems: string;
}

/** An article's clauses by number, and how many stems they have. */
interface Added {
  numbers: number[];
  words: readonly Term[];
  stems: number;
}

/** Returns an empty index. */
export function createClauseSearch(): ClauseSearch {
  // The analyzer has found the words already: MiniSearch takes its stems as they are.
  const index = new MiniSearch<Stems>({
    fields: ['stems'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem,
    searchOptions: { bm25: BM25 },
  });
  const analyze = createAnalyze();
  const added = new Map<string, Added>();
  const keyOf = new Map<number, string>();
  const shared = new Map<string, Term>();
  let next = 0;
  return {
    add(key, clauses) {
      const terms = clauses.map(({ text }) => analyze(text).filter(({ stop }) => !stop));
      const stems = terms.map((own) => own.map(({ term }) => term));
      const words = [...new Set(terms.flat().map((term) => sharedIn(shared, term)))];
      const numbers = stems.map(() => next++);
      index.addAll(stems.map((own, at) => ({ id: numbers[at] as number, stems: own.join(' ') })));
      for (const number of numbers) keyOf.set(number, key);
      added.set(key, { numbers, words, stems: stems.reduce((sum, { length }) => sum + length, 0) });
    },
    remove(key) {
      const numbers = added.get(key)?.numbers ?? [];
      index.discardAll(numbers);
      for (const number of numbers) keyOf.delete(number);
      added.delete(key);
    },
    keys: () => added.keys(),
    has: (key) => added.has(key),
    wordsOf: (key) => added.get(key)?.words ?? [],
    search(words, most) {
      const asked = new Set(stemsOf(analyze(words)));
      const best = new Map<string, number>();
      if (asked.size === 0) return [];
      // Results come best first: the first clause of an article is its best.
      for (const { id, score } of index.search([...asked].join(' '))) {
        const key = keyOf.get(id);
        if (key !== undefined && !best.has(key)) best.set(key, score);
        if (best.size === most) break;
      }
      return [...best].map(([key, score]) => ({ key, score }));
    },
    bytes: () =>
      [...added.values()].reduce(
        (sum, { numbers, stems }) => sum + stems * BYTES.stem + numbers.length * BYTES.clause,
        index.termCount * BYTES.different,
      ),
  };
}

/** Most words stand in many articles: each is held once. */
function sharedIn(known: Map<string, Term>, term: Term): Term {
  const same = known.get(term.word) ?? term;
  known.set(term.word, same);
  return same;
}

const stemsOf = (terms: readonly Term[]): string[] =>
  terms.filter(({ stop }) => !stop).map(({ term }) => term);
