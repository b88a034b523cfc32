// The left and right columns: channels, who one is, who is there. In: the state. Out: elements, and choices made.

import { avatar, byId, element } from './dom.js';
import { icon } from './icons.js';

const TYPE = { category: 4, thread: 11 };

/** Draws both columns; `choose` is called with what changes: `channelId`, `me` or `locale`. */
export function renderSidebar(state, choose) {
  const [guild] = state.guilds;
  byId('guild-name').replaceChildren(element('bdi', {}, guild?.name ?? 'Direct messages'));
  byId('channels').replaceChildren(
    ...state.guilds.map((each) => renderGuild(each, state, choose)),
    renderDirect(state, choose),
  );
  byId('me').replaceChildren(...renderMe(state, choose));
  byId('members').replaceChildren(...renderMembers(state));
}

function renderGuild({ channels }, state, choose) {
  const isTop = ({ type, parentId }) => type !== TYPE.category && !channels.some(({ id }) => id === parentId);
  const below = (parent) => channels.filter(({ parentId }) => parentId === parent.id);
  const row = (channel) => [
    channelButton(channel, state, choose),
    ...below(channel).map((thread) => channelButton(thread, state, choose)),
  ];
  const categories = channels.filter(({ type }) => type === TYPE.category);
  return element(
    'section',
    {},
    channels.filter(isTop).flatMap(row),
    categories.map((category) => [
      element('h2', {}, element('bdi', {}, category.name)),
      below(category).flatMap(row),
    ]),
  );
}

function channelButton({ id, name, type, closedToBot }, state, choose) {
  const isThread = type === TYPE.thread;
  const mark = isThread ? '┗' : closedToBot ? icon('lock') : '#';
  return element(
    'button',
    {
      type: 'button',
      class: `channel${isThread ? ' thread' : ''}${state.unread.has(id) ? ' unread' : ''}`,
      'aria-current': id === state.channelId ? 'page' : undefined,
      onclick: () => choose({ channelId: id }),
    },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    element('bdi', {}, name),
  );
}

function renderDirect(state, choose) {
  const me = state.people.find(({ key }) => key === state.me);
  const channel = { id: me.dmChannelId, name: state.application.username };
  const button = channelButton(channel, state, choose);
  button
    .querySelector('.mark')
    .replaceWith(avatar({ id: state.application.id, name: channel.name }, 'small'));
  return element('section', {}, element('h2', {}, 'Direct messages'), button);
}

function renderMe({ people, me, locale, locales }, choose) {
  const buttons = people.map((person) =>
    element(
      'button',
      {
        type: 'button',
        class: 'person',
        'aria-pressed': person.key === me ? 'true' : 'false',
        onclick: () => choose({ me: person.key }),
      },
      avatar({ id: person.id, name: person.displayName }, 'small'),
      element('span', {}, element('b', {}, person.displayName), element('small', {}, person.key)),
    ),
  );
  const list = element(
    'select',
    { 'aria-label': 'Language of the client', onchange: ({ target }) => choose({ locale: target.value }) },
    locales.map((each) => element('option', { value: each, selected: each === locale }, each)),
  );
  return [
    element('div', { class: 'people', role: 'group', 'aria-label': 'I am' }, buttons),
    element('label', { class: 'locale' }, 'Client language', list),
  ];
}

function renderMembers({ people, application, isReady }) {
  const bot = { id: application.id, name: application.username };
  return [
    element('h2', {}, `Members — ${people.length}`),
    people.map(({ id, displayName, isModerator }) =>
      memberRow({ id, name: displayName }, isModerator ? 'Moderator' : 'Member', true),
    ),
    element('h2', {}, 'Bot'),
    memberRow(bot, isReady ? 'Online' : 'Offline', isReady),
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
