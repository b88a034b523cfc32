// Buttons, menus and the blocks of the newer layout. In: component objects. Out: elements that act when used.

import { renderAttachment, renderPicture } from './attachment.js';
import { channelLabel, element } from './dom.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown-view.js';

const TYPE = {
  row: 1,
  button: 2,
  stringSelect: 3,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
};
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'premium' };

/** `use` is called with a component and the values chosen; `context` knows people, roles, channels and mentions. */
export function renderComponents(components, context) {
  return components.map((component) => renderComponent(component, context));
}

function renderComponent(component, context) {
  const { type, components = [] } = component;
  if (type === TYPE.row) return element('div', { class: 'row' }, renderComponents(components, context));
  if (type === TYPE.button) return renderButton(component, context);
  if (type === TYPE.text)
    return element('div', { class: 'markdown' }, renderMarkdown(component.content, context.mentions));
  if (type === TYPE.separator)
    return element('hr', { class: component.divider === false ? 'space' : undefined });
  if (type === TYPE.section) {
    const texts = element('div', {}, renderComponents(components, context));
    return element('div', { class: 'section' }, texts, renderComponent(component.accessory, context));
  }
  if (type === TYPE.container)
    return element('div', { class: 'embed container' }, renderComponents(components, context));
  if (type === TYPE.file)
    return renderAttachment({ ...component.file, ...component, filename: component.name });
  if (type === TYPE.thumbnail) return renderMedia(component);
  if (type === TYPE.gallery) return element('div', { class: 'row' }, component.items.map(renderMedia));
  if (type in selectOptions) return renderSelect(component, context);
  return element('p', { class: 'unknown' }, `Component of type ${type}`);
}

const renderMedia = ({ media, description }) => renderPicture({ ...media, description });

function renderButton(component, { use }) {
  const { style, label, emoji, url, disabled, custom_id } = component;
  const face = [
    emoji?.name && element('span', { class: 'emoji' }, emoji.name),
    label && element('bdi', {}, label),
  ];
  const look = `button ${STYLES[style]}`;
  if (url)
    return element(
      'a',
      { class: look, href: url, target: '_blank', rel: 'noreferrer noopener' },
      face,
      icon('open'),
    );
  const press = async ({ currentTarget }) => {
    currentTarget.classList.add('busy');
    await use(component).finally(() => currentTarget.classList.remove('busy'));
  };
  return element(
    'button',
    { type: 'button', class: look, disabled, 'data-custom-id': custom_id, onclick: press },
    face,
  );
}

const selectOptions = {
  [TYPE.stringSelect]: ({ options }) => options,
  [TYPE.userSelect]: (_component, { people }) =>
    people.map(({ id, displayName }) => ({ value: id, label: displayName })),
  [TYPE.roleSelect]: (_component, { roles }) => roles.map(({ id, name }) => ({ value: id, label: name })),
  [TYPE.mentionableSelect]: (component, context) => [
    ...selectOptions[TYPE.userSelect](component, context),
    ...selectOptions[TYPE.roleSelect](component, context),
  ],
  [TYPE.channelSelect]: ({ channel_types: types }, { channels }) =>
    channels
      .filter(({ type }) => !types?.length || types.includes(type))
      .map((channel) => ({ value: channel.id, label: channelLabel(channel, ' ') })),
};

/** What an option does stands below its name in the open list; a browser that cannot do so has both on one line. */
function renderOption({ value, label, description }) {
  return element(
    'option',
    { value, dir: 'auto' },
    element('span', {}, label),
    description && [
      element('span', { class: 'dash' }, ' — '),
      element('small', { dir: 'auto' }, description),
    ],
  );
}

function preset({ default_values: values = [], options = [] }) {
  return [
    ...values.map(({ id }) => id),
    ...options.filter((option) => option.default).map(({ value }) => value),
  ];
}

/** One choice sends at once, several when they are confirmed; in a form (`isForm`) every choice counts as it is made. */
function renderSelect(component, context) {
  const { placeholder, disabled, max_values: max = 1, min_values: min = 1, custom_id } = component;
  const options = selectOptions[component.type](component, context);
  const isMultiple = max > 1;
  const list = element(
    'select',
    {
      disabled,
      multiple: isMultiple,
      size: isMultiple ? Math.min(options.length, 5) : undefined,
      'data-custom-id': custom_id,
      'aria-label': placeholder ?? custom_id,
    },
    !isMultiple && [
      element('button', {}, element('selectedcontent', { class: 'chosen' })),
      element(
        'option',
        { value: '', disabled: min > 0, hidden: min > 0, dir: 'auto' },
        placeholder ?? 'Make a selection',
      ),
    ],
    options.map(renderOption),
  );
  const chosen = preset(component);
  for (const option of list.options)
    option.selected = chosen.includes(option.value) || (chosen.length === 0 && option.value === '');
  const send = () => {
    const values = [...list.selectedOptions].map(({ value }) => value).filter(Boolean);
    if (values.length >= min && values.length <= max) void context.use(component, values);
  };
  const isConfirmed = isMultiple && !context.isForm;
  if (!isConfirmed) list.addEventListener('change', send);
  const confirm =
    isConfirmed && element('button', { type: 'button', class: 'button secondary', onclick: send }, 'Done');
  return element('div', { class: 'select' }, list, confirm);
}
