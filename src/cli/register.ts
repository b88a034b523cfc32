// `npm run register`: tells Discord which commands there are, without starting the bot.
// In: the environment. Out: one line that says what was done.

import { type APIApplication, REST, Routes } from 'discord.js';
import { allCommands } from '../../commands/index.ts';
import { ConfigError, readConfig } from '../config.ts';
import { EXIT_CONFIG, fatalOr, isForPeople } from '../discord/fatal.ts';
import { registerCommands } from '../discord/register.ts';

try {
  console.log(await register());
} catch (error) {
  if (isForPeople(error)) console.error(error.message);
  else console.error(`The commands could not be registered: ${(error as Error).message}`);
  process.exitCode = isForPeople(error) ? EXIT_CONFIG : 1;
}

async function register(): Promise<string> {
  const { token, apiUrl, guildId } = readConfig();
  if (token === undefined) throw new ConfigError(['DISCORD_TOKEN must be set to register commands']);
  const rest = new REST({ ...(apiUrl !== undefined && { api: apiUrl }) }).setToken(token);
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
