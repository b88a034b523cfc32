// The context menu of a message: the bot's message commands, and copying. In: place and entries. Out: an open menu.

import { copyText, element } from './dom.js';

const MESSAGE_COMMAND = 3;
let open;

/** What the menu of a message offers: the bot's message commands, and copying. */
export function messageEntries(message, { state, runOn, copyLink }) {
  const apps = state.commands.filter(({ type }) => type === MESSAGE_COMMAND);
  return [
    ...(apps.length > 0 ? [{ title: 'Apps' }] : []),
    ...apps.map(({ name }) => ({ label: name, run: () => runOn(name, message) })),
    { title: 'Message' },
    { label: 'Copy link', run: () => copyLink(message) },
    { label: 'Copy text', run: () => copyText(message.content || (message.embeds[0]?.description ?? '')) },
    { label: 'Copy message ID', run: () => copyText(message.id) },
  ];
}

/** Opens a menu at the pointer or below the button that was pressed; arrows move, Escape closes. */
export function openMenu(event, entries) {
  event.preventDefault();
  closeMenu();
  const opener = event.currentTarget;
  const items = entries.map(({ label, title, run }) =>
    title
      ? element('p', { class: 'menu-title' }, title)
      : element(
          'button',
          { type: 'button', role: 'menuitem', onclick: () => choose(run, opener) },
          element('bdi', {}, label),
        ),
  );
  open = element('div', { class: 'menu', role: 'menu', onkeydown: (key) => move(key, opener) }, items);
  document.body.append(open);
  place(open, event, opener);
  open.querySelector('button')?.focus();
}

export function closeMenu() {
  open?.remove();
  open = undefined;
}

/** Whoever came by keyboard goes on from the message. */
function choose(run, opener) {
  closeMenu();
  opener.focus?.({ preventScroll: true });
  run();
}

function place(menu, { clientX, clientY }, opener) {
  const { left, bottom } = opener.getBoundingClientRect();
  const [x, y] = clientX || clientY ? [clientX, clientY] : [left, bottom];
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
}

function move(event, opener) {
  const buttons = [...open.querySelectorAll('button')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
  if (event.key === 'Escape' || event.key === 'Tab') {
    closeMenu();
    opener.focus?.();
  }
  if (step || event.key === 'Escape') event.preventDefault();
}

document.addEventListener('pointerdown', ({ target }) => open && !open.contains(target) && closeMenu());
