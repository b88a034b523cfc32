// A modal that the bot opened. In: the modal's data. Out: a dialog that resolves with values by custom id, or nothing.

import { renderComponents } from './components.js';
import { element } from './dom.js';
import { renderMarkdown } from './markdown-view.js';

const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const PARAGRAPH = 2;

export function openModal(modal, context) {
  return new Promise((resolve) => {
    const chosen = {};
    const leave = () => {
      dialog.remove();
      resolve(undefined);
    };
    const fields = modal.components.map((part) => renderPart(part, chosen, context));
    const cancel = element(
      'button',
      { type: 'button', class: 'button secondary', onclick: () => dialog.close() },
      'Cancel',
    );
    const submit = element('button', { class: 'button primary' }, 'Submit');
    const form = element(
      'form',
      { method: 'dialog', onsubmit: () => resolve(valuesOf(form, chosen)) },
      element('h2', { dir: 'auto' }, modal.title),
      fields,
      element('div', { class: 'modal-buttons' }, cancel, submit),
    );
    const dialog = element('dialog', { class: 'modal', onclose: leave }, form);
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('input, textarea, select')?.focus();
  });
}

function valuesOf(form, chosen) {
  return { ...Object.fromEntries(new FormData(form)), ...chosen };
}

function renderPart(part, chosen, context) {
  if (part.type === TEXT_DISPLAY)
    return element('div', { class: 'markdown' }, renderMarkdown(part.content, context.mentions));
  const inside = part.component ?? part.components[0];
  const label = part.label ?? inside.label;
  const field = inside.type === TEXT_INPUT ? textInput(inside) : menu(inside, chosen, context);
  return element(
    'label',
    {},
    element('span', { class: 'label', dir: 'auto' }, label, isRequired(inside) && needed()),
    part.description && element('small', { dir: 'auto' }, part.description),
    field,
  );
}

const isRequired = ({ required = true }) => required;
const needed = () => element('span', { class: 'needed', 'aria-hidden': 'true' }, ' *');

function textInput({
  custom_id: name,
  style,
  placeholder,
  value,
  min_length: minlength,
  max_length: maxlength,
  required = true,
}) {
  const attributes = { name, placeholder, minlength, maxlength, required, dir: 'auto' };
  return style === PARAGRAPH
    ? element('textarea', { ...attributes, rows: '4' }, value ?? '')
    : element('input', { ...attributes, value });
}

function menu(component, chosen, context) {
  const use = async ({ custom_id: id }, values) => {
    chosen[id] = values;
  };
  return element('div', {}, renderComponents([component], { ...context, use }));
}
