// Entries of the wire log: what was sent when, how it was answered, and which rules of Discord it broke.
// In: entries. Out: a list. Next: `json-view.js` shows what was sent.

import { fetchWire } from './api.js';
import { element } from './dom.js';
import { icon } from './icons.js';
import { renderJson } from './json-view.js';

const FAILED = 400;
/** Those of which the JSON is shown at once. */
const OPEN_AT_ONCE = 'callback';
/** Nothing was sent then. */
const SILENCE = 'expired';
const KINDS = {
  interaction: 'Interaction',
  callback: 'Callback',
  edit: 'Edit',
  'follow-up': 'Follow-up',
  fetch: 'Fetch',
  delete: 'Delete',
  message: 'Message',
  commands: 'Commands',
  other: 'Call',
};

/** Entries as a list; each opens to its JSON, which is asked for only then. `opened` keeps what somebody opened or closed. */
export function renderEntries(entries, opened) {
  const items = entries.map((entry) => renderEntry(entry, opened));
  return element('ol', { class: 'wire-entries' }, items);
}

function renderEntry(entry, opened) {
  const { id, kind, broken } = entry;
  if (kind === SILENCE) return element('li', {}, renderRules(broken));
  const json = element('div', { class: 'wire-json' });
  const details = element('details', { ontoggle: onToggle }, element('summary', {}, summary(entry)), json);
  details.open = opened.get(id) ?? (kind === OPEN_AT_ONCE || broken.length > 0);

  function onToggle() {
    opened.set(id, details.open);
    if (details.open) void showJson(id, json);
  }

  return element('li', {}, renderRules(broken), details);
}

function summary({ kind, call, afterMs, interaction, deliveries }) {
  const isOut = kind === 'interaction';
  return [
    element('b', {}, KINDS[kind] ?? kind),
    isOut && element('bdi', { class: 'command' }, interaction.label),
    isOut && deliveries !== 1 && element('span', { class: 'wire-bad' }, delivered(deliveries)),
    call &&
      element('code', { class: call.status >= FAILED ? 'wire-bad' : '' }, `${call.method} ${call.status}`),
    call?.isInjected && element('span', { class: 'wire-injected' }, 'by a fault of yours'),
    call && afterMs !== undefined && element('span', { class: 'wire-time' }, `+${Math.round(afterMs)} ms`),
    call && element('code', { class: 'wire-path' }, call.path),
  ];
}

const delivered = (times) => (times === 0 ? 'nobody was listening' : `delivered ${times} times`);

async function showJson(id, place) {
  if (place.childElementCount > 0) return;
  const { sent, answer, files } = await fetchWire(id).catch(({ message }) => ({ sent: message }));
  const parts = { Sent: sent, Files: files?.length ? files : undefined, Answer: answer };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  place.replaceChildren(
    ...(known.length > 0
      ? known.map(([title, value]) => renderJson(title, value))
      : [element('p', { class: 'wire-time' }, 'No body')]),
  );
}

/** Rules of Discord that were broken: the field, Discord's words, and the limit by name. */
function renderRules(broken) {
  if (broken.length === 0) return undefined;
  return element('ul', { class: 'rules' }, broken.map(renderRule));
}

function renderRule({ severity, code, field, message, limit, max }) {
  return element(
    'li',
    { class: severity },
    icon('warning'),
    element('b', {}, limit ? `${limit}${max === undefined ? '' : ` ≤ ${max}`}` : code),
    field && element('code', {}, field),
    element('span', {}, limit ? `${message} (${code})` : message),
  );
}
