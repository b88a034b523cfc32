// Corrects the people of a drafted record. In: people and what a person knows better. Out: people, and where the drafted
// ones went, for what names them. Used by corrections.ts and correct-statements.ts.

import { correctEntries } from './correct-entries.ts';
import type { Corrections } from './corrections-schema.ts';
import type { DraftedPerson } from './drafted.ts';
import type { Quotes } from './quotes.ts';

/** The people of a record, once corrected. */
export interface CorrectedPeople {
  entries: DraftedPerson[];
  /** Returns what somebody is called now, by the drafted name; a name of nobody stays. */
  nameOf(drafted: string): string;
  /** Returns the place of somebody in `entries` by the drafted place; their drafted name where they are dropped. */
  placeOf(drafted: number): number | string;
}

/** Returns people with their corrections. Of somebody added, nothing but what is given is known. */
export function correctPeople(
  drafted: readonly DraftedPerson[],
  corrections: Corrections['people'],
  quotes: Quotes,
): CorrectedPeople {
  const moved = new Map<DraftedPerson, DraftedPerson | undefined>();
  const entries = correctEntries(
    { name: 'people', key: 'name', drafted, corrections, build: changed },
    quotes,
    (before, after) => moved.set(before, after),
  );
  const now = (person: DraftedPerson | undefined) =>
    person && (moved.has(person) ? moved.get(person) : person);
  return {
    entries,
    nameOf: (name) => now(drafted.find((person) => person.name === name))?.name ?? name,
    placeOf(place) {
      const person = now(drafted[place]);
      return person ? entries.indexOf(person) : (drafted[place]?.name ?? '');
    },
  };
}

type PersonCorrection = NonNullable<Corrections['people']>[number];
type Change = Omit<PersonCorrection, 'was' | 'quote' | 'drop' | 'name'> &
  Pick<DraftedPerson, 'name' | 'evidence'>;

/** Null takes away what was drafted; spellings and translations come to those that are known. */
function changed(
  { title, role, organisation, aliases = [], translated, ...change }: Change,
  drafted: DraftedPerson | undefined,
): DraftedPerson {
  const keep = (given: string | null | undefined, before: string | undefined) =>
    given === undefined ? before : (given ?? undefined);
  return {
    ...change,
    presence: change.presence ?? drafted?.presence ?? 'mentioned',
    title: keep(title, drafted?.title),
    role: keep(role, drafted?.role),
    organisation: keep(organisation, drafted?.organisation),
    aliases: [...new Set([...(drafted?.aliases ?? []), ...aliases])],
    translated: translated ? { ...drafted?.translated, ...translated } : drafted?.translated,
  };
}
