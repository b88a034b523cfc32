// The options of an interaction → the request that a command is run with.
// In: options, the library, and what holds where the member asks. Out: a `Request`, and whether to reply in private.

import { languageToReplyIn, meetingsMeant, type Scope } from '../src/answer/asking.ts';
import type { Library, MeetingAnswers } from '../src/answer/library.ts';
import { meetingNamedIn } from '../src/answer/question/names.ts';
import { readQuestion } from '../src/answer/question/read.ts';
import { UserError } from '../src/reply/user-error.ts';
import type { Language } from '../src/words/language.ts';
import { languageOf } from '../src/words/language.ts';
import type { Choice, Command, Options, Reply, Request } from './command.ts';
import { LONGEST_QUESTION } from './question.ts';

/** What holds in the channel where the member asks. */
export interface Defaults {
  language: Language;
  private: boolean;
  /** Id of the meeting that is meant unless the member names one; the newest where it is not on record. */
  meeting?: string;
}

/** Entry ids, such as `person.al-qaed`, are what a member chose from a list: their letters tell no language. */
const ENTRY_ID = /^[a-z]+\.[\w.-]+$/;

/** Returns the language to reply in: the member's choice, else what their words tell, else what holds in the channel. */
export function languageFor(command: Command, options: Options, defaults: Defaults): Language {
  const chosen = options.getString('language');
  if (chosen === 'ar' || chosen === 'en') return chosen;
  const words = command.words && options.getString(command.words);
  if (!words || ENTRY_ID.test(words)) return defaults.language;
  const isShort = words.length <= LONGEST_QUESTION;
  return command.asks && isShort
    ? languageToReplyIn(readQuestion(words), defaults.language)
    : (languageOf(words) ?? defaults.language);
}

/** Returns whether only the member shall see the reply. */
export function isPrivate(options: Options, defaults: Defaults): boolean {
  return options.getBoolean('private') ?? defaults.private;
}

/** The choice among meetings that stands for all of them. */
const ALL: Choice = { name: 'كل الاجتماعات · All meetings', value: 'all' };

/** Returns the choices of the option `meeting`: all of them, where they can be searched at once, and each that fits. */
export function meetingChoices(typed: string, library: Library): Choice[] {
  const isAll = library.isSearchable() && ALL.name.toLowerCase().includes(typed.trim().toLowerCase());
  return [...(isAll ? [ALL] : []), ...library.suggest(typed)];
}

/**
 * Returns the meeting to ask: the one chosen, else the channel's, else the newest; and whether it was chosen, or all were.
 * Throws a `UserError` for one that is not on record.
 */
export function meetingFor(
  options: Options,
  library: Library,
  defaults?: Defaults,
): { meeting: MeetingAnswers; scope: Scope } {
  const typed = options.getString('meeting')?.trim();
  const isAll = (typed === ALL.value || typed === ALL.name) && library.isSearchable();
  const isChosen = Boolean(typed) && !isAll;
  const meeting = typed && isChosen ? findMeeting(typed, library) : defaultMeeting(library, defaults);
  if (!meeting)
    throw typed && isChosen ? new UserError('meeting.unknown', typed) : new UserError('meeting.none');
  return { meeting, scope: isAll ? 'all' : isChosen ? 'chosen' : 'current' };
}

/** Runs a command; one that asks no question, in one meeting after the other until one answers, else as in the first. */
export function runIn(command: Command, request: Request): Reply {
  if (command.asks) return command.run(request);
  const [first = request.meeting, ...others] = meetingsToRunIn(command, request);
  const reply = command.run({ ...request, meeting: first });
  if (isAnswered(reply)) return reply;
  for (const meeting of others) {
    const other = command.run({ ...request, meeting });
    if (isAnswered(other)) return other;
  }
  return reply;
}

const isAnswered = (reply: Reply) => !('answered' in reply) || reply.answered;

function meetingsToRunIn({ words }: Command, request: Request): MeetingAnswers[] {
  const { options, library, meeting, scope } = request;
  const typed = (words && options.getString(words)) ?? '';
  return meetingsMeant(meetingNamedIn(typed), typed, { library, current: meeting, scope });
}

/** Returns the meeting that is meant where nobody names one. */
export function defaultMeeting(library: Library, defaults?: Defaults): MeetingAnswers | undefined {
  return openIfAny(library, defaults?.meeting) ?? library.open();
}

/** Returns the meeting with this id, or with this name: Discord's client sometimes sends a choice's name for its value. */
export function findMeeting(typed: string, library: Library): MeetingAnswers | undefined {
  return openIfAny(library, idOfMeeting(typed, library));
}

/** Returns the id of the meeting with this id or name. */
export function idOfMeeting(
  typed: string,
  library: Pick<Library, 'meetings' | 'suggest'>,
): string | undefined {
  if (library.meetings.some(({ id }) => id === typed)) return typed;
  // A name too long for a choice was cut there.
  return library.suggest(typed.replace(/…$/u, '')).find(({ name }) => name === typed)?.value;
}

const openIfAny = (library: Library, id: string | undefined) =>
  id === undefined ? undefined : library.open(id);
