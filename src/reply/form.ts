// The funnel for forms. In: a `Form`. Out: a modal within Discord's limits. Next: `discord/carry-out.ts` shows it.
// https://docs.discord.com/developers/components/reference#label

import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { limit, shorten } from './fit.ts';

/** One thing to fill in; Discord takes five of them, and what is longer than its limits is cut on the way. */
export type Field =
  | {
      kind: 'text';
      id: string;
      label: string;
      hint?: string | undefined;
      value?: string | undefined;
      isRequired?: boolean;
      most: number;
      isLong?: boolean;
    }
  | { kind: 'choice'; id: string; label: string; hint?: string; options: FieldOption[] }
  | { kind: 'tick'; id: string; label: string; hint: string }
  | {
      kind: 'files';
      id: string;
      label: string;
      hint?: string;
      most: number;
      /** Endings, such as `.pdf`. */
      types: `.${string}`[];
    };

/** One of the values to choose from. */
export interface FieldOption {
  value: string;
  label: string;
  isChosen: boolean;
}

/** A form; what is filled in comes back under its custom id. */
export interface Form {
  customId: string;
  title: string;
  fields: Field[];
}

/** Returns the form as Discord takes it: within every limit, whatever went in. */
export function fitForm({ customId, title, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: shorten(title, limit.formTitle),
    components: fields.slice(0, limit.fields).map((field) => ({
      type: ComponentType.Label as const,
      label: shorten(field.label, limit.fieldLabel),
      ...(field.hint && { description: shorten(field.hint, limit.fieldHint) }),
      component: componentOf(field),
    })),
  };
}

type Component = Extract<
  APIModalInteractionResponseCallbackData['components'][number],
  { type: ComponentType.Label }
>['component'];

function componentOf(field: Field): Component {
  const { id: custom_id } = field;
  if (field.kind === 'text') return { custom_id, ...textOf(field) };
  if (field.kind === 'tick') return { type: ComponentType.Checkbox, custom_id };
  if (field.kind === 'files') {
    const { most, types } = field;
    return {
      type: ComponentType.FileUpload,
      custom_id,
      min_values: 0,
      max_values: most,
      required: false,
      file_types: types,
    };
  }
  const options = field.options.slice(0, limit.fieldOptions).map(({ value, label, isChosen }) => ({
    value,
    label: shorten(label, limit.selectText),
    ...(isChosen && { default: true }),
  }));
  return { type: ComponentType.RadioGroup, custom_id, options, required: false };
}

/** A text that is too long to be changed there is left out: cut, it would be taken for what it should be. */
function textOf({ value = '', most, isRequired = false, isLong = false }: Extract<Field, { kind: 'text' }>) {
  const longest = Math.min(most, limit.fieldText);
  return {
    type: ComponentType.TextInput as const,
    style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: isRequired,
    max_length: longest,
    ...(value !== '' && value.length <= longest && { value }),
  };
}
