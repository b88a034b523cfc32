// The few ideas that people ask with, whatever language or dialect they ask in.
// In: a normalised word. Out: its idea, such as `who` for «منو» and «شكون». Next: features.ts.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { WordForms } from '../../words/analyzer.ts';
import { normalize } from '../../words/normalize.ts';

const conceptsSchema = z.record(
  z.string(),
  z.strictObject({ ar: z.array(z.string()), en: z.array(z.string()) }),
);

const CONCEPTS_FILE = new URL('../../../data/kinds/concepts.json', import.meta.url);

/** Returns what finds the idea that a word stands for, if it is one of them. */
export type FindConcept = (word: Pick<WordForms, 'word' | 'bare'>) => string | undefined;

/** The ideas, and the words written out in their list. */
export interface Concepts {
  find: FindConcept;
  words: string[];
}

/** Reads the ideas; `*` in a word of the list stands for any letters, and the first idea of the list wins. */
export function readConcepts(): Concepts {
  const concepts = conceptsSchema.parse(JSON.parse(readFileSync(CONCEPTS_FILE, 'utf8')));
  const whole = new Map<string, string>();
  const parts: { concept: string; fits: RegExp }[] = [];
  for (const [concept, { ar, en }] of Object.entries(concepts)) {
    const [open, closed] = [[...ar, ...en].filter(isOpen), [...ar, ...en].filter((word) => !isOpen(word))];
    for (const word of closed.map(normalize)) if (!whole.has(word)) whole.set(word, concept);
    if (open.length > 0) parts.push({ concept, fits: patternOf(open) });
  }
  const inPart = (word: string) => parts.find(({ fits }) => fits.test(word))?.concept;
  return {
    find: ({ word, bare }) => whole.get(word) ?? whole.get(bare) ?? inPart(word),
    words: [...whole.keys()],
  };
}

function isOpen(word: string): boolean {
  return word.includes('*');
}

function patternOf(words: readonly string[]): RegExp {
  const patterns = words.map((word) => word.split('*').map(normalize).join('.*'));
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}
