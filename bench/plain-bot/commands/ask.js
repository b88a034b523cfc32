// `/ask` of the plain bot. In: a question. Out: the passage that MiniSearch finds first, with its translation.
// Next: `../search.js`.

import { EmbedBuilder, SlashCommandBuilder } from 'discord.js';
import { searchPassages } from '../search.js';

export const data = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask anything about the meeting')
  .addStringOption((option) =>
    option.setName('question').setDescription('Your question').setRequired(true).setAutocomplete(true),
  );

export async function autocomplete(interaction) {
  const found = searchPassages(interaction.options.getFocused()).slice(0, 25);
  await interaction.respond(
    found.map(({ translation }) => ({ name: translation.slice(0, 100), value: translation.slice(0, 100) })),
  );
}

export async function execute(interaction) {
  const [best] = searchPassages(interaction.options.getString('question'));
  if (!best) return interaction.reply('I found nothing about that.');
  const embed = new EmbedBuilder()
    .setColor(0x0099ff)
    .setDescription(`> ${best.text}\n\n*${best.translation}*`)
    .setFooter({ text: `Passage ${best.id + 1}` });
  return interaction.reply({ embeds: [embed] });
}
