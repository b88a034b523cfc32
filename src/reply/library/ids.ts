// The state of what `/library` shows, kept in the custom ids of its buttons, menus and forms so that they work after a restart:
// `library:action:language.paper.page.detail`. In: what a press should do. Out: at most 100 characters, and back again.
// A custom id comes back from outside, so it is checked like any input. Next: `commands/library-press.ts` acts on it.

import { z } from 'zod';
import type { Language } from '../../words/language.ts';

/** A draft, or one version of a meeting: what moderators look at and correct. */
export type PaperKey = { draftId: string } | { id: string; version: number };

const action = z.enum([
  ...(['add', 'submit', 'show', 'text', 'publish', 'discard', 'pick', 'fix', 'replace'] as const),
  ...(['list', 'open', 'restore', 'status', 'remove', 'export', 'log'] as const),
]);

/** What a button, menu or form of `/library` does, and with what; `detail` is the action's own. */
export interface LibraryId {
  action: z.infer<typeof action>;
  language: Language;
  paper?: PaperKey | undefined;
  /** Counted from 0. */
  page?: number | undefined;
  detail?: string | undefined;
}

const NONE = '-';
const id = z.object({
  action,
  language: z.enum(['ar', 'en']),
  paper: z.string().max(40),
  page: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number),
  detail: z.string().regex(/^[\w-]{1,40}$/),
});
const DRAFT = /^d[0-9a-z]{7}$/;
const MEETING = /^(g[0-9a-z]{7})-(\d{1,6})$/;

/** Whether a custom id says that it is one of `/library`; of a press that is forged it may be missing. */
export const isLibraryId = (text: string | undefined): boolean => text?.startsWith('library:') ?? false;

/** Returns the custom id; 100 characters are enough for any. */
export function formatLibraryId({ action, language, paper, page = 0, detail = NONE }: LibraryId): string {
  return `library:${action}:${language}.${paper ? writeKey(paper) : NONE}.${page}.${detail}`;
}

/** Returns the state that a custom id holds, or undefined for one that we never write. */
export function parseLibraryId(text: string): LibraryId | undefined {
  const [, action, argument = ''] = /^library:([a-z]+):(.*)$/s.exec(text) ?? [];
  const [language, paper, page, detail, ...more] = argument.split('.');
  const { data } = id.safeParse({ action, language, paper, page, detail });
  if (!data || more.length > 0) return undefined;
  const key = data.paper === NONE ? undefined : parseKey(data.paper);
  if (!key && data.paper !== NONE) return undefined;
  return { ...data, paper: key, detail: data.detail === NONE ? undefined : data.detail };
}

/** Returns a key as one word. */
export const writeKey = (key: PaperKey): string =>
  'draftId' in key ? key.draftId : `${key.id}-${key.version}`;

/** Returns the key that a word is. */
export function parseKey(text: string): PaperKey | undefined {
  if (DRAFT.test(text)) return { draftId: text };
  const [, id, version] = MEETING.exec(text) ?? [];
  return id === undefined ? undefined : { id, version: Number(version) };
}
