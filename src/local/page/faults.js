// The panel to misbehave on purpose: breaks the gateway, the REST API and the CDN, and shows how they stand.
// In: the store and the wire log. Out: elements of `#faults`, and actions sent to the local Discord.

import { act } from './api.js';
import { byId, element } from './dom.js';
import { CALLS, CDN, GATEWAY, REST, TIMES, TWICE } from './fault-list.js';
import { renderArmed, renderGateway } from './fault-view.js';
import { icon } from './icons.js';
import { recall, remember } from './memory.js';
import { renderEntries } from './wire-entries.js';

/** Builds the panel; `redraw` shows what has changed, `toggle` opens and closes it. */
export function createFaults({ store, wire, opened, onProblem }) {
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

  /** `more` gives what is chosen beside the buttons. */
  function buttons(list, more = () => ({})) {
    const made = list.map(([label, action, body, title]) => {
      const onclick = () => run(action, { ...body, ...more() });
      return element('button', { type: 'button', class: 'button secondary', title, onclick }, label);
    });
    return element('div', { class: 'fault-buttons' }, made);
  }

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
    group('Gateway', gateway, buttons(GATEWAY)),
    group('Next interaction', buttons([TWICE])),
    group(
      'REST',
      element('div', { class: 'fault-choices' }, path.closest('label'), times.closest('label')),
      buttons(REST, onCalls),
    ),
    group(
      'Next download',
      buttons(CDN, () => ({ times: 1 })),
    ),
    group('Armed', armed),
    element('details', {}, element('summary', {}, 'Other calls, and options while typing'), calls),
  );

  function redraw() {
    const { state } = store;
    const faults = state.faults ?? { rest: [], cdn: [], deliverTwice: 0 };
    const count = faults.rest.length + faults.cdn.length + (faults.deliverTwice > 0 ? 1 : 0);
    opener.replaceChildren(
      icon('bolt'),
      element('span', { class: 'word' }, 'Faults'),
      count > 0 ? element('span', { class: 'count', 'aria-label': `${count} armed` }, String(count)) : '',
    );
    opener.setAttribute('aria-label', count > 0 ? `Faults, ${count} armed` : 'Faults');
    gateway.replaceChildren(...renderGateway(state));
    armed.replaceChildren(...renderArmed(faults, () => run('clear-faults')));
    calls.replaceChildren(renderEntries(wire.calls(), opened));
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
