// What a slash command is. In: the options a member filled in, and the meeting they asked about.
// Out: an `Answer`, or a page of the article. Next: `src/reply/` makes it a message. Discord's objects stop here.

import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Answer } from '../src/answer/answer.ts';
import type { Scope } from '../src/answer/asking.ts';
import type { Library, MeetingAnswers } from '../src/answer/library.ts';
import type { LastAnswer } from '../src/answer/question/context.ts';
import type { Meeting } from '../src/library/meeting.ts';
import type { SourceView } from '../src/reply/source.ts';
import type { Bilingual, Language } from '../src/words/language.ts';

/** The options of an interaction, as far as commands read them; discord.js' own resolver is one of these. */
export interface Options {
  getString(name: string): string | null;
  getInteger(name: string): number | null;
  getBoolean(name: string): boolean | null;
}

/** What a command is run with. */
export interface Request {
  options: Options;
  /** The name by which the command was called: its own, or its Arabic one. */
  called: string;
  library: Library;
  /** The meeting chosen, or the channel's, or the newest. */
  meeting: MeetingAnswers;
  scope: Scope;
  language: Language;
  /** What the member was told last in this channel, if that is not long ago. */
  last?: LastAnswer | undefined;
}

/** What a command returns; `src/reply/` knows how to show each. */
export type Reply = Answer | SourceView;

/** One autocomplete choice. */
export interface Choice {
  name: string;
  value: string | number;
}

/** What `/help` says of a command. The example is filled in under `option`, or the command is run bare. */
export interface Help {
  says: Bilingual;
  option?: string;
  example?: Bilingual;
}

/** A command: what Discord is told of it, and what it does. */
export interface Command {
  data: { readonly name: string; toJSON(): RESTPostAPIApplicationCommandsJSONBody };
  help(meeting: Meeting): Help;
  /** Name of the option that holds a member's own words: their script tells the language. */
  words?: string;
  /** Whether these words are a question, which finds its meeting itself. */
  asks?: true;
  run(request: Request): Reply;
  /** Gives again an answer of the command's own that is in no record, by its key. */
  recall?(key: string, request: Pick<Request, 'library' | 'meeting' | 'language'>): Answer | undefined;
  /** Choices for the option being typed, best first. */
  complete?(typed: string, meeting: MeetingAnswers, library: Library): Choice[];
}
