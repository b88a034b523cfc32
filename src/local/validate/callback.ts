// What the first answer to an interaction may be: its type by the interaction's, its data by that type.
// In: the callback's body. Out: the body, typed; or refusal. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object

import { ComponentType, InteractionType, InteractionResponseType as Response } from 'discord.js';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { inLabel, textInput, uniqueCustomIds } from './component.ts';
import { checkForm, list, oneOf, problem, text, textBetween } from './form.ts';
import { textDisplay } from './layout.ts';
import { type MessageBody, messageSchema, refuseEmpty } from './message.ts';

const { autocomplete, component, modal } = limits;

const choice = z.object({
  name: textBetween(1, autocomplete.name),
  name_localizations: z.record(z.string(), textBetween(1, autocomplete.name)).nullish(),
  value: z.union([text(autocomplete.value), z.number()]),
});
const choicesSchema = z.object({ choices: list(choice, 0, autocomplete.choices) });

const modalRow = z.object({ type: z.literal(ComponentType.ActionRow), components: list(textInput, 1, 1) });
const modalLabel = z.object({
  type: z.literal(ComponentType.Label),
  label: textBetween(1, component.modalLabel),
  description: text(component.modalDescription).nullish(),
  component: inLabel,
});
const modalSchema = z.object({
  custom_id: textBetween(1, component.customId),
  title: textBetween(1, modal.title),
  components: list(
    z.discriminatedUnion('type', [modalRow, modalLabel, textDisplay]),
    1,
    modal.components,
  ).superRefine((parts, context) => {
    uniqueCustomIds(parts, context);
    parts.forEach((part, index) => {
      if (part.type !== ComponentType.ActionRow || part.components[0]?.label) return;
      problem(context, 'BASE_TYPE_REQUIRED', 'This field is required', [index, 'components', 0, 'label']);
    });
  }),
});

export type ModalBody = z.infer<typeof modalSchema>;
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
  const data = checkForm(z.object({ data: dataSchema(type, body) }), body).data ?? {};
  if (type === Response.ChannelMessageWithSource) refuseEmpty(data as MessageBody, interaction);
  return { type, data } as Callback;
}

function dataSchema(type: number, body: unknown): z.ZodType {
  const sent = (body as { data?: unknown }).data;
  if (type === Response.ApplicationCommandAutocompleteResult) return choicesSchema;
  if (type === Response.Modal) return modalSchema;
  if (type === Response.ChannelMessageWithSource) return messageSchema(sent);
  if (type === Response.UpdateMessage) return messageSchema(sent).nullish();
  return z.object({ flags: z.int().nullish() }).nullish();
}
