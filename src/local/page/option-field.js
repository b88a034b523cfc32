// One option of a command. In: its definition and what is typed or picked. Out: a value of its type.

import { channelLabel, element } from './dom.js';

const TYPE = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
};
const AUTOCOMPLETE_DELAY_MS = 80;

/** A labelled input; `value` is what the bot gets, `problem` what keeps it from being sent. */
export function createField({ option, page, suggestions, typed, command, onDone }) {
  const { name, type, description, required, autocomplete } = option;
  const isFile = type === TYPE.attachment;
  const input = element('input', {
    type: isFile ? 'file' : 'text',
    dir: 'auto',
    autocomplete: 'off',
    'data-option': name,
    'aria-label': name,
    'aria-controls': 'suggestions',
    size: '4',
  });
  const label = element('label', { class: 'option' }, element('bdi', {}, name), input);
  let picked;
  let file;
  let reading;
  let asked = 0;

  const isText = type === TYPE.string || type === TYPE.integer || type === TYPE.number;
  const heading = () => [element('b', {}, name), ` ${description}`];
  const text = () => input.value;

  function suggest() {
    if (autocomplete) return suggestTyped();
    const entries = pickable(option, page)?.filter((entry) => fits(entry, picked ? '' : text()));
    suggestions.show({
      heading: heading(),
      entries: entries ?? [],
      onPick: pick,
      markFirst: entries !== undefined && !picked,
    });
  }

  /** Asks the bot a moment after the last key; an answer that comes too late is dropped. */
  async function suggestTyped() {
    asked += 1;
    const question = asked;
    suggestions.show({ heading: heading(), entries: [], onPick: pick });
    await new Promise((resolve) => setTimeout(resolve, AUTOCOMPLETE_DELAY_MS));
    if (question !== asked) return;
    const options = { ...typed(), [name]: text() };
    const { choices } = await page.autocomplete(command, options, name).catch(() => ({ choices: [] }));
    if (question !== asked || document.activeElement !== input) return;
    const entries = choices.map((choice) => ({ label: choice.name, value: choice.value }));
    suggestions.show({ heading: heading(), entries, onPick: pick });
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

  async function readFile() {
    const [chosen] = input.files;
    if (!chosen) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    file = {
      name: chosen.name,
      contentType: chosen.type,
      base64: btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), '')),
    };
  }

  function problem() {
    if (isEmpty()) return required ? `${name}: this option is required` : '';
    if (isFile || picked || autocomplete) return '';
    if (!isText || option.choices) return `${name}: pick one from the list`;
    if (type !== TYPE.string && !Number.isFinite(Number(text()))) return `${name}: not a number`;
    return '';
  }

  function value() {
    if (isFile) return file;
    if (picked) return picked.value;
    return type === TYPE.string ? text() : Number(text());
  }

  const isEmpty = () => (isFile ? file === undefined : text() === '');

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
  if (isFile)
    input.addEventListener('change', () => {
      reading = readFile();
    });

  return {
    option,
    element: label,
    focus: () => input.focus(),
    set(preset) {
      if (preset !== undefined) input.value = preset;
      grow();
    },
    isEmpty,
    /** A file that was chosen is read first. */
    whenRead: () => reading,
    value,
    problem,
  };
}

/** What can be picked for an option that is not free text. */
function pickable({ type, choices, channel_types: types }, page) {
  if (choices?.length) return choices.map(({ name, value }) => ({ label: name, value }));
  if (type === TYPE.boolean)
    return [true, false].map((value) => ({ label: value ? 'True' : 'False', value }));
  const people = page
    .people()
    .map(({ id, displayName, username }) => ({ label: `@${displayName}`, description: username, value: id }));
  const roles = page.roles().map(({ id, name }) => ({
    label: name.startsWith('@') ? name : `@${name}`,
    description: 'Role',
    value: id,
  }));
  if (type === TYPE.user) return people;
  if (type === TYPE.role) return roles;
  if (type === TYPE.mentionable) return [...people, ...roles];
  if (type !== TYPE.channel) return undefined;
  const channels = page.channels().filter((channel) => !types?.length || types.includes(channel.type));
  return channels.map((channel) => ({ label: channelLabel(channel), value: channel.id }));
}

function fits({ label, description = '' }, typed) {
  return `${label} ${description}`.toLowerCase().includes(typed.toLowerCase());
}
