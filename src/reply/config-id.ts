// The state of the settings panel, kept in the custom ids of its buttons and menus so that it works after a restart:
// `config:action:language.page.place.detail`. In: what a press should do. Out: at most 100 characters, and back again.
// A custom id comes back from outside, so it is checked like any input. Next: `discord/panel.ts` acts on it.

import { z } from 'zod';
import type { AskedIn } from '../settings/resolve.ts';
import { type AnyKey, GUILD_KEYS, KEYS, snowflake } from '../settings/settings.ts';
import type { Language } from '../words/language.ts';

/** What is shown and changed: the server as a whole, or one place in it. */
export type Target = 'server' | AskedIn;

/** How the panel is shown. */
export interface PanelState {
  language: Language;
  /** The settings are on three pages: a message holds five rows. The last has what is set for the server alone. */
  page: 0 | 1 | 2;
  at: Target;
}

/** What a button or menu of the panel does. */
export type PanelAction =
  | { action: 'show' | 'pick' | 'here' | 'reset' | 'export' }
  | { action: 'set'; key: AnyKey }
  | { action: 'log'; before: number | undefined };

export type ConfigId = PanelState & PanelAction;

const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const id = z.object({
  action: z.enum(['show', 'pick', 'here', 'reset', 'export', 'set', 'log']),
  language: z.enum(['ar', 'en']),
  page: z.enum(['0', '1', '2']).transform((page) => Number(page) as PanelState['page']),
  at: z.string().transform((text, context) => readTarget(text) ?? refuse(context)),
  detail: z.string(),
});

/** Returns the custom id; 100 characters are enough for any. */
export function formatConfigId(state: ConfigId): string {
  const { action, language, page, at } = state;
  const detail =
    state.action === 'set' ? writeKey(state.key) : state.action === 'log' ? (state.before ?? '') : '';
  return `config:${action}:${language}.${page}.${writeTarget(at)}.${detail}`;
}

/** Returns the state that a custom id holds, or undefined for one that we never write. */
export function parseConfigId(text: string): ConfigId | undefined {
  const [, action, argument = ''] = /^config:([a-z]+):(.*)$/s.exec(text) ?? [];
  const [language, page, at, detail, ...more] = argument.split('.');
  const { data } = id.safeParse({ action, language, page, at, detail });
  if (!data || more.length > 0) return undefined;
  const doing = readAction(data.action, data.detail);
  return doing && { language: data.language, page: data.page, at: data.at, ...doing };
}

function readAction(action: z.infer<typeof id>['action'], detail: string): PanelAction | undefined {
  if (action === 'set') {
    const key = [...KEYS, ...GUILD_KEYS].find((each) => writeKey(each) === detail);
    return key && { action, key };
  }
  if (action !== 'log') return detail === '' ? { action } : undefined;
  if (detail === '') return { action, before: undefined };
  const { data: before } = count.safeParse(detail);
  return before === undefined ? undefined : { action, before };
}

/** Parts of a custom id are divided by dots. */
const writeKey = (key: AnyKey): string => key.replace('.', '-');

/** `server`, or the ids of thread, channel and category in this order; a `0` where there is none. */
function writeTarget(at: Target): string {
  return at === 'server' ? at : [at.channelId, at.parentId ?? 0, at.categoryId ?? 0].join('-');
}

function readTarget(text: string): Target | undefined {
  if (text === 'server') return text;
  const [channelId = '', parentId = '', categoryId = '', ...more] = text.split('-');
  const isIdOrNone = (part: string) => part === '0' || snowflake.safeParse(part).success;
  const isPlace = snowflake.safeParse(channelId).success && isIdOrNone(parentId) && isIdOrNone(categoryId);
  if (!isPlace || more.length > 0) return undefined;
  return { channelId, parentId: idOrNull(parentId), categoryId: idOrNull(categoryId) };
}

const idOrNull = (part: string) => (part === '0' ? null : part);

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'not a place' });
  return z.NEVER;
}
