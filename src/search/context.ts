// What a clause says without saying it: the headings above it, and the list items that it stands under, which are sections too.
// In: an article. Out: for a clause, the words of what stands above it. Next: clause-index.ts.

import type { Article, Clause } from '../article/article.ts';

/** The context of clauses. */
export interface Context {
  /** Words of the headings above a clause, outermost last. */
  heading(clause: Clause): number[];
  /** Whether a clause only opens what stands below it. */
  introduces(clause: Clause): boolean;
}

/** «Title [#12](https://…)»: the name of something that is told elsewhere. */
const LINK_AT_END = /\]\([^()\s]*\)$/u;

/** Returns the context of an article's clauses; `wordsOf` reads a heading. */
export function contextOf({ sections }: Article, wordsOf: (text: string) => number[]): Context {
  const headings = sections.map(({ heading }) => wordsOf(heading));
  const starts = new Set(sections.map(({ start }) => start));
  return {
    introduces: ({ role, start, text }) => role === 'heading' || starts.has(start) || LINK_AT_END.test(text),
    heading({ section }) {
      const words: number[] = [];
      for (let at = section; at !== undefined; at = sections[at]?.parent) words.push(...(headings[at] ?? []));
      return words;
    },
  };
}
