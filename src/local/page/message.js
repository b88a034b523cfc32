// One message of the list. In: a message object. Out: an element. Next: `embed.js`, `components.js`.

import { renderComponents } from './components.js';
import { avatar, element } from './dom.js';
import { renderEmbed } from './embed.js';
import { icon } from './icons.js';
import { renderMarkdown } from './markdown-view.js';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const SUPPRESS_EMBEDS = 1 << 2;
const GIST_LENGTH = 80;

/** `context` holds names, people and what can be done: `use`, `dismiss`, `openMenu`. */
export function renderMessage(message, context) {
  const { id, author, flags = 0 } = message;
  const isEphemeral = Boolean(flags & EPHEMERAL);
  const openMenu = (event) => context.openMenu(event, message);
  return element(
    'li',
    { class: `message${isEphemeral ? ' ephemeral' : ''}`, id: `message-${id}`, oncontextmenu: openMenu },
    renderOrigin(message, context),
    avatar({ id: author.id, name: nameOf(author) }),
    element(
      'div',
      { class: 'body' },
      heading(message),
      contents(message, context),
      isEphemeral && ephemeralNote(message, context),
    ),
    element(
      'button',
      {
        type: 'button',
        class: 'more',
        'aria-label': 'Message menu',
        'aria-haspopup': 'menu',
        onclick: openMenu,
      },
      '⋯',
    ),
  );
}

export const nameOf = ({ global_name: displayName, username }) => displayName ?? username;

/** Above a reply: who used which command, or which message was answered. */
function renderOrigin({ interaction_metadata: origin, message_reference: reference }, { findMessage }) {
  if (!origin) return undefined;
  const { user, triggering_interaction_metadata: opener } = origin;
  const command = origin.name ? origin : opener?.name && opener;
  return element(
    'p',
    { class: 'origin' },
    avatar({ id: user.id, name: nameOf(user) }, 'small'),
    element('b', {}, nameOf(user)),
    ' ',
    command
      ? ['used ', commandName(command)]
      : element('bdi', {}, gist(reference && findMessage(reference.message_id))),
  );
}

/** Message commands have no slash; their reply is told by its target. */
function commandName({ name, target_message_id: isOnMessage }) {
  return element('bdi', { class: 'command' }, isOnMessage ? name : `/${name}`);
}

function gist(message) {
  return message?.embeds[0]?.title ?? (message?.content.slice(0, GIST_LENGTH) || 'answered a message');
}

function heading({ author, timestamp }) {
  const time = new Date(timestamp);
  return element(
    'p',
    { class: 'heading' },
    element('b', { class: author.bot ? 'name bot' : 'name' }, element('bdi', {}, nameOf(author))),
    author.bot && element('span', { class: 'badge' }, 'APP'),
    element(
      'time',
      { datetime: timestamp, title: time.toLocaleString() },
      time.toLocaleTimeString(undefined, { timeStyle: 'short' }),
    ),
  );
}

function contents(message, context) {
  const { content, embeds, components, attachments, flags = 0, edited_timestamp: edited } = message;
  if (flags & LOADING) return thinking(message);
  return [
    content && element('div', { class: 'markdown' }, renderMarkdown(content, context.names)),
    edited && element('span', { class: 'edited', title: new Date(edited).toLocaleString() }, '(edited)'),
    !(flags & SUPPRESS_EMBEDS) && embeds.map((embed) => renderEmbed(embed, context.names)),
    attachments.map(({ filename, url, size }) =>
      element('a', { class: 'attachment', href: url, download: filename }, [
        icon('file'),
        ` ${filename} · ${size} bytes`,
      ]),
    ),
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
    element('span', { class: 'dots' }, '●●●'),
    ` ${nameOf(author)} is thinking…`,
  );
}

function ephemeralNote(message, { dismiss }) {
  const link = element(
    'button',
    { type: 'button', class: 'link', onclick: () => dismiss(message) },
    'Dismiss message',
  );
  return element('p', { class: 'only-you' }, icon('eye'), ' Only you can see this · ', link);
}
