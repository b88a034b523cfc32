// One option of a command. In: its definition and what is typed or picked. Out: a value of its type.

import { element } from './dom.js';
import { tooLarge } from './file-list.js';
import { pickable, shownDescription, shownName, TYPE } from './option-values.js';

const AUTOCOMPLETE_DELAY_MS = 80;
const NO_MATCH = 'No options match your search';
const COMBOBOX = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': 'suggestions',
  'aria-expanded': 'false',
};

/** A labelled input; `value` is what the bot gets, `problem` what keeps it from being sent. */
export function createField({ option, page, suggestions, typed, command, onDone }) {
  const { name, type, required, autocomplete } = option;
  const label = shownName(option, page.store);
  const isFile = type === TYPE.attachment;
  const input = element('input', {
    type: isFile ? 'file' : 'text',
    dir: 'auto',
    autocomplete: 'off',
    'data-option': name,
    'aria-label': label,
    'aria-required': required ? 'true' : undefined,
    ...(isFile ? {} : COMBOBOX),
    size: '4',
  });
  const whole = element('label', { class: 'option' }, element('bdi', {}, label), input);
  let picked;
  let asked = 0;

  const isText = type === TYPE.string || type === TYPE.integer || type === TYPE.number;
  const heading = () => [element('b', {}, label), ` ${shownDescription(option, page.store)}`];
  const text = () => input.value;

  function suggest() {
    if (autocomplete) return suggestTyped();
    const all = pickable(option, page);
    if (!all) return suggestions.show({ heading: heading(), onPick: pick });
    const entries = all.filter((entry) => fits(entry, picked ? '' : text()));
    const note = entries.length === 0 ? NO_MATCH : '';
    return suggestions.show({ heading: heading(), entries, onPick: pick, markFirst: !picked, note });
  }

  /** Asks the bot a moment after the last key; an answer that comes too late is dropped. */
  async function suggestTyped() {
    asked += 1;
    const question = asked;
    suggestions.show({ heading: heading(), onPick: pick });
    await new Promise((resolve) => setTimeout(resolve, AUTOCOMPLETE_DELAY_MS));
    if (question !== asked) return;
    const options = { ...typed(), [name]: text() };
    const { choices } = await page.autocomplete(command, options, name).catch(() => ({ choices: [] }));
    if (question !== asked || document.activeElement !== input) return;
    const entries = choices.map((choice) => ({ label: choice.name, value: choice.value }));
    const note = entries.length === 0 ? NO_MATCH : '';
    suggestions.show({ heading: heading(), entries, onPick: pick, note });
  }

  function pick(entry) {
    asked += 1;
    picked = entry;
    input.value = entry.label;
    grow();
    onDone();
  }

  /** The field is as wide as its text, as far as there is room. */
  function grow() {
    input.size = Math.max(4, Math.min([...input.value].length + 1, 60));
  }

  function problem() {
    if (isEmpty()) return required ? `${name}: this option is required` : '';
    if (isFile) return tooLarge(input.files[0], page.store.state.maxFileBytes);
    if (picked || autocomplete) return '';
    if (!isText || option.choices) return `${name}: pick one from the list`;
    if (type !== TYPE.string && !Number.isFinite(Number(text()))) return `${name}: not a number`;
    return '';
  }

  function value() {
    if (isFile) return input.files[0];
    if (picked) return picked.value;
    return type === TYPE.string ? text() : Number(text());
  }

  const isEmpty = () => (isFile ? input.files.length === 0 : text() === '');

  input.addEventListener('focus', suggest);
  input.addEventListener('input', () => {
    picked = undefined;
    grow();
    suggest();
  });
  input.addEventListener('blur', () => {
    asked += 1;
    suggestions.hide();
  });

  return {
    option,
    element: whole,
    focus: () => input.focus(),
    /** Enters a text as if it had been typed, and picked where it names something. */
    set(preset) {
      if (preset === undefined || isFile) return;
      picked = pickable(option, page)?.find(({ label: shown, value: id }) =>
        [shown, String(id)].includes(preset),
      );
      input.value = picked?.label ?? preset;
      grow();
    },
    isEmpty,
    /** The value as text; of autocomplete what the bot gets, for it alone knows what its words stand for. */
    shown: () => (autocomplete && picked ? String(picked.value) : text()),
    /** Takes a dropped file in place of one that is picked; `false` where the option is none of files. */
    takeFile(file) {
      if (!isFile) return false;
      const held = new DataTransfer();
      held.items.add(file);
      input.files = held.files;
      return true;
    },
    value,
    problem,
  };
}

function fits({ label, description = '' }, typed) {
  return `${label} ${description}`.toLowerCase().includes(typed.toLowerCase());
}
