// The log: pino, JSON lines on standard output. Neither a bot token nor an interaction token gets into it:
// errors are reduced to named fields, and every finished line is searched for what looks like a token's place.

import { inspect } from 'node:util';
import { type DestinationStream, type Level, type Logger, pino } from 'pino';

/** Where discord.js' errors and URLs carry an interaction's token, and how Discord's own tokens begin. */
const TOKEN_SHAPES = [
  /(?<=\/interactions\/[^/"?\s\\]+\/)[^/"?\s\\]+/g,
  /(?<=\/webhooks\/[^/"?\s\\]+\/)[^/"?\s\\]+/g,
  /(?<=token\\?['"]?: ?\\?['"])[^'"\\]+/g,
  /aW50ZXJhY3Rpb24[\w=-]+/g,
];
/** discord.js tells at its start which token it was given, all but the last part of it. */
const GIVEN_TOKEN = /(?<=Provided token: )[^"\s]+/g;
const REDACTED = '[redacted]';
/** Causes of causes; an error may well be its own. */
const MOST_CAUSES = 5;

/** Returns a logger at this level that hides these secrets wherever they turn up. */
export function createLog(
  level: Level | 'silent',
  secrets: string[],
  destination?: DestinationStream,
): Logger {
  // A secret may hold what JSON writes another way.
  const hidden = [...new Set(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]))];
  return pino(
    {
      level,
      base: null,
      serializers: { err: (error: unknown) => describeError(error) },
      hooks: { streamWrite: (line: string) => redact(line, hidden.filter(Boolean)) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

function redact(line: string, secrets: string[]): string {
  const safe = [...TOKEN_SHAPES, GIVEN_TOKEN].reduce((text, shape) => text.replace(shape, REDACTED), line);
  return secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), safe);
}

/** The fields of an error that are worth reading; discord.js' errors also carry the URL and the body of the request. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: inspect(error, { depth: 1 }) };
  const { name, message, stack, cause } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  // One failure of several, such as of a host's addresses, says as much as all.
  const inner = cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  const why = inner === undefined || depth >= MOST_CAUSES ? undefined : describeError(inner, depth + 1);
  return { name, message, code, status, stack, cause: why };
}
