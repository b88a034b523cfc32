// Finds, among plain passages about anything, those that answer a question.
// In: passages of text, a question. Out: ids in order of rank. Next: `cli/ask.ts`.
//
// Three steps. MiniSearch finds candidates by their stems, fast and coarse; passage-look.ts reads those few closely;
// passage-feedback.ts prefers those that share their subject with the best.

import { analyze, createAnalyze, type Term } from '../words/analyzer.ts';
import { buildFeedback } from './passage-feedback.ts';
import { inquire, type Readable, secondLook } from './passage-look.ts';
import { buildVocabulary } from './passage-words.ts';
import { buildStemIndex } from './stem-index.ts';

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
  const searchStems = buildStemIndex(analysed);
  const nearness = buildFeedback(analysed);

  return {
    search(question, limit = 10) {
      const asked = analyze(question);
      const terms = contentOf(asked);
      const inquiry = inquire(asked, terms, vocabulary);
      const candidates = searchStems(terms.flatMap(vocabulary.stemsFor)).slice(0, CANDIDATES);
      const found = candidates.map(({ number }) => {
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

/** The positions of the words that begin a sentence, and the number of words as the last. */
function sentenceStarts(text: string, terms: readonly Term[]): number[] {
  const starts = terms.flatMap(({ start }, position) => {
    const before = text.slice(terms[position - 1]?.end ?? 0, start);
    return position === 0 || SENTENCE_END.test(before) ? [position] : [];
  });
  return [...starts, terms.length];
}
