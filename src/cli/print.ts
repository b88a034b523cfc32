// Answers as text: for people, for measurements, and with the reasons.
// In: an `Answer` or `Explanation`. Out: a string. Used by ask.ts and eval.ts.

import type { Answer, Citation } from '../answer/answer.ts';
import type { Asked } from '../answer/asking.ts';
import { type Measures, WEIGHTS } from '../answer/by-heart/measures.ts';
import type { Explanation as ExplanationByHeart } from '../answer/by-heart/meeting-answers.ts';
import type { Explanation } from '../answer/meeting-answers.ts';
import type { Decided } from '../answer/reading.ts';

/** Returns an answer as a reader of the terminal wants it: what is said, then each quote with its place. */
export function printAnswer({ language, statements, closest = [] }: Answer): string {
  const said = statements.flatMap(({ text, citations }) => [
    text[language],
    ...citations.map((citation) => printCitation(citation, language)),
  ]);
  const label =
    language === 'ar' ? 'أقرب ما في المقال، وليس جواباً:' : 'Closest in the article, not an answer:';
  return [
    ...said,
    ...(closest.length > 0 ? [label, ...closest.map((citation) => printCitation(citation, language))] : []),
  ].join('\n');
}

function printCitation(
  { quote, translation, meeting, passage, start, end }: Citation,
  language: Answer['language'],
): string {
  const translated = language === 'en' && translation !== '' ? [`    ${translation}`] : [];
  return [`  > ${quote}`, ...translated, `    [${meeting}, ${passage + 1}, ${start}–${end}]`].join('\n');
}

/** Returns an answer in the form that measurements read. */
export function toLine({ answered, language, statements, closest = [] }: Answer) {
  const citations = answered ? statements.flatMap((statement) => statement.citations) : [];
  return {
    answered,
    language,
    answer: statements.map(({ text }) => text[language]).join('\n'),
    citations: citations.map(placeOf),
    ...(closest.length > 0 ? { closest: closest.map(placeOf) } : {}),
  };
}

function placeOf({ quote, start, end, meeting, passage }: Citation) {
  return { quote, start, end, meeting, passage };
}

/** Returns what led to an answer, for each meeting asked and each question of the message, and the answer. */
export function explainAsked({ answer, question, tried }: Asked): string {
  const explained = tried.map(({ meeting, words }) =>
    [`${meeting.meeting.id}: ${words}`, explainAnswer(meeting.explain(words, answer.language))].join('\n'),
  );
  return [`read as: ${question.text}`, ...explained, '', printAnswer(answer)].join('\n');
}

function explainAnswer(explanation: Explanation): string {
  return 'decided' in explanation
    ? explanation.decided.flatMap(explainDecided).join('\n')
    : explainByHeart(explanation);
}

/** Returns the units of a question, the candidates with their scores, and the rule that decided. */
function explainByHeart({ units, ranked, verdict }: ExplanationByHeart): string {
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
  return ['terms', ...terms, 'candidates', ...candidates, ...reasons, decided].join('\n');
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

/** Returns how each question of a message was read and matched, word by word, and what was said. */
export function explainReading({ answer, decided }: { answer: Answer; decided: Decided[] }): string {
  return [...decided.flatMap(explainDecided), '', printAnswer(answer)].join('\n');
}

/** So many clauses are explained. */
const EXPLAINED = 3;

function explainDecided({
  question,
  kind,
  ranking,
  chance,
  byClause,
  statements,
  reason,
}: Decided): string[] {
  const runnersUp = kind.runnersUp.map((other) => `${other.kind} ${other.confidence.toFixed(2)}`).join(', ');
  const about = kind.aboutWholeMeeting
    ? 'the meeting itself'
    : kind.subject.map(({ word }) => word).join(' ');
  const outcome =
    statements.length === 0 ? `not said: ${reason}` : byClause ? 'said by a clause' : 'said by the record';
  return [
    `question   ${question}`,
    `asks for   ${kind.kind} ${kind.confidence.toFixed(2)} (${runnersUp}); a ${kind.answerType}; about ${about}`,
    `outcome    ${outcome}; chance that the best clause answers ${chance.toFixed(2)}`,
    ...ranking.found.slice(0, EXPLAINED).flatMap(({ clause, score, share, signs }) => [
      `${score.toFixed(2)}  ${(100 * share).toFixed(0)} %  clause ${clause.index + 1}: ${clause.text.replace(/\s+/gu, ' ')}`,
      ...ranking.matches(clause).map(({ asked, like, likeness }) => {
        return `      ${asked.word} ~ ${like.word}  ${likeness.toFixed(2)}, weighs ${asked.weight.toFixed(2)}`;
      }),
      `      ${Object.entries(signs)
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join(', ')}`,
    ]),
  ];
}
