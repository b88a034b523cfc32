// A small bot on an unmodified discord.js client, for the tests of this folder. In: handlers. Out: the client, ready.

import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  type ContextMenuCommandInteraction,
  Events,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/local/index.ts';

/** What the bot does with each kind of interaction. */
export interface Handlers {
  command?(interaction: ChatInputCommandInteraction): unknown;
  autocomplete?(interaction: AutocompleteInteraction): unknown;
  button?(interaction: ButtonInteraction): unknown;
  menu?(interaction: StringSelectMenuInteraction): unknown;
  modal?(interaction: ModalSubmitInteraction): unknown;
  contextMenu?(interaction: ContextMenuCommandInteraction): unknown;
}

export const askCommand = {
  name: 'ask',
  description: 'Asks something',
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: true },
    { type: 5, name: 'private', description: 'Only for you' },
  ],
};

/** Identifies without the usual five seconds between two attempts. */
export const impatient = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

const running: { discord: LocalDiscord; client: Client }[] = [];

/** Starts a local Discord and a bot with no intents that has registered `/ask` and a message command. */
export async function startBot(handlers: Handlers, options: LocalDiscordOptions = {}) {
  const discord = await startLocalDiscord(options);
  const client = new Client({ intents: [], rest: { api: discord.apiUrl, retries: 0 }, ws: impatient });
  client.on(Events.Error, () => {});
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await handlers.command?.(interaction);
    else if (interaction.isAutocomplete()) await handlers.autocomplete?.(interaction);
    else if (interaction.isButton()) await handlers.button?.(interaction);
    else if (interaction.isStringSelectMenu()) await handlers.menu?.(interaction);
    else if (interaction.isModalSubmit()) await handlers.modal?.(interaction);
    else if (interaction.isContextMenuCommand()) await handlers.contextMenu?.(interaction);
  });
  running.push({ discord, client });
  await client.login(discord.token);
  await client.rest.put(`/applications/${discord.applicationId}/commands`, {
    body: [askCommand, { type: 3, name: 'Ask about this' }],
  });
  return { discord, client };
}

/** Ends what `startBot` started. */
export async function stopBots() {
  for (const { discord, client } of running.splice(0)) {
    await client.destroy();
    await discord.close();
  }
}
