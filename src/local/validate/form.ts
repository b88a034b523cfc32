// The words of Discord's form errors, as zod checks. In: a zod schema and a body. Out: the body, or refusal 50035.
// The other files here say what each form may hold; the numbers stand in `limits.ts`.

import { z } from 'zod';
import { type FieldProblem, invalidForm } from '../rest/errors.ts';

type Context = {
  addIssue(issue: { code: 'custom'; message: string; path?: PropertyKey[]; params: { code: string } }): void;
};

/** Adds a problem in Discord's words, at the field itself or below it. */
export function problem(context: Context, code: string, message: string, path: PropertyKey[] = []) {
  context.addIssue({ code: 'custom', message, path, params: { code } });
}

/** Text of at most `max` characters. */
export function text(max: number) {
  return z.string().superRefine((value, context) => {
    if (value.length > max) problem(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  });
}

/** Text of `min` to `max` characters. */
export function textBetween(min: number, max: number) {
  return z.string().superRefine((value, context) => {
    if (value.length === 0) return problem(context, 'BASE_TYPE_REQUIRED', 'This field is required');
    if (value.length < min || value.length > max) badLength(context, min, max);
  });
}

/** A list of `min` to `max` items. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number) {
  return z.array(item).superRefine((value, context) => {
    if (value.length >= min && value.length <= max) return;
    if (min > 0) return badLength(context, min, max);
    problem(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  });
}

function badLength(context: Context, min: number, max: number) {
  problem(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

/** One of the given numbers. */
export function oneOf(values: number[]) {
  return z.int().superRefine((value, context) => {
    if (!values.includes(value))
      problem(context, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
  });
}

/** An address with one of the given schemes. */
export function address(schemes: string[], max: number) {
  return text(max).superRefine((value, context) => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : undefined;
    if (!scheme) return problem(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    const allowed = schemes.map((name) => `'${name}'`).join(', ');
    if (!schemes.includes(scheme)) {
      problem(
        context,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`,
      );
    }
  });
}

export const snowflake = z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative().transform(String)]);

/** Returns what the schema makes of the body; throws refusal 50035 naming every field that is wrong. */
export function checkForm<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.map(toProblem));
}

function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path as (string | number)[];
  if (issue.code === 'custom')
    return { path, code: issue.params?.code ?? 'BASE_TYPE_INVALID', message: issue.message };
  if (issue.input === undefined)
    return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'invalid_union' && path.at(-1) === 'type') {
    return {
      path,
      code: 'UNION_TYPE_CHOICES',
      message: `Value of field "type" is not one of those allowed here.`,
    };
  }
  const [code, message] = conversions[issue.code === 'invalid_type' ? issue.expected : issue.code] ?? [
    'BASE_TYPE_INVALID',
    issue.message,
  ];
  return { path, code, message };
}

const conversions: Record<string, [string, string]> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret the value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
  invalid_union: ['NUMBER_TYPE_COERCE', 'Value is not snowflake.'],
};
