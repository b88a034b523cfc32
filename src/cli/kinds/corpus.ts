// How people ask, by kind: the corpus of `data/kinds` and the fillings of its slots.
// In: corpus.ar.jsonl, corpus.en.jsonl, fillings.json. Out: questions with what they ask for. Next: fit-kinds.ts.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../words/language.ts';

const asksSchema = z.strictObject({
  kind: z.string(),
  answerType: z.string(),
  aboutWholeMeeting: z.boolean(),
  style: z.string(),
  asks: z.array(z.string().min(1)).min(1),
});

const fillingsSchema = z.record(
  z.string(),
  z.strictObject({ ar: z.array(z.string()), en: z.array(z.string()) }),
);

/** The words that may stand in a slot, by its name and language. */
export type Fillings = z.infer<typeof fillingsSchema>;

/** One way of asking, with its slots open, and what it asks for. */
export interface Ask {
  text: string;
  language: Language;
  style: string;
  kind: string;
  answerType: string;
  aboutWholeMeeting: boolean;
}

/** A slot of an ask: `{topic}`. */
export const SLOT = /\{(\w+)\}/gu;

/** Returns every ask of both languages. */
export function readCorpus(folder: string): Ask[] {
  return (['ar', 'en'] as const).flatMap((language) =>
    readLines(`${folder}/corpus.${language}.jsonl`, language),
  );
}

/** Returns the fillings of slots. */
export function readFillings(folder: string): Fillings {
  return fillingsSchema.parse(JSON.parse(readFileSync(`${folder}/fillings.json`, 'utf8')));
}

function readLines(file: string, language: Language): Ask[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { asks, ...asked } = asksSchema.parse(JSON.parse(line));
      return asks.map((text) => ({ text, language, ...asked }));
    });
}
