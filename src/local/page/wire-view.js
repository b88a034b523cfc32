// What went over the wire beside a message: a small button with latency and broken rules, and what it opens.
// In: entries of the wire log. Out: elements. Next: `json-view.js` shows what was sent.

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

/** A button and the panel that it opens; `redraw` shows what has come since. `opened` remembers across drawings. */
export function createWireToggle(key, entries, { opened }) {
  const toggle = element('button', {
    type: 'button',
    'aria-controls': `wire-${key}`,
    onclick: () => {
      if (!opened.delete(key)) opened.add(key);
      redraw();
      panel.scrollIntoView({ block: 'center' });
    },
  });
  const panel = element('section', {
    class: 'wire',
    id: `wire-${key}`,
    'aria-label': 'Wire log',
    'aria-live': 'off',
  });

  function redraw() {
    const all = entries();
    const isOpen = opened.has(key);
    toggle.hidden = all.length === 0;
    toggle.className = `wire-toggle${look(all)}`;
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.replaceChildren(...toggleText(all));
    panel.hidden = !isOpen;
    panel.replaceChildren(...(isOpen ? renderEntries(all) : []));
  }

  redraw();
  return { toggle, panel, redraw };
}

const refusedRules = (entries) =>
  entries.flatMap(({ broken }) => broken).filter(({ severity }) => severity === 'refused');

function look(entries) {
  const rules = entries.flatMap(({ broken }) => broken);
  if (rules.length === 0) return '';
  return refusedRules(entries).length > 0 ? ' bad' : ' warn';
}

function toggleText(entries) {
  const answer = entries.findLast(({ kind }) => kind === 'callback');
  const latency = answer ? `${Math.round(answer.afterMs)} ms` : 'wire';
  const rules = entries.flatMap(({ broken }) => broken);
  const names = [...new Set(rules.map(({ limit, code }) => limit ?? code))];
  return rules.length === 0
    ? [element('span', { class: 'unseen' }, 'Wire log, '), latency]
    : [
        icon('warning'),
        ` ${latency} · ${names.slice(0, 2).join(', ')}${names.length > 2 ? ` +${names.length - 2}` : ''}`,
      ];
}

/** Entries as a list; each opens to its JSON, which is asked for only then. */
export function renderEntries(entries) {
  return [element('ol', { class: 'wire-entries' }, entries.map(renderEntry))];
}

function renderEntry(entry) {
  const { id, kind, broken } = entry;
  if (kind === SILENCE) return element('li', {}, renderRules(broken));
  const json = element('div', { class: 'wire-json' });
  const details = element(
    'details',
    {
      open: kind === OPEN_AT_ONCE || broken.length > 0,
      ontoggle: () => details.open && void showJson(id, json),
    },
    element('summary', {}, summary(entry)),
    json,
  );
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
export function renderRules(broken) {
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
