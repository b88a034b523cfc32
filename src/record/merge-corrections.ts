// Corrections that were made one after the other, as one. In: corrections, each of the record as the ones before left it, and the
// draft that they began with. Out: one `Corrections` of that draft, which does the same. Used where a meeting is exported: a folder has one `record.json`.

import { normalize } from '../words/normalize.ts';
import type { Corrections } from './corrections-schema.ts';
import type { DraftedRecord } from './drafted.ts';

type Lists = Pick<
  Corrections,
  'people' | 'bodies' | 'agenda' | 'presentations' | 'decisions' | 'statements' | 'numbers' | 'meetings'
>;
type Entry = Record<string, unknown> & { was?: string | undefined; drop?: true | undefined };

/** The field that an entry is known by, for each list whose entries are known by a name. */
const KEYS = {
  people: 'name',
  bodies: 'name',
  agenda: 'topic',
  presentations: 'topic',
  decisions: 'text',
  numbers: 'counts',
} as const;
type NamedList = keyof typeof KEYS;

/** Returns one `Corrections` of a draft that does what these do in turn. */
export function mergeCorrections(all: readonly Corrections[], drafted: DraftedRecord): Corrections {
  return all.reduce((before, after) => merge(before, after, drafted), {});
}

function merge(before: Corrections, after: Corrections, drafted: DraftedRecord): Corrections {
  const merged: Record<string, unknown> = { ...before };
  for (const [field, value] of Object.entries(after)) {
    if (isNamedList(field)) {
      merged[field] = mergeList(
        { key: KEYS[field], drafted: namesIn(drafted, field) },
        (before[field] ?? []) as Entry[],
        value as Entry[],
      );
    } else if (Array.isArray(value)) {
      merged[field] = [...((before[field as keyof Lists] as unknown[] | undefined) ?? []), ...value];
    } else merged[field] = mergeSlot(before[field as keyof Corrections], value);
  }
  return merged as Corrections;
}

const isNamedList = (field: string): field is NamedList => Object.hasOwn(KEYS, field);

/** What is emptied stays so until it is told again; a new value has words of its own. */
function mergeSlot(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return after;
  const { quote: _, ...rest } = before as { quote?: unknown };
  return 'value' in after && !('quote' in after) ? { ...rest, ...after } : { ...before, ...after };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A list by the field that names its entries, and the names that the draft has in it. */
interface Known {
  key: string;
  drafted: ReadonlySet<string>;
}

function namesIn(drafted: DraftedRecord, list: NamedList): ReadonlySet<string> {
  const entries: readonly object[] = drafted[list];
  return new Set(entries.map((entry) => fold(`${(entry as Record<string, unknown>)[KEYS[list]]}`)));
}

function mergeList(list: Known, before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const { key } = list;
  const merged = [...before];
  for (const entry of after) {
    const at = merged.findIndex(
      (known) => !known.drop && isSame(nameOf(known, key), entry.was ?? nameOf(entry, key)),
    );
    const known = merged[at];
    if (!known) merged.push(entry);
    else merged[at] = mergeEntry(known, entry, list);
  }
  return merged;
}

/** How an entry is called once it is corrected. */
const nameOf = (entry: Entry, key: string): string => `${entry[key] ?? entry.was ?? ''}`;

const isSame = (one: string, other: string): boolean => fold(one) === fold(other);
const fold = (text: string): string => text.trim().split(/\s+/u).map(normalize).join(' ');

/** The first of both knows how the draft calls it; what was added is called nothing there, not even by its beginning. */
function mergeEntry(known: Entry, entry: Entry, { key, drafted }: Known): Entry {
  const name = nameOf(known, key);
  const was = known.was ?? (drafted.has(fold(name)) ? name : undefined);
  const called = was === undefined ? { [key]: name } : { was };
  if (entry.drop) return { ...called, drop: true };
  const { was: _, ...rest } = { ...known, ...called, ...entry };
  return was === undefined ? rest : { ...rest, was };
}
