// `npm run register`: tells Discord which commands there are, without starting the bot.
// In: the environment. Out: one line that says what was done.

import { type APIApplication, HTTPError, RateLimitError, REST, Routes } from 'discord.js';
import { allCommands } from '../../commands/index.ts';
import { ConfigError, readConfig } from '../config.ts';
import { EXIT_CONFIG, fatalOr, isForPeople } from '../discord/fatal.ts';
import { registerCommands } from '../discord/register.ts';
import { NotDelivered, restOptions } from '../discord/requests.ts';

try {
  console.log(await register());
} catch (error) {
  if (isForPeople(error)) console.error(error.message);
  else console.error(`The commands could not be registered: ${reasonOf(error)}`);
  process.exitCode = isForPeople(error) ? EXIT_CONFIG : 1;
}

async function register(): Promise<string> {
  const { token, apiUrl, guildId } = readConfig();
  if (token === undefined) throw new ConfigError(['DISCORD_TOKEN must be set to register commands']);
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  try {
    const { id: applicationId } = (await rest.get(Routes.currentApplication())) as APIApplication;
    const written = await registerCommands(rest, { applicationId, guildId }, allCommands);
    const where = guildId === undefined ? 'everywhere' : `in the server ${guildId}`;
    return written
      ? `${allCommands.length} commands registered ${where}.`
      : `Discord already has these ${allCommands.length} commands ${where}: nothing written.`;
  } catch (error) {
    throw fatalOr(error);
  }
}

/** Whether to try again later is for whoever runs it to decide; the reason tells. */
function reasonOf(error: unknown): string {
  if (error instanceof HTTPError) return `Discord answers ${error.status} ${error.message}.`;
  if (error instanceof RateLimitError) {
    return `Discord asks to wait ${Math.ceil(error.retryAfter / 1000)} seconds.`;
  }
  if (!(error instanceof NotDelivered)) return (error as Error).message;
  const { message, code } = error.cause as NodeJS.ErrnoException;
  return `${error.message}: ${message || code}`;
}
