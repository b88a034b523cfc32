// Recognises a person by the office alone, once named with it: «وزير الري المصري» after «… وزير الموارد المائية والري».
// In: words and mentions. Out: further places where known people are seen. Next: people.ts.

import { PRESENCE } from './lists.ts';
import type { Mention } from './mentions.ts';
import { isOffice } from './names.ts';
import type { Seen } from './people.ts';
import { findNoun, keysOf, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

const LONGEST_OFFICE = 6;
const bare = (key: string) => key.replace(/^[وفبل]*(?:ال|لل)(?=..)|^[وف](?=ال)/u, '');
const PLAIN = new Set('ان انه علي عن الي في من خلال مع بان'.split(' '));

/** Returns who is seen speaking by office, where exactly one person bears it. */
export function seenByOffice(
  { words }: Reading,
  mentions: readonly Mention[],
  seen: readonly Seen[],
): Seen[] {
  const taken = new Set(
    mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const found: Seen[] = [];
  for (let at = 0; at < words.length; at++) {
    const shows = phraseAt(PRESENCE.showsAll, words, at);
    const says = phraseAt(PRESENCE.says, words, at) || shows;
    const from = at + says;
    if (says === 0 || taken.has(from) || !isOffice(words, from) || isElsewhere(words, at)) continue;
    const to = endOfOffice(words, from);
    const bearer = bearerOf(
      words.slice(from, to).map(({ key }) => bare(key)),
      mentions,
      seen,
      words,
    );
    if (bearer)
      found.push({
        ...bearer,
        presence: shows > 0 ? 'presented' : 'spoke',
        evidence: spanOf(words, at, to),
        list: undefined,
        short: true,
        role: undefined,
        title: undefined,
      });
  }
  return found;
}

const LONGEST_LISTED = 5;
const FAR_FROM_SHOWN = 8;

/** «وأفادت الصيدلانية», «عرض مدير المدرسة …», "The Clerk reported": a listed person told by the listed office alone. */
export function seenByListedOffice({ words }: Reading, listed: readonly Seen[]): Seen[] {
  const found: Seen[] = [];
  words.forEach((word, at) => {
    const shown = findNoun(PRESENCE.shown, words, at + 1, at + FAR_FROM_SHOWN) !== -1;
    const shows = phraseAt(PRESENCE.showsAll, words, at) || (shown ? phraseAt(PRESENCE.shows, words, at) : 0);
    const says = shows || phraseAt(PRESENCE.says, words, at);
    if (says === 0) return;
    const latin = /^[a-z]/iu.test(word.text);
    const to = latin ? at : at + says + LONGEST_LISTED;
    const from = latin ? Math.max(0, at - LONGEST_LISTED) : at + says;
    const told = words.slice(from, to).filter(({ sentence }) => sentence === word.sentence);
    const bearer = latin ? latinBearer(told, listed) : arabicBearer(told, listed);
    if (!bearer) return;
    const presence = shows > 0 ? 'presented' : 'spoke';
    const evidence = latin
      ? spanOf(words, at - bearer.length, at + says)
      : spanOf(words, at, from + bearer.length);
    found.push({
      ...bearer.seen,
      presence,
      evidence,
      list: undefined,
      short: true,
      role: undefined,
      title: undefined,
    });
  });
  return found;
}

interface Bearer {
  seen: Seen;
  /** Words of the office as told here. */
  length: number;
}

/** The one listed person whose office begins with the words told: two of them, or one with «ال» that is all of it. */
function arabicBearer(told: readonly Word[], listed: readonly Seen[]): Bearer | undefined {
  const keys = told.map(({ key }) => bare(key));
  const definite = /^ال/u.test(told[0]?.key ?? '');
  const fits = listed.flatMap((seen) => {
    const roles = (seen.role ?? '').split(/[,،()]/u).map((role) => keysOf(role).map(bare));
    const lengths = roles.map((role) => commonLength(role, keys)).filter((length) => length > 0);
    const length = Math.max(0, ...lengths);
    const whole = roles.some((role) => role.length === 1 && length === 1);
    const goesOn = /^ال/u.test(told[length]?.key ?? '') && told[length]?.before === ' ';
    return (length > 1 || (definite && whole)) && !goesOn ? [{ seen, length }] : [];
  });
  return onlyOne(fits);
}

/** The one listed person whose office is what stands between "the" and the verb. */
function latinBearer(told: readonly Word[], listed: readonly Seen[]): Bearer | undefined {
  const the = told.findLastIndex(({ key }) => key === 'the');
  const office = told.slice(the + 1).map(({ key }) => key);
  if (the === -1 || office.length === 0) return undefined;
  const fits = listed.filter(({ role }) =>
    (role ?? '')
      .split(/[,()]/u)
      .some((part) => ` ${keysOf(part).join(' ')}`.endsWith(` ${office.join(' ')}`)),
  );
  return onlyOne(fits.map((seen) => ({ seen, length: office.length + 1 })));
}

function commonLength(role: readonly string[], told: readonly string[]): number {
  let length = 0;
  while (length < role.length && role[length] === told[length]) length++;
  return length;
}

function onlyOne(fits: readonly Bearer[]): Bearer | undefined {
  return new Set(fits.map(({ seen }) => seen.parts.join(' '))).size === 1 ? fits[0] : undefined;
}

function isElsewhere(words: readonly Word[], at: number): boolean {
  for (let next = at; words[next]?.sentence === words[at]?.sentence; next++)
    if (phraseAt(PRESENCE.elsewhere, words, next) > 0) return true;
  return false;
}

function endOfOffice(words: readonly Word[], from: number): number {
  let at = from + 1;
  while (
    at < words.length &&
    at - from < LONGEST_OFFICE &&
    /^\s+$/u.test((words[at] as Word).before) &&
    !PLAIN.has((words[at] as Word).key)
  )
    at++;
  return at;
}

/** The one person whose told office has the first words of this one. */
function bearerOf(
  office: readonly string[],
  mentions: readonly Mention[],
  seen: readonly Seen[],
  words: readonly Word[],
): Seen | undefined {
  const fits = seen.filter((person) => {
    if (person.short || !person.role || office.length < 2) return false;
    const role = keysOf(person.role).map(bare);
    const around = [...role, ...wordsBefore(person, mentions, seen, words)];
    return (
      role[0] === office[0] &&
      office.slice(0, 2).every((key) => role.includes(key)) &&
      office.slice(2).every((key) => around.some((other) => other === key || isNationOf(key, other)))
    );
  });
  return new Set(fits.map(({ parts }) => parts.join(' '))).size === 1 ? fits[0] : undefined;
}

/** What stands before the person wherever named: «من مصر الدكتور …». */
function wordsBefore(
  { parts }: Seen,
  mentions: readonly Mention[],
  seen: readonly Seen[],
  words: readonly Word[],
): string[] {
  const name = parts.join(' ');
  return mentions.flatMap(({ from }, index) =>
    seen[index]?.parts.join(' ') === name
      ? words.slice(Math.max(0, from - 4), from).map(({ key }) => bare(key))
      : [],
  );
}

/** «المصري» of «مصر». */
function isNationOf(adjective: string, country: string): boolean {
  return (
    country.length > 2 && adjective.startsWith(country.replace(/[اهي]$/u, '')) && adjective.endsWith('ي')
  );
}
