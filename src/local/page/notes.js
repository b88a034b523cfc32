// What the client says about interactions that have no message: sending, no answer, and answers that were refused.
// In: interaction events. Out: notes that look like messages which only the asker sees.

import { avatar, element } from './dom.js';
import { nameOf, onlyYou } from './message.js';
import { createWireToggle } from './wire-view.js';

const AUTOCOMPLETE = 4;

/** Whether an interaction needs a note: not answered yet, never answered, or its answer was refused. */
export const needsNote = (interaction, isRefused) =>
  isUnanswered(interaction) || (isRefused && interaction.callbackType === undefined);

const isUnanswered = ({ isExpired, type, callbackType }) =>
  isExpired || (type !== AUTOCOMPLETE && callbackType === undefined);

/** A note for an interaction; `context` knows the bot, the person, and the wire log. */
export function renderNote(interaction, isRefused, context) {
  const { id, label, personId } = interaction;
  const { bot, person, wire, dismissNote } = context;
  const name = person(personId)?.displayName ?? '';
  const log = createWireToggle(`note-${id}`, () => wire.ofInteraction(id), context);
  const isSettled = interaction.isExpired || isRefused;
  const drawn = element(
    'li',
    { class: `message note${isSettled ? ' ephemeral' : ''}`, id: `note-${id}`, tabindex: '-1' },
    element(
      'p',
      { class: 'origin' },
      avatar({ id: personId, name }, 'small'),
      element('b', {}, name),
      ' used ',
      element('bdi', { class: 'command' }, label),
    ),
    avatar(bot()),
    element(
      'div',
      { class: 'body' },
      element(
        'div',
        { class: 'heading' },
        element('b', { class: 'name' }, nameOf({ username: bot().name })),
        element('span', { class: 'badge' }, 'APP'),
        log.toggle,
      ),
      statement(interaction, isRefused),
      isSettled && onlyYou(() => dismissNote(interaction)),
      log.panel,
    ),
  );
  drawn.redrawWire = log.redraw;
  return drawn;
}

function statement({ isExpired, type }, isRefused) {
  if (isExpired) return element('p', { class: 'failed', role: 'alert' }, 'The application did not respond');
  if (!isRefused) return element('p', { class: 'waiting' }, 'Sending command…');
  const what = type === AUTOCOMPLETE ? 'The choices were refused' : 'The answer was refused';
  return element('p', { class: 'failed', role: 'alert' }, what);
}
