// The list of messages and notes: adds, changes, removes, loads older ones, and keeps one's place.
// In: messages and interactions. Out: items of `#messages`. Next: `message.js`, `notes.js`.

import { byId, element } from './dom.js';
import { relate } from './grouping.js';
import { hearLongPresses } from './long-press.js';
import { renderMessage } from './message.js';
import { needsNote, renderNote } from './notes.js';
import { createRoving } from './roving.js';
import { renderWelcome } from './welcome.js';

const COMPONENT = 3;
const NEAR_END_PX = 80;
const NEAR_BEGINNING_PX = 600;
/** A command that is answered faster shows no note of being sent. */
const QUIET_MS = 150;
const TAKES_FOCUS = 'button, select, a';

/** `context` is what messages need; `loadOlder` resolves with the messages before the first one. */
export function createConversation({ store, context, loadOlder, start }) {
  const list = byId('messages');
  const toEnd = byId('to-end');
  const rove = createRoving(list);
  const notes = new Map();
  let isLoading = false;

  const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
  const scrollToEnd = () => {
    list.scrollTop = list.scrollHeight;
  };

  /** Changes the list and stays at its end if it was there. */
  function changeList(change) {
    const wasAtEnd = isAtEnd();
    change();
    if (wasAtEnd) scrollToEnd();
    else toEnd.hidden = isAtEnd();
  }

  const welcome = () => (store.state.hasOlder ? [] : [renderWelcome(store, start)]);

  function draw(message) {
    const drawn = renderMessage(message, context);
    Object.assign(drawn, {
      author: message.author.id,
      at: Date.parse(message.timestamp),
      isReply: Boolean(message.interaction_metadata),
    });
    return drawn;
  }

  /** Shows everything anew; notes of this person in this channel stay. */
  function show() {
    list.replaceChildren(...welcome(), ...store.state.messages.map(draw));
    for (const item of list.querySelectorAll('.message')) relate(item);
    for (const { interaction } of notes.values()) if (isHere(interaction)) place(interaction);
    toEnd.hidden = true;
    rove();
    scrollToEnd();
  }

  function upsert(message) {
    const drawn = draw(message);
    const old = byId(drawn.id);
    const focused = [...(old?.querySelectorAll(TAKES_FOCUS) ?? [])].indexOf(document.activeElement);
    dropNote(message.interaction_metadata?.id);
    changeList(() => (old ? old.replaceWith(drawn) : list.append(drawn)));
    relate(drawn);
    if (!old || old.tabIndex === 0) rove(drawn);
    // Whoever is at a menu of the message that changed stays there.
    drawn.querySelectorAll(TAKES_FOCUS)[focused]?.focus({ preventScroll: true });
  }

  function remove({ id }) {
    const item = byId(`message-${id}`);
    const next = item?.nextElementSibling;
    changeList(() => item?.remove());
    if (next) relate(next);
  }

  const isHere = ({ personId, channelId }) =>
    personId === store.myself().id && channelId === store.state.channelId;

  /** What became of an interaction: beside its message if it used one, else as a note of its own. */
  function tell(interaction) {
    if (interaction.type === COMPONENT && interaction.messageId) return tellBeside(interaction);
    clearTimeout(notes.get(interaction.id)?.timer);
    const isAnswered = store.state.messages.some((each) => each.interaction_metadata?.id === interaction.id);
    const isRefused = context.wire.isRefused(interaction.id);
    if (isAnswered || !needsNote(interaction, isRefused)) return dropNote(interaction.id);
    const delay = interaction.isExpired || isRefused ? 0 : QUIET_MS;
    const timer = setTimeout(() => changeList(() => isHere(interaction) && place(interaction)), delay);
    notes.set(interaction.id, { interaction, timer });
  }

  function place(interaction) {
    const drawn = renderNote(interaction, context.wire.isRefused(interaction.id), context);
    const old = byId(drawn.id);
    if (old) old.replaceWith(drawn);
    else list.append(drawn);
  }

  function tellBeside({ messageId, isExpired }) {
    const failed = byId(`message-${messageId}`)?.querySelector('.failed');
    if (!failed) return;
    failed.textContent = 'This interaction failed';
    failed.hidden = !isExpired;
  }

  function dropNote(id) {
    clearTimeout(notes.get(id)?.timer);
    notes.delete(id);
    byId(`note-${id}`)?.remove();
  }

  async function older() {
    if (isLoading || !store.state.hasOlder || list.scrollTop > NEAR_BEGINNING_PX) return;
    isLoading = true;
    const messages = await loadOlder().catch(() => []);
    const height = list.scrollHeight - list.scrollTop;
    list.prepend(...welcome(), ...messages.map(draw));
    for (const item of [...list.children].slice(0, messages.length + 2)) relate(item);
    list.scrollTop = list.scrollHeight - height;
    isLoading = false;
  }

  hearLongPresses(list);
  list.addEventListener('scroll', () => {
    toEnd.hidden = isAtEnd();
    void older();
  });
  toEnd.addEventListener('click', scrollToEnd);
  // Whoever is at the end stays there when the window or the box below changes its size.
  new ResizeObserver(() => !toEnd.hidden || scrollToEnd()).observe(list);

  return {
    show,
    upsert,
    remove,
    tell,
    dropNote,
    scrollToEnd,
    /** Offers what can be begun with anew, as commands may have come or gone. */
    redrawWelcome: () => list.querySelector('.welcome')?.replaceWith(...welcome()),
    /** Shows what has come over the wire since beside the messages and the note that it concerns. */
    redrawWire({ messageIds, interactionId }) {
      changeList(() => {
        for (const id of messageIds) byId(`message-${id}`)?.redrawWire?.();
      });
      const note = notes.get(interactionId);
      if (note) tell(note.interaction);
    },
    /** What was said so far stays readable, but a server that began anew knows nothing of it. */
    keepAsPast(text) {
      const past = [...list.querySelectorAll('.message')];
      show();
      for (const item of past) Object.assign(item, { inert: true, id: '' }).classList.add('past');
      if (past.length > 0) list.prepend(...past, element('li', { class: 'divider' }, text));
      scrollToEnd();
    },
  };
}
