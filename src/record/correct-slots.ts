// Corrects one slot of a drafted record. In: the slot and what a person knows better. Out: the slot. Used by corrections.ts.

import type { SlotCorrection } from './corrections-schema.ts';
import type { Slot } from './drafted.ts';
import type { Quotes } from './quotes.ts';

/** Returns a slot as corrected; null empties it. Another value than the drafted one needs words of its own. */
export function correctSlot<T extends string | number>(
  drafted: Slot<T>,
  correction: SlotCorrection<T> | null | undefined,
  place: string,
  quotes: Quotes,
): Slot<T> {
  if (correction === undefined) return drafted;
  if (correction === null) return undefined;
  const value = correction.value ?? drafted?.value;
  if (value === undefined) {
    quotes.report(`${place}.value is missing: the draft has none`);
    return undefined;
  }
  const isSame = value === drafted?.value;
  const evidence = quotes.prove({
    ...{ place, quote: correction.quote },
    drafted: isSame ? drafted?.evidence : undefined,
    words: typeof value === 'string' ? value : undefined,
  });
  const [first] = evidence;
  const translated = correction.translated ?? (isSame ? drafted?.translated : undefined);
  return first && { value, evidence, clause: quotes.clauseOf(first), translated };
}
