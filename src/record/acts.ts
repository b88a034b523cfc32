// Recognises the words of an act: «ناقش», «مناقشة», «تم … استعراض».
// In: words. Out: the act and where its object begins. Next: doings.ts, item-parts.ts.

import type { Act } from './drafted.ts';
import { ACTS } from './lists.ts';
import { type Phrases, phraseAt } from './phrases.ts';
import type { Word } from './reading.ts';

/** What a text says was done, where: words `[from, to)`, the object from `object`. */
export interface Doing {
  act: Act;
  from: number;
  object: number;
  to: number;
  /** Whether it only carries on the item before: «…، والدكتور … لمراقبة …». */
  more?: boolean | undefined;
  /** Whether it is an item of its own though it carries on: «…، وبتنظيم …». */
  own?: boolean | undefined;
}

/** Where a doing begins. */
export type Beginning = Omit<Doing, 'to' | 'more'>;

/** Returns the act whose words are the longest at `at`. */
export function longestAct(
  groups: readonly [Act, Phrases][],
  words: readonly Word[],
  at: number,
  find: typeof phraseAt,
): { act: Act; length: number } | undefined {
  let best: { act: Act; length: number } | undefined;
  for (const [act, phrases] of groups) {
    const length = find(phrases, words, at);
    if (length > (best?.length ?? 0)) best = { act, length };
  }
  return best;
}

/** «تم خلال الاجتماع مناقشة …», «جرى استعراض …»: up to four words between. */
export function doneAt(words: readonly Word[], at: number, to: number): Beginning | undefined {
  const done = phraseAt(ACTS.done, words, at);
  if (done === 0) return undefined;
  for (let next = at + done; next < Math.min(to, at + done + 5); next++) {
    const noun = longestAct(ACTS.nouns, words, next, phraseAt);
    if (noun && !/^[بلك]/u.test(words[next]?.key ?? ''))
      return { act: noun.act, from: at, object: next + noun.length };
    if (noun) return { act: noun.act, from: at, object: next + noun.length };
  }
  return undefined;
}
