// The log: pino, JSON lines on standard output. Neither a bot token nor an interaction token gets into it:
// errors are reduced to named fields, and every finished line is searched for what looks like a token's place.

import { type DestinationStream, type Level, type Logger, pino } from 'pino';

/** Where discord.js' errors and URLs carry an interaction's token, and how Discord's own tokens begin. */
const TOKEN_SHAPES = [
  /(?<=\/interactions\/\d+\/)[^/"?\s\\]+/g,
  /(?<=\/webhooks\/\d+\/)[^/"?\s\\]+/g,
  /aW50ZXJhY3Rpb24[\w=-]+/g,
];
const REDACTED = '[redacted]';

/** Returns a logger at this level that hides these secrets wherever they turn up. */
export function createLog(
  level: Level | 'silent',
  secrets: string[],
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: describeError },
      hooks: { streamWrite: (line: string) => redact(line, secrets) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

function redact(line: string, secrets: string[]): string {
  const safe = TOKEN_SHAPES.reduce((text, shape) => text.replace(shape, REDACTED), line);
  return secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, REDACTED), safe);
}

/** The fields of an error that are worth reading; discord.js' errors also carry the URL and the body of the request. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return { name, message, code, status, stack, cause: error.cause && describeError(error.cause) };
}
