// The state of the list of what was asked in vain, kept in the custom ids of its buttons: `asked:action:language.before`.
// In: what a press should do. Out: at most 100 characters, and back again. A custom id comes back from outside, so it is
// checked like any input. Next: `discord/asked.ts` acts on it.

import { z } from 'zod';
import type { Language } from '../../words/language.ts';

const id = z.object({
  action: z.enum(['show', 'export', 'clear', 'erase', 'on']),
  language: z.enum(['ar', 'en']),
  /** The number before which the page begins. */
  before: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((text) => (text === '' ? undefined : Number(text))),
});

/** What a button under the list does; `clear` only asks whether to `erase`. */
export interface AskedId {
  action: z.infer<typeof id>['action'];
  language: Language;
  before?: number | undefined;
}

/** Returns the custom id. */
export function formatAskedId({ action, language, before }: AskedId): string {
  return `asked:${action}:${language}.${before ?? ''}`;
}

/** Returns the state that a custom id holds, or undefined for one that we never write. */
export function parseAskedId(text: string): AskedId | undefined {
  const [, action, language, before] = /^asked:([a-z]+):([a-z]+)\.(\d*)$/.exec(text) ?? [];
  return id.safeParse({ action, language, before }).data;
}
