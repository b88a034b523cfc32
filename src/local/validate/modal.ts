// What a modal may hold: labels with one field each, rows of the older kind, and text between them.
// In: a modal as the bot sent it. Out: problems for `form.ts`. https://discord.com/developers/docs/components/reference#label

import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { common, customId, selects, textInput, uniqueCustomIds, uniqueValues } from './component.ts';
import { filledText, list, problem, text, whole } from './form.ts';
import { textDisplay } from './layout.ts';

type Context = Parameters<typeof problem>[0];

const FILE_TYPE = /^(?:audio|image|video|\..+)$/;

const fileUpload = z
  .object({
    ...common,
    type: z.literal(ComponentType.FileUpload),
    custom_id: customId,
    min_values: whole(0, 'component.uploads').nullish(),
    max_values: whole(1, 'component.uploads').nullish(),
    required: z.boolean().nullish(),
    file_types: list(z.string(), 0, 'component.fileTypes').nullish(),
  })
  .superRefine((upload, context) => {
    refuseBadCount(upload, context);
    upload.file_types?.forEach((type, index) => {
      if (FILE_TYPE.test(type)) return;
      const message = 'File types are audio, image, video, or an extension with its dot.';
      problem(context, 'BASE_TYPE_CHOICES', message, { path: ['file_types', index] });
    });
  });

const groupOption = z.object({
  label: filledText('component.selectText'),
  value: filledText('component.selectText'),
  description: text('component.selectText').nullish(),
  default: z.boolean().nullish(),
});

const radioGroup = z
  .object({
    ...common,
    type: z.literal(ComponentType.RadioGroup),
    custom_id: customId,
    required: z.boolean().nullish(),
    options: list(groupOption, 2, 'component.groupOptions'),
  })
  .superRefine(({ options }, context) => uniqueValues(options, context));

const checkboxGroup = z
  .object({
    ...common,
    type: z.literal(ComponentType.CheckboxGroup),
    custom_id: customId,
    min_values: whole(0, 'component.groupOptions').nullish(),
    max_values: whole(1, 'component.groupOptions').nullish(),
    required: z.boolean().nullish(),
    options: list(groupOption, 1, 'component.groupOptions'),
  })
  .superRefine((group, context) => {
    refuseBadCount(group, context);
    uniqueValues(group.options, context);
  });

const checkbox = z.object({
  ...common,
  type: z.literal(ComponentType.Checkbox),
  custom_id: customId,
  default: z.boolean().nullish(),
});

const row = z.object({
  ...common,
  type: z.literal(ComponentType.ActionRow),
  components: list(textInput, 1, 'modal.inputsPerRow'),
});

const label = z.object({
  ...common,
  type: z.literal(ComponentType.Label),
  label: filledText('component.modalLabel'),
  description: text('component.modalDescription').nullish(),
  component: z.discriminatedUnion('type', [
    textInput,
    ...selects,
    fileUpload,
    radioGroup,
    checkboxGroup,
    checkbox,
  ]),
});

/** A modal as the answer to an interaction. */
export const modalSchema = z.object({
  custom_id: customId,
  title: filledText('modal.title'),
  components: list(
    z.discriminatedUnion('type', [row, label, textDisplay]),
    1,
    'modal.components',
  ).superRefine((parts, context) => {
    uniqueCustomIds(parts, context);
    parts.forEach((part, index) => {
      if (part.type !== ComponentType.ActionRow || part.components[0]?.label) return;
      const path = [index, 'components', 0, 'label'];
      problem(context, 'BASE_TYPE_REQUIRED', 'This field is required', { path });
    });
  }),
});

export type ModalBody = z.infer<typeof modalSchema>;

interface Counted {
  required?: boolean | null | undefined;
  min_values?: number | null | undefined;
  max_values?: number | null | undefined;
}

/** What has to be filled in cannot take nothing, and nothing takes less than it asks for. */
function refuseBadCount({ required, min_values: min, max_values: max }: Counted, context: Context) {
  const path = ['min_values'];
  if (required && min === 0) {
    const message = 'Components marked as required cannot have a min_values of 0';
    problem(context, 'COMPONENT_REQUIRED_ZERO_MIN_VALUES', message, { path });
  }
  if (min != null && max != null && min > max)
    problem(context, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`, { path });
}
