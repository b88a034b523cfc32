// What the client says about interactions that have no message: sending, no answer, and answers that were refused.
// In: interaction events. Out: notes that look like messages which only the asker sees.

import { avatar, element } from './dom.js';
import { onlyYou } from './message.js';
import { createWireToggle } from './wire-view.js';

const AUTOCOMPLETE = 4;

/** Whether an interaction needs a note: not answered yet, never answered, or its answer was refused. */
export const needsNote = (interaction, isRefused) =>
  isUnanswered(interaction) || (isRefused && interaction.callbackType === undefined);

const isUnanswered = ({ isExpired, type, callbackType }) =>
  isExpired || (type !== AUTOCOMPLETE && callbackType === undefined);

/** A note for an interaction; `context` knows the bot, the person, and the wire log. */
export function renderNote(interaction, isRefused, context) {
  const { id, isExpired } = interaction;
  const isSettled = isExpired || isRefused;
  const log = createWireToggle(`note-${id}`, () => context.wire.ofInteraction(id), context);
  return element(
    'li',
    { class: `message note${isSettled ? ' ephemeral' : ''}`, id: `note-${id}`, tabindex: '-1' },
    origin(interaction, context),
    avatar(context.bot()),
    element(
      'div',
      { class: 'body' },
      heading(context.bot(), log.toggle),
      statement(interaction, isRefused),
      isSettled && onlyYou(() => context.dismissNote(interaction)),
      log.panel,
    ),
  );
}

function origin({ personId, type, label }, { person }) {
  const name = person(personId)?.displayName ?? '';
  return element(
    'p',
    { class: 'origin' },
    avatar({ id: personId, name }, 'small'),
    element('b', {}, name),
    type === AUTOCOMPLETE ? ' typed into ' : ' used ',
    element('bdi', { class: 'command' }, label),
  );
}

function heading({ name }, wireToggle) {
  const badge = element('span', { class: 'badge' }, 'APP');
  return element('div', { class: 'heading' }, element('b', { class: 'name' }, name), badge, wireToggle);
}

function statement({ isExpired, type }, isRefused) {
  if (!isExpired && !isRefused) return element('p', { class: 'waiting' }, 'Sending command…');
  const ofCommand = isExpired ? 'The application did not respond' : 'The answer was refused';
  const what = type === AUTOCOMPLETE ? 'Loading options failed' : ofCommand;
  return element('p', { class: 'failed', role: 'alert' }, what);
}
