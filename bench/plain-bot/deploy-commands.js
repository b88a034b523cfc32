// Registers the plain bot's commands, which the guide has in a script of its own.

import { REST, Routes } from 'discord.js';
import { data } from './commands/ask.js';

const rest = new REST({ api: process.env.DISCORD_API_URL }).setToken(process.env.DISCORD_TOKEN);
const { id } = await rest.get(Routes.currentApplication());
await rest.put(Routes.applicationCommands(id), { body: [data.toJSON()] });
