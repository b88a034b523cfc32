// The left column: channels with their threads, and the direct message with the bot. In: the store. Out: elements, and
// the channel chosen. Next: `people.js` for who one is.

import { avatar, byId, element } from './dom.js';
import { icon } from './icons.js';
import { renderMe, renderMembers } from './people.js';

const TYPE = { category: 4, thread: 11 };

/** Draws both columns; `choose` is called with what changes: `channelId`, `me` or `locale`. */
export function renderSidebar(store, choose) {
  const { state, bot, myself } = store;
  byId('guild-name').replaceChildren(element('bdi', {}, state.guilds[0]?.name ?? 'Direct messages'));
  byId('channels').replaceChildren(
    ...state.guilds.map((guild) => renderGuild(guild, state, choose)),
    renderDirect({ id: myself().dmChannelId, name: bot().name }, bot(), state, choose),
  );
  byId('me').replaceChildren(...renderMe(store, choose));
  byId('members').replaceChildren(...renderMembers(store));
}

function renderGuild({ channels }, state, choose) {
  const isTop = ({ type, parentId }) => type !== TYPE.category && !channels.some(({ id }) => id === parentId);
  const below = (parent) => channels.filter(({ parentId }) => parentId === parent.id);
  const row = (channel) => [channel, ...below(channel)].map((each) => channelButton(each, state, choose));
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
  const isUnread = state.unread.has(id);
  const mark = isThread ? icon('thread') : closedToBot ? icon('lock') : '#';
  const note = [isThread && 'thread', closedToBot && 'closed to the bot', isUnread && 'unread'].filter(
    Boolean,
  );
  return element(
    'button',
    {
      type: 'button',
      class: `channel${isThread ? ' thread' : ''}${isUnread ? ' unread' : ''}`,
      'aria-current': id === state.channelId ? 'page' : undefined,
      title: closedToBot ? 'Closed to the bot' : undefined,
      onclick: () => choose({ channelId: id }),
    },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    element('bdi', {}, name),
    note.length > 0 && element('span', { class: 'unseen' }, note.join(', ')),
  );
}

function renderDirect(channel, bot, state, choose) {
  const button = channelButton(channel, state, choose);
  button.querySelector('.mark').replaceWith(avatar(bot, 'small'));
  return element('section', {}, element('h2', {}, 'Direct messages'), button);
}
