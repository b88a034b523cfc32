// Recognises a person by the office alone, once named with it: «وزير الري المصري» after «… وزير الموارد المائية والري».
// In: words and mentions. Out: further places where known people are seen. Next: people.ts.

import { PRESENCE } from './lists.ts';
import type { Mention } from './mentions.ts';
import { isOffice } from './names.ts';
import type { Seen } from './people.ts';
import { keysOf, phraseAt } from './phrases.ts';
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
    const says = phraseAt(PRESENCE.says, words, at);
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
        presence: 'spoke',
        evidence: spanOf(words, at, to),
        short: true,
        role: undefined,
        title: undefined,
      });
  }
  return found;
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
