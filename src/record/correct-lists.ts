// Corrects the lists of a drafted record that are made of topics, texts and names.
// In: a list and what a person knows better. Out: the list. Next: correct-entries.ts, which finds what is meant.

import { correctEntries } from './correct-entries.ts';
import type { CorrectedPeople } from './correct-people.ts';
import type { Corrections } from './corrections-schema.ts';
import type {
  DraftedBody,
  DraftedDecision,
  DraftedItem,
  DraftedNumber,
  DraftedPresentation,
} from './drafted.ts';
import type { Quotes } from './quotes.ts';

/** Returns the bodies that took part. */
export function correctBodies(
  drafted: readonly DraftedBody[],
  corrections: Corrections['bodies'],
  quotes: Quotes,
): DraftedBody[] {
  return correctEntries(
    {
      ...{ name: 'bodies', key: 'name', drafted, corrections },
      build: (change, before) => ({ ...before, ...change }),
    },
    quotes,
  );
}

/** Returns what was taken up. */
export function correctAgenda(
  drafted: readonly DraftedItem[],
  corrections: Corrections['agenda'],
  quotes: Quotes,
): DraftedItem[] {
  return correctEntries(
    {
      ...{ name: 'agenda', key: 'topic', drafted, corrections },
      build: (change, before) => ({ ...before, ...change, act: change.act ?? before?.act ?? 'other' }),
    },
    quotes,
  );
}

/** Returns what was presented, by people as they are called now. */
export function correctPresentations(
  drafted: readonly DraftedPresentation[],
  corrections: Corrections['presentations'],
  { nameOf }: CorrectedPeople,
  quotes: Quotes,
): DraftedPresentation[] {
  const renamed = drafted.map((one) => ({ ...one, presenters: one.presenters.map(nameOf) }));
  return correctEntries(
    {
      ...{ name: 'presentations', key: 'topic', drafted: renamed, corrections },
      build: ({ presenter, ...change }, before) => ({
        ...before,
        ...change,
        presenters: presenter === undefined ? (before?.presenters ?? []) : [presenter ?? []].flat(),
      }),
    },
    quotes,
  );
}

/** Returns what was decided. */
export function correctDecisions(
  drafted: readonly DraftedDecision[],
  corrections: Corrections['decisions'],
  quotes: Quotes,
): DraftedDecision[] {
  return correctEntries(
    {
      ...{ name: 'decisions', key: 'text', drafted, corrections },
      build: (change, before) => ({ ...before, ...change }),
    },
    quotes,
  );
}

/** Returns numbers with what they count; one that is added must be told. */
export function correctNumbers(
  drafted: readonly DraftedNumber[],
  corrections: Corrections['numbers'],
  quotes: Quotes,
): DraftedNumber[] {
  return correctEntries(
    {
      ...{ name: 'numbers', key: 'counts', drafted, corrections },
      build(change, before, place) {
        const value = change.value ?? before?.value;
        if (value === undefined) quotes.report(`${place}.value is missing`);
        return { ...before, ...change, value: value ?? 0 };
      },
    },
    quotes,
  );
}
