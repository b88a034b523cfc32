// The page: holds what is shown, hears events, and hands what people do to the local Discord.
// In: `/local/state` and `/local/events`. Out: the elements of `index.html`, filled.

import { act, fetchState, listen } from './api.js';
import { createComposer } from './composer.js';
import { byId, channelLabel, element } from './dom.js';
import { openMenu } from './menu.js';
import { renderMessage } from './message.js';
import { openModal } from './modal.js';
import { renderNote } from './notes.js';
import { renderSidebar } from './sidebar.js';

const MESSAGE_COMMAND = 3;
const AUTOCOMPLETE = 4;
const NEAR_END_PX = 80;
/** A press or choice may change a message far up: one stays there. */
const KEEPS_PLACE = ['press', 'select'];
const TAKES_TEXT = 'input, textarea, dialog';
const TAKES_FOCUS = 'button, select, a';

const address = new URLSearchParams(location.search);
const state = {
  me: address.get('as') ?? undefined,
  channelId: address.get('channel') ?? undefined,
  unread: new Set(),
  messages: [],
  dismissed: new Set(),
};
const list = byId('messages');
let loading;

const myself = () => state.people.find(({ key }) => key === state.me);
const where = () => ({ as: state.me, channel: state.channelId, locale: state.locale });
const guildHere = () =>
  state.guilds.find(({ channels }) => channels.some(({ id }) => id === state.channelId)) ?? state.guilds[0];
const channels = () => guildHere()?.channels ?? [];

const page = {
  commands: () => state.commands,
  botName: () => state.application.name,
  people: () => state.people,
  roles: () => guildHere()?.roles ?? [],
  channels,
  say(content) {
    scrollToEnd();
    return act('say', { ...where(), content });
  },
  autocomplete: (name, options, focused) => act('autocomplete', { ...where(), name, options, focused }),
  runCommand: (name, options) => run('command', { name, options }),
};
const composer = createComposer(byId('composer'), page);

/** Does something that the bot answers; a modal that it opens comes next. */
async function run(action, body) {
  if (!KEEPS_PLACE.includes(action)) scrollToEnd();
  const { modal, interactionId } = await act(action, { ...where(), ...body });
  if (!modal) return;
  const values = await openModal(modal, context());
  if (values) await run('modal', { interactionId, values });
}

const reportProblem = ({ message }) => composer.showProblem(message);

function context() {
  return {
    names,
    people: state.people,
    roles: page.roles(),
    channels: channels(),
    findMessage: (id) => state.messages.find((message) => message.id === id),
    use: (message, { custom_id: customId }, values) =>
      run(values ? 'select' : 'press', { messageId: message.id, customId, values }).catch(reportProblem),
    dismiss: ({ id }) => act('dismiss', { ...where(), messageId: id }),
    openMenu: (event, message) => openMenu(event, menuEntries(message)),
  };
}

function menuEntries(message) {
  const apps = state.commands.filter(({ type }) => type === MESSAGE_COMMAND);
  const runOn = (name) => () => run('context-menu', { name, messageId: message.id }).catch(reportProblem);
  return [
    ...(apps.length > 0 ? [{ title: 'Apps' }] : []),
    ...apps.map(({ name }) => ({ label: name, run: runOn(name) })),
    { title: 'Message' },
    {
      label: 'Copy text',
      run: () => navigator.clipboard.writeText(message.content || (message.embeds[0]?.description ?? '')),
    },
    { label: 'Copy message ID', run: () => navigator.clipboard.writeText(message.id) },
  ];
}

/** The name behind a mention. */
function names({ sign, id, name }) {
  if (sign === '/') return `/${name}`;
  if (sign === '#')
    return channelLabel(channels().find((channel) => channel.id === id) ?? { name: 'unknown' });
  if (sign === '@&') return `@${page.roles().find((role) => role.id === id)?.name ?? 'unknown-role'}`;
  const bot = id === state.application.id ? state.application.username : undefined;
  return `@${bot ?? state.people.find((person) => person.id === id)?.displayName ?? 'unknown-user'}`;
}

function scrollToEnd() {
  list.scrollTop = list.scrollHeight;
}

/** Changes the list and stays at its end if it was there. */
function changeList(change) {
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
  change();
  if (wasAtEnd) scrollToEnd();
}

