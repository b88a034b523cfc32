// Files that will be sent with the next message. In: files that are picked, dropped on the conversation or pasted. Out: a
// button for the box and the list above it; the files, when the message is sent. Next: `file-list.js`.

import { element } from './dom.js';
import { createFileList, tooLarge } from './file-list.js';
import { icon } from './icons.js';

const MOST_FILES = 10;

/** `onAdded` is told when there are files that were not there before. */
export function createTray({ store, onAdded }) {
  const list = createFileList({
    onChange: () => {},
    refuse: (file) => tooLarge(file, store.state.maxFileBytes),
  });
  const input = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-label': 'Attachments of the message',
  });
  const button = element(
    'button',
    {
      type: 'button',
      class: 'square attach',
      'aria-label': 'Attach',
      title: 'Attach',
      onclick: () => input.click(),
    },
    icon('plus'),
  );

  function add(files) {
    list.add(files, MOST_FILES);
    onAdded();
  }

  input.addEventListener('change', () => {
    add([...input.files]);
    input.value = '';
  });

  return {
    button,
    element: element('div', { class: 'tray' }, input, list.element),
    add,
    isEmpty: () => list.files().length === 0,
    /** The files, which are then no longer here. */
    take() {
      const files = list.files();
      list.clear();
      return files;
    },
  };
}
