// One message of the list. In: a message object. Out: an element. Next: `embed.js`, `components.js`, `wire-view.js`.

import { renderAttachment } from './attachment.js';
import { renderComponents } from './components.js';
import { avatar, element } from './dom.js';
import { renderEmbed } from './embed.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown-view.js';
import { createWireToggle } from './wire-view.js';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const SUPPRESS_EMBEDS = 1 << 2;
const GIST_LENGTH = 80;

/** `context` holds names, people and what can be done: `use`, `dismiss`, `openMenu`, `copyLink`. */
export function renderMessage(message, context) {
  const { id, author, flags = 0 } = message;
  const isEphemeral = Boolean(flags & EPHEMERAL);
  const openMenu = (event) => context.openMenu(event, message);
  const wire = createWireToggle(`message-${id}`, () => context.wire.ofMessage(id), context);
  const drawn = element(
    'li',
    {
      class: `message${isEphemeral ? ' ephemeral' : ''}`,
      id: `message-${id}`,
      tabindex: '-1',
      'aria-labelledby': `by-${id}`,
      oncontextmenu: openMenu,
    },
    renderOrigin(message, context),
    avatar({ id: author.id, name: nameOf(author) }),
    element(
      'div',
      { class: 'body' },
      heading(message, wire.toggle),
      contents(message, context),
      element('p', { class: 'failed', role: 'alert', hidden: true }),
      isEphemeral && onlyYou(() => context.dismiss(message)),
      wire.panel,
    ),
    tools(message, context, openMenu),
  );
  drawn.redrawWire = wire.redraw;
  return drawn;
}

export const nameOf = ({ global_name: displayName, username }) => displayName ?? username;

/** Above a reply: who used which command, or which message was answered. */
function renderOrigin({ interaction_metadata: origin, message_reference: reference }, { findMessage }) {
  if (!origin) return undefined;
  const { user, triggering_interaction_metadata: opener } = origin;
  const command = origin.name ? origin : opener?.name && opener;
  if (command) return originLine(user, ['used ', commandName(command)]);
  const answered = reference && findMessage(reference.message_id);
  return originLine(answered?.author ?? user, element('bdi', {}, gist(answered)));
}

function originLine(user, ...words) {
  const face = avatar({ id: user.id, name: nameOf(user) }, 'small');
  return element('p', { class: 'origin' }, face, element('b', {}, nameOf(user)), ' ', words);
}

/** Message commands have no slash; their reply is told by its target. */
function commandName({ name, target_message_id: isOnMessage }) {
  return element('bdi', { class: 'command' }, isOnMessage ? name : `/${name}`);
}

/** The beginning of a message without its marks, on one line. */
function gist(message) {
  if (!message) return 'used a message that is gone';
  const { title, description } = message.embeds[0] ?? {};
  const text = message.content || title || description || 'a file';
  return text.slice(0, GIST_LENGTH).replace(/[*_~`>#\\]|\s+/g, (mark) => (mark.trim() ? '' : ' '));
}

function heading({ id, author, timestamp }, wireToggle) {
  const time = new Date(timestamp);
  return element(
    'div',
    { class: 'heading' },
    element(
      'span',
      { id: `by-${id}` },
      element('b', { class: author.bot ? 'name bot' : 'name' }, element('bdi', {}, nameOf(author))),
      author.bot && [' ', element('span', { class: 'badge' }, 'APP')],
    ),
    element(
      'time',
      { datetime: timestamp, title: time.toLocaleString() },
      time.toLocaleTimeString(undefined, { timeStyle: 'short' }),
    ),
    wireToggle,
  );
}

function contents(message, context) {
  const { content, embeds, components, attachments, flags = 0, edited_timestamp: edited } = message;
  if (flags & LOADING) return thinking(message);
  return [
    content && element('div', { class: 'markdown' }, renderMarkdown(content, context.mentions)),
    edited && element('span', { class: 'edited', title: new Date(edited).toLocaleString() }, '(edited)'),
    !(flags & SUPPRESS_EMBEDS) && embeds.map((embed) => renderEmbed(embed, context.mentions)),
    attachments.length > 0 && element('div', { class: 'attachments' }, attachments.map(renderAttachment)),
    renderComponents(components, {
      ...context,
      use: (component, values) => context.use(message, component, values),
    }),
  ];
}

function thinking({ author }) {
  return element(
    'p',
    { class: 'thinking' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, '●●●'),
    ` ${nameOf(author)} is thinking…`,
  );
}

/** Below what nobody else sees. */
export function onlyYou(dismiss) {
  const link = element(
    'button',
    { type: 'button', class: 'quiet-link', onclick: dismiss },
    'Dismiss message',
  );
  return element('p', { class: 'only-you' }, icon('eye'), ' Only you can see this · ', link);
}

/** What appears at the corner of a message that is pointed at or has the focus. */
function tools(message, { copyLink }, openMenu) {
  const tool = (name, label, onclick, more = {}) =>
    element(
      'button',
      { type: 'button', class: 'square', 'aria-label': label, title: label, onclick, ...more },
      icon(name),
    );
  return element('div', { class: 'tools' }, [
    tool('link', 'Copy link', () => copyLink(message)),
    tool('more', 'Message menu', openMenu, { 'aria-haspopup': 'menu' }),
  ]);
}
