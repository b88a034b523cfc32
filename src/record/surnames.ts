// Recognises a person by the surname alone behind a verb: «وأوضح الحداد» after «المهندس وليد الحداد».
// In: words, and where people are named in full. Out: further places where they are seen. Next: people.ts.

import { PRESENCE } from './lists.ts';
import type { Mention } from './mentions.ts';
import type { Seen } from './people.ts';
import { findNoun, phraseAt } from './phrases.ts';
import { type Reading, spanOf } from './reading.ts';

const FAR_FROM_SHOWN = 4;

/** Returns who is seen speaking or showing something by surname, where exactly one person bears it. */
export function seenBySurname(
  { words }: Reading,
  mentions: readonly Mention[],
  seen: readonly Seen[],
): Seen[] {
  const taken = new Set(mentions.flatMap(({ from, to }) => words.slice(from, to)));
  const found: Seen[] = [];
  for (let at = 0; at < words.length; at++) {
    const shows = phraseAt(PRESENCE.shows, words, at);
    const says = phraseAt(PRESENCE.says, words, at) || shows;
    const name = words[at + says];
    if (says === 0 || !name || name.before !== ' ' || taken.has(name) || !/^ال.{3}/u.test(name.key)) continue;
    const bearer = bearerOf(name.key.slice(2), seen);
    if (!bearer) continue;
    const far = at + says + 1 + FAR_FROM_SHOWN;
    const shown = shows > 0 && findNoun(PRESENCE.shown, words, at + says + 1, far) !== -1;
    if (shows > 0 && !shown) continue;
    const evidence = spanOf(words, at, at + says + 1);
    found.push({
      ...bearer,
      presence: shown ? 'presented' : 'spoke',
      evidence,
      name: name.text,
      parts: [name.key.slice(2)],
      short: true,
      list: undefined,
      role: undefined,
      title: undefined,
    });
  }
  return found;
}

function bearerOf(surname: string, seen: readonly Seen[]): Seen | undefined {
  const fits = seen.filter(({ parts, short }) => !short && parts.length > 1 && parts.at(-1) === surname);
  return new Set(fits.map(({ parts }) => parts.join(' '))).size === 1 ? fits[0] : undefined;
}
