// A modal as a client fills it in. In: values by custom id. Out: `data.components` and `data.resolved` of the interaction.
// Throws where a client would not let anybody send: something missing, too much of it, or what is not on offer.

import { ComponentType as Type } from 'discord-api-types/v10';
import type { FileContent } from '../cdn/files.ts';
import type { Core } from '../core.ts';
import type { Action } from '../interactions.ts';
import type { AnyComponent } from '../validate/component.ts';
import type { ModalBody } from '../validate/modal.ts';
import { chosen, type Resolved, uploaded } from './resolve.ts';

/** What somebody enters into a field: text, one choice or several, a tick, files. */
export type ModalValue = string | string[] | boolean | FileContent | FileContent[];
export type ModalValues = Record<string, ModalValue>;

/** A part of a modal as the bot sent it, whichever it is. */
interface Part extends AnyComponent {
  id?: number;
  components?: Part[];
  component?: Part;
  label?: string;
  value?: string | null;
  required?: boolean | null;
  min_values?: number | null;
  max_values?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  default?: boolean | null;
  options?: { value: string; default?: boolean | null }[];
  file_types?: string[] | null;
  default_values?: { id: string }[] | null;
}

interface Filling extends Pick<Action, 'person' | 'channel'> {
  core: Core;
  values: ModalValues;
  resolved: Resolved;
}

/** Fills in a modal; fields left alone keep their preset value. */
export function fillModal(modal: ModalBody, filling: Omit<Filling, 'resolved'>) {
  const resolved: Resolved = {};
  const all = { ...filling, resolved };
  const components = modal.components.map((part) => submitted(part as Part, all));
  const unknown = Object.keys(filling.values).find((id) => !fieldsOf(modal).includes(id));
  if (unknown) throw new Error(`The modal has no field "${unknown}"`);
  return {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}

const fieldsOf = ({ components }: ModalBody) =>
  (components as Part[]).flatMap((part) =>
    [...(part.components ?? []), part.component].flatMap((field) => field?.custom_id ?? []),
  );

function submitted(part: Part, filling: Filling): object {
  const { type, id, custom_id, components, component } = part;
  const same = { type, ...(id === undefined ? {} : { id }) };
  if (components) return { ...same, components: components.map((inside) => submitted(inside, filling)) };
  if (component) return { ...same, component: submitted(component, filling) };
  return custom_id ? { ...same, custom_id, ...entered(part, filling.values[custom_id], filling) } : same;
}

/** What a field sends: `value` where there is one at most, else `values`. */
function entered(field: Part, given: ModalValue | undefined, filling: Filling): object {
  if (field.type === Type.TextInput) return { value: written(field, given) };
  if (field.type === Type.Checkbox) return { value: given ?? field.default ?? false };
  if (field.type === Type.FileUpload) return { values: sentFiles(field, given, filling) };
  const values = given === undefined ? preset(field) : ([given].flat() as string[]);
  refuseOthers(field, values);
  refuseCount(field, values.length);
  if (field.type === Type.RadioGroup) return { value: values[0] ?? null };
  if (field.options) return { values };
  const { resolved, values: ids } = chosen(filling.core, field, values, filling);
  for (const [kind, objects] of Object.entries(resolved ?? {}))
    filling.resolved[kind] = { ...filling.resolved[kind], ...objects };
  return { values: ids };
}

function written(field: Part, given: ModalValue | undefined): string {
  const text = String(given ?? field.value ?? '');
  const { min_length: min, max_length: max, required } = field;
  if (required !== false && text === '') throw new Error(`${field.custom_id} is required`);
  if (text !== '' && (text.length < (min ?? 0) || text.length > (max ?? Infinity)))
    throw new Error(`${field.custom_id}: ${text.length} characters are not allowed`);
  return text;
}

/** Ids of the files, which are in `resolved.attachments`. */
function sentFiles(field: Part, given: ModalValue | undefined, { core, resolved }: Filling): string[] {
  const files = [given ?? []].flat() as FileContent[];
  refuseCount(field, files.length);
  refuseTypes(field, files);
  return files.map((file) => uploaded(core, file, resolved));
}

function preset({ options = [], default_values: chosenIds }: Part): string[] {
  const values = options.filter((option) => option.default).map(({ value }) => value);
  return chosenIds ? chosenIds.map(({ id }) => id) : values;
}

function refuseOthers({ custom_id, options }: Part, values: string[]) {
  const other = options && values.find((value) => !options.some((option) => option.value === value));
  if (other !== undefined) throw new Error(`${custom_id}: "${other}" is not one of the options`);
}

function refuseTypes({ custom_id, file_types: types }: Part, files: FileContent[]) {
  const fits =
    ({ name, contentType }: FileContent) =>
    (type: string) =>
      type.startsWith('.')
        ? name.toLowerCase().endsWith(type.toLowerCase())
        : contentType.startsWith(`${type}/`);
  const other = files.find((file) => types?.length && !types.some(fits(file)));
  if (other) throw new Error(`${custom_id} takes ${types?.join(', ')}, and not ${other.name}`);
}

function refuseCount(field: Part, count: number) {
  const { custom_id, type, required, min_values: min, max_values: max, options = [] } = field;
  if (count === 0 && required === false) return;
  const least = min ?? 1;
  const most = max ?? (type === Type.CheckboxGroup ? options.length : 1);
  if (count < least || count > most)
    throw new Error(`${custom_id} takes ${least} to ${most}, and not ${count}`);
}
