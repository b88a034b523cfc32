// The page: puts its parts together, hears events, and hands what people do to the local Discord.
// In: `/local/state` and `/local/events`. Out: the elements of `index.html`, filled. Next: `conversation.js`, `composer.js`.

import { createAddressBar, readAddress } from './address.js';
import { act, fetchOlder, fetchState, listen } from './api.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { byId, copyText } from './dom.js';
import { createFaults } from './faults.js';
import { createHearing } from './hearing.js';
import { linkTo } from './links.js';
import { messageEntries, openMenu } from './menu.js';
import { openModal } from './modal.js';
import { renderSidebar } from './sidebar.js';
import { createStore } from './store.js';
import { renderTop, showBanner } from './top.js';
import { createWireLog } from './wire-log.js';
import { createWish } from './wish.js';

/** A press or choice may change a message far up: one stays there. */
const KEEPS_PLACE = ['press', 'select'];
const TAKES_TEXT = 'input, textarea, dialog';

const wished = readAddress();
const store = createStore(wished);
const { state, where } = store;
const drafts = new Map();
const wire = createWireLog();
const opened = new Map();
let loading;
let isLost = false;
let hasBegun = false;

const updateAddress = createAddressBar(store);
const composer = createComposer(byId('composer'), {
  store,
  onDraft: updateAddress,
  say(content, files) {
    conversation.scrollToEnd();
    return act('say', { ...where(), content, files });
  },
  autocomplete: (name, options, focused) => act('autocomplete', { ...where(), name, options, focused }),
  runCommand: (name, options) => run('command', { name, options }),
});
const wish = createWish(wished, { store, composer });
const reportProblem = ({ message }) => composer.showProblem(message);

const context = {
  wire,
  opened,
  bot: store.bot,
  person: store.person,
  findMessage: store.findMessage,
  get maxFileBytes() {
    return state.maxFileBytes;
  },
  get people() {
    return state.people;
  },
  get roles() {
    return store.roles();
  },
  get channels() {
    return store.channels();
  },
  mentions: (part) => ({ text: store.nameOf(part), open: openerOf(part) }),
  use: (message, { custom_id: customId }, values) =>
    run(values ? 'select' : 'press', { messageId: message.id, customId, values }).catch(reportProblem),
  dismiss: ({ id }) => act('dismiss', { ...where(), messageId: id }).catch(reportProblem),
  dismissNote: ({ id }) => conversation.dropNote(id),
  openMenu: (event, message) => openMenu(event, messageEntries(message, { state, runOn, copyLink })),
  copyLink,
};
const conversation = createConversation({ store, context, loadOlder, start: (line) => composer.enter(line) });
const faults = createFaults({ store, wire, opened, onProblem: reportProblem });

/** Does something that the bot answers; a modal that it opens comes next. */
async function run(action, body) {
  if (!KEEPS_PLACE.includes(action)) conversation.scrollToEnd();
  const { modal, interactionId } = await act(action, { ...where(), ...body });
  if (!modal) return;
  const values = await openModal(modal, context);
  if (values) await run('modal', { interactionId, values });
}

const runOn = (name, { id }) => run('context-menu', { name, messageId: id }).catch(reportProblem);

async function copyLink(message) {
  await copyText(await linkTo(message, { store, wire }));
  showBanner('Link copied');
}

/** Where a mention leads: a channel opens, a command goes into the box. */
function openerOf({ sign, id, name }) {
  if (sign === '/') return () => composer.enter(`/${name}`);
  const isThere = sign === '#' && store.channels().some((channel) => channel.id === id);
  return isThere ? () => void choose({ channelId: id }).catch(reportProblem) : undefined;
}

async function loadOlder() {
  const { messages: shown } = state;
  const { messages, hasOlder } = await fetchOlder(where(), shown[0]?.id);
  // Somebody who has gone to another channel meanwhile sees nothing of it there.
  if (state.messages !== shown) return [];
  state.hasOlder = hasOlder;
  state.messages.unshift(...messages);
  return messages;
}

/** Shows wherever it is said whether the bot is there. */
function showStanding(standing) {
  Object.assign(state, standing);
  drawSidebar();
  renderTop(store);
  faults.redraw();
}

const drawSidebar = () => renderSidebar(store, (choice) => void choose(choice).catch(reportProblem));

async function choose(choice) {
  const isDirect = store.isDirect();
  drafts.set(state.channelId, composer.draft());
  Object.assign(state, choice);
  if (choice.me && isDirect) state.channelId = store.myself().dmChannelId;
  if (choice.me) state.locale = store.myself().locale;
  document.body.classList.remove('sidebar-open');
  await load();
  composer.enter(drafts.get(state.channelId));
  focusBox();
}

/** Shows everything anew; what happens meanwhile waits, or the older state would hide it. */
function load() {
  loading = drawAll();
  return loading;
}

/** Asks for everything that is shown and draws it. */
async function drawAll() {
  const startedAt = state.startedAt;
  Object.assign(state, await fetchState(where()));
  const isAnew = startedAt !== undefined && startedAt !== state.startedAt;
  state.locale ??= store.myself().locale;
  state.gatewayChanges ??= state.gateway?.last ? [state.gateway.last] : [];
  state.unread.delete(state.channelId);
  wire.replace(state.wire);
  drawSidebar();
  renderTop(store);
  faults.redraw();
  const box = store.channel() ? `#\u2068${store.channel().name}\u2069` : `@\u2068${store.bot().name}\u2069`;
  composer.setPlaceholder(`Message ${box}, or / for commands`);
  if (isAnew) conversation.keepAsPast('The local Discord was started anew');
  else conversation.show();
  updateAddress(composer.draft());
}

/** Asks again for what commands are offered; a link may wait for its command. */
async function refreshCommands() {
  const { commands } = await fetchState(where());
  state.commands = commands;
  conversation.redrawWelcome();
  wish.enter();
}

/** On a phone the focus would bring up the keyboard. */
function focusBox() {
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

byId('open-sidebar').addEventListener('click', () => document.body.classList.toggle('sidebar-open'));
byId('scrim').addEventListener('click', () => document.body.classList.remove('sidebar-open'));
// Whoever types without having chosen a place means the box; so does a slash anywhere but in a text.
document.addEventListener('keydown', ({ target, key, ctrlKey, metaKey, altKey }) => {
  const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  const isTaken = target.closest(key === '/' ? TAKES_TEXT : `${TAKES_TEXT}, select`);
  if (isText && !isTaken) composer.focus();
});

/** What the address asks for, once all is shown for the first time. */
function begin() {
  hasBegun = true;
  focusBox();
  wish.enter();
  wish.warn();
}

const hears = createHearing({
  store,
  wire,
  conversation,
  faults,
  drawSidebar,
  showStanding,
  refreshCommands,
});
listen({
  onEvent: (event) => void loading.catch(() => {}).then(() => hears[event.type]?.(event)),
  onOpen: () => {
    if (isLost) showBanner('Connected to the local Discord again');
    isLost = false;
    load()
      .then(() => hasBegun || begin())
      .catch(reportProblem);
  },
  onLost: () => {
    isLost = true;
    if (hasBegun) showStanding({ isReady: false });
    showBanner('The connection to the local Discord is lost · trying again…', { isLost: true });
  },
});
