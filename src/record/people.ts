// Joins the places where people are named into people: one entry each, however often and in whatever way named.
// In: mentions with how each figures. Out: people with all evidence. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { normalize } from '../words/normalize.ts';
import type { DraftedPerson, Presence } from './drafted.ts';
import { keysOf } from './phrases.ts';

/** A person as one place of the text shows them. */
export interface Seen {
  name: string;
  /** Folded parts of the name. */
  parts: string[];
  title?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  presence: Presence;
  evidence: Span;
  /** Names that are no part of the name: an account, initials. */
  aliases?: string[] | undefined;
  /** The entry of a list of people, where one list names nobody twice in two roles. */
  list?: number | undefined;
  /** Not enough of a name to make a person of it: counts only where it fits one that is named in full. */
  short?: boolean | undefined;
}

/** A person with where they were seen. */
export interface Person extends DraftedPerson {
  parts: string[];
  seen: Seen[];
}

const ORDER: Presence[] = ['chaired', 'presented', 'spoke', 'attended', 'absent', 'mentioned'];

/** Returns the people that were seen, in the order in which they are first named. */
export function joinPeople(all: readonly Seen[]): Person[] {
  const people: Person[] = [];
  for (const seen of all.filter(({ short }) => !short)) {
    const same = people.filter((person) => isSame(person, seen));
    if (same.length === 1 && same[0]) addTo(same[0], seen);
    else if (same.length === 0) people.push(newPerson(seen));
  }
  for (const seen of all.filter(({ short }) => short)) {
    const same = findPerson(people, seen.parts);
    if (same) addTo(same, seen);
  }
  return people;
}

/** Returns the one person that a shorter name stands for, if there is exactly one. */
export function findPerson(people: readonly Person[], parts: readonly string[]): Person | undefined {
  const account = parts.join('');
  const fits = people.filter(
    (person) =>
      fitsInto(parts, person.parts) || person.aliases.some((alias) => keysOf(alias).join('') === account),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

function newPerson(seen: Seen): Person {
  const { name, parts, title, role, organisation, presence, evidence, aliases = [] } = seen;
  return {
    name,
    parts,
    title,
    role,
    organisation,
    presence,
    aliases: [...aliases],
    evidence: [evidence],
    seen: [seen],
  };
}

function addTo(person: Person, seen: Seen): void {
  person.seen.push(seen);
  const better = ORDER.indexOf(seen.presence) < ORDER.indexOf(person.presence);
  if (better) person.presence = seen.presence;
  person.evidence = better ? [seen.evidence, ...person.evidence] : [...person.evidence, seen.evidence];
  person.title ??= seen.title;
  person.role ??= seen.role;
  person.organisation ??= seen.organisation;
  const listed = person.parts.length > 1 && person.seen.some(({ list }) => list !== undefined);
  const longer = !seen.short && !listed && seen.parts.length > person.parts.length;
  const other = longer ? person.name : seen.name;
  if (longer) Object.assign(person, { name: seen.name, parts: seen.parts });
  const isNew = normalize(other) !== normalize(person.name) && !person.aliases.includes(other);
  person.aliases = [...new Set([...person.aliases, ...(seen.aliases ?? []), ...(isNew ? [other] : [])])];
}

/** Two mentions are one person where one name fits into the other and no list tells them apart. */
function isSame(person: Person, seen: Seen): boolean {
  const [short, long] =
    person.parts.length < seen.parts.length ? [person.parts, seen.parts] : [seen.parts, person.parts];
  const listed = person.seen.some(({ list }) => list !== undefined);
  if (short.length < 2 && !listed ? short.join() !== long.join() : !fitsInto(short, long)) return false;
  return !person.seen.some((other) => areTold(other, seen));
}

/** Whether one list has both under two roles: namesakes. */
function areTold(a: Seen, b: Seen): boolean {
  return (
    a.list !== undefined &&
    a.list === b.list &&
    a.role !== undefined &&
    b.role !== undefined &&
    normalize(a.role) !== normalize(b.role)
  );
}

/** Whether the parts of a name stand in a longer one in their order: «محمد العمري» in «محمد بن سعد العمري». */
export function fitsInto(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > 0 && short.length !== 1 && !isLike(short[0] as string, long[0] as string)) return false;
  let at = 0;
  for (const part of long) if (at < short.length && isLike(short[at] as string, part)) at++;
  return at === short.length || (at === short.length - 1 && at > 0 && isInitial(short, long));
}

/** "Maria K" in "Maria Kovacs": the last part told by its letter. */
function isInitial(short: readonly string[], long: readonly string[]): boolean {
  return /^[a-z]$/u.test(short.at(-1) ?? '') && (long.at(-1) ?? '').startsWith(short.at(-1) ?? ' ');
}

/** Equal, or a slip of one letter in a long part: إبرهيم, إبراهيم. */
function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (a[start] === b[start]) start++;
  return (
    a.slice(start + 1) === b.slice(start) ||
    a.slice(start) === b.slice(start + 1) ||
    a.slice(start + 1) === b.slice(start + 1)
  );
}