function showMessage(message) {
  const drawn = renderMessage(message, context());
  const old = byId(drawn.id);
  const focused = [...(old?.querySelectorAll(TAKES_FOCUS) ?? [])].indexOf(document.activeElement);
  changeList(() => (old ? old.replaceWith(drawn) : list.append(drawn)));
  // Whoever is at a menu of the message that changed stays there.
  drawn.querySelectorAll(TAKES_FOCUS)[focused]?.focus({ preventScroll: true });
}

function onMessage({ change, message, visibleTo }) {
  if (visibleTo && visibleTo !== myself().id) return;
  if (message.channel_id !== state.channelId) return markUnread(message.channel_id);
  state.messages = state.messages.filter(({ id }) => id !== message.id);
  if (change === 'deleted') return byId(`message-${message.id}`)?.remove();
  state.messages.push(message);
  showMessage(message);
}

function markUnread(channelId) {
  state.unread.add(channelId);
  drawSidebar();
}

function onInteraction({ interaction }) {
  if (interaction.personId !== myself().id || interaction.channelId !== state.channelId) return;
  if (interaction.type === AUTOCOMPLETE && interaction.errors.length === 0) return;
  const old = byId(`note-${interaction.id}`);
  const note = !state.dismissed.has(interaction.id) && renderNote(interaction, { dismiss: dismissNote });
  changeList(() => {
    if (old && note) old.replaceWith(note);
    else if (note) list.append(note);
    else old?.remove();
  });
}

function dismissNote({ id }) {
  state.dismissed.add(id);
  byId(`note-${id}`)?.remove();
}

function onEvent(event) {
  if (event.type === 'message') onMessage(event);
  if (event.type === 'interaction') onInteraction(event);
  if (event.type === 'commands') void refresh();
  if (event.type === 'gateway') {
    state.isReady = event.isReady;
    drawSidebar();
    drawTop();
  }
}

function drawSidebar() {
  renderSidebar(state, (choice) => void choose(choice));
}

function drawTop() {
  const channel = channels().find(({ id }) => id === state.channelId);
  const name = channel?.name ?? state.application.username;
  byId('channel-name').replaceChildren(
    element('span', { class: 'mark' }, channel ? '#' : '@'),
    element('bdi', {}, name),
  );
  byId('channel-topic').textContent = channel?.topic ?? '';
  const botState = byId('bot-state');
  botState.className = state.isReady ? 'online' : 'offline';
  botState.textContent = state.isReady ? 'Bot online' : 'Bot offline';
  composer.setPlaceholder(`Message ${channel ? '#' : '@'}\u2068${name}\u2069, or / for commands`);
}

function drawMessages() {
  list.replaceChildren(...state.messages.map((message) => renderMessage(message, context())));
  scrollToEnd();
}

async function choose(choice) {
  const isDirect = state.people.some(({ dmChannelId }) => dmChannelId === state.channelId);
  Object.assign(state, choice);
  if (choice.me && isDirect) state.channelId = myself().dmChannelId;
  if (choice.me) state.locale = myself().locale;
  document.body.classList.remove('sidebar-open');
  composer.reset();
  await load();
}

/** Shows everything anew; what happens meanwhile waits, or the older state would hide it. */
function load() {
  loading = drawAll();
  return loading;
}

/** Asks for everything that is shown and draws it. */
async function drawAll() {
  Object.assign(state, await fetchState({ as: state.me, channel: state.channelId }));
  state.locale ??= myself().locale;
  state.unread.delete(state.channelId);
  history.replaceState(null, '', `?${new URLSearchParams({ channel: state.channelId, as: state.me })}`);
  drawSidebar();
  drawTop();
  drawMessages();
  // On a phone the focus would bring up the keyboard.
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

/** Asks again for what commands are offered. */
async function refresh() {
  const { commands } = await fetchState({ as: state.me, channel: state.channelId });
  state.commands = commands;
}

byId('open-sidebar').addEventListener('click', () => document.body.classList.toggle('sidebar-open'));
// Whoever types without having chosen a place means the box; so does a slash anywhere but in a text.
document.addEventListener('keydown', ({ target, key, ctrlKey, metaKey, altKey }) => {
  const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  const isTaken = target.closest(key === '/' ? TAKES_TEXT : `${TAKES_TEXT}, select`);
  if (isText && !isTaken) composer.focus();
});
byId('scrim').addEventListener('click', () => document.body.classList.remove('sidebar-open'));

await load();
listen({
  onEvent: (event) => void loading.catch(() => {}).then(() => onEvent(event)),
  onOpen: () => {
    document.body.classList.remove('lost');
    void load();
  },
  onLost: () => document.body.classList.add('lost'),
});
