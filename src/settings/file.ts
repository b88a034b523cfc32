// The file of `/config export` and `/config import`. In: settings, or the bytes of an attachment. Out: a file's text, or
// settings that are valid as a whole, or every problem by its path. Nothing is taken from a file that has a problem.

import { z } from 'zod';
import {
  DEFAULTS,
  type GuildSettings,
  guildSettings,
  KEYS,
  type Key,
  MOST_ASKED_DAYS,
  MOST_CHANNELS,
  MOST_COOLDOWN_SECONDS,
  snowflake,
  values,
} from './settings.ts';

/** A larger file is not read; the most that a server can set is smaller. */
export const MOST_FILE_BYTES = 256 * 1024;

const FILE_VERSION = 1;

const settingsFile = guildSettings.extend({ version: z.literal(FILE_VERSION), guild: snowflake });

/**
 * What is wrong with a file. `path` is as in the file (`channels.123456789012345678.language`), empty for the whole.
 * - `too-large`, `not-json`, `newer` (written by a later version)
 * - `other-server`: the file is from another server; `found` is its id
 * - `unknown`: a name that means nothing here
 * - `not-an-id`: the name of a channel that is no id; `too-many`: more channels than can be set
 * - `wrong`: a value that is not right or not there; `expected` names those that are right; `unknown-meeting`: no meeting has this id
 */
export interface FileProblem {
  path: string;
  code:
    | 'too-large'
    | 'not-json'
    | 'newer'
    | 'other-server'
    | 'unknown'
    | 'not-an-id'
    | 'too-many'
    | 'wrong'
    | 'unknown-meeting';
  expected?: string;
  found?: string;
}

/** What a file holds, or all that is wrong with it. */
export type FileContent =
  | { settings: GuildSettings; problems?: undefined }
  | { settings?: undefined; problems: FileProblem[] };

/** Where a file is read in. */
export interface ImportInto {
  guildId: string;
  /** The moderator has confirmed that the file of another server is meant. */
  anyServer?: boolean;
  /** Whether a meeting with this id is on record. */
  isMeeting(id: string): boolean;
}

/** Returns the file of a server's settings: a JSON text that `readSettingsFile` takes in again. */
export function writeSettingsFile(guildId: string, settings: GuildSettings): string {
  return `${JSON.stringify({ version: FILE_VERSION, guild: guildId, ...settings }, null, 1)}\n`;
}

/** Returns the settings of a file, or every problem that it has. */
export function readSettingsFile(bytes: Uint8Array, into: ImportInto): FileContent {
  if (bytes.byteLength > MOST_FILE_BYTES) return { problems: [{ path: '', code: 'too-large' }] };
  const json = parseJson(bytes);
  if (json === undefined) return { problems: [{ path: '', code: 'not-json' }] };
  // A later version may mean other things by the same names: of such a file nothing else is judged.
  if (isNewer(json)) return { problems: [{ path: 'version', code: 'newer' }] };
  const { data, error } = settingsFile.safeParse(json);
  const problems = [
    ...(error?.issues ?? []).flatMap(problemsOf),
    ...otherServer(json as { guild?: unknown } | null, into),
    ...(data ? unknownMeetings(data, into) : []),
  ];
  if (!data || problems.length > 0) return { problems };
  const { version: _, guild: __, ...settings } = data;
  return { settings };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function isNewer(json: unknown): boolean {
  const { version } = (json ?? {}) as { version?: unknown };
  return typeof version === 'number' && version > FILE_VERSION;
}

function otherServer(
  json: { guild?: unknown } | null,
  { guildId, anyServer = false }: ImportInto,
): FileProblem[] {
  const { data: found = guildId } = snowflake.safeParse(json?.guild);
  return found === guildId || anyServer ? [] : [{ path: 'guild', code: 'other-server', found }];
}

function unknownMeetings({ server, channels }: GuildSettings, { isMeeting }: ImportInto): FileProblem[] {
  const places = [
    ['server', server] as const,
    ...Object.entries(channels).map(([id, set]) => [`channels.${id}`, set] as const),
  ];
  return places
    .filter(([, { meeting }]) => meeting !== undefined && meeting !== DEFAULTS.meeting && !isMeeting(meeting))
    .map(([path, { meeting = '' }]) => ({
      path: `${path}.meeting`,
      code: 'unknown-meeting',
      found: meeting,
    }));
}

function problemsOf(issue: z.core.$ZodIssue): FileProblem[] {
  const path = issue.path.join('.');
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: below(key), code: 'unknown' }));
  if (issue.code === 'invalid_key') return [{ path, code: 'not-an-id' }];
  if (issue.code === 'custom') return [{ path, code: 'too-many', expected: `≤ ${MOST_CHANNELS}` }];
  return [{ path, code: 'wrong', expected: expectedAt(issue.path) }];
}

/** What would be right, in signs that need no translation; by the last name of a path. */
const EXPECTED = new Map<PropertyKey, string>([
  ...KEYS.map((key) => [key, optionsOf(key)] as const),
  ['version', `${FILE_VERSION}`],
  ['guild', '"123456789012345678"'],
  ['on', 'true | false'],
  ['days', `1–${MOST_ASKED_DAYS}`],
  ['shippedMeetings', 'true | false'],
]);

function optionsOf(key: Key): string {
  if (key === 'cooldownSeconds') return `0–${MOST_COOLDOWN_SECONDS}`;
  if (key === 'meeting') return `"${DEFAULTS.meeting}" | "id"`;
  return values[key].options.map((option) => `"${option}"`).join(' | ');
}

const expectedAt = (path: PropertyKey[]) => EXPECTED.get(path.at(-1) ?? '') ?? '{…}';
