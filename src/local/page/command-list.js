// The slash commands offered here, as they can be run. In: commands as they were registered. Out: one entry for each
// command or subcommand, with names and descriptions in the client's language. Next: `command-form.js` fills one in.

import { shownDescription, shownName } from './option-values.js';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const CHAT_INPUT = 1;

/** Entries with `name` as the bot knows it and `label` as people read it. */
export function commandEntries(store) {
  return store.state.commands
    .filter(({ type }) => type === CHAT_INPUT)
    .flatMap((command) => entriesBelow(command, command.name, `/${shownName(command, store)}`, store));
}

function entriesBelow(command, name, label, store) {
  const { options = [] } = command;
  const inside = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (inside.length === 0) return [{ name, label, options, description: shownDescription(command, store) }];
  return inside.flatMap((option) =>
    entriesBelow(option, `${name} ${option.name}`, `${label} ${shownName(option, store)}`, store),
  );
}
