// Takes off what people say around a question: “could you tell me …”, «لو سمحت …», «… يا باشا».
// In: the terms of a question. Out: those that ask. Next: meeting-index.ts.

import { analyze, type Term } from '../../words/analyzer.ts';

/** Phrases that may stand before a question, and those that may stand after one. */
export interface LeadIns {
  before: PhraseSet;
  after: PhraseSet;
}

/** The vocative: it and the name or word that it calls go together. */
const CALL = 'يا';

/** Returns phrases as they are looked up. */
export function readLeadIns({ before, after }: Record<keyof LeadIns, string[]>): LeadIns {
  return { before: phraseSet(before), after: phraseSet(after) };
}

/** Returns a function that takes off what stands around a question; never everything. */
export function createLeadIns({ before: atStart, after: atEnd }: LeadIns): (terms: Term[]) => Term[] {
  return (terms) => {
    const words = terms.map(({ word }) => word);
    let [start, end] = [0, words.length];
    for (let length = 1; length > 0 && start < end; start += length)
      length = startLength(words, start, end, atStart);
    for (let length = 1; length > 0 && start < end; end -= length)
      length = endLength(words, start, end, atEnd);
    return start < end ? terms.slice(start, end) : terms;
  };
}

/** Phrases as their words joined by spaces, and how many words the longest has. */
interface PhraseSet {
  phrases: ReadonlySet<string>;
  longest: number;
}

function phraseSet(texts: string[]): PhraseSet {
  const phrases = texts.map((text) => analyze(text).map(({ word }) => word));
  return {
    phrases: new Set(phrases.map((words) => words.join(' '))),
    longest: Math.max(0, ...phrases.map(({ length }) => length)),
  };
}

function startLength(words: string[], start: number, end: number, { phrases, longest }: PhraseSet): number {
  for (let length = Math.min(longest, end - start); length > 0; length--) {
    if (phrases.has(words.slice(start, start + length).join(' '))) return length;
  }
  return words[start] === CALL && end - start > 2 ? 2 : 0;
}

function endLength(words: string[], start: number, end: number, { phrases, longest }: PhraseSet): number {
  for (let length = Math.min(longest, end - start); length > 0; length--) {
    if (phrases.has(words.slice(end - length, end).join(' '))) return length;
  }
  return words[end - 2] === CALL && end - start > 2 ? 2 : 0;
}
