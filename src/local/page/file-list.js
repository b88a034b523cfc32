// Files that somebody has chosen and not sent yet. In: files picked or dropped. Out: a list that shows them, each with a
// button that takes it away; and what is wrong with them. Used by `upload.js` and `tray.js`.

import { sizeText } from './attachment.js';
import { element } from './dom.js';
import { icon } from './icons.js';

/** `onChange` is told after every change; `refuse` gives the reason why a file is not taken, or nothing. */
export function createFileList({ onChange, refuse = () => '' }) {
  const list = element('ul', { class: 'chosen-files' });
  const problem = element('p', { class: 'file-problem', role: 'alert' });
  let files = [];

  function draw() {
    list.replaceChildren(...files.map(renderFile));
    onChange(files);
  }

  function renderFile(file) {
    const remove = () => {
      files = files.filter((other) => other !== file);
      draw();
    };
    return element(
      'li',
      { dir: 'auto' },
      icon('file'),
      element('span', { class: 'file-name' }, file.name),
      element('small', { dir: 'ltr' }, sizeText(file.size)),
      element(
        'button',
        {
          type: 'button',
          class: 'square',
          'aria-label': `Remove ${file.name}`,
          title: 'Remove',
          onclick: remove,
        },
        icon('close'),
      ),
    );
  }

  return {
    element: element('div', {}, list, problem),
    files: () => files,
    /** Adds files up to `max`; where one alone is taken, the newest. */
    add(more, max) {
      const reasons = more.map((file) => refuse(file));
      const taken = more.filter((_file, index) => !reasons[index]);
      problem.textContent = reasons.find(Boolean) ?? '';
      const all = max === 1 ? taken.slice(-1) : [...files, ...taken];
      if (all.length > max) problem.textContent = `No more than ${max} files`;
      if (taken.length > 0) files = all.slice(0, max);
      draw();
    },
    clear() {
      files = [];
      problem.textContent = '';
      draw();
    },
  };
}

/** Why a file is too large, in the words of the client. */
export const tooLarge = ({ name, size }, maxBytes) =>
  size > maxBytes ? `“\u2068${name}\u2069” is too large: the limit is ${sizeText(maxBytes)}` : '';

/** Whether something that is dragged holds files. */
export const hasFiles = ({ dataTransfer }) => [...(dataTransfer?.types ?? [])].includes('Files');

/** Makes an element take files that are dropped on it, and shows while it would. */
export function takeDrops(target, take, isMeant = () => true) {
  const mark = (isOver) => target.classList.toggle('dropping', isOver);
  target.addEventListener('dragover', (event) => {
    if (!hasFiles(event) || !isMeant(event)) return;
    event.preventDefault();
    mark(true);
  });
  target.addEventListener('dragleave', ({ relatedTarget }) => target.contains(relatedTarget) || mark(false));
  target.addEventListener('drop', (event) => {
    if (!hasFiles(event) || !isMeant(event)) return;
    event.preventDefault();
    mark(false);
    take([...event.dataTransfer.files]);
  });
}
