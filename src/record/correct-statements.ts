// Corrects who said what in a drafted record. In: statements, people, and what a person knows better. Out: statements.
// Used by corrections.ts.

import type { Span } from '../article/article.ts';
import type { CorrectedPeople } from './correct-people.ts';
import type { Corrections } from './corrections-schema.ts';
import type { DraftedStatement } from './drafted.ts';
import type { Quotes } from './quotes.ts';

/** Returns statements with their corrections: a drafted one that shares words with the quote is given another speaker,
 * else one is added. */
export function correctStatements(
  drafted: readonly DraftedStatement[],
  corrections: Corrections['statements'],
  people: CorrectedPeople,
  quotes: Quotes,
): DraftedStatement[] {
  let statements: DraftedStatement[] = drafted.map(({ speaker, evidence }) => ({
    speaker: typeof speaker === 'number' ? people.placeOf(speaker) : speaker,
    evidence,
  }));
  for (const [index, { quote, speaker, drop }] of (corrections ?? []).entries()) {
    const place = `statements[${index}]`;
    const evidence = quotes.prove({ place, quote });
    const same = nearest(statements, evidence);
    const by = speaker === undefined ? same?.speaker : speakerOf(speaker, people);
    if (drop) statements = statements.filter((one) => one !== same);
    else if (by === undefined) quotes.report(`${place}.speaker is missing`);
    else if (same) same.speaker = by;
    else statements.push({ speaker: by, evidence });
  }
  return statements;
}

/** The place of somebody among the people, or the label as given. */
function speakerOf(name: string, { entries, nameOf }: CorrectedPeople): number | string {
  const called = nameOf(name);
  const place = entries.findIndex((person) => person.name === called || person.aliases.includes(called));
  return place === -1 ? name : place;
}

/** Of statements that share words with a quote, which may run into each other, the one that begins nearest to it. */
function nearest(statements: readonly DraftedStatement[], evidence: Span[]): DraftedStatement | undefined {
  const [quoted] = evidence;
  const startOf = (one: DraftedStatement) => one.evidence[0]?.start ?? 0;
  const distance = (one: DraftedStatement) => Math.abs(startOf(one) - (quoted?.start ?? 0));
  return statements
    .filter((one) => overlap(one.evidence, evidence))
    .sort((a, b) => distance(a) - distance(b))[0];
}

const overlap = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
