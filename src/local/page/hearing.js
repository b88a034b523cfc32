// What the page does about each event of the local Discord. In: events of `/local/events`. Out: a changed state, drawn.
// Next: `conversation.js` for messages and interactions, `faults.js` for how gateway and faults stand.

import { showBanner } from './top.js';
import { isApart } from './wire-log.js';

const KEPT_CHANGES = 6;

/** Returns a function for each type of event; the page's parts and what draws it anew are given. */
export function createHearing({
  store,
  wire,
  conversation,
  faults,
  drawSidebar,
  showStanding,
  refreshCommands,
}) {
  const { state } = store;

  function onMessage({ change, message, visibleTo }) {
    if (visibleTo && visibleTo !== store.myself().id) return;
    if (message.channel_id !== state.channelId) return markUnread(message.channel_id);
    const place = state.messages.findIndex(({ id }) => id === message.id);
    if (change === 'deleted') {
      state.messages = state.messages.filter(({ id }) => id !== message.id);
      return conversation.remove(message);
    }
    if (place >= 0) state.messages[place] = message;
    else if (change === 'created') state.messages.push(message);
    else return;
    conversation.upsert(message);
  }

  function markUnread(channelId) {
    state.unread.add(channelId);
    drawSidebar();
  }

  function onInteraction({ interaction }) {
    const isHere = interaction.personId === store.myself().id && interaction.channelId === state.channelId;
    if (isHere) conversation.tell(interaction);
  }

  function onGateway({ change, code, shard, isReady, gateway }) {
    state.gatewayChanges = [{ change, code, shard, at: Date.now() }, ...state.gatewayChanges].slice(
      0,
      KEPT_CHANGES,
    );
    if (change === 'closed')
      showBanner('The bot lost its gateway connection · reconnecting…', { isLost: true });
    else if (state.gatewayChanges[1]?.change === 'closed') showBanner('The bot is connected again');
    showStanding({ isReady, gateway });
  }

  function onWire({ entry }) {
    conversation.redrawWire(wire.add(entry));
    if (isApart(entry)) faults.redraw();
  }

  function onFaults(event) {
    state.faults = event.faults;
    faults.redraw();
  }

  return {
    message: onMessage,
    interaction: onInteraction,
    commands: () => void refreshCommands(),
    gateway: onGateway,
    wire: onWire,
    faults: onFaults,
  };
}
