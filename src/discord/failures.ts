// What an error means: whose it is, whether anybody is told, and how the log has it. In: whatever was thrown.
// Out: a `Failure`. Next: `dispatch.ts` tells the member and writes the line.

import { HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { ArticleError } from '../article/error.ts';
import { fileProblem, notKept } from '../reply/library/problems.ts';
import { UserError } from '../reply/user-error.ts';
import { apology } from '../reply/wording.ts';
import { NotKept } from '../settings/meetings/meetings.ts';
import { NotSaved } from '../settings/settings.ts';
import type { Bilingual } from '../words/language.ts';
import { NotDelivered } from './requests.ts';

/** How an error ends an interaction. */
export interface Failure {
  level: 'info' | 'warn' | 'error';
  outcome: string;
  err?: unknown;
  /** What the member is told; nothing where Discord takes no answer. */
  says?: Bilingual;
}

/** Too late, answered already, or a message gone meanwhile: nobody waits for the reply, and nothing is broken. */
const MISSED = new Set<unknown>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** discord.js' own codes for options that are not what the command asks for: forged, or of an older command. */
const FORGED = /^(CommandInteractionOption|AutocompleteInteractionOption)/;

/** Returns what an error means. */
export function failureOf(thrown: unknown): Failure {
  const { code } = (thrown ?? {}) as { code?: unknown };
  if (MISSED.has(code)) return { level: 'warn', outcome: `missed ${code}` };
  if (isUndelivered(thrown)) return { level: 'warn', outcome: 'not delivered', err: thrown };
  if (thrown instanceof NotSaved) {
    const { says } = new UserError('config.unsaved', thrown.reason);
    return { level: 'warn', outcome: 'config.unsaved', err: thrown, says };
  }
  if (thrown instanceof NotKept)
    return { level: 'info', outcome: `library.${thrown.reason}`, says: notKept[thrown.reason] };
  if (thrown instanceof ArticleError)
    return { level: 'info', outcome: `library.${thrown.code}`, says: fileProblem(thrown) };
  const error = FORGED.test(`${code}`) ? new UserError('command.unknown') : thrown;
  if (error instanceof UserError) return { level: 'info', outcome: error.code, says: error.says };
  return { level: 'error', outcome: 'failed', err: error, says: apology };
}

/** Discord was asked to take the answer, more than once, and did not. */
const isUndelivered = (error: unknown): boolean =>
  error instanceof NotDelivered || error instanceof HTTPError || error instanceof RateLimitError;
