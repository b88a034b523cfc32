// The box at the bottom: ordinary text, or `/` and a command. In: keys. Out: `say`, or `command-form.js` takes over.

import { createCommandForm } from './command-form.js';
import { element } from './dom.js';
import { createSuggestions } from './suggestions.js';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const CHAT_INPUT = 1;

/** Every command as it can be run: one entry for each subcommand. */
export function commandEntries(commands) {
  return commands
    .filter(({ type }) => type === CHAT_INPUT)
    .flatMap((command) => entriesBelow(command, command.name));
}

function entriesBelow({ options = [], description }, name) {
  const inside = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (inside.length === 0) return [{ name, description, options }];
  return inside.flatMap((option) => entriesBelow(option, `${name} ${option.name}`));
}

/** `page` gives the commands offered here and takes what is sent. */
export function createComposer(container, page) {
  const suggestions = createSuggestions(container);
  const box = element('textarea', {
    id: 'box',
    rows: '1',
    dir: 'auto',
    'aria-label': 'Message',
    'aria-controls': 'suggestions',
    autocomplete: 'off',
  });
  const bar = element('div', { class: 'bar' }, box);
  const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
  container.append(problem, bar);

  function showProblem(text = '') {
    problem.textContent = text;
    problem.hidden = text === '';
  }

  function suggestCommands() {
    const typed = box.value.slice(1).toLowerCase();
    if (!box.value.startsWith('/') || box.value.includes('\n')) return suggestions.hide();
    const entries = commandEntries(page.commands());
    const exact = entries.find(({ name }) => `${name} ` === typed);
    if (exact) return enterCommand(exact);
    const fitting = entries.filter(({ name }) => name.includes(typed)).sort(byPrefix(typed));
    if (fitting.length === 0) return suggestions.hide();
    suggestions.show({
      heading: ['Commands of ', element('b', {}, page.botName())],
      entries: fitting.map((entry) => ({ ...entry, label: `/${entry.name}`, detail: requiredNames(entry) })),
      onPick: enterCommand,
      markFirst: true,
    });
  }

  function enterCommand(entry, values) {
    suggestions.hide();
    showProblem();
    box.value = '';
    const form = createCommandForm({ entry, values, page, suggestions, showProblem, leave: enterText });
    bar.replaceChildren(form.element);
    form.start();
  }

  function enterText(text = '') {
    suggestions.hide();
    bar.replaceChildren(box);
    box.value = text;
    growBox();
    box.focus();
  }

  async function say() {
    const content = box.value.trim();
    if (!content) return;
    enterText();
    await page.say(content).catch(({ message }) => showProblem(message));
  }

  function growBox() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
  }

  box.addEventListener('input', () => {
    showProblem();
    growBox();
    suggestCommands();
  });
  box.addEventListener('keydown', (event) => {
    if (suggestions.key(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void say();
  });
  box.addEventListener('blur', () => suggestions.hide());

  return {
    focus: () => (bar.querySelector('input') ?? box).focus(),
    setPlaceholder: (text) => box.setAttribute('placeholder', text),
    reset: () => enterText(),
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
