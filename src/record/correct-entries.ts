// Corrects one list of a drafted record: entries are changed where they are, dropped, or added where the article tells of them.
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

/** A list, what it is called in the file, and what makes its entries. */
export interface List<Key extends string, E, C> {
  name: string;
  /** The field that an entry is known by. */
  key: Key;
  drafted: readonly E[];
  corrections: readonly C[] | undefined;
  build: Build<Key, C, E>;
}

/** Returns a list with its corrections; `watch` is told what became of each drafted entry that is no longer the same. */
export function correctEntries<Key extends string, E extends Entry<Key>, C extends Correction<Key>>(
  list: List<Key, E, C>,
  quotes: Quotes,
  watch: (before: E, after: E | undefined) => void = () => {},
): E[] {
  const changed = new Map<E, E | undefined>(list.drafted.map((entry) => [entry, entry]));
  const added: E[] = [];
  for (const [index, correction] of (list.corrections ?? []).entries()) {
    const place = `${list.name}[${index}]`;
    const found = findEntry(list, correction, place, quotes);
    const before = found && changed.get(found);
    const after = correction.drop ? undefined : correctEntry(list, correction, before, place, quotes);
    if (found) changed.set(found, after);
    else if (after) added.push(after);
  }
  for (const [before, after] of changed) if (before !== after) watch(before, after);
  return added.reduce(
    insert,
    [...changed.values()].filter((entry) => entry !== undefined),
  );
}

/** Returns an entry as it is now; undefined where there is nothing that could be corrected. */
function correctEntry<Key extends string, E extends Entry<Key>, C extends Correction<Key>>(
  { key, build }: List<Key, E, C>,
  correction: C,
  before: E | undefined,
  place: string,
  quotes: Quotes,
): E | undefined {
  const { was, quote, drop: _drop, ...fields } = correction;
  const called = correction[key] ?? before?.[key];
  if (called === undefined) {
    quotes.report(`${place}.was is nothing that the draft has: "${was}"`);
    return undefined;
  }
  const words = IN_OWN_WORDS.has(key) ? called : undefined;
  const evidence = quotes.prove({ place, quote, drafted: before?.evidence, words });
  const change = { ...withoutUndefined(fields), [key]: called, evidence } as Change<Key, C>;
  return build(change, before, place);
}

/** An entry that is added stands before what the article says after it. */
function insert<E extends { evidence: Span[] }>(entries: readonly E[], entry: E): E[] {
  const startOf = ({ evidence: [first] }: E) => first?.start ?? 0;
  const at = entries.findIndex((other) => startOf(other) > startOf(entry));
  return at === -1 ? [...entries, entry] : entries.toSpliced(at, 0, entry);
}

/** What is said in the article's own words proves itself; of a name, they do not tell why it is listed. */
const IN_OWN_WORDS: ReadonlySet<string> = new Set(['topic', 'text']);

/** The drafted entry that is called so; the beginning is enough for `was`, which may be long. */
function findEntry<Key extends string, E extends Entry<Key>>(
  { key, drafted }: Pick<List<Key, E, unknown>, 'key' | 'drafted'>,
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
