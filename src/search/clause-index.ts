// Ranks the clauses of one article for a question, in either language.
// In: an article and the table of word vectors. Out: for a question, every clause with the signs that speak for it, best first.
// Next: answer/, which decides whether the best of them answers. Within one article every clause is scored.

import type { Article, Clause } from '../article/article.ts';
import { formsOf, type Term } from '../words/analyzer.ts';
import { correctWord } from '../words/correction.ts';
import type { WordVectors } from '../words/vectors.ts';
import { type AnswerType, positionsOf } from './answer-types.ts';
import { contextOf } from './context.ts';
import { type Gist, gistsOf } from './gist.ts';
import { type Compared, createLikeness, createWordReading, type WordReading } from './likeness.ts';
import { type RankingWeights, scoresOf } from './ranking.ts';
import { type Asked, type Hints, type IndexedClause, readSigns, type Signs } from './signs.ts';
import { createRarity, zipfWeight } from './weights.ts';

/** A clause found, and why. */
export interface Found {
  clause: Clause;
  signs: Signs;
  /** Comparable within one question: a higher one is likelier to answer. */
  score: number;
  /** The chance, against the other clauses, that this one answers if any does. */
  share: number;
}

/** What a question was matched by. */
export interface Ranking {
  asked: Asked[];
  /** Every clause, best first. */
  found: Found[];
  /** How much each word of the question is like the words of a clause: for explanations and for marking. */
  matches(clause: Clause): { asked: Asked; like: Compared; likeness: number }[];
}

/** The clauses of one article, ready to be searched. */
export interface ClauseIndex {
  article: Article;
  /**
   * Ranks the clauses for a question that asks for one of these types of answer (none: any); `hints` say how likely
   * something else points to each clause.
   */
  rank(question: string, types?: readonly AnswerType[], hints?: Hints): Ranking;
}

/** Words whose likeness is remembered; each takes some 4 KB, and few of a question are new. */
const MOST_REMEMBERED = 128;
const NO_HINTS: Hints = {
  pointed: new Float32Array(),
  listed: new Float32Array(),
  named: new Float32Array(),
};

/** Returns the index of an article. */
export function buildClauseIndex(
  article: Article,
  vectors: WordVectors,
  weights: RankingWeights,
  { analyze, prepare }: WordReading = createWordReading(vectors),
): ClauseIndex {
  const analysed = article.clauses.map(({ text }) => analyze(text));
  const { words, numbers, numbered } = numberWords(analysed, prepare);
  const rarity = createRarity(analysed);
  const weigh = (term: Compared | Term) => zipfWeight(term, vectors) * rarity(term);
  const likenessTo = createLikeness(words, vectors, prepare);
  const known = new Map<string, Float32Array>();
  const likenessOf = (term: Term): Float32Array => {
    const remembered = known.get(term.word);
    if (remembered) return remembered;
    const likeness = likenessTo(term);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(term.word, likeness);
    return likeness;
  };
  const gists: Gist = gistsOf(analysed, weigh, vectors);
  const contexts = contextOf(article, (text) => knownWords(analyze(text), numbers));
  const clauses = article.clauses.map(
    (clause, at): IndexedClause => ({
      words: numbered[at] as number[],
      introduces: contexts.introduces(clause),
      heading: contexts.heading(clause),
      positions: positionsOf(analysed[at] as Term[]),
    }),
  );
  const title = article.clauses.flatMap(({ role, index }) =>
    role === 'title' || role === 'dateline' ? (numbered[index] as number[]) : [],
  );
  const index = { words, weights: words.map(weigh), clauses, title, all: [...words.keys()] };
  /** Mends a slip, unless the article itself has the word. */
  const mend = (term: Term): Term => {
    if (numbers.has(term.word) || rarity.isKnown(term)) return term;
    const meant = correctWord(term.word, vectors);
    return meant === undefined ? term : { ...term, ...formsOf(meant) };
  };
  return {
    article,
    rank(question, types = [], hints = NO_HINTS) {
      const terms = new Map(
        analyze(question)
          .map(mend)
          .map((term) => [term.word, term]),
      );
      const asked = [...terms.values()].map(
        (term): Asked => ({
          ...term,
          known: /^\d/.test(term.word) || vectors.find(term.word) !== -1,
          weight: weigh(term),
          plain: term.stop ? 0 : zipfWeight(term, vectors),
          likeness: likenessOf(term),
        }),
      );
      const signs = readSigns(asked, types, index, gists.likenessTo(asked), hints);
      const found = scoresOf(signs, weights).map(({ score, share }, at): Found => {
        return { clause: article.clauses[at] as Clause, signs: signs[at] as Signs, score, share };
      });
      return {
        asked,
        found: found.sort((a, b) => b.score - a.score || a.clause.index - b.clause.index),
        matches: ({ index: at }) => matchesIn(asked, clauses[at] as IndexedClause, words),
      };
    },
  };
}

/** Gives every different word of the clauses a number. */
function numberWords(analysed: readonly Term[][], prepare: WordReading['prepare']) {
  const numbers = new Map<string, number>();
  const words: Compared[] = [];
  const numbered = analysed.map((terms) =>
    terms.map((term) => {
      const known = numbers.get(term.word);
      if (known !== undefined) return known;
      const word = prepare(term);
      numbers.set(word.word, words.length);
      return words.push(word) - 1;
    }),
  );
  return { words, numbers, numbered };
}

function knownWords(terms: readonly Term[], numbers: ReadonlyMap<string, number>): number[] {
  return terms.flatMap(({ word }) => numbers.get(word) ?? []);
}

/** Below this a likeness is chance, and nothing to show. */
const LEAST_SHOWN = 0.3;

function matchesIn(asked: readonly Asked[], clause: IndexedClause, words: readonly Compared[]) {
  return asked.flatMap((own) => {
    const best = bestOf(own.likeness, clause.words);
    const like = words[best.word];
    return like && best.likeness >= LEAST_SHOWN ? [{ asked: own, like, likeness: best.likeness }] : [];
  });
}

function bestOf(likenesses: Float32Array, words: readonly number[]): { word: number; likeness: number } {
  let best = { word: -1, likeness: 0 };
  for (const word of words) {
    const likeness = likenesses[word] as number;
    if (likeness > best.likeness) best = { word, likeness };
  }
  return best;
}
