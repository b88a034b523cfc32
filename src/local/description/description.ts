// Checks bodies against Discord's published description of its API, beside the limits that `validate/` knows and the
// description leaves out. In: a body and whose it is. Out: what is wrong, in the words of form errors, and fields that
// Discord does not know. `bodies.json` is cut from the description by `cut.ts`.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FieldProblem } from '../rest/errors.ts';

/** Whose body is described: a call that the local Discord serves. */
export type BodyName =
  | 'callback'
  | 'followUp'
  | 'editReply'
  | 'createMessage'
  | 'editMessage'
  | 'createCommand'
  | 'editCommand'
  | 'replaceCommands';

type Path = (string | number)[];

/** Each is made when the first such body comes, and once in a process: that takes some ten milliseconds. */
const schemas = new Map<BodyName, z.ZodType>();

function schemaOf(name: BodyName): z.ZodType {
  const made = schemas.get(name) ?? makeSchema(name);
  schemas.set(name, made);
  return made;
}

function makeSchema(name: BodyName): z.ZodType {
  const { bodies, $defs } = JSON.parse(readFileSync(new URL('bodies.json', import.meta.url), 'utf8'));
  return z.fromJSONSchema({ ...bodies[name], $defs });
}

const button = { type: 2, style: 1, label: 'x', custom_id: 'x' };
/** An answer that has what most have, in the fields of discord.js. */
const SAMPLE = {
  type: 4,
  data: {
    tts: false,
    enforce_nonce: false,
    content: 'x',
    embeds: [{ title: 'x', description: 'x', color: 0, footer: { text: 'x' } }],
    components: [{ type: 1, components: [button] }],
    allowed_mentions: { parse: [] },
    flags: 0,
  },
};

/** Gets ready to check answers, so that whoever waits for the first one does not wait for this too. */
export const prepare = (): void => void describedProblems('callback', SAMPLE);

/** What a body holds against the description. */
export function describedProblems(name: BodyName, body: unknown): FieldProblem[] {
  const { error } = schemaOf(name).safeParse(body, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => toProblems(issue, []));
}

function toProblems(issue: z.core.$ZodIssue, above: Path): FieldProblem[] {
  const path = [...above, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') {
    const { keys, input } = issue as z.core.$ZodIssueUnrecognizedKeys;
    return keys.filter((key) => asksFor(input?.[key])).map((key) => unknownField([...path, key]));
  }
  if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors);
    if (branch) return branch.flatMap((inner) => toProblems(inner, path));
  }
  return [{ path, ...inDiscordsWords(issue) }];
}

/** Libraries send fields that ask for nothing with everything, such as discord.js `enforce_nonce: false`. */
const asksFor = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);

const unknownField = (path: Path): FieldProblem => ({
  path,
  code: 'UNKNOWN_FIELD',
  message: 'Discord’s API has no such field here and ignores it',
  isWarning: true,
});

/** Of several forms that a value may have, the one that was meant: its type is right and the least is wrong with it. */
function closest(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const fits = (branch: z.core.$ZodIssue[]) => !branch.some(isOfOtherType);
  const meant = branches.filter(fits);
  return (meant.length > 0 ? meant : branches).toSorted((a, b) => a.length - b.length)[0];
}

/** The whole value is of another type, such as null, or its field `type` says that another form is meant. */
const isOfOtherType = ({ code, path }: z.core.$ZodIssue) =>
  (code === 'invalid_type' && path.length === 0) || (code === 'invalid_value' && path.join() === 'type');

function inDiscordsWords(issue: z.core.$ZodIssue): Pick<FieldProblem, 'code' | 'message'> {
  if (issue.input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'too_big' || issue.code === 'too_small') return outOfBounds(issue);
  if (issue.code === 'invalid_value')
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` };
  return { code: 'BASE_TYPE_INVALID', message: issue.message };
}

function outOfBounds(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall) {
  const isNumber = typeof issue.input === 'number';
  if (issue.code === 'too_big') {
    return isNumber
      ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
      : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
  }
  return isNumber
    ? { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` }
    : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
}
