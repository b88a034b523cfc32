// Runs commands without Discord, on the real record. In: a command's name and its options. Out: what it returns.

import type { Command, Options, Reply } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { languageFor, meetingFor, runIn } from '../../commands/request.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { SourceView } from '../../src/reply/source.ts';
import { openLibrary } from '../record.ts';

export const library = openLibrary();

type Filled = Record<string, string | number | boolean>;

/** Returns options as a member filled them in. */
export function options(filled: Filled): Options {
  return {
    getString: (name) => (typeof filled[name] === 'string' ? filled[name] : null),
    getInteger: (name) => (typeof filled[name] === 'number' ? filled[name] : null),
    getBoolean: (name) => (typeof filled[name] === 'boolean' ? filled[name] : null),
  };
}

/** Returns the command of that name. */
export function command(name: string): Command {
  const found = commands.get(name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
}

/** Runs a command as dispatch does. */
export function run(name: string, filled: Filled = {}): Reply {
  const given = options(filled);
  const language = languageFor(command(name), given, { language: 'ar', private: false });
  const where = { called: name, library, language, ...meetingFor(given, library) };
  return runIn(command(name), { options: given, ...where });
}

/** Runs a command that answers. */
export function answerTo(name: string, filled: Filled = {}): Answer {
  return run(name, filled) as Answer;
}

/** Runs `/source`. */
export function viewOf(filled: Filled = {}): SourceView {
  return run('source', filled) as SourceView;
}
