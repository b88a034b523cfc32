// Finds every place where an English text names a person, with the title and the office told there.
// In: a `Reading` and the people whom its lists name. Out: `Mention`s in order. Next: presence.ts.

import type { Span } from '../article/article.ts';
import { type LatinName, latinNameAt } from './latin-names.ts';
import { NAMES, PEOPLE } from './lists.ts';
import type { Mention } from './mentions.ts';
import { findPerson, fitsInto, type Person } from './people.ts';
import { nounAt, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

/** A mention and whether it is a part of a name only. */
export interface LatinMention extends Mention {
  short: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const BREAK = /[.;:()!?\n–—*"“”]|\s-\s/u;

/** Returns the mentions outside the lines that are lists of people. */
export function findLatinMentions(
  reading: Reading,
  people: readonly Person[],
  skip: ReadonlySet<number>,
): LatinMention[] {
  const { words } = reading;
  const small = new Set(words.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ key }) => key));
  const mentions: LatinMention[] = [];
  let at = 0;
  while (at < words.length) {
    const found = skip.has((words[at] as Word).line) ? undefined : mentionAt(reading, at, people, small);
    if (found) mentions.push(found);
    at = found ? found.to : at + 1;
  }
  return mentions;
}

function mentionAt(
  { words }: Reading,
  at: number,
  people: readonly Person[],
  small: ReadonlySet<string>,
): LatinMention | undefined {
  const word = words[at] as Word;
  if (
    !CAPITAL.test(word.text) ||
    /[@\w[]$/u.test(word.before) ||
    (/\/\s*$/u.test(word.before) && !CAPITAL.test(words[at - 1]?.text ?? ''))
  )
    return undefined;
  const titles = titleLength(words, at);
  const titled = titles > 0 ? latinNameAt(words, at + titles, true) : undefined;
  if (titled) return whole(words, { at, titles, name: titled, short: titled.parts.length < 2 });
  const name = latinNameAt(words, at, false);
  if (
    name &&
    name.parts.length > 1 &&
    !isPartOfMore(words, name) &&
    !name.parts.some((part) => small.has(part))
  )
    return whole(words, { at, titles: 0, name, short: false });
  return (
    knownAt(words, at, people) ??
    strangerAt(words, at, small) ??
    (name && !fitsSome(people, name.parts) ? singleAt(words, name, small) : undefined)
  );
}

function titleLength(words: readonly Word[], at: number): number {
  let length = 0;
  for (let found = 1; found > 0; length += found) {
    found = CAPITAL.test(words[at + length]?.text ?? '')
      ? phraseAt(PEOPLE.latinTitles, words, at + length)
      : 0;
    if (length > 0 && !/^[\s.]*$/u.test(words[at + length]?.before ?? '')) break;
  }
  return length;
}

/** "Lincoln Memorial Bridge": capitals before or behind make it the name of something else. */
function isPartOfMore(words: readonly Word[], { to }: LatinName): boolean {
  const next = words[to];
  const joined = next && /^[ \u00a0]$/u.test(next.before) && CAPITAL.test(next.text);
  return joined === true && PEOPLE.latinBearers.has(next.key);
}

/** A first name, surname, initials or account of somebody who is known. */
function knownAt(words: readonly Word[], at: number, people: readonly Person[]): LatinMention | undefined {
  const word = words[at] as Word;
  if (NAMES.neverLatin.has(word.key) || word.key.length < 2) return undefined;
  const person = findPerson(people, [word.key]);
  if (!person || (isJoined(words, at) && !roleBefore(words, at))) return undefined;
  const role = roleIn(words, at + 1);
  return {
    from: at,
    to: role?.to ?? at + 1,
    name: spanOf(words, at, at + 1),
    parts: [word.key],
    short: true,
    role: role?.span,
  };
}

const TELLS_WHO = /^(?:of|from|owner|resident|representing|\p{Nd}+\p{Lu}?)$/u;

/** "Odalys Ferne, of 4 Mill Lane, …": two capitals at the head of a line, with who that is behind a comma. */
function strangerAt(
  words: readonly Word[],
  at: number,
  small: ReadonlySet<string>,
): LatinMention | undefined {
  const pair = words.slice(at, at + 2);
  const [last, next] = [words[at - 1], words[at + 2]];
  if (last?.line === words[at]?.line || !next || !/^,\s$/u.test(next.before) || !TELLS_WHO.test(next.text))
    return undefined;
  if (pair[1]?.before !== ' ' || !pair.every(({ text, key }) => isRareCapital(text, key, small)))
    return undefined;
  const parts = pair.map(({ key }) => key);
  return { from: at, to: at + 2, name: spanOf(words, at, at + 2), parts, short: false };
}

function isRareCapital(text: string, key: string, small: ReadonlySet<string>): boolean {
  const common = small.has(key) || NAMES.neverLatin.has(key) || PEOPLE.latinBearers.has(key);
  return /^\p{Lu}\p{Ll}+$/u.test(text) && !common && !PEOPLE.latinOffices.has(key);
}

/** Returns whether a shorter name stands for one of several people, even where it does not say for which. Two people of one first name: told of one of them, but not of which. */
export function fitsSome(people: readonly Person[], parts: readonly string[]): boolean {
  return people.some((person) => fitsInto(parts, person.parts));
}

/** Whether a word is one of several capitals in a row that are no name known here. */
function isJoined(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const last = words[at - 1];
  const after =
    next &&
    /^[ \u00a0]$/u.test(next.before) &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !NAMES.neverLatin.has(next.key);
  const before =
    last &&
    last.line === words[at]?.line &&
    /^[ \u00a0]$/u.test((words[at] as Word).before) &&
    /^\p{Lu}\p{Ll}/u.test(last.text) &&
    last.sentence === words[at]?.sentence &&
    words[at - 2]?.sentence === last.sentence;
  return Boolean(after) || Boolean(before && !NAMES.neverLatin.has(last?.key ?? ''));
}

/** A lone given name that is nothing else in this text: "Matteo raised concerns". */
function singleAt(
  words: readonly Word[],
  name: LatinName,
  small: ReadonlySet<string>,
): LatinMention | undefined {
  const { key } = words[name.from] as Word;
  if (name.to !== name.from + 1 || small.has(key) || isJoined(words, name.from) || NAMES.neverLatin.has(key))
    return undefined;
  const role = roleIn(words, name.to);
  return {
    from: name.from,
    to: role?.to ?? name.to,
    name: spanOf(words, name.from, name.to),
    parts: name.parts,
    short: false,
    role: role?.span,
  };
}

interface Whole {
  at: number;
  titles: number;
  name: LatinName;
  short: boolean;
}

function whole(words: readonly Word[], { at, titles, name, short }: Whole): LatinMention {
  const before = roleBefore(words, at);
  const after = before ? undefined : roleIn(words, name.to);
  return {
    from: before ? before[0] : at,
    to: after?.to ?? name.to,
    name: spanOf(words, name.from, name.to),
    parts: name.parts,
    title: titles > 0 ? spanOf(words, at, at + titles) : undefined,
    role: before ? spanOf(words, before[0], at) : after?.span,
    short,
  };
}

const LONGEST_ROLE = 12;
const OWN = new Set(['the', 'our', 'a', 'an', 'its', 'current', 'former', 'new']);

/** "(our liaison to the committee)", ", Minister of Finance,": the office behind a name. */
function roleIn(words: readonly Word[], from: number): { span: Span; to: number } | undefined {
  const first = words[from];
  if (!first || !/^\s?(?:\(|,\s)$/u.test(first.before)) return undefined;
  if (/^(?:who|whose|which|where|when)$/u.test(first.key)) return undefined;
  let begin = from;
  while (OWN.has(words[begin]?.key ?? '')) begin++;
  let to = begin;
  while (
    to < words.length &&
    to - begin < LONGEST_ROLE &&
    (to === begin || !/[,;.:)(\n]/u.test((words[to] as Word).before))
  )
    to++;
  const offices = words.slice(begin, Math.min(to, begin + 6)).some(({ key }) => PEOPLE.latinOffices.has(key));
  const closed = words[to] ? /[),]/u.test((words[to] as Word).before) : true;
  return offices && closed && to > begin ? { span: spanOf(words, begin, to), to } : undefined;
}

/** "Finance Minister John Smith": capitals with an office before a name. */
function roleBefore(words: readonly Word[], at: number): [number, number] | undefined {
  let from = at;
  while (
    from > 0 &&
    at - from < 6 &&
    CAPITAL.test(words[from - 1]?.text ?? '') &&
    !BREAK.test((words[from] as Word).before) &&
    !/,/u.test((words[from] as Word).before)
  )
    from--;
  const offices = words
    .slice(from, at)
    .some((_, index) => nounAt(PEOPLE.latinOffices, words, from + index) > 0);
  return offices && from < at ? [from, at] : undefined;
}
