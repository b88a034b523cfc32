// The state of a button, kept in its custom id so that it works after a restart: `command:action:argument`.
// In: what a press should do. Out: at most 100 characters, and back again. Next: `discord/press.ts` acts on it.
// A custom id comes back from outside: it may be forged, or older than the record. So it is checked like any input.

import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Meeting } from '../library/meeting.ts';
import { limit } from './fit.ts';

const language = z.enum(['ar', 'en']);
const meeting = z.string().regex(/^[^.:\s]+$/u);
/** What `versionOf` returns. */
const version = z.string().regex(/^[0-9a-z]{4}$/);
const count = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** The parts of each action's argument in order; the last one may contain dots. */
const argument = {
  /** Opens the article around a passage. */
  context: z.tuple([meeting, version, language, count]),
  /** Gives an answer's page. */
  more: z.tuple([meeting, version, language, count, z.string().min(1)]),
  /** Gives an answer in this language, from its beginning. */
  language: z.tuple([meeting, version, language, z.string().min(1)]),
  /** Turns to a page of the article, with a passage marked, or with none (`-`). */
  page: z.tuple([meeting, version, language, count, z.union([z.literal('-'), count])]),
  /** Asks a question that was offered, by its key. */
  offer: z.tuple([meeting, version, language, z.string().regex(/^[a-z-]+(?:-\d{1,3})?$/)]),
  /** Calls the reply wrong that it stands under. */
  wrong: z.tuple([meeting, version, language]),
  /** Opens the meeting that is picked from a menu. */
  open: z.tuple([language]),
  dismiss: z.tuple([]),
} as const;

/** What a button does. */
export type Action = keyof typeof argument;

type Argument<A extends Action> = Readonly<z.output<(typeof argument)[A]>>;

/** A button's state: the command whose reply it stands under, what to do, and with what. */
export type CustomId = { [A in Action]: { command: string; action: A; argument: Argument<A> } }[Action];

/** Returns the custom id, or undefined where it would be longer than Discord takes; such a button is left out. */
export function formatCustomId({ command, action, argument }: CustomId): string | undefined {
  const id = `${command}:${action}:${argument.join('.')}`;
  return id.length <= limit.customId && parseCustomId(id) ? id : undefined;
}

/** Returns the state that a custom id holds, or undefined for one that we never write. */
export function parseCustomId(id: string): CustomId | undefined {
  const [, command, action, rest = ''] = /^([^:]{1,32}):([a-z]+):(.*)$/su.exec(id) ?? [];
  if (command === undefined || !isAction(action)) return undefined;
  const schema: z.ZodType<unknown, unknown> = argument[action];
  const parsed = schema.safeParse(splitArgument(rest, argument[action].def.items.length));
  return parsed.success ? ({ command, action, argument: parsed.data } as CustomId) : undefined;
}

/** Returns whether a custom id is one of those that were written before they held a version of the text. */
export function isWithoutVersion(id: string): boolean {
  const [, before, after] = /^([^:]+:[a-z]+:[^.:\s]+)\.((?:ar|en)\..*)$/su.exec(id) ?? [];
  return before !== undefined && parseCustomId(`${before}.0000.${after}`) !== undefined;
}

/** Returns a short name of a text as it is: places in another text than that are not what a button was made for. */
export function versionOf(text: string): string {
  return BigInt(`0x${hash('sha256', text, 'hex')}`)
    .toString(36)
    .slice(-VERSION_LENGTH)
    .padStart(VERSION_LENGTH, '0');
}

/** Returns the same of all that answers from a record are told by: what was corrected may stand elsewhere in its lists. */
export function versionOfRecord({ article, corrected = '' }: Pick<Meeting, 'article' | 'corrected'>): string {
  return versionOf(article + corrected);
}

const VERSION_LENGTH = 4;

const isAction = (name: string | undefined): name is Action =>
  name !== undefined && Object.hasOwn(argument, name);

/** Splits at dots into at most so many parts: the last part keeps its dots. */
function splitArgument(text: string, parts: number): string[] {
  if (text === '') return [];
  const pieces = text.split('.');
  return pieces.length <= parts ? pieces : [...pieces.slice(0, parts - 1), pieces.slice(parts - 1).join('.')];
}
