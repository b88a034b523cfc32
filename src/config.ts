// The environment, read once. In: variables. Out: a `Config`, or every problem by variable name, never with a value:
// a value may be a secret. Next: `main.ts` starts what the configuration asks for.

import { join } from 'node:path';
import dotenv from 'dotenv';
import { z } from 'zod';

/** Which shards this process runs: as Discord recommends, or these out of so many. */
export type Shards = 'auto' | { ids: number[]; count: number };

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const SNOWFLAKE = /^\d{17,20}$/;
const SHARD_RANGE = /^(\d{1,5})-(\d{1,5})\/(\d{1,5})$/;
const MOST_SHARDS = 10_000;
/** Mahdar's own folder, the same wherever it is started from. */
const HOME = join(import.meta.dirname, '..');

const PORT_RULE = 'must be a port: 0 to 65535';
const portNumber = () =>
  z
    .string()
    .regex(/^\d{1,5}$/, PORT_RULE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_RULE);

/** Each variable with the sentence that explains it, and the sentence for a wrong value. */
const variables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7E]+$/, 'must be the token alone, without spaces or line breaks')
    .optional()
    .describe(
      'The bot token from the page of your application; without one, Mahdar runs on its own local Discord.',
    ),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:3000/api' })
    // The version is discord.js' to add.
    .transform((url) => url.replace(/(\/v\d+)?\/*$/, ''))
    .optional()
    .describe("Base address of Discord's REST, which also names the gateway; empty for Discord itself."),
  DISCORD_GUILD_ID: z
    .string()
    .regex(SNOWFLAKE, 'must be the id of a server: 17 to 20 digits')
    .optional()
    .describe('A server to register the commands in while developing; empty registers them everywhere.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('How much is logged; at info, one line for each interaction.'),
  LOG_QUESTIONS: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether the log has what members ask: true or false.'),
  MENTIONS: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .transform((value) => value === 'on')
    .describe(
      'Whether messages that mention the bot are answered: on or off. On, Discord sends it every message of every server.',
    ),
  DATABASE_URL: z
    .string()
    .refine(isDatabase, 'must be a path, or an address that begins with postgres:// and names a host')
    .optional()
    .describe(
      "Where the settings of moderators are kept: a path to a SQLite file, or postgres://…; empty for mahdar.sqlite in Mahdar's own folder.",
    ),
  SHARDS: z
    .string()
    .transform(readShards)
    .default('auto')
    .describe(
      'Shards of this process: "auto", how many there are in all, or a share of them such as 0-3/16.',
    ),
  DATA_FOLDER: z
    .string()
    .default(join(HOME, 'data'))
    .describe("Where the meetings and word lists are; empty for data in Mahdar's own folder."),
  INDEX_FOLDER: z
    .string()
    .default(join(HOME, 'node_modules/.cache/mahdar'))
    .describe(
      "Where indexes are kept between starts; empty for node_modules/.cache/mahdar in Mahdar's own folder.",
    ),
  HEALTH_PORT: portNumber().optional().describe('Port for /healthz and /metrics; empty for neither.'),
  HEALTH_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1')
    .describe('Address on which /healthz and /metrics are to be had; 127.0.0.1 keeps them on this machine.'),
  PORT: portNumber()
    .default(4777)
    .describe("Port on 127.0.0.1 of the local Discord's page; another one is taken where it is in use."),
});

/** The configuration of one process. */
export interface Config {
  token: string | undefined;
  apiUrl: string | undefined;
  guildId: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  databaseUrl: string | undefined;
  shards: Shards;
  dataFolder: string;
  indexFolder: string;
  port: number;
  /** Whether the log may hold what members ask. */
  logQuestions: boolean;
  /** Whether messages that mention the bot are answered. */
  mentions: boolean;
  /** Where health and metrics are to be had; nowhere unless a port is given. */
  health: { port: number; host: string } | undefined;
}

/** Wrong configuration; `problems` has one line for each variable that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`The configuration is wrong:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Each variable's name and the sentence about it, as `.env.example` has them. */
export const sentences: [name: string, sentence: string][] = Object.entries(variables.shape).map(
  ([name, schema]) => [name, schema.description ?? ''],
);

/** Returns the configuration that an environment asks for; an empty variable counts as unset. Throws `ConfigError`. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const set = Object.entries(env)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([name, value]) => name in variables.shape && value);
  const { data, error } = variables.safeParse(Object.fromEntries(set));
  const problems = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  const names = new Set(set.map(([name]) => name));
  if (names.has('DISCORD_API_URL') && !names.has('DISCORD_TOKEN')) {
    problems.push('DISCORD_TOKEN must be set where DISCORD_API_URL is');
  }
  if (!data || problems.length > 0) throw new ConfigError(problems);
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: data.DISCORD_API_URL,
    guildId: data.DISCORD_GUILD_ID,
    logLevel: data.LOG_LEVEL,
    databaseUrl: data.DATABASE_URL,
    shards: data.SHARDS,
    dataFolder: data.DATA_FOLDER,
    indexFolder: data.INDEX_FOLDER,
    port: data.PORT,
    logQuestions: data.LOG_QUESTIONS,
    mentions: data.MENTIONS,
    health: data.HEALTH_PORT === undefined ? undefined : { port: data.HEALTH_PORT, host: data.HEALTH_HOST },
  };
}

/** Returns the configuration of this process, from its environment and, for what that leaves open, from `.env`. */
export function readConfig(): Config {
  const env = { ...process.env } as Record<string, string>;
  dotenv.config({ quiet: true, processEnv: env });
  return parseConfig(env);
}

function readShards(text: string, context: z.RefinementCtx): Shards {
  if (text === 'auto') return 'auto';
  const [, first = '0', last = `${Number(text) - 1}`, of = text] = SHARD_RANGE.exec(text) ?? [];
  const [from, to, count] = [Number(first), Number(last), Number(of)];
  const fits = Number.isInteger(count) && from <= to && to < count && count <= MOST_SHARDS;
  if (fits) return { ids: Array.from({ length: to - from + 1 }, (_, i) => from + i), count };
  context.addIssue({ code: 'custom', message: 'must be "auto", a number, or a share such as 0-3/16' });
  return z.NEVER;
}

function isDatabase(value: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return true;
  const url = URL.parse(value);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '';
}
