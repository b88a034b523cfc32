// Who one is, in which language and light, and who is there. In: the store. Out: elements, and choices made.

import { avatar, element } from './dom.js';
import { setTheme, THEMES, theme } from './theme.js';

/** One's own place at the foot of the left column: member or moderator, the client's language, dark or light. */
export function renderMe({ state }, choose) {
  return [
    element(
      'div',
      { class: 'people', role: 'group', 'aria-label': 'I am' },
      state.people.map((person) => personButton(person, person.key === state.me, choose)),
    ),
    setting(
      'Language',
      state.locales.map((locale) => [locale, localeName(locale)]),
      state.locale,
      (locale) => choose({ locale }),
    ),
    setting(
      'Theme',
      THEMES.map((name) => [name, name[0].toUpperCase() + name.slice(1)]),
      theme(),
      setTheme,
    ),
  ];
}

function personButton({ id, key, displayName }, isMe, choose) {
  return element(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-pressed': String(isMe),
      onclick: () => choose({ me: key }),
    },
    avatar({ id, name: displayName }, 'small'),
    element('span', {}, element('b', {}, displayName), element('small', {}, key)),
  );
}

function setting(label, options, chosen, choose) {
  return element(
    'label',
    { class: 'setting' },
    label,
    element(
      'select',
      { onchange: ({ target }) => choose(target.value) },
      options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
    ),
  );
}

/** A language by its code, which the bot gets, and by its own name. */
function localeName(locale) {
  const own = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(locale);
  return `${locale} · ${own}`;
}

/** The right column: the people, and whether the bot is there. */
export function renderMembers({ state, bot }) {
  return [
    element('h2', {}, `Members — ${state.people.length}`),
    state.people.map(({ id, displayName, isModerator }) =>
      memberRow({ id, name: displayName }, isModerator ? 'Moderator' : 'Member', true),
    ),
    element('h2', {}, 'Bot'),
    memberRow(bot(), state.isReady ? 'Online' : 'Offline', state.isReady),
  ].flat();
}

function memberRow(who, note, isOnline) {
  return element(
    'p',
    { class: `member${isOnline ? '' : ' offline'}` },
    avatar(who, 'medium'),
    element('span', {}, element('b', {}, who.name), element('small', {}, note)),
  );
}
