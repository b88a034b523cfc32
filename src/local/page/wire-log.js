// What went over the wire, found again by message and by interaction. In: entries as they come. Out: the entries that
// belong to something on the page. Next: `wire-view.js` shows them.

const AUTOCOMPLETE = 4;
/** Entries that belong to nothing in the conversation are kept to this number. */
const KEPT_CALLS = 30;

/** Whether an entry belongs to nothing in the conversation: registering commands, options asked for while typing. */
export const isApart = ({ channelId, interaction }) => !channelId || interaction?.type === AUTOCOMPLETE;

export function createWireLog() {
  let seen;
  let byInteraction;
  let interactionsOf;
  let alone;
  let calls;

  function clear() {
    seen = new Set();
    byInteraction = new Map();
    interactionsOf = new Map();
    alone = new Map();
    calls = [];
  }

  /** Keeps an entry; returns the ids of the messages and of the interaction that it belongs to. */
  function add(entry) {
    const { id, interaction, messageId } = entry;
    if (seen.has(id)) return { messageIds: [] };
    seen.add(id);
    if (isApart(entry)) calls = [...calls, entry].slice(-KEPT_CALLS);
    if (interaction) return addTo(interaction.id, entry);
    if (messageId) push(alone, messageId, entry);
    return { messageIds: messageId ? [messageId] : [] };
  }

  function addTo(interactionId, entry) {
    const { messageId } = entry;
    push(byInteraction, interactionId, entry);
    if (messageId && !interactionsOf.get(messageId)?.includes(interactionId))
      push(interactionsOf, messageId, interactionId);
    const messageIds = new Set(ofInteraction(interactionId).map((each) => each.messageId));
    return { messageIds: [...messageIds].filter(Boolean), interactionId };
  }

  const ofInteraction = (id) => byInteraction.get(id) ?? [];

  clear();
  return {
    add,
    ofInteraction,
    /** Whether Discord refused something that the bot said to an interaction. */
    isRefused: (id) =>
      ofInteraction(id).some(
        ({ call, broken }) => call && broken.some(({ severity }) => severity === 'refused'),
      ),
    /** Everything about a message: whole interactions that made, changed or used it, and calls that did so alone. */
    ofMessage(messageId) {
      const inside = (interactionsOf.get(messageId) ?? []).flatMap(ofInteraction);
      return [...inside, ...(alone.get(messageId) ?? [])].sort((a, b) => a.id - b.id);
    },
    /** The last entries that belong to nothing in the conversation. */
    calls: () => calls,
    /** Begins anew with these entries. */
    replace(entries = []) {
      clear();
      for (const entry of entries) add(entry);
    },
  };
}

function push(map, key, value) {
  map.set(key, [...(map.get(key) ?? []), value]);
}
