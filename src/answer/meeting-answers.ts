// What can be asked of one meeting, whichever way it is answered: from what was written about it, or by reading its article.
// In: nothing. Out: types. Next: library.ts opens one; `commands/` ask it.

import type { Meeting } from '../library/meeting.ts';
import type { Suggestion } from '../library/suggestion.ts';
import type { Language } from '../words/language.ts';
import type { Answer, Statement } from './answer.ts';
import type { Explanation as ExplanationByHeart } from './by-heart/meeting-answers.ts';
import type { Offer } from './offers.ts';
import type { ReadExplanation } from './read-meeting.ts';

/** The lists of a meeting whose names autocomplete. */
export type Section = 'people' | 'agenda' | 'experiences';

/** An answer, and how sure it is, from 0 to 1. */
export interface SureAnswer {
  answer: Answer;
  confidence: number;
}

/** How a question was decided, for `npm run ask -- --explain`. */
export type Explanation = ExplanationByHeart | ReadExplanation;

/** Everything that can be asked of one meeting. Calls are synchronous and pure. */
export interface MeetingAnswers {
  meeting: Meeting;
  /** Answers a question in plain words, or says why it is not answered. */
  ask(question: string, language: Language): Answer;
  /** The same with everything that led to the answer. */
  explain(question: string, language: Language): Explanation;
  /** Who was there and who was only mentioned; with `person` (an entry id or a name as typed) that one. */
  attendees(person: string | undefined, language: Language): Answer;
  /** The agenda items and what was done with each; with `topic` (an entry id or words) the items about it. */
  agenda(topic: string | undefined, language: Language): Answer;
  /** What was presented, by whom; with `name` (an entry id or words) that one. */
  experiences(name: string | undefined, language: Language): Answer;
  /** What was decided, as it is worded; absent where no list of it was made. */
  decisions?: Statement[];
  /** Which meeting: number, body, chair, how, when published, purpose. */
  overview(language: Language): Answer;
  /** Gives again the answer that had this `Answer.key`, or undefined where there is none (an old or forged key). */
  recall(key: string, language: Language): Answer | undefined;
  /** A few questions that it answers, for buttons; absent where they have to be looked for each time. */
  offers?(language: Language): Offer[];
  /** Entries of a section that fit what is typed so far, best first, all of them when nothing is typed; at most 25. */
  suggest(section: Section, typed: string): Suggestion[];
}
