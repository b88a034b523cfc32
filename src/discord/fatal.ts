// What ends the process for good: a supervisor must not start it again before somebody has changed something.
// In: a gateway close code or a failed login. Out: one line that says what to change; `main.ts` prints it.

import { DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { ConfigError } from '../config.ts';
import { DataError } from '../record/data-error.ts';
import { StorageError } from '../settings/settings.ts';
import type { Call } from './requests.ts';

/** The exit code of a process that cannot go on as it is configured (`EX_CONFIG`). */
export const EXIT_CONFIG = 78;

/** Something that trying again does not mend; the message is the line to print. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
  /** Of a gateway close: its code. */
  readonly code: number | undefined;

  constructor(message: string, code?: number) {
    super(message);
    this.code = code;
  }
}

/** Whether an error's message alone tells whoever runs the bot what to change. */
export function isForPeople(error: unknown): error is Error {
  return [ConfigError, DataError, FatalError, StorageError].some((kind) => error instanceof kind);
}

const BAD_TOKEN =
  'Discord refuses the bot token. Copy it again from your application’s page, under Bot, into DISCORD_TOKEN.';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const FATAL_CLOSES: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the shard numbers. Correct SHARDS, or set it to "auto".',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for so few shards. Set SHARDS to "auto" or to a higher number.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its gateway. Update discord.js.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refuses the intents asked for. Update Mahdar and discord.js.',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord does not grant the intents asked for. Update Mahdar.',
};

/** Returns what to do about a close that discord.js does not come back from; undefined for all others. */
export function fatalClose(code: number): FatalError | undefined {
  const advice = FATAL_CLOSES[code];
  return advice === undefined ? undefined : new FatalError(`${advice} (gateway close ${code})`, code);
}

/** Returns what to do about a call that Discord refuses for its token; undefined for all others. */
export function refusesToken({ path, status }: Pick<Call, 'path' | 'status'>): FatalError | undefined {
  // A webhook's calls carry the token of one interaction instead, which is good for fifteen minutes.
  return status === 401 && !path.includes('/webhooks/') ? new FatalError(BAD_TOKEN) : undefined;
}

/** Returns the fatal error behind a failed login or request, or the error itself. */
export function fatalOr(error: unknown): unknown {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  return code === DiscordjsErrorCodes.TokenInvalid || status === 401 ? new FatalError(BAD_TOKEN) : error;
}
