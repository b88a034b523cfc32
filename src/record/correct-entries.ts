// Corrects one list of a drafted record: entries are changed where they are, dropped, or added behind the others.
// In: the list and what a person knows better. Out: the list. Used by corrections.ts.

import type { Span } from '../article/article.ts';
import { normalize } from '../words/normalize.ts';
import type { Quoted, Quotes } from './quotes.ts';

/** The correction of an entry: what it is called is under `Key`. */
type Correction<Key extends string> = { [key in Key]?: string | undefined } & {
  was?: string | undefined;
  quote?: Quoted;
  drop?: true | undefined;
};

/** What is called something, and proved. */
type Entry<Key extends string> = { [key in Key]: string } & { evidence: Span[]; aliases?: string[] };

/** What is left of a correction: the entry's own fields, all that it is called by and proved by filled in. */
type Change<Key extends string, C> = Omit<C, 'was' | 'quote' | 'drop' | Key> & {
  [key in Key]: string;
} & { evidence: Span[] };

/** Makes the entry of what is known of it; `drafted` is undefined where it is new. */
type Build<Key extends string, C, E> = (change: Change<Key, C>, drafted: E | undefined, place: string) => E;

/** Returns a list with its corrections; `watch` is told what became of each drafted entry that is no longer the same. */
export function correctEntries<Key extends string, E extends Entry<Key>, C extends Correction<Key>>(
  list: string,
  key: Key,
  drafted: readonly E[],
  corrections: readonly C[] | undefined,
  quotes: Quotes,
  build: Build<Key, C, E>,
  watch: (before: E, after: E | undefined) => void = () => {},
): E[] {
  const entries = new Map<E, E | undefined>(drafted.map((entry) => [entry, entry]));
  for (const [index, correction] of (corrections ?? []).entries()) {
    const place = `${list}[${index}]`;
    const found = findEntry(key, drafted, correction, place, quotes);
    if (correction.drop) {
      if (found) entries.set(found, undefined);
      continue;
    }
    const before = found && entries.get(found);
    const { was, quote, drop: _drop, ...fields } = correction;
    const called = correction[key] ?? before?.[key] ?? was ?? '';
    if (was !== undefined && !found && correction[key] === undefined) {
      quotes.report(`${place}.was is nothing that the draft has: "${was}"`);
      continue;
    }
    const own = IN_OWN_WORDS.has(key) ? called : undefined;
    const evidence = quotes.prove({ place, quote, drafted: before?.evidence, words: own });
    const change = { ...withoutUndefined(fields), [key]: called, evidence } as Change<Key, C>;
    const after = build(change, before, place);
    entries.set(found ?? after, after);
  }
  for (const entry of drafted) if (entries.get(entry) !== entry) watch(entry, entries.get(entry));
  return [...entries.values()].filter((entry) => entry !== undefined);
}

/** What is said in the article's own words proves itself; of a name, they do not tell why it is listed. */
const IN_OWN_WORDS: ReadonlySet<string> = new Set(['topic', 'text']);

/** The drafted entry that is called so; the beginning is enough for `was`, which may be long. */
function findEntry<Key extends string, E extends Entry<Key>>(
  key: Key,
  drafted: readonly E[],
  correction: Correction<Key>,
  place: string,
  quotes: Quotes,
): E | undefined {
  const wanted = fold(correction.was ?? correction[key] ?? '');
  const same = drafted.find((entry) => fold(entry[key]) === wanted);
  if (same || correction.was === undefined) return same;
  const alike = drafted.filter((entry) =>
    [entry[key], ...(entry.aliases ?? [])].some((name) => fold(name).startsWith(wanted)),
  );
  if (alike.length > 1)
    quotes.report(`${place}.was is the beginning of ${alike.length} entries: "${correction.was}"`);
  return alike[0];
}

const fold = (text: string): string => text.trim().split(/\s+/u).map(normalize).join(' ');

const withoutUndefined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
