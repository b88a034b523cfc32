// An answer that was given before, by its key. In: what a custom id holds. Out: the answer, in either language.

import type { Answer } from '../answer/answer.ts';
import { askMeetings } from '../answer/asking.ts';
import type { Library, MeetingAnswers } from '../answer/library.ts';
import type { Language } from '../words/language.ts';
import type { Context } from './dispatch.ts';

/** Which answer: whose command gave it, from which meeting, by which key. */
export interface Address {
  command: string;
  meeting: string;
  key: string;
  language: Language;
  /** What was asked, where the message still shows it. */
  question?: string | undefined;
}

/** What gives answers again, for whoever can ask this library. */
export interface Recalling extends Pick<Context, 'commands'> {
  library: Library;
}

/** Returns the answer again, or undefined where nothing has that key any more. */
export function recallAnswer(address: Address, { commands, library }: Recalling): Answer | undefined {
  const { meeting: id, key, language } = address;
  const meeting = library.open(id);
  if (!meeting) return undefined;
  const own = commands.get(address.command)?.recall?.(key, { library, meeting, language });
  const answer = own ?? meeting.recall(key, language);
  return answer && !answer.answered ? (askAgain(address, meeting, library) ?? answer) : answer;
}

/** A key does not hold what was searched in vain: the question tells it again, as long as it comes to the same. */
function askAgain(
  { question, key, language }: Address,
  current: MeetingAnswers,
  library: Library,
): Answer | undefined {
  if (question === undefined) return undefined;
  const { answer } = askMeetings({
    ...{ message: question, library, current, scope: 'current', chosen: language, otherwise: language },
  });
  return answer.key === key ? answer : undefined;
}
