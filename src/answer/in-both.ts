// Says something of an entry in both languages: as printed in the article's own, as corrections translate it in the other.
// In: an entry, and what words it. Out: `Bilingual`. Used by from-record.ts and read-lists.ts.

import type { DraftedPerson } from '../record/drafted.ts';
import type { Bilingual, Language } from '../words/language.ts';

/** Returns a value in a sentence of each language; where it is not translated, as printed in both. */
export function inBoth(
  value: string,
  translated: string | undefined,
  language: Language,
  wording: (value: string) => Bilingual,
): Bilingual {
  return choose(wording(value), wording(translated ?? value), language);
}

/** Returns a sentence on somebody in each language. */
export function personInBoth(
  person: DraftedPerson,
  language: Language,
  wording: (person: DraftedPerson) => Bilingual,
): Bilingual {
  const { translated } = person;
  if (!translated) return wording(person);
  const other = {
    ...person,
    name: translated.name ?? person.name,
    // A title in the one script before a name in the other reads badly.
    title: translated.title ?? (translated.name ? undefined : person.title),
    role: translated.role ?? person.role,
    organisation: translated.organisation ?? person.organisation,
  };
  return choose(wording(person), wording(other), language);
}

const choose = (printed: Bilingual, other: Bilingual, language: Language): Bilingual =>
  language === 'ar' ? { ar: printed.ar, en: other.en } : { ar: other.ar, en: printed.en };
