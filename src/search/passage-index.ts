// Finds, among plain passages about anything, those that answer a question.
// In: passages of text, a question. Out: ids in order of rank. Next: `cli/ask.ts`.
//
// Three steps. MiniSearch finds candidates by their stems, fast and coarse; passage-look.ts reads those few closely;
// passage-feedback.ts prefers those that share their subject with the best.

import MiniSearch from 'minisearch';
import { analyze, createAnalyze, type Term } from '../words/analyzer.ts';
import { buildFeedback } from './passage-feedback.ts';
import { inquire, type Readable, secondLook } from './passage-look.ts';
import { buildVocabulary } from './passage-words.ts';

/** A text to be found, under an id of the caller's. */
export interface PlainPassage {
  id: string;
  text: string;
}

/** A passage found; the higher the score, the better. */
export interface Ranked {
  id: string;
  score: number;
}

export interface PassageIndex {
  /** Returns the best passages for a question, best first, at most `limit` of them. */
  search(question: string, limit?: number): Ranked[];
}

/** How many of the index's results are looked at closely. */
const CANDIDATES = 100;

/** What it counts to be like the best passages. */
const FEEDBACK = 0.25;

/** Plain BM25: `d` is the lower bound that MiniSearch adds to it. */
const BM25 = { k: 0.9, b: 0.5, d: 0 };

const SENTENCE_END = /[.!?؟؛\n](?:\s|$)/u;

/** Returns an index over passages; building takes about a second per 5,000 passages of 70 words. */
export function buildPassageIndex(passages: readonly PlainPassage[]): PassageIndex {
  const analyzePassage = createAnalyze();
  const analysed = passages.map(({ text }) => analyzePassage(text));
  const vocabulary = buildVocabulary(analysed);
  const readable = analysed.map((terms, index): Readable => {
    const sentences = sentenceStarts(passages[index]?.text ?? '', terms);
    return { words: vocabulary.passages[index] ?? new Int32Array(), sentences };
  });
  const averageLength =
    readable.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, passages.length);
  const stems = indexStems(analysed);
  const nearness = buildFeedback(analysed);

  return {
    search(question, limit = 10) {
      const asked = analyze(question);
      const terms = contentOf(asked);
      const inquiry = inquire(asked, terms, vocabulary);
      const found = candidatesFor(terms.flatMap(vocabulary.stemsFor), stems).map((number) => {
        const passage = readable[number] as Readable;
        const length = passage.words.length / averageLength;
        return { number, score: secondLook(inquiry, passage, vocabulary, length) };
      });
      const near = nearness(found);
      return found
        .map(({ number, score }, index) => ({
          id: passages[number]?.id ?? '',
          score: score + FEEDBACK * (near[index] ?? 0),
        }))
        .sort((one, other) => other.score - one.score)
        .slice(0, limit);
    },
  };
}

/** The words of a question that say what it is about, each once; all of them where none does. */
function contentOf(asked: readonly Term[]): Term[] {
  const distinct = [...new Map(asked.map((term) => [term.word, term])).values()];
  const content = distinct.filter(({ stop }) => !stop);
  return content.length > 0 ? content : distinct;
}

interface Stems {
  id: number;
  stems: string;
}

function indexStems(analysed: readonly Term[][]): MiniSearch<Stems> {
  const index = new MiniSearch<Stems>({
    fields: ['stems'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem,
    searchOptions: { bm25: BM25 },
  });
  const stemsOf = (terms: readonly Term[]) => terms.filter(({ stop }) => !stop).map(({ term }) => term);
  index.addAll(analysed.map((terms, id) => ({ id, stems: stemsOf(terms).join(' ') })));
  return index;
}

/** The best passages by stem. MiniSearch multiplies BM25 by the number of terms matched; dividing undoes it. */
function candidatesFor(asked: readonly string[], stems: MiniSearch<Stems>): number[] {
  return stems
    .search(asked.join(' '))
    .map(({ id, score, queryTerms }) => ({ number: id as number, score: score / queryTerms.length }))
    .sort((one, other) => other.score - one.score)
    .slice(0, CANDIDATES)
    .map(({ number }) => number);
}

/** The positions of the words that begin a sentence, and the number of words as the last. */
function sentenceStarts(text: string, terms: readonly Term[]): number[] {
  const starts = terms.flatMap(({ start }, position) => {
    const before = text.slice(terms[position - 1]?.end ?? 0, start);
    return position === 0 || SENTENCE_END.test(before) ? [position] : [];
  });
  return [...starts, terms.length];
}
