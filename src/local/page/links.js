// Links to a moment. In: a message, and what the wire log knows of how it came about. Out: the address that asks the same again.

import { addressOf } from './address.js';
import { fetchWire } from './api.js';
import { commandEntries } from './command-list.js';
import { writeCommand } from './command-text.js';
import { shownValue, TYPE } from './option-values.js';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const CHAT_INPUT = 1;

/** The address of a message: of a command's reply the command, of anything else its words. */
export async function linkTo(message, { store, wire }) {
  const asked = askedBy(message, store);
  const first = wire.ofInteraction(asked.id).find(({ kind }) => kind === 'interaction');
  const sent = first && (await fetchWire(first.id).catch(() => undefined))?.sent;
  const draft = sent?.data?.type === CHAT_INPUT ? writeSent(sent.data, store) : undefined;
  return addressOf(store, { person: store.person(asked.personId), draft: draft ?? message.content });
}

/** The interaction that began it: a reply to a press goes back to the message that was pressed. */
function askedBy({ interaction_metadata: origin, author }, store) {
  if (!origin) return { personId: author.id };
  const { triggering_interaction_metadata: opener, interacted_message_id: pressedId } = origin;
  const pressed = store.findMessage(pressedId ?? opener?.interacted_message_id);
  if (pressed?.interaction_metadata) return askedBy(pressed, store);
  return { id: (opener ?? origin).id, personId: origin.user.id };
}

/** A command as it was sent, as it would be typed. */
function writeSent({ name, options = [] }, store) {
  const path = [name];
  let given = options;
  while (given[0]?.type === SUBCOMMAND || given[0]?.type === SUBCOMMAND_GROUP) {
    path.push(given[0].name);
    given = given[0].options ?? [];
  }
  const entry = commandEntries(store).find((each) => each.name === path.join(' '));
  if (!entry) return undefined;
  const shown = given
    .filter(({ type }) => type !== TYPE.attachment)
    .map(({ name: option, value }) => [option, shownValue(optionOf(entry, option), value, { store })]);
  return writeCommand(entry, Object.fromEntries(shown));
}

const optionOf = ({ options }, name) => options.find((option) => option.name === name) ?? {};
