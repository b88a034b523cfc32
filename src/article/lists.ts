// The lists of `data/article` that steer how articles are cut, in the spelling that words are compared in.
// In: JSON. Out: sets and maps to look words up in. Next: seams.ts, leftovers.ts, dateline.ts, outline.ts.

import { z } from 'zod';
import datelineData from '../../data/article/datelines.json' with { type: 'json' };
import leftoverData from '../../data/article/leftovers.json' with { type: 'json' };
import outlineData from '../../data/article/outline.json' with { type: 'json' };
import seamData from '../../data/article/seams.json' with { type: 'json' };
import titleData from '../../data/article/titles.json' with { type: 'json' };
import { normalize } from '../words/normalize.ts';

const words = z.array(z.string().min(1));
const bothLanguages = z.strictObject({ ar: words, en: words });

const titles = z
  .strictObject({
    about: z.string(),
    abbreviations: bothLanguages,
    beforeNames: bothLanguages,
    beforeNumbers: words,
  })
  .parse(titleData);

const seams = z
  .strictObject({
    about: z.string(),
    seams: z.array(
      z.strictObject({ why: z.string(), afterComma: z.number(), bare: z.number(), ar: words, en: words }),
    ),
    verbs: z.strictObject({ about: z.string(), ar: words }),
  })
  .parse(seamData);

const leftovers = z
  .strictObject({
    about: z.string(),
    menu: bothLanguages,
    lines: z.array(z.strictObject({ reason: z.string(), atMost: z.int().positive(), starts: words })),
  })
  .parse(leftoverData);

const datelines = z
  .strictObject({
    about: z.string(),
    agencies: bothLanguages,
    places: bothLanguages,
    months: words,
    besides: words,
  })
  .parse(datelineData);

const outline = z.strictObject({ about: z.string(), ordinals: bothLanguages }).parse(outlineData);

/** What a cut before a word costs: after a comma, and where nothing stands before it. */
export interface Price {
  afterComma: number;
  bare: number;
}

/** A phrase's words after its first, and what it stands for. */
interface Phrase<T> {
  rest: string[];
  value: T;
}

/** Phrases by their first word, longest first; words are normalised. */
export type Phrases<T> = ReadonlyMap<string, Phrase<T>[]>;

const normalized = (...lists: string[][]): ReadonlySet<string> => new Set(lists.flat().map(normalize));
const both = ({ ar, en }: { ar: string[]; en: string[] }): string[] => [...ar, ...en];

/** Abbreviations that stand before a name: `dr`, `he`. */
export const ABBREVIATIONS = normalized(both(titles.abbreviations).map((word) => word.replaceAll('.', '')));

/** Abbreviations only where a number follows: `no`, `art`. */
export const BEFORE_NUMBERS = normalized(titles.beforeNumbers);

/** Titles and parts of names after which the name goes on. */
export const BEFORE_NAMES = normalized(both(titles.beforeNames));

/** Words and phrases that a clause may begin with, and what a cut before them costs. */
export const OPENERS: Phrases<Price> = phrases(
  seams.seams.flatMap(({ afterComma, bare, ...lists }) =>
    both(lists).map((phrase): [string, Price] => [phrase, { afterComma, bare }]),
  ),
);

const PLURAL = 'وا';
const ENDINGS = ['', 'ت', 'ا', 'تا', PLURAL, 'ه', 'ها'];

/** Forms of the verbs that a statement begins with. */
export const VERBS = normalized(seams.verbs.ar.flatMap((verb) => ENDINGS.map((ending) => verb + ending)));

/** Words of buttons and menus. */
export const MENU: Phrases<true> = phrases(
  both(leftovers.menu).map((phrase): [string, true] => [phrase, true]),
);

/** What leftover lines begin with. */
export const LEFTOVER_LINES = leftovers.lines;

/** Words that datelines are made of. */
export const DATELINE = {
  agencies: phrases(both(datelines.agencies).map((phrase): [string, true] => [phrase, true])),
  places: phrases(both(datelines.places).map((phrase): [string, true] => [phrase, true])),
  months: normalized(datelines.months),
  besides: normalized(datelines.besides),
};

/** Words that number the parts of a text: «أولا». */
export const ORDINALS = phrases(both(outline.ordinals).map((phrase): [string, true] => [phrase, true]));

function phrases<T>(entries: [string, T][]): Phrases<T> {
  const found = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of entries) {
    const [first = '', ...rest] = phrase.split(/[\s/]+/).map(normalize);
    const others = found.get(first) ?? [];
    others.push({ rest, value });
    found.set(
      first,
      others.sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return found;
}

/** Returns how many words of the list a phrase takes that begins at a place, and its value; undefined where none does. */
export function phraseAt<T>(
  list: Phrases<T>,
  given: readonly string[],
  at: number,
): { length: number; value: T } | undefined {
  const found = list
    .get(given[at] ?? '')
    ?.find(({ rest }) => rest.every((word, index) => given[at + 1 + index] === word));
  return found && { length: found.rest.length + 1, value: found.value };
}
