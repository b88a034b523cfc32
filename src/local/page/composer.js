// The box at the bottom: ordinary text and files, or `/` and a command. In: keys, files, or a draft from the address. Out:
// `say`, or `command-form.js` takes over. Next: `tray.js` holds the files.

import { createCommandForm } from './command-form.js';
import { commandEntries } from './command-list.js';
import { readCommand } from './command-text.js';
import { element } from './dom.js';
import { takeDrops } from './file-list.js';
import { createSuggestions } from './suggestions.js';
import { createTray } from './tray.js';

const MAX_HEIGHT_PX = 200;

/** `page` gives the commands offered here, takes what is sent, and is told of every change of the draft. */
export function createComposer(container, page) {
  const suggestions = createSuggestions(container);
  const box = element('textarea', {
    id: 'box',
    rows: '1',
    dir: 'auto',
    'aria-label': 'Message, or / for commands',
    'aria-autocomplete': 'list',
    'aria-controls': 'suggestions',
    autocomplete: 'off',
  });
  const tray = createTray({ store: page.store, onAdded: () => box.focus() });
  const bar = element('div', { class: 'bar' }, tray.button, box);
  const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
  container.append(problem, tray.element, bar);
  let form;
  let lastSent = '';

  const entries = () => commandEntries(page.store);
  const draft = () => form?.text() ?? box.value;
  const tellDraft = () => page.onDraft(draft());

  function showProblem(text = '') {
    problem.textContent = text;
    problem.hidden = text === '';
  }

  function suggestCommands() {
    const typed = box.value.slice(1).toLowerCase();
    if (!box.value.startsWith('/') || box.value.includes('\n')) return suggestions.hide();
    const read = readCommand(box.value, entries());
    if (read && typed.length > read.entry.name.length) return enterCommand(read.entry, read.values);
    const fitting = entries().filter(({ name, label }) => name.includes(typed) || label.includes(typed, 1));
    if (fitting.length === 0) return suggestions.hide();
    return suggestions.show({
      heading: ['Commands of ', element('b', {}, page.store.bot().name)],
      entries: fitting.sort(byPrefix(typed)).map((entry) => ({ ...entry, detail: requiredNames(entry) })),
      onPick: (entry) => enterCommand(entry),
      markFirst: true,
    });
  }

  function enterCommand(entry, values) {
    suggestions.hide();
    showProblem();
    box.value = '';
    form = createCommandForm({ entry, values, page, suggestions, showProblem, leave: enterText, onSent });
    bar.replaceChildren(form.element);
    form.start();
    tellDraft();
  }

  function enterText(text = '') {
    suggestions.hide();
    form = undefined;
    bar.replaceChildren(tray.button, box);
    box.value = text;
    growBox();
    box.focus();
    tellDraft();
  }

  function onSent(text) {
    lastSent = text;
  }

  /** Puts a draft into the box: a command with its options, or text. */
  function enter(text = '') {
    showProblem();
    const read = text.startsWith('/') && readCommand(text, entries());
    if (read) enterCommand(read.entry, read.values);
    else enterText(text);
    return Boolean(read);
  }

  async function say() {
    const content = box.value.trim();
    if (!content && tray.isEmpty()) return;
    onSent(content);
    enterText();
    await page.say(content, tray.take()).catch(({ message }) => showProblem(message));
  }

  function growBox() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, MAX_HEIGHT_PX)}px`;
  }

  box.addEventListener('input', () => {
    showProblem();
    growBox();
    suggestCommands();
  });
  box.addEventListener('keydown', (event) => {
    if (suggestions.key(event)) return;
    const isRecall = event.key === 'ArrowUp' && box.value === '' && lastSent !== '';
    const isSend = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!isRecall && !isSend) return;
    event.preventDefault();
    if (isRecall) enter(lastSent);
    else void say();
  });
  box.addEventListener('paste', (event) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    tray.add(files);
  });
  takeDrops(
    container.closest('main'),
    (files) => (form ? form.takeFile(files[0]) : tray.add(files)),
    ({ target }) => !target.closest('input[type="file"]'),
  );
  box.addEventListener('blur', () => suggestions.hide());
  bar.addEventListener('input', tellDraft);

  return {
    draft,
    enter,
    /** Sends what stands in the box. */
    send: () => (form ? form.submit() : say()),
    focus: () => (bar.querySelector('input') ?? box).focus(),
    setPlaceholder: (text) => box.setAttribute('placeholder', text),
    showProblem,
  };
}

const byPrefix = (typed) => (a, b) => Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed));

function requiredNames({ options }) {
  return options
    .filter(({ required }) => required)
    .map(({ name }) => name)
    .join(', ');
}
