// The question in an option, and its answer. In: a request. Out: an `Answer`. Next: src/answer/asking.ts.

import type { Answer } from '../src/answer/answer.ts';
import { askMeetings } from '../src/answer/asking.ts';
import { UserError } from '../src/reply/user-error.ts';
import type { Options, Request } from './command.ts';

/** A question is a sentence or two. Discord lets an option hold 6,000 characters and a message 4,000. */
export const LONGEST_QUESTION = 1000;

/** Returns the question in an option, empty where there is none; throws a `UserError` for one that is too long. */
export function questionIn(options: Options, name: string): string {
  const question = options.getString(name)?.trim() ?? '';
  if (question.length > LONGEST_QUESTION) throw new UserError('question.long', LONGEST_QUESTION);
  return question;
}

/** Answers a question as it is meant where it was asked. */
export function askAs(message: string, { library, meeting, scope, language, last }: Request): Answer {
  const where = { library, current: meeting, scope, last };
  return askMeetings({ message, ...where, chosen: language, otherwise: language }).answer;
}
