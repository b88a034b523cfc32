// The opponent of the measurements: a plain discord.js bot, as one writes it in an afternoon from discord.js' guide, with
// the Guilds intent, a collection of commands and the library's own caches. In: DISCORD_TOKEN, DISCORD_API_URL, PASSAGES.
// Out: replies to `/ask` and to what is typed into its option. Next: `commands/ask.js`.

import { Client, Collection, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import * as ask from './commands/ask.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL },
});

client.commands = new Collection();
client.commands.set(ask.data.name, ask);

client.once(Events.ClientReady, (readyClient) => {
  console.log(`Ready! Logged in as ${readyClient.user.tag}`);
});

client.on(Events.InteractionCreate, async (interaction) => {
  const command = interaction.client.commands.get(interaction.commandName);
  if (!command) return;
  try {
    if (interaction.isAutocomplete()) await command.autocomplete(interaction);
    else if (interaction.isChatInputCommand()) await command.execute(interaction);
  } catch (error) {
    console.error(error);
    if (!interaction.isRepliable()) return;
    const apology = {
      content: 'There was an error while executing this command!',
      flags: MessageFlags.Ephemeral,
    };
    if (interaction.replied || interaction.deferred) await interaction.followUp(apology);
    else await interaction.reply(apology);
  }
});

client.login(process.env.DISCORD_TOKEN);
