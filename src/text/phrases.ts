// Finds the phrases of a glossary in a sequence of terms.
// In: groups of phrases that mean the same. Out: for each place the longest phrase and its groups.
// Next: search/reader.ts.

import { createAnalyzer, type Term } from './analyzer.ts';

/** Words and phrases of both languages that are interchangeable in a question. */
export interface Group {
  id: string;
  ar: string[];
  en: string[];
}

interface Node {
  next: Map<string, Node>;
  groups: string[];
}

/** A phrase found: how many terms it takes and the ids of the groups it belongs to. */
export interface PhraseMatch {
  length: number;
  groups: string[];
}

export type PhraseFinder = (
  terms: Pick<Term, 'word' | 'bare' | 'term' | 'stop'>[],
  at: number,
) => PhraseMatch | undefined;

/** The forms in which a phrase may stand, the closest first: as written, without what is joined on, by its stems. */
const FORMS: ((term: Pick<Term, 'word' | 'bare' | 'term'>) => string)[] = [
  ({ word }) => word,
  ({ bare }) => bare,
  ({ term }) => term,
];
const BY_STEM = 2;
/** A shorter stem belongs to too many words: في, in, and وفيات, deaths. */
const LEAST_STEM = 3;

/**
 * Returns a function that finds the longest phrase beginning at a place of a sequence of terms. Of phrases as long,
 * one that stands there letter by letter goes before one with the same stems: governor, government and governance
 * share theirs, so do دور, دورة and دوري.
 */
export function createPhrases(groups: Group[]): PhraseFinder {
  const analyze = createAnalyzer();
  const roots = FORMS.map(() => emptyNode());
  for (const { id, ar, en } of groups) {
    for (const terms of [...ar, ...en].map(analyze)) {
      if (isEmpty(terms) && !asksFor(id)) continue;
      const forms = isEmpty(terms) ? FORMS.slice(0, 1) : FORMS;
      for (const [at, form] of forms.entries()) {
        const path = terms.map(form);
        if (at < BY_STEM || path.join('').length >= LEAST_STEM) insert(roots[at] as Node, path, id);
      }
    }
  }
  return (terms, at) => {
    let best: PhraseMatch | undefined;
    for (const [by, root] of roots.entries()) {
      if (by > 0 && terms[at]?.stop) break; // اللي is not ليه because both shrink to لي
      const found = longestFrom(root, terms, at, FORMS[by] as (typeof FORMS)[number]);
      if ((found?.length ?? 0) > (best?.length ?? 0)) best = found;
    }
    return best;
  };
}

/** A stop word is no synonym of anything by itself: ماء, water, is written like ما, what. */
function isEmpty(terms: Term[]): boolean {
  return terms.length < 2 && terms.every(({ stop }) => stop);
}

/** Groups of question words begin with a question mark; those are stop words with a meaning. */
function asksFor(group: string): boolean {
  return group.startsWith('?');
}

function emptyNode(): Node {
  return { next: new Map(), groups: [] };
}

function insert(root: Node, terms: string[], group: string): void {
  let node = root;
  for (const term of terms) {
    const next = node.next.get(term) ?? emptyNode();
    node.next.set(term, next);
    node = next;
  }
  if (!node.groups.includes(group)) node.groups.push(group);
}

function longestFrom(
  root: Node,
  terms: Pick<Term, 'word' | 'term'>[],
  at: number,
  form: (typeof FORMS)[number],
): PhraseMatch | undefined {
  let node: Node | undefined = root;
  let best: PhraseMatch | undefined;
  for (let next = at; next < terms.length; next++) {
    node = node.next.get(form(terms[next] as Term));
    if (!node) break;
    if (node.groups.length > 0) best = { length: next + 1 - at, groups: node.groups };
  }
  return best;
}
