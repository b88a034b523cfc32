// The beginning of a channel: where one is, and what a newcomer can do here. In: the store. Out: the first item of the list.

import { commandEntries } from './command-list.js';
import { readCommand } from './command-text.js';
import { element } from './dom.js';

/** `start` puts a command into the box. */
export function renderWelcome(store, start) {
  const { state, channel, bot } = store;
  const here = channel();
  const offered = commandEntries(store);
  const examples = state.examples.filter((line) => readCommand(line, offered));
  return element(
    'li',
    { class: 'welcome' },
    element(
      'h2',
      {},
      here ? ['Welcome to #', element('bdi', {}, here.name)] : element('bdi', {}, bot().name),
    ),
    element('p', {}, beginning(here, bot().name, examples.length > 0)),
    examples.length > 0 &&
      element(
        'div',
        { class: 'examples', role: 'group', 'aria-label': 'Commands to begin with' },
        examples.map((line) =>
          element('button', { type: 'button', onclick: () => start(line) }, element('bdi', {}, line)),
        ),
      ),
  );
}

function beginning(here, botName, hasExamples) {
  if (!here) return `A direct message with ${botName}. Type / for its commands.`;
  if (here.closedToBot) return `${botName} is kept out of this channel.`;
  const begin = `Type / for the commands of ${botName}`;
  return hasExamples ? `${begin}, or take one of these and press Enter.` : `${begin}.`;
}
