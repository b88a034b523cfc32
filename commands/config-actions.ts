// What moderators can do, whether they type it or pick it in the panel. In: who, where, what. Out: what to show.
// Everything is saved when it resolves; what could not be saved rejects with `NotSaved`, and nothing has changed.

import { LOG_PAGE } from '../src/reply/audit.ts';
import type { Target } from '../src/reply/config-id.ts';
import { INHERIT } from '../src/reply/panel-menus.ts';
import { UserError } from '../src/reply/user-error.ts';
import { MOST_FILE_BYTES, readSettingsFile, writeSettingsFile } from '../src/settings/file.ts';
import {
  type AnyKey,
  type Change,
  GUILD_KEYS,
  type GuildKey,
  guildValues,
  isGuildKey,
  KEYS,
  NOTHING_SET,
  type Value,
  values,
} from '../src/settings/settings.ts';
import type { ConfigReply, Moderator } from './config-request.ts';
import { idOfMeeting } from './request.ts';
import type { AttachedFile } from './step.ts';

/** Shows what holds in a place: what others have just changed is in it, unless the database cannot be reached. */
export async function showPanel({ settings }: Moderator, at: Target): Promise<ConfigReply> {
  return { show: 'panel', at, isStale: !(await settings.refresh()) };
}

/** Sets one value or takes it away again (`INHERIT`); throws a `UserError` for a value that there is none. */
export async function setValue(
  moderator: Moderator,
  at: Target,
  key: AnyKey,
  value: string,
): Promise<ConfigReply> {
  return setAll(moderator, at, [readChange(moderator, at, key, value)]);
}

/** Makes all changes of one place at once. */
export async function setAll(moderator: Moderator, at: Target, changes: Change[]): Promise<ConfigReply> {
  const { settings, guildId, memberId } = moderator;
  return { show: 'panel', at, saved: await settings.change(guildId, memberId, changes) };
}

/** Returns the change that gives a setting this value. */
export function readChange({ library }: Moderator, at: Target, key: AnyKey, value: Value): Change {
  if (isGuildKey(key)) return readGuildChange(at, key, value);
  const where = at === 'server' ? at : at.channelId;
  if (value === INHERIT) return { at: where, key, to: null };
  const wanted = key === 'cooldownSeconds' ? Number(value) : value;
  const isNamedMeeting = key === 'meeting' && value !== 'newest';
  const meeting = isNamedMeeting ? idOfMeeting(`${value}`, library) : wanted;
  const { data } = values[key].safeParse(meeting);
  if (data !== undefined) return { at: where, key, to: data } as Change;
  throw key === 'cooldownSeconds'
    ? new UserError('config.cooldown')
    : new UserError('config.meeting', `${value}`);
}

/** What is picked from a menu comes as its name. */
function readGuildChange(at: Target, key: GuildKey, value: Value): Change {
  if (at !== 'server') throw new UserError('config.server');
  if (value === INHERIT) return { at, key, to: null };
  const named = value === 'true' ? true : value === 'false' ? false : value;
  const { data } = guildValues[key].safeParse(key === 'asked.days' ? Number(value) : named);
  if (data !== undefined) return { at, key, to: data } as Change;
  throw key === 'asked.days' ? new UserError('config.days') : new UserError('button.stale');
}

/** Takes away what a place sets itself: everything, or one setting. */
export function resetPlace(moderator: Moderator, at: Target, only?: AnyKey): Promise<ConfigReply> {
  const keys = only ? [only] : at === 'server' ? [...KEYS, ...GUILD_KEYS] : KEYS;
  return setAll(
    moderator,
    at,
    keys.map((key) => readChange(moderator, at, key, INHERIT)),
  );
}

/** Takes one setting away from the server and from all its channels. */
export function resetEverywhere(moderator: Moderator, key: AnyKey): Promise<ConfigReply> {
  const channelIds = Object.keys(moderator.settings.read(moderator.guildId).channels);
  const channels = isGuildKey(key) ? [] : channelIds.map((channelId) => ({ channelId }));
  const places: Target[] = ['server', ...channels];
  return setAll(
    moderator,
    'server',
    places.map((at) => readChange(moderator, at, key, INHERIT)),
  );
}

/** Takes everything away that was set in the server and its channels, and gives it as a file. */
export function resetEverything(moderator: Moderator): Promise<ConfigReply> {
  return replace(moderator, 'reset', NOTHING_SET);
}

/** Puts the settings of a file in place of all, or says everything that is wrong with it and changes nothing. */
export async function importFile(
  moderator: Moderator,
  file: AttachedFile,
  anyServer: boolean,
): Promise<ConfigReply> {
  const { guildId, library } = moderator;
  if (file.size > MOST_FILE_BYTES) return { show: 'problems', problems: [{ path: '', code: 'too-large' }] };
  const isMeeting = (id: string) => library.meetings.some((meeting) => meeting.id === id);
  const bytes = await moderator.fetchFile(file);
  const { settings, problems } = readSettingsFile(bytes, { guildId, anyServer, isMeeting });
  return problems ? { show: 'problems', problems } : replace(moderator, 'import', settings);
}

async function replace(
  { settings, guildId, memberId }: Moderator,
  by: 'reset' | 'import',
  wanted: typeof NOTHING_SET,
): Promise<ConfigReply> {
  const before = settings.read(guildId);
  const saved = await settings.replaceAll(guildId, memberId, wanted);
  return {
    show: 'replaced',
    by,
    saved,
    before: saved.length > 0 ? writeSettingsFile(guildId, before) : undefined,
  };
}

/** Gives everything that is set, as a file that can be imported again. */
export function exportFile({ settings, guildId }: Moderator): ConfigReply {
  return { show: 'export', file: writeSettingsFile(guildId, settings.read(guildId)) };
}

/** Gives a page of the log, and one entry more where there are older ones. */
export async function readLog({ settings, guildId }: Moderator, before?: number): Promise<ConfigReply> {
  const page = { ...(before !== undefined && { before }), limit: LOG_PAGE + 1 };
  return { show: 'log', before, entries: await settings.log(guildId, page) };
}
