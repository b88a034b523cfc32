// Finds the known word that an unknown one was meant to be.
// In: a stem of a question. Out: a stem that the index knows, where one is near. Next: reader.ts.

import { createAnalyzer } from '../text/analyzer.ts';
import type { Group } from '../text/phrases.ts';
import { createSpelling } from '../text/spelling.ts';

/** What dialects and prepositions write onto a word that light stemming leaves: `بتهنئه`, `يتراس`, `هالدوره`. */
const PREFIX = /^(?:هال|عال|بال|[بمهح]?[يتنا]|[بلفكسحعوم])(?=...)/u;
/** Endings of verbs that light stemming leaves: `حضروا`, `سالتهم`. */
const SUFFIX = /(?<=...)(?:وا|هم|كم|نا|ت|و)$/u;
const LEAST_LENGTH = 3;

/** Returns a function from a stem to a known stem: itself, bared of affixes, or without a typing slip. */
export function createCorrection(features: string[], groups: Group[]): (stem: string) => string | undefined {
  const analyze = createAnalyzer();
  const phrases = groups.flatMap(({ ar, en }) => [...ar, ...en]);
  const known = new Set([
    ...features.filter((feature) => !/^[#@?=]/.test(feature)),
    ...phrases.flatMap((phrase) => analyze(phrase).map(({ term }) => term)),
  ]);
  const nearest = createSpelling(known);
  return (stem) => (known.has(stem) ? stem : (withoutAffixes(stem, known) ?? nearest(stem)));
}

function withoutAffixes(stem: string, known: ReadonlySet<string>): string | undefined {
  if (!/\p{Script=Arabic}/u.test(stem)) return undefined;
  const bare = stem.replace(PREFIX, '');
  const forms = [bare, stem.slice(1), stem.replace(SUFFIX, ''), bare.replace(SUFFIX, '')];
  return forms.find((form) => form.length >= LEAST_LENGTH && known.has(form));
}
