// How the gateway stands and which faults are armed. In: the state. Out: elements for the panel of `faults.js`.

import { element } from './dom.js';
import { CALLS } from './fault-list.js';

const CHANGES = { ready: 'identified', resumed: 'resumed', closed: 'closed' };

/** How the gateway stands, and its last changes, newest first. */
export function renderGateway({ isReady, gateway, gatewayChanges }) {
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

/** What is armed and still to come; `clear` takes it away. */
export function renderArmed({ rest, cdn, deliverTwice }, clear) {
  const lines = [
    ...(deliverTwice > 0 ? [`Deliver twice · ${deliverTwice} left`] : []),
    ...rest.map((fault) => describe(fault, 'any call')),
    ...cdn.map((fault) => describe(fault, 'any download')),
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

function describe({ status, headers = {}, delayMs, reset, method, path, left }, any) {
  const what = [status, ...Object.values(headers), delayMs && `${delayMs / 1_000} s slow`, reset && 'cut']
    .filter(Boolean)
    .join(', ');
  const which = [method, CALLS.find(([part]) => part === path)?.[1] ?? path].filter(Boolean).join(' ') || any;
  return `${what} · ${which} · ${left === null ? 'until cleared' : `${left} left`}`;
}
