// The bar above the conversation: where one is, how the bot is, and what is said about the connection.
// In: the store. Out: elements of `index.html`, filled.

import { byId, element } from './dom.js';
import { icon } from './icons.js';

const BANNER_MS = 4_000;
let hiding;

export function renderTop({ state, channel, bot }) {
  const here = channel();
  byId('open-sidebar').replaceChildren(icon('menu'));
  byId('channel-name').replaceChildren(
    element('span', { class: 'mark' }, here ? '#' : '@'),
    element('bdi', {}, here?.name ?? bot().name),
  );
  byId('channel-topic').textContent = here?.topic ?? '';
  const botState = byId('bot-state');
  botState.className = state.isReady ? 'online' : 'offline';
  botState.textContent = state.isReady ? 'Bot online' : 'Bot offline';
  document.title = `${here ? '#' : '@'}${here?.name ?? bot().name} · Local Discord`;
}

/** Says something about the connection above the conversation; what is good news goes away by itself. */
export function showBanner(text, { isLost = false } = {}) {
  const banner = byId('banner');
  clearTimeout(hiding);
  banner.textContent = text;
  banner.className = isLost ? 'lost' : '';
  if (!isLost) hiding = setTimeout(() => banner.replaceChildren(), BANNER_MS);
}
