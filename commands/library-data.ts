// `/library` and *Add as a meeting* as Discord is told of them. In: nothing. Out: builders. Next: `library.ts` runs them.

import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { statusName } from '../src/reply/library/wording.ts';
import { meetingStatus } from '../src/settings/meetings/meetings.ts';
import { askedSubcommand } from './library-asked.ts';
import { LONGEST_NAME } from './options.ts';

/** For members with Manage Server, unless a server's own overrides say otherwise. */
export const libraryData = new SlashCommandBuilder()
  .setName('library')
  .setDescription('The meetings of this server · اجتماعات هذا الخادم')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addSubcommand((add) =>
    add.setName('add').setDescription('Add a meeting from a file or a text · إضافة اجتماع من ملف أو نص'),
  )
  .addSubcommand((list) =>
    list
      .setName('list')
      .setDescription('All meetings, drafts and what was removed · كل الاجتماعات والمسودات وما حُذف'),
  )
  .addSubcommand((correct) =>
    meetingOption(
      correct
        .setName('correct')
        .setDescription('Look at what I understood of a meeting, and correct it · تصحيح ما فُهم من اجتماع'),
    ),
  )
  .addSubcommand((status) =>
    meetingOption(
      status
        .setName('status')
        .setDescription('Mark a meeting provisional or approved, or withdraw it · حالة اجتماع أو سحبه'),
    ).addStringOption((to) =>
      to
        .setName('status')
        .setDescription('What stands for it · الحالة')
        .setRequired(true)
        .addChoices(
          ...meetingStatus.options.map((value) => ({
            name: `${statusName[value].en} · ${statusName[value].ar}`,
            value,
          })),
        ),
    ),
  )
  .addSubcommand((remove) =>
    meetingOption(
      remove
        .setName('remove')
        .setDescription('Remove a meeting; you can undo it for a day · حذف اجتماع مع التراجع ليوم'),
    ),
  )
  .addSubcommand((file) =>
    meetingOption(file.setName('export').setDescription('The files of a meeting · ملفات اجتماع')),
  )
  .addSubcommand(askedSubcommand)
  .addSubcommand((log) =>
    log.setName('log').setDescription('Who published, corrected or removed what · من نشر أو صحّح أو حذف'),
  );

function meetingOption(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand.addStringOption((meeting) =>
    meeting
      .setName('meeting')
      .setDescription('A meeting of this server · أحد اجتماعات هذا الخادم')
      .setRequired(true)
      .setMaxLength(LONGEST_NAME)
      .setAutocomplete(true),
  );
}

/** In the menu of a message. */
export const addAsMeetingData = new ContextMenuCommandBuilder()
  .setName('Add as a meeting')
  .setType(ApplicationCommandType.Message)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
