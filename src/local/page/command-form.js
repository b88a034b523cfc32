// A command being filled in: its options one after the other, with choices, pickers and autocomplete.
// In: an entry of the command list. Out: name and values, sent by Enter. Next: `option-field.js` for one option.

import { writeCommand } from './command-text.js';
import { element } from './dom.js';
import { icon } from './icons.js';
import { createField } from './option-field.js';
import { shownDescription, shownName, TYPE } from './option-values.js';

/** `values` are texts by option, as they would be typed; `onSent` is told what was sent, as text. */
export function createCommandForm({ entry, values = {}, page, suggestions, showProblem, leave, onSent }) {
  const fields = new Map();
  const chip = element('span', { class: 'command-chip' }, element('bdi', {}, entry.label));
  const more = element('button', {
    type: 'button',
    class: 'more-options',
    onclick: offerOptions,
    onfocus: offerOptions,
  });
  const send = element('button', { class: 'send', 'aria-label': 'Send' }, icon('arrow'));
  const form = element(
    'form',
    { class: 'command-form', 'aria-label': entry.label, onsubmit: submit, onkeydown: onKey },
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
      typed: () => currentValues(({ option }) => option.type !== TYPE.attachment),
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
      heading: ['Options of ', element('b', {}, entry.label)],
      entries: missing().map((option) => ({
        ...option,
        label: shownName(option, page.store),
        description: shownDescription(option, page.store),
      })),
      onPick: ({ name }) => add(entry.options.find((option) => option.name === name)).focus(),
    });
  }

  /** To the next required option that is still empty, if there is one. */
  function advance() {
    suggestions.hide();
    [...fields.values()].find(({ option, isEmpty }) => option.required && isEmpty())?.focus();
  }

  function currentValues(isMeant = () => true) {
    const given = [...fields.values()].filter((field) => !field.isEmpty() && isMeant(field));
    return Object.fromEntries(given.map(({ option, value }) => [option.name, value()]));
  }

  /** The command as one line; files cannot be written. */
  function text() {
    const given = [...fields.values()].filter(
      ({ option, isEmpty }) => option.type !== TYPE.attachment && !isEmpty(),
    );
    return writeCommand(entry, Object.fromEntries(given.map(({ option, shown }) => [option.name, shown()])));
  }

  async function submit(event) {
    event?.preventDefault();
    const wrong = [...fields.values()].find(({ problem }) => problem());
    if (wrong) {
      showProblem(wrong.problem());
      return wrong.focus();
    }
    const options = currentValues();
    onSent(text());
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

  /** A dropped file goes into the first option for files. */
  function takeFile(file) {
    const option = missing().find(({ type }) => type === TYPE.attachment);
    const taken = [...fields.values()].some((field) => field.takeFile(file));
    if (!taken && option) add(option).takeFile(file);
  }

  return {
    element: form,
    text,
    submit,
    takeFile,
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
