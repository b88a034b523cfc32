// The words of Discord's form errors, as zod checks. In: a zod schema and a body. Out: the body, or refusal 50035.
// The other files here say what each form may hold; the numbers stand in `limits.ts`.

import { z } from 'zod';
import { type LimitName, limitOf } from '../limits.ts';
import { type FieldProblem, invalidForm } from '../rest/errors.ts';

interface Context {
  addIssue(issue: {
    code: 'custom';
    message: string;
    path?: PropertyKey[];
    params: { code: string; limit?: LimitName | undefined };
  }): void;
}

/** Where a problem is, below the field that is checked, and which limit is exceeded. */
interface Place {
  path?: PropertyKey[];
  limit?: LimitName;
}

/** Adds a problem in Discord's words, at the field itself or below it. */
export function problem(context: Context, code: string, message: string, { path = [], limit }: Place = {}) {
  context.addIssue({ code: 'custom', message, path, params: { code, limit } });
}

/** Text within a limit. */
export function text(limit: LimitName) {
  return z.string().superRefine(({ length }, context) => {
    if (length > limitOf(limit)) tooLong(context, limit);
  });
}

/** Text of at least one character, within a limit. */
export function filledText(limit: LimitName) {
  return z.string().superRefine(({ length }, context) => {
    if (length === 0) problem(context, 'BASE_TYPE_REQUIRED', 'This field is required');
    if (length > limitOf(limit)) badLength(context, 1, limit);
  });
}

/** A list of at least `min` items, within a limit. */
export function list<Item extends z.ZodType>(item: Item, min: number, limit: LimitName) {
  return z.array(item).superRefine(({ length }, context) => {
    if (length >= min && length <= limitOf(limit)) return;
    if (min > 0) badLength(context, min, limit);
    else tooLong(context, limit);
  });
}

function tooLong(context: Context, limit: LimitName) {
  problem(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${limitOf(limit)} or fewer in length.`, { limit });
}

function badLength(context: Context, min: number, limit: LimitName) {
  const message = `Must be between ${min} and ${limitOf(limit)} in length.`;
  problem(context, 'BASE_TYPE_BAD_LENGTH', message, { limit });
}

/** A whole number from `min` to a limit. */
export function whole(min: number, limit: LimitName) {
  const max = limitOf(limit);
  return z.int().superRefine((value, context) => {
    if (value < min)
      problem(context, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (value > max)
      problem(context, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`, { limit });
  });
}

/** One of the given numbers. */
export function oneOf(values: number[]) {
  return z.int().superRefine((value, context) => {
    if (!values.includes(value))
      problem(context, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
  });
}

/** An address with one of the given schemes. */
export function address(schemes: string[], limit: LimitName) {
  return text(limit).superRefine((value, context) => {
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
  if (issue.code === 'custom') {
    const { code = 'BASE_TYPE_INVALID', limit } = issue.params ?? {};
    return { path, code, message: issue.message, limit };
  }
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
