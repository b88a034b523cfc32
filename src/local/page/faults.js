// The panel to misbehave on purpose: breaks the gateway and the REST API, and shows how both stand.
// In: the store and the wire log. Out: elements of `#faults`, and actions sent to the local Discord.

import { act } from './api.js';
import { byId, element } from './dom.js';
import { icon } from './icons.js';
import { recall, remember } from './memory.js';
import { renderEntries } from './wire-view.js';

const GATEWAY = [
  ['Drop the connection', 'gateway-drop', {}, 'As a torn cable: the bot should resume'],
  ['Ask to reconnect', 'gateway-reconnect', {}, 'Op 7: the bot should resume'],
  [
    'Invalid session, resumable',
    'gateway-invalidate',
    { resumable: true },
    'Op 9 true: the bot should resume',
  ],
  ['Invalid session', 'gateway-invalidate', {}, 'Op 9 false: the bot should identify anew'],
];
const REST = [
  [
    '429 for 2 s',
    'fail-rest',
    { status: 429, retryAfter: 2 },
    'Too many requests: the bot should wait and try again',
  ],
  ['500', 'fail-rest', { status: 500 }, 'An error of Discord'],
  ['Cut', 'reset-rest', {}, 'The connection breaks without an answer'],
  ['Slow: 1 s', 'slow-rest', { delayMs: 1_000 }, 'Still in time'],
  ['Too slow: 4 s', 'slow-rest', { delayMs: 4_000 }, 'Later than the 3 s that an interaction waits'],
];
const CALLS = [
  ['/callback', 'first answers'],
  ['/webhooks', 'edits and follow-ups'],
  ['', 'any call'],
];
const TIMES = [
  [1, 'once'],
  [3, '3 times'],
  [10, '10 times'],
];
const CHANGES = { ready: 'identified', resumed: 'resumed', closed: 'closed' };

/** Builds the panel; `redraw` shows what has changed, `toggle` opens and closes it. */
export function createFaults({ store, wire, onProblem }) {
  const panel = byId('faults');
  const opener = byId('open-faults');
  const gateway = element('div', { role: 'status' });
  const armed = element('div', { role: 'status' });
  const calls = element('div', { class: 'bot-calls' });
  const path = choice('Which calls', CALLS);
  const times = choice('How often', TIMES);

  /** Arms or does something; the answer tells how all stands then. */
  async function run(action, body) {
    const standing = await act(action, body).catch(onProblem);
    if (standing) redraw(Object.assign(store.state, standing));
  }

  const button = ([label, action, body, title], more = () => ({})) =>
    element(
      'button',
      {
        type: 'button',
        class: 'button secondary',
        title,
        onclick: () => run(action, { ...body, ...more() }),
      },
      label,
    );
  const onCalls = () => ({ path: path.value || undefined, times: Number(times.value) });

  panel.replaceChildren(
    element(
      'header',
      {},
      element('h2', { id: 'faults-title' }, 'Faults'),
      element(
        'button',
        { type: 'button', class: 'square', 'aria-label': 'Close', onclick: toggle },
        icon('close'),
      ),
    ),
    element('p', { class: 'hint' }, 'Break things on purpose, and see how the bot takes it.'),
    group(
      'Gateway',
      gateway,
      element(
        'div',
        { class: 'fault-buttons' },
        GATEWAY.map((each) => button(each)),
      ),
    ),
    group(
      'Next interaction',
      element(
        'div',
        { class: 'fault-buttons' },
        button(['Deliver twice', 'deliver-twice', {}, 'As Discord sometimes does: one answer is right']),
      ),
    ),
    group(
      'REST',
      element('div', { class: 'fault-choices' }, path.closest('label'), times.closest('label')),
      element(
        'div',
        { class: 'fault-buttons' },
        REST.map((each) => button(each, onCalls)),
      ),
    ),
    group('Armed', armed),
    element('details', {}, element('summary', {}, "The bot's other calls"), calls),
  );

  function redraw() {
    const { state } = store;
    const faults = state.faults ?? { rest: [], deliverTwice: 0 };
    const count = faults.rest.length + (faults.deliverTwice > 0 ? 1 : 0);
    opener.replaceChildren(
      icon('bolt'),
      element('span', { class: 'word' }, 'Faults'),
      count > 0 ? element('span', { class: 'count', 'aria-label': `${count} armed` }, String(count)) : '',
    );
    opener.setAttribute('aria-label', count > 0 ? `Faults, ${count} armed` : 'Faults');
    gateway.replaceChildren(...renderGateway(state));
    armed.replaceChildren(...renderArmed(faults, () => run('clear-faults')));
    calls.replaceChildren(...renderEntries(wire.calls()));
  }

  function show(isOpen) {
    panel.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    document.body.classList.toggle('faults-open', isOpen);
  }

  function toggle() {
    const isOpen = panel.hidden;
    show(isOpen);
    remember('faults-open', isOpen);
    (isOpen ? panel.querySelector('.fault-buttons button') : opener).focus();
  }

  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && toggle());
  opener.addEventListener('click', toggle);
  show(recall('faults-open', false));
  return { redraw };
}

function group(title, ...inside) {
  return element('section', { 'aria-label': title }, element('h3', {}, title), inside);
}

/** A labelled menu; returns the menu. */
function choice(label, options) {
  const list = element(
    'select',
    {},
    options.map(([value, text]) => element('option', { value }, text)),
  );
  element('label', {}, element('span', { class: 'unseen' }, label), list);
  return list;
}

function renderGateway({ isReady, gateway, gatewayChanges }) {
  const sessions = gateway?.sessions ?? 0;
  const standing = isReady
    ? `Connected · ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`
    : 'Not connected';
  return [
    element('p', { class: `standing ${isReady ? 'online' : 'offline'}` }, standing),
    element('ol', { class: 'changes' }, gatewayChanges.map(renderChange)),
  ];
}

function renderChange({ change, code, shard, at }) {
  return element(
    'li',
    {},
    element('time', {}, new Date(at).toLocaleTimeString(undefined, { timeStyle: 'medium' })),
    ` ${CHANGES[change] ?? change}`,
    code && ` with ${code}`,
    shard > 0 && ` · shard ${shard}`,
  );
}

function renderArmed({ rest, deliverTwice }, clear) {
  const lines = [
    ...(deliverTwice > 0 ? [`Deliver twice · ${deliverTwice} left`] : []),
    ...rest.map(describe),
  ];
  if (lines.length === 0) return [element('p', { class: 'hint' }, 'Nothing.')];
  return [
    element(
      'ul',
      { class: 'armed' },
      lines.map((line) => element('li', {}, line)),
    ),
    element('button', { type: 'button', class: 'button danger', onclick: clear }, 'Clear all'),
  ];
}

function describe({ status, delayMs, reset, method, path, left }) {
  const what = [status, delayMs && `${delayMs / 1_000} s slow`, reset && 'cut'].filter(Boolean).join(', ');
  const which =
    [method, CALLS.find(([part]) => part === path)?.[1] ?? path].filter(Boolean).join(' ') || 'any call';
  return `${what} · ${which} · ${left === null ? 'until cleared' : `${left} left`}`;
}
