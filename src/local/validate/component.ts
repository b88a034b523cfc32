// What components may hold: buttons, menus and text inputs, and the rows they stand in.
// In: components as the bot sent them. Out: problems for `form.ts`. Next: `layout.ts` for messages made of blocks, `modal.ts`.
// https://discord.com/developers/docs/components/reference

import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { address, filledText, list, oneOf, problem, snowflake, text, whole } from './form.ts';

/** Fields by which one component is told from another. */
export interface AnyComponent {
  type: number;
  custom_id?: string | null | undefined;
  content?: string;
  components?: AnyComponent[];
  accessory?: AnyComponent;
  component?: AnyComponent;
}

export const common = { id: z.int().nullish() };
export const customId = filledText('component.customId');
const EMOJI = /^(?=.*\P{ASCII})[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;
const emoji = z
  .object({ id: snowflake.nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .superRefine(({ id, name }, context) => {
    if (!id && !EMOJI.test(name ?? ''))
      problem(context, 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji', { path: ['name'] });
  });

export const button = z
  .object({
    ...common,
    type: z.literal(ComponentType.Button),
    style: oneOf([1, 2, 3, 4, 5, 6]),
    label: text('component.label').nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: address(['http', 'https', 'discord'], 'component.url').nullish(),
    sku_id: snowflake.nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    const target =
      value.style === ButtonStyle.Link ? 'url' : value.style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
    if (!value[target])
      problem(context, 'BASE_TYPE_REQUIRED', `A ${target} is required for this button style`, {
        path: [target],
      });
    if (value.url && value.custom_id)
      problem(
        context,
        'BUTTON_COMPONENT_CUSTOM_ID_AND_URL_BOTH',
        'A custom id and url cannot both be specified',
        { path: ['custom_id'] },
      );
    if (target !== 'sku_id' && !value.label && !value.emoji) {
      problem(context, 'BUTTON_COMPONENT_INVALID_EMOJI_LABEL', 'A button must have a label or an emoji', {
        path: ['label'],
      });
    }
  });

const selectCommon = {
  ...common,
  custom_id: customId,
  placeholder: text('component.placeholder').nullish(),
  min_values: whole(0, 'component.selectOptions').nullish(),
  max_values: whole(1, 'component.selectOptions').nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

const selectOption = z.object({
  label: filledText('component.selectText'),
  value: filledText('component.selectText'),
  description: text('component.selectText').nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const stringSelect = z
  .object({
    ...selectCommon,
    type: z.literal(ComponentType.StringSelect),
    options: list(selectOption, 1, 'component.selectOptions'),
  })
  .superRefine(({ options, required, min_values: min }, context) => {
    if (required && min === 0) {
      const message = 'Select menus marked as required cannot have a min_values of 0';
      problem(context, 'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES', message, { path: ['min_values'] });
    }
    uniqueValues(options, context);
  });

/** Every option of a menu or group has a value of its own. */
export function uniqueValues(options: { value: string }[], context: Parameters<typeof problem>[0]) {
  options.forEach(({ value }, index) => {
    if (options.findIndex((other) => other.value === value) === index) return;
    const message = 'The specified option value is already used';
    const path = ['options', index, 'value'];
    problem(context, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message, { path });
  });
}

const entitySelect = <Type extends number>(type: Type) =>
  z.object({
    ...selectCommon,
    type: z.literal(type),
    channel_types: z.array(z.int()).nullish(),
    default_values: list(
      z.object({ id: snowflake, type: z.string() }),
      0,
      'component.selectOptions',
    ).nullish(),
  });

export const selects = [
  stringSelect,
  entitySelect(ComponentType.UserSelect),
  entitySelect(ComponentType.RoleSelect),
  entitySelect(ComponentType.MentionableSelect),
  entitySelect(ComponentType.ChannelSelect),
] as const;

export const textInput = z.object({
  ...common,
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: oneOf([1, 2]),
  label: filledText('component.textInputLabel').nullish(),
  min_length: whole(0, 'component.textInput').nullish(),
  max_length: whole(1, 'component.textInput').nullish(),
  required: z.boolean().nullish(),
  value: text('component.textInput').nullish(),
  placeholder: text('component.textInputPlaceholder').nullish(),
});

/** What may stand in an action row of a message. */
const inRow = z.discriminatedUnion('type', [button, ...selects]);

export const actionRow = z
  .object({
    ...common,
    type: z.literal(ComponentType.ActionRow),
    components: list(inRow, 1, 'component.buttonsPerRow'),
  })
  .superRefine(({ components }, context) => {
    const menus = components.filter(({ type }) => type !== ComponentType.Button);
    if (menus.length > 0 && components.length > 1) {
      problem(context, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The row is wider than 5: a menu fills it alone', {
        path: ['components'],
        limit: 'component.buttonsPerRow',
      });
    }
  });

/** Components of a message with content and embeds: up to five rows. */
export const rowsSchema = list(z.discriminatedUnion('type', [actionRow]), 0, 'component.rows').superRefine(
  uniqueCustomIds,
);

/** All components, those inside others included. */
export function flatten(components: AnyComponent[]): AnyComponent[] {
  return components.flatMap((each) => {
    const inside = [...(each.components ?? []), each.accessory, each.component].filter(
      (part) => part !== undefined,
    );
    return [each, ...flatten(inside)];
  });
}

/** Every custom id of a message or modal is used once. */
export function uniqueCustomIds(components: unknown[], context: Parameters<typeof problem>[0]) {
  const ids = flatten(components as AnyComponent[]).flatMap(({ custom_id }) => custom_id ?? []);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    problem(
      context,
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      `Component custom id cannot be duplicated: ${repeated}`,
    );
}
