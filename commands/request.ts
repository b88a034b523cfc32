// The options of an interaction → the request that a command is run with.
// In: options, the library, and what holds where the member asks. Out: a `Request`, and whether to reply in private.

import type { Library, MeetingAnswers } from '../src/answer/library.ts';
import { UserError } from '../src/reply/user-error.ts';
import type { Language } from '../src/words/language.ts';
import { languageOf } from '../src/words/language.ts';
import type { Choice, Command, Options, Reply, Request } from './command.ts';

/** What holds in the channel where the member asks. */
export interface Defaults {
  language: Language;
  private: boolean;
  /** Id of the meeting that is meant unless the member names one; the newest where it is not on record. */
  meeting?: string;
}

/** Entry ids, such as `person.al-qaed`, are what a member chose from a list: their letters tell no language. */
const ENTRY_ID = /^[a-z]+\.[\w.-]+$/;

/** Returns the language to reply in: the member's choice, else their words' script, else what holds in the channel. */
export function languageFor(command: Command, options: Options, defaults: Defaults): Language {
  const chosen = options.getString('language');
  if (chosen === 'ar' || chosen === 'en') return chosen;
  const words = command.words && options.getString(command.words);
  return (words && !ENTRY_ID.test(words) && languageOf(words)) || defaults.language;
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
 * Returns the meetings to ask in turn: the one chosen, the one that the member's words name, the channel's or the newest;
 * several where all are chosen. Throws a `UserError` for one that is not on record.
 */
export function meetingsFor(
  command: Command,
  options: Options,
  library: Library,
  defaults?: Defaults,
): Iterable<MeetingAnswers> {
  const typed = options.getString('meeting')?.trim();
  const isAll = (typed === ALL.value || typed === ALL.name) && library.isSearchable();
  const meeting = typed && !isAll ? findMeeting(typed, library) : defaultMeeting(library, defaults);
  if (!meeting) throw new UserError('meeting.unknown', typed ?? '');
  if (typed && !isAll) return [meeting];
  return library.toAsk((command.words && options.getString(command.words)) ?? '', meeting, isAll);
}

/** Runs a command in one meeting after the other until one answers; where none does, the first one's reply counts. */
export function runIn(
  meetings: Iterable<MeetingAnswers>,
  command: Command,
  request: Omit<Request, 'meeting'>,
): { reply: Reply; meeting: MeetingAnswers } {
  let first: { reply: Reply; meeting: MeetingAnswers } | undefined;
  for (const meeting of meetings) {
    const reply = command.run({ ...request, meeting });
    first ??= { reply, meeting };
    if (!('answered' in reply) || reply.answered) return { reply, meeting };
  }
  if (!first) throw new Error('no meeting to ask');
  return first;
}

/** Returns the meeting that is meant where nobody names one. */
export function defaultMeeting(library: Library, defaults?: Defaults): MeetingAnswers | undefined {
  return openIfAny(library, defaults?.meeting) ?? library.open();
}

/** Returns the meeting with this id, or with this name: Discord's client sometimes sends a choice's name for its value. */
export function findMeeting(typed: string, library: Library): MeetingAnswers | undefined {
  // A name too long for a choice was cut there.
  const byName = () => library.suggest(typed.replace(/…$/u, '')).find(({ name }) => name === typed)?.value;
  return library.open(typed) ?? openIfAny(library, byName());
}

const openIfAny = (library: Library, id: string | undefined) =>
  id === undefined ? undefined : library.open(id);
