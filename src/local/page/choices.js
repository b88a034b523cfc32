// Radio buttons and checkboxes of a modal. In: the component. Out: an element with the browser's own inputs, so that the form
// checks and sends them.

import { element } from './dom.js';

/** One of several. */
export function renderRadios({ custom_id: name, required = true, options }) {
  return renderOptions(options, { type: 'radio', name, required });
}

/** Some of several, as many as are asked for. */
export function renderCheckboxes(component) {
  const { custom_id: name, required = true, options } = component;
  const { min_values: min = 1, max_values: max = options.length } = component;
  const group = renderOptions(options, { type: 'checkbox', name });
  const boxes = [...group.querySelectorAll('input')];
  const check = () => {
    const count = boxes.filter(({ checked }) => checked).length;
    const isFine = (count >= min && count <= max) || (count === 0 && !required);
    boxes[0].setCustomValidity(isFine ? '' : howMany(min, max));
  };
  group.addEventListener('change', check);
  check();
  return group;
}

const howMany = (min, max) => (min === max ? `Choose ${min}` : `Choose ${min} to ${max}`);

/** A single one; `label` and `description` stand beside it. */
export function renderCheckbox({ custom_id: name, default: checked }, { label, description }) {
  return renderChoice({ label, description }, { type: 'checkbox', name, checked });
}

function renderOptions(options, attributes) {
  const choices = options.map((option) =>
    renderChoice(option, { ...attributes, value: option.value, checked: option.default }),
  );
  return element('div', { class: 'choices' }, choices);
}

function renderChoice({ label, description }, attributes) {
  return element(
    'label',
    { class: 'choice', dir: 'auto' },
    element('input', attributes),
    element(
      'span',
      {},
      element('span', {}, label),
      description && element('small', { dir: 'auto' }, description),
    ),
  );
}
