// What the first answer to an interaction may be: its type by the interaction's, its data by that type.
// In: the callback's body. Out: the body, typed; or refusal. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object

import {
  InteractionType,
  ApplicationCommandOptionType as OptionType,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { checkForm, filledText, list, oneOf, text } from './form.ts';
import { type MessageBody, messageSchema, refuseEmpty } from './message.ts';
import { type ModalBody, modalSchema } from './modal.ts';

export type { ModalBody } from './modal.ts';

/** A choice of an integer or number option has a number for its value, that of a text option text. */
const values: Record<number, z.ZodType> = { [OptionType.Integer]: z.int(), [OptionType.Number]: z.number() };
const choicesSchema = (optionType: number) => {
  const choice = z.object({
    name: filledText('autocomplete.name'),
    name_localizations: z.record(z.string(), filledText('autocomplete.name')).nullish(),
    value: values[optionType] ?? text('autocomplete.value'),
  });
  return z.object({ choices: list(choice, 0, 'autocomplete.choices') });
};

export type Choice = { name: string; value: string | number };

/** A callback that Discord would take. */
export type Callback =
  | { type: Response.ChannelMessageWithSource | Response.UpdateMessage; data: MessageBody }
  | {
      type: Response.DeferredChannelMessageWithSource | Response.DeferredMessageUpdate;
      data: { flags?: number | null };
    }
  | { type: Response.ApplicationCommandAutocompleteResult; data: { choices: Choice[] } }
  | { type: Response.Modal; data: ModalBody };

const REPLIES = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const UPDATES = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/** What is known of the interaction that is answered. */
export interface Answerable {
  type: InteractionType;
  /** Whether it came from a message's component, so that there is a message to update. */
  hasMessage: boolean;
  hasFiles: boolean;
  /** Of autocomplete: the type of the option that is typed into. */
  focusedType: number | undefined;
}

function allowedTypes({ type, hasMessage }: Answerable): Response[] {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [Response.ApplicationCommandAutocompleteResult];
  const updates = hasMessage ? UPDATES : [];
  const mayOpenModal = type !== InteractionType.ModalSubmit;
  return [...REPLIES, ...updates, ...(mayOpenModal ? [Response.Modal] : [])];
}

/** Returns the callback when Discord would take it as the answer to that interaction. */
export function checkCallback(body: unknown, interaction: Answerable): Callback {
  const { type } = checkForm(z.object({ type: oneOf(allowedTypes(interaction)) }), body ?? {});
  const data = checkForm(z.object({ data: dataSchema(type, body, interaction) }), body).data ?? {};
  if (type === Response.ChannelMessageWithSource) refuseEmpty(data as MessageBody, interaction);
  return { type, data } as Callback;
}

function dataSchema(type: number, body: unknown, { focusedType }: Answerable): z.ZodType {
  const sent = (body as { data?: unknown }).data;
  if (type === Response.ApplicationCommandAutocompleteResult)
    return choicesSchema(focusedType ?? OptionType.String);
  if (type === Response.Modal) return modalSchema;
  if (type === Response.ChannelMessageWithSource) return messageSchema(sent);
  if (type === Response.UpdateMessage) return messageSchema(sent).nullish();
  return z.object({ flags: z.int().nullish() }).nullish();
}
