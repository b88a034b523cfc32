// `npm run settings`: moves settings and meetings between files and servers. In: two places. Out: one line that says what was done.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXIT_CONFIG } from '../discord/fatal.ts';
import { copySettings } from '../settings/copy.ts';
import { isPostgres, openDatabase } from '../settings/open.ts';
import { NotSaved, StorageError, snowflake } from '../settings/settings.ts';

const USAGE = `npm run settings -- copy FROM TO               copies all settings and meetings with their logs, and compares
npm run settings -- copy FROM TO --guild ID    copies those of one server
FROM and TO are paths or postgres://… addresses. What TO already has of a server is never replaced.`;

/** Bad input on the command line; its message is all that is printed. */
class UsageError extends Error {}

async function main(args: string[]): Promise<string> {
  const options = { guild: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, from, to, ...rest] = positionals;
  if (command !== 'copy' || !from || !to || rest.length > 0) throw new UsageError(USAGE);
  if (values.guild !== undefined && !snowflake.safeParse(values.guild).success) {
    throw new UsageError(`--guild takes the id of a server: 17 to 20 digits, not "${values.guild}"`);
  }
  // Opening a path creates the file; to copy from nothing is a mistake.
  if (!isPostgres(from) && !existsSync(from)) throw new StorageError(`${from}: there is no such file`);
  return copy(from, to, values.guild);
}

async function copy(from: string, to: string, guildId: string | undefined): Promise<string> {
  await using databases = new AsyncDisposableStack();
  const open = async (place: string) => {
    const database = await openDatabase(place);
    databases.defer(() => database.close());
    return database;
  };
  const [source, target] = [await open(from), await open(to)];
  const { servers, meetings, entries, there } = await copySettings(source, target, guildId);
  const done = `${source.name} → ${target.name}, copied and compared`;
  return `${done}: servers ${servers}, meetings ${meetings}, log entries ${entries}; servers that were there already ${there}`;
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const cause = error instanceof NotSaved ? ` (${(error.cause as Error).message})` : '';
  console.error(`${message}${cause}`);
  const isUsage = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS');
  process.exitCode = isUsage ? 2 : error instanceof StorageError ? EXIT_CONFIG : 1;
}
