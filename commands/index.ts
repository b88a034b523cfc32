// The one list of commands: dispatch runs from it, registration sends it, tests go through it.

import { agenda } from './agenda.ts';
import { ask } from './ask.ts';
import { askAbout } from './ask-about.ts';
import { attendees } from './attendees.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { config } from './config.ts';
import { experiences } from './experiences.ts';
import { helpOn } from './help.ts';
import { addAsMeeting, library } from './library.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { source } from './source.ts';

const explained: Command[] = [
  ask,
  attendees,
  agenda,
  experiences,
  meeting,
  meetings,
  compare,
  source,
  askAbout,
];

/** Every command that members use, by name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [...explained, helpOn(explained)].map((command) => [command.data.name, command]),
);

/** Every command that Discord is told of. */
export const allCommands: readonly Pick<Command, 'data'>[] = [
  ...commands.values(),
  config,
  library,
  addAsMeeting,
];
