// Where moderators have turned answering off. In: an interaction and what holds there. Out: a notice for the asker alone
// that says where they may ask; or nothing at all, where moderators prefer silence.

import { type Interaction, MessageFlags } from 'discord.js';
import { notice } from '../reply/notice.ts';
import { closedHere } from '../reply/wording.ts';
import type { GuildSettings } from '../settings/settings.ts';
import type { Language } from '../words/language.ts';
import type { Here } from './here.ts';

/** A notice names no more channels than a reader takes in. */
const MOST_CHANNELS_NAMED = 10;

/** Turns somebody away and returns the outcome's name. */
export async function turnAway(
  interaction: Interaction,
  { resolved }: Here,
  settings: GuildSettings,
  language: Language,
): Promise<string> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (resolved.closed.value === 'silent') await keepSilent(interaction);
  else if (interaction.isRepliable()) {
    const channels = openChannels(settings);
    const says = closedHere(settings.server.answering !== 'off', channels.length > 0);
    await interaction.reply({ ...notice(says, language, channels), flags: MessageFlags.Ephemeral });
  }
  return 'closed';
}

/** The channels that moderators turned answering on for by name. */
function openChannels({ channels }: GuildSettings): string[] {
  return Object.entries(channels)
    .filter(([, { answering }]) => answering === 'on')
    .map(([id]) => id)
    .slice(0, MOST_CHANNELS_NAMED);
}

/** Discord calls an interaction failed that nobody answers; one that is deferred and taken back leaves no trace. */
async function keepSilent(interaction: Interaction): Promise<void> {
  if (interaction.isMessageComponent()) await interaction.deferUpdate();
  else if (interaction.isCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
  }
}
