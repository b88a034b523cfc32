// Answers as text: for people, for measurements, and with the reasons.
// In: an `Answer` or `Explanation`. Out: a string. Used by ask.ts and eval.ts.

import type { Answer, Citation } from '../answer/answer.ts';
import { type Measures, WEIGHTS } from '../answer/by-heart/measures.ts';
import type { Explanation } from '../answer/by-heart/meeting-answers.ts';

/** Returns an answer as a reader of the terminal wants it: what is said, then each quote with its place. */
export function printAnswer({ answered, language, statements, closest }: Answer): string {
  const said = statements.flatMap(({ text, citations }) => [
    text[language],
    ...citations.map((citation) => printCitation(citation, language)),
  ]);
  const label = language === 'ar' ? 'أقرب مقطع، وليس جواباً:' : 'Closest passage, which does not answer:';
  return [...said, ...(closest && !answered ? [label, printCitation(closest, language)] : [])].join('\n');
}

function printCitation(
  { quote, translation, meeting, passage, start, end }: Citation,
  language: Answer['language'],
): string {
  const translated = language === 'en' ? [`    ${translation}`] : [];
  return [`  > ${quote}`, ...translated, `    [${meeting}, ${passage + 1}, ${start}–${end}]`].join('\n');
}

/** Returns an answer in the form that measurements read. */
export function toLine({ answered, language, statements, closest }: Answer) {
  const citations = answered ? statements.flatMap((statement) => statement.citations) : [];
  return {
    answered,
    language,
    answer: statements.map(({ text }) => text[language]).join('\n'),
    citations: citations.map(placeOf),
    ...(closest && !answered ? { closest: placeOf(closest) } : {}),
  };
}

function placeOf({ quote, start, end, meeting, passage }: Citation) {
  return { quote, start, end, meeting, passage };
}

/** Returns the units of a question, the candidates with their scores, and the rule that decided. */
export function explainAnswer({ units, ranked, verdict, answer }: Explanation): string {
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const terms = units.map(({ words, features, weight, unknown }) => {
    const share = `${Math.round((100 * weight) / total)} %`.padStart(5);
    return `  ${share}  ${words} → ${features.join(', ')}${unknown ? '  (unknown)' : ''}`;
  });
  const candidates = ranked
    .slice(0, 8)
    .map(({ subject, score, coverage, likeness, nearest, resemblance }) => {
      const parts = `covers ${coverage.toFixed(2)}, written alike ${resemblance.toFixed(2)}, alike ${likeness.toFixed(2)}`;
      return `  ${score.toFixed(2)}  ${subject.id}  (${parts}${nearest() ? `: “${nearest()}”` : ''})`;
    });
  const decided = `${verdict.answered ? 'answered' : `refused, ${verdict.reason}`}: ${verdict.rule} (confidence ${verdict.confidence.toFixed(2)})`;
  const reasons = verdict.measures ? ['for and against', ...listMeasures(verdict.measures)] : [];
  return ['terms', ...terms, 'candidates', ...candidates, ...reasons, decided, '', printAnswer(answer)].join(
    '\n',
  );
}

/** What the measures add to the odds of an answer, the weightiest first. */
function listMeasures(measures: Measures): string[] {
  const names = Object.keys(WEIGHTS) as (keyof Measures)[];
  return names
    .map((name) => ({ name, adds: WEIGHTS[name] * measures[name] }))
    .filter(({ adds }) => Math.abs(adds) >= 0.05)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .map(({ name, adds }) => `  ${(adds > 0 ? '+' : '') + adds.toFixed(2)}  ${name}`);
}
