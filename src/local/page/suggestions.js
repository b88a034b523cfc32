// The list above the box: commands, options, choices. In: items. Out: the one picked, by keyboard or pointer.

import { element } from './dom.js';

/** A list inside `container`; `key` handles arrows, Enter, Tab and Escape and says whether it did. */
export function createSuggestions(container) {
  let items = [];
  let pick;
  let marked = -1;
  const list = element('ul', { role: 'listbox', id: 'suggestions', 'aria-label': 'Suggestions' });
  const title = element('p', { class: 'suggestions-title' });
  const remark = element('p', { class: 'suggestions-note' });
  const box = element('div', { class: 'suggestions', hidden: true }, title, list, remark);
  container.append(box);

  function show({ heading, entries = [], onPick, markFirst = false, note = '' }) {
    items = entries;
    pick = onPick;
    title.replaceChildren(...heading);
    remark.textContent = note;
    remark.hidden = note === '';
    list.replaceChildren(...entries.map(renderEntry));
    box.hidden = false;
    list.hidden = entries.length === 0;
    container.querySelector('[role="combobox"]:focus')?.setAttribute('aria-expanded', String(!list.hidden));
    mark(markFirst && entries.length > 0 ? 0 : -1);
  }

  function hide() {
    items = [];
    box.hidden = true;
    for (const owner of container.querySelectorAll('[aria-expanded="true"]'))
      owner.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function renderEntry({ label, description, detail }, index) {
    const choose = (event) => {
      event.preventDefault();
      pick(items[index]);
    };
    return element(
      'li',
      { role: 'option', id: `suggestion-${index}`, onpointerdown: choose },
      element('bdi', { class: 'suggestion-label' }, label),
      description && element('span', { class: 'suggestion-description', dir: 'auto' }, description),
      detail && element('span', { class: 'suggestion-detail' }, detail),
    );
  }

  function mark(index) {
    list.children[marked]?.removeAttribute('aria-selected');
    marked = index;
    const entry = list.children[index];
    entry?.setAttribute('aria-selected', 'true');
    entry?.scrollIntoView({ block: 'nearest' });
    const owner = container.querySelector(':focus');
    if (entry) owner?.setAttribute('aria-activedescendant', entry.id);
    else owner?.removeAttribute('aria-activedescendant');
  }

  function key(event) {
    const { key: name } = event;
    if (box.hidden || items.length === 0 || event.isComposing) return false;
    if (name === 'ArrowDown' || name === 'ArrowUp') mark(next(name === 'ArrowDown' ? 1 : -1));
    else if (name === 'Enter' && marked >= 0) pick(items[marked]);
    else if (name === 'Tab' && !event.shiftKey) pick(items[Math.max(marked, 0)]);
    else if (name === 'Escape') hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  function next(step) {
    if (marked < 0) return step > 0 ? 0 : items.length - 1;
    return (marked + step + items.length) % items.length;
  }

  return { show, hide, key };
}
