// Puts together what answers the several questions of one message, and names the one that is not answered.
// In: the questions with their answers. Out: one `Answer`, which can be given again by its key. Used by asking.ts.

import type { Language } from '../words/language.ts';
import type { Answer, Statement } from './answer.ts';
import { sayUnanswered } from './asking-words.ts';

/** Between the keys of answers in the key of an answer that says them all. */
const BOTH = '+';

/** One of several questions, by its words or its place, and what answers it alone. */
export interface Part {
  named: string | number;
  answer: Answer;
}

/**
 * Returns one answer to several questions of the same meeting. `whole` is what answers the message as if it were one
 * question: it stands where it says as much, so that nothing is said twice.
 */
export function answerEach(parts: readonly Part[], whole: Answer): Answer {
  const answered = parts.filter(({ answer }) => answer.answered);
  const keys = new Set(answered.map(({ answer }) => answer.key));
  const saysAll = whole.answered && keys.isSubsetOf(new Set(whole.key.split(BOTH)));
  if (keys.size === 0) return { ...whole, statements: [...whole.statements, ...parts.flatMap(nameLeaning)] };
  if (saysAll && answered.length === parts.length) return whole;
  return join(parts, saysAll ? whole : undefined);
}

function join(parts: readonly Part[], whole: Answer | undefined): Answer {
  const answered = parts.filter(({ answer }) => answer.answered).map(({ answer }) => answer);
  const said = whole ? [whole] : unique(answered);
  const first = said[0] as Answer;
  const missed = parts.filter(({ answer }) => !answer.answered);
  return {
    answered: true,
    language: first.language,
    meeting: first.meeting,
    key: [...said, ...missed.map(({ answer }) => answer)].map(({ key }) => key).join(BOTH),
    ...(said.length === 1 && { title: first.title }),
    statements: [...said.flatMap(({ statements }) => statements), ...missed.flatMap(nameUnanswered)],
  };
}

const unique = (answers: readonly Answer[]): Answer[] => [
  ...new Map(answers.map((answer) => [answer.key, answer])).values(),
];

function nameUnanswered({ named, answer }: Part): Statement[] {
  const [why] = answer.statements;
  return why ? [sayUnanswered(named, why.text)] : [];
}

const nameLeaning = (part: Part): Statement[] =>
  part.answer.reason === 'leans-on-last' ? nameUnanswered(part) : [];

/** Returns the answer that had a key of several, as far as each of them is given again. */
export function recallEach(
  key: string,
  language: Language,
  recall: (key: string, language: Language) => Answer | undefined,
): Answer | undefined {
  const keys = key.split(BOTH);
  if (keys.length < 2) return undefined;
  const parts = keys.flatMap((one, place) => {
    const answer = recall(one, language);
    return answer ? [{ named: place + 1, answer }] : [];
  });
  const isWhole = parts.length === keys.length && parts.some(({ answer }) => answer.answered);
  return isWhole ? join(parts, undefined) : undefined;
}
