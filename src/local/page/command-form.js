// A command being filled in: its options one after the other, with choices, pickers and autocomplete.
// In: an entry of the command list. Out: name and values, sent by Enter. Next: `option-field.js` for one option.

import { element } from './dom.js';
import { createField } from './option-field.js';

export function createCommandForm({ entry, values = {}, page, suggestions, showProblem, leave }) {
  const fields = new Map();
  const chip = element('span', { class: 'command-chip' }, element('bdi', {}, `/${entry.name}`));
  const more = element('button', {
    type: 'button',
    class: 'more-options',
    onclick: offerOptions,
    onfocus: offerOptions,
  });
  const send = element('button', { class: 'send', 'aria-label': 'Send' }, '➤');
  const form = element(
    'form',
    { class: 'command-form', onsubmit: submit, onkeydown: onKey },
    chip,
    more,
    send,
  );
  more.addEventListener('blur', () => suggestions.hide());

  const missing = () => entry.options.filter(({ name }) => !fields.has(name));

  function add(option) {
    const field = createField({
      option,
      page,
      suggestions,
      typed: () => currentValues(),
      command: entry.name,
      onDone: () => advance(),
    });
    fields.set(option.name, field);
    form.insertBefore(field.element, more);
    renderMore();
    return field;
  }

  function remove(name) {
    fields.get(name).element.remove();
    fields.delete(name);
    renderMore();
    [...fields.values()].at(-1)?.focus();
  }

  function renderMore() {
    const left = missing().length;
    more.hidden = left === 0;
    more.textContent = `+${left} optional`;
  }

  function offerOptions() {
    suggestions.show({
      heading: ['Options of ', element('b', {}, `/${entry.name}`)],
      entries: missing().map((option) => ({ ...option, label: option.name })),
      onPick: (option) => add(option).focus(),
    });
  }

  /** To the next required option that is still empty, if there is one. */
  function advance() {
    suggestions.hide();
    [...fields.values()].find(({ option, isEmpty }) => option.required && isEmpty())?.focus();
  }

  function currentValues() {
    const given = [...fields.values()].filter(({ isEmpty }) => !isEmpty());
    return Object.fromEntries(given.map(({ option, value }) => [option.name, value()]));
  }

  async function submit(event) {
    event.preventDefault();
    await Promise.all([...fields.values()].map(({ whenRead }) => whenRead()));
    const wrong = [...fields.values()].find(({ problem }) => problem());
    if (wrong) {
      showProblem(wrong.problem());
      return wrong.focus();
    }
    const options = currentValues();
    leave();
    await page.runCommand(entry.name, options).catch(({ message }) => showProblem(message));
  }

  function onKey(event) {
    if (suggestions.key(event)) return;
    showProblem();
    const { key, target } = event;
    // Enter would open the choice of a file again.
    if (key === 'Enter' && (target === more || target.files?.length > 0)) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (key === 'Escape') leave();
    if (key === 'Backspace' && target.value === '' && target.selectionStart === 0) {
      event.preventDefault();
      const name = target.dataset.option;
      const isRequired = entry.options.find((option) => option.name === name)?.required;
      if (isRequired || fields.size <= 1) leave(`/${entry.name}`);
      else remove(name);
    }
  }

  return {
    element: form,
    start() {
      for (const option of entry.options)
        if (option.required || option.name in values) add(option).set(values[option.name]);
      renderMore();
      const first = [...fields.values()].find(({ isEmpty }) => isEmpty()) ?? [...fields.values()].at(-1);
      if (first) first.focus();
      else (more.hidden ? send : more).focus();
    },
  };
}
