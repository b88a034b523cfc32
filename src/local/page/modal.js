// A modal that the bot opened. In: the modal's data. Out: a dialog that resolves with values by custom id, or nothing.
// Next: `upload.js` and `choices.js` for the fields that have more to them.

import { renderCheckbox, renderCheckboxes, renderRadios } from './choices.js';
import { renderComponents } from './components.js';
import { element } from './dom.js';
import { hasFiles } from './file-list.js';
import { renderMarkdown } from './markdown-view.js';
import { createUpload } from './upload.js';

const TYPE = { textInput: 4, text: 10, upload: 19, radios: 21, checkboxes: 22, checkbox: 23 };
const PARAGRAPH = 2;

export function openModal(modal, context) {
  return new Promise((resolve) => {
    const chosen = {};
    const leave = () => {
      dialog.remove();
      resolve(undefined);
    };
    const parts = modal.components.map((part, index) => renderPart(part, { index, chosen, context }));
    const cancel = element(
      'button',
      { type: 'button', class: 'button secondary', onclick: () => dialog.close() },
      'Cancel',
    );
    const submit = element('button', { class: 'button primary' }, 'Submit');
    const form = element(
      'form',
      { method: 'dialog', onsubmit: () => resolve({ ...valuesOf(modal, new FormData(form)), ...chosen }) },
      element('h2', { id: 'modal-title', dir: 'auto' }, modal.title),
      parts,
      element('div', { class: 'modal-buttons' }, cancel, submit),
    );
    const dialog = element(
      'dialog',
      { class: 'modal', 'aria-labelledby': 'modal-title', onclose: leave },
      form,
    );
    // A file that misses its field would be opened in place of the page.
    for (const event of ['dragover', 'drop'])
      dialog.addEventListener(event, (dragged) => hasFiles(dragged) && dragged.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('input, textarea, select')?.focus();
  });
}

/** What a form holds of each field, by its kind; menus tell what is chosen themselves. */
const READS = {
  [TYPE.textInput]: (data, name) => data.get(name) ?? '',
  [TYPE.upload]: (data, name) => data.getAll(name).filter((file) => file.name),
  [TYPE.radios]: (data, name) => data.get(name) ?? undefined,
  [TYPE.checkboxes]: (data, name) => data.getAll(name),
  [TYPE.checkbox]: (data, name) => data.has(name),
};

function valuesOf({ components }, data) {
  const fields = components.flatMap((part) => part.component ?? part.components ?? []);
  const values = fields.map(({ type, custom_id: name }) => [name, READS[type]?.(data, name)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function renderPart(part, { index, chosen, context }) {
  if (part.type === TYPE.text)
    return element('div', { class: 'markdown' }, renderMarkdown(part.content, context.mentions));
  const field = part.component ?? part.components[0];
  const told = { label: part.label ?? field.label, description: part.description };
  if (field.type === TYPE.checkbox) return renderCheckbox(field, told);
  if (field.type === TYPE.radios) return group(told, index, field, renderRadios(field));
  if (field.type === TYPE.checkboxes) return group(told, index, field, renderCheckboxes(field));
  if (field.type === TYPE.upload) {
    const attributes = { 'aria-label': told.label, 'aria-describedby': describedBy(told, index) };
    return group(told, index, field, createUpload(field, attributes, context));
  }
  const input = field.type === TYPE.textInput ? textInput(field) : menu(field, chosen, context);
  return element('label', { dir: 'auto' }, heading(told, field), description(told, index), input);
}

/** Several inputs under one heading. */
function group(told, index, field, inside) {
  return element(
    'fieldset',
    { dir: 'auto', 'aria-describedby': describedBy(told, index) },
    element('legend', {}, heading(told, field)),
    description(told, index),
    inside,
  );
}

const heading = ({ label }, { required = true }) =>
  element('span', { class: 'label' }, label, required && needed());
const needed = () => element('span', { class: 'needed', 'aria-hidden': 'true' }, ' *');

const describedBy = (told, index) => (told.description ? `about-field-${index}` : undefined);
const description = (told, index) =>
  told.description && element('small', { id: describedBy(told, index), dir: 'auto' }, told.description);

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
  return element('div', {}, renderComponents([component], { ...context, use, isForm: true }));
}
