// Finds whom a question asks about, in whatever spelling or script the name is typed.
// In: the words of a question and the people of a record. Out: the one person who is named. Next: from-record.ts, hints.ts.

import type { DraftedPerson } from '../record/drafted.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import { bareName, isConnective, skeletonOf } from '../words/names.ts';

/** Names of one consonant are shared by too many. */
const LEAST_CONSONANTS = 2;

/** Returns the person that words name, or undefined where they name none, or two alike. */
export type FindPerson = (subject: readonly Term[]) => DraftedPerson | undefined;

/**
 * Returns what finds people by their names. More of the words must belong to the person, their role or organisation than must
 * not: of "Hamad Al-Omar" the first name alone is somebody else's.
 */
export function createFindPerson(people: readonly DraftedPerson[]): FindPerson {
  const keyed = people.map((person) => ({
    person,
    names: keysOf(spellingsOf(person).join(' ')),
    others: keysOf(workOf(person).join(' ')),
  }));
  return (subject) => {
    const asked = subject.map(keyOf).filter(({ skeleton }) => skeleton.length >= LEAST_CONSONANTS);
    const [first, second] = keyed
      .map((own) => ({ ...own, matched: asked.filter((key) => isIn(own.names, key)).length }))
      .filter(({ matched }) => matched > 0)
      .sort((a, b) => b.matched - a.matched);
    if (!first || first.matched === second?.matched) return undefined;
    const strange = asked.filter((key) => !isIn(first.names, key) && !isIn(first.others, key)).length;
    return strange < asked.length - strange ? first.person : undefined;
  };
}

/** Returns all that somebody is called, in either language. */
export const spellingsOf = ({ name, aliases, translated }: DraftedPerson): string[] => [
  name,
  ...aliases,
  ...(translated?.name ? [translated.name] : []),
];

/** Role and organisation, in either language. */
const workOf = ({ role, organisation, translated }: DraftedPerson): string[] =>
  [role, organisation, translated?.role, translated?.organisation].filter((part) => part !== undefined);

/** A word by the classes of its consonants, which both scripts share, and in Arabic by the consonants themselves. */
interface NameKey {
  skeleton: string;
  consonants: string | undefined;
}

const ARABIC = /\p{Script=Arabic}/u;
const LONG_VOWEL = /[اوي]/gu;

function keyOf({ word }: Term): NameKey {
  const name = bareName(word);
  const consonants = ARABIC.test(name) ? name.replace(LONG_VOWEL, '') : undefined;
  return { skeleton: skeletonOf(name), consonants };
}

/** The words of a name, all but those that only join. */
const keysOf = (text: string): NameKey[] =>
  analyze(text).flatMap((term) => (isConnective(term.word) ? [] : keyOf(term)));

/** Within Arabic no consonant stands for another: الكويت is not القائد, however القائد is spelled in English. */
function isIn(keys: readonly NameKey[], asked: NameKey): boolean {
  const arabic = asked.consonants === undefined ? [] : keys.filter((key) => key.consonants !== undefined);
  return arabic.length > 0
    ? arabic.some(({ consonants }) => consonants === asked.consonants)
    : keys.some(({ skeleton }) => skeleton === asked.skeleton);
}
