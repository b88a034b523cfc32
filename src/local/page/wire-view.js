// What went over the wire beside a message: a small button with latency and broken rules, and what it opens.
// In: entries of the wire log. Out: elements. Next: `wire-entries.js` shows each entry.

import { element } from './dom.js';
import { icon } from './icons.js';
import { renderEntries } from './wire-entries.js';

/** A button and the panel that it opens; `redraw` shows what has come since. `opened` keeps across drawings what is open. */
export function createWireToggle(key, entries, { opened }) {
  const toggle = element('button', {
    type: 'button',
    'aria-controls': `wire-${key}`,
    onclick: () => {
      opened.set(key, !opened.get(key));
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
    const isOpen = opened.get(key) ?? false;
    toggle.hidden = all.length === 0;
    toggle.className = `wire-toggle${look(all)}`;
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.replaceChildren(...toggleText(all));
    panel.hidden = !isOpen;
    panel.replaceChildren(...(isOpen ? [renderEntries(all, opened)] : []));
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
