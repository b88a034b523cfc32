import { UserError } from '../src/reply/user-error.ts';
import type { Options } from './command.ts';

/** A question is a sentence or two. Discord lets an option hold 6,000 characters and a message 4,000. */
const LONGEST_QUESTION = 1000;

/** Returns the question in an option, empty where there is none; throws a `UserError` for one that is too long. */
export function questionIn(options: Options, name: string): string {
  const question = options.getString(name)?.trim() ?? '';
  if (question.length > LONGEST_QUESTION) throw new UserError('question.long', LONGEST_QUESTION);
  return question;
}
