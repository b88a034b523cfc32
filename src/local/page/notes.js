// What the client says about interactions: sending, no answer, and what Discord refused. In: interaction events. Out: notes.

import { element } from './dom.js';

const COMPONENT = 3;

/** A note in the list for an interaction, or nothing while all is well. */
export function renderNote(interaction, { dismiss }) {
  const { isExpired, errors, label, type, callbackType } = interaction;
  const isWaiting = !isExpired && callbackType === undefined;
  if (!isExpired && errors.length === 0 && !(isWaiting && type !== COMPONENT)) return undefined;
  return element(
    'li',
    { class: 'note', id: `note-${interaction.id}` },
    element(
      'p',
      { class: 'note-title' },
      element('bdi', { class: 'command' }, label),
      ' ',
      isExpired ? failure(type) : isWaiting ? element('span', { class: 'waiting' }, 'Sending…') : '',
    ),
    errors.map(renderRefusal),
    (isExpired || errors.length > 0) &&
      element('button', { type: 'button', class: 'link', onclick: () => dismiss(interaction) }, 'Dismiss'),
  );
}

function failure(type) {
  return element(
    'span',
    { class: 'failed' },
    type === COMPONENT ? 'This interaction failed' : 'The application did not respond',
  );
}

/** What Discord would have said to the bot, field by field. */
function renderRefusal({ status, code, message, errors, method, path }) {
  return element(
    'div',
    { class: 'refusal', role: 'alert' },
    element('p', {}, element('b', {}, `${status} · ${code} · ${message}`)),
    element('code', { class: 'refusal-call' }, `${method} ${path}`),
    errors &&
      element(
        'ul',
        {},
        problems(errors).map(([field, text]) =>
          element('li', {}, element('code', { class: 'refusal-field' }, field || 'body'), ` ${text}`),
        ),
      ),
  );
}

function problems(errors, path = []) {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? value.map(({ code, message }) => [path.join('.'), `${message} (${code})`])
      : problems(value, [...path, key]),
  );
}
