// What a question asks about, as opposed to how it asks.
// In: its analysed words and its kind. Out: the words of its subject. Next: the search for clauses and slots.

import type { Term } from '../../words/analyzer.ts';
import type { ReadAsking } from './asking.ts';

/** The kinds of `data/kinds/kinds.json`. */
export interface KindList {
  /** Ideas that no subject is made of. */
  framing: string[];
  /** A sentence on each kind, and the ideas that ask for it. */
  kinds: Record<string, { asks: string; with: string[] }>;
}

/** Returns the words of a question that are its subject once its kind is known. */
export type FindSubject = (terms: readonly Term[], kind: string) => Term[];

/** Returns a finder that knows which ideas ask for which kind. */
export function createSubject({ framing, kinds }: KindList, readAsking: ReadAsking): FindSubject {
  const asksFor = new Map(
    Object.entries(kinds).map(([kind, list]) => [kind, new Set([...framing, ...list.with])]),
  );
  return (terms, kind) => terms.filter((term) => !term.stop && !asks(term, asksFor.get(kind)));

  function asks({ word }: Term, ideas: ReadonlySet<string> | undefined): boolean {
    const concept = readAsking(word)?.concept;
    return concept !== undefined && (ideas?.has(concept) ?? false);
  }
}
