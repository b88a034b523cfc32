// A file upload of a modal: picked with the browser's own dialog, or dropped. In: the component. Out: an element whose input
// holds the files, so that the form checks and sends them. Next: `file-list.js`.

import { element } from './dom.js';
import { createFileList, takeDrops, tooLarge } from './file-list.js';

const KINDS = ['audio', 'image', 'video'];

/** `attributes` name and describe the input for those who listen. */
export function createUpload(component, attributes, { maxFileBytes }) {
  const { custom_id: name, required = true, min_values: min = 1, max_values: max = 1 } = component;
  const types = component.file_types ?? [];
  const input = element('input', {
    type: 'file',
    name,
    required,
    multiple: max > 1,
    accept: types.map((type) => (KINDS.includes(type) ? `${type}/*` : type)).join() || undefined,
    ...attributes,
  });
  const list = createFileList({
    onChange: hold,
    refuse: (file) => tooLarge(file, maxFileBytes) || otherType(file, types),
  });

  /** Files that are dropped one after the other are the input's too. */
  function hold(files) {
    const all = new DataTransfer();
    for (const file of files) all.items.add(file);
    input.files = all.files;
    const isTooFew = files.length > 0 && files.length < min;
    input.setCustomValidity(isTooFew ? `At least ${min} files are needed` : '');
  }

  const take = (files) => list.add(files, max);
  input.addEventListener('change', () => take([...input.files]));
  const what = max > 1 ? `up to ${max} files` : 'a file';
  const zone = element(
    'label',
    { class: 'drop-zone', dir: 'ltr' },
    element('span', {}, 'Drop ', what, ' here, or ', element('b', {}, 'choose')),
    types.length > 0 && element('small', {}, types.join(' ')),
    input,
  );
  takeDrops(zone, take);
  return element('div', { class: 'upload' }, zone, list.element);
}

function otherType({ name, type }, types) {
  const fits = (wanted) =>
    wanted.startsWith('.')
      ? name.toLowerCase().endsWith(wanted.toLowerCase())
      : type.startsWith(`${wanted}/`);
  return types.length === 0 || types.some(fits) ? '' : `“\u2068${name}\u2069” is none of ${types.join(' ')}`;
}
