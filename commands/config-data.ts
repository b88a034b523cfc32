// `/config` as Discord is told of it: subcommands, options, and the choices that the schema of settings allows.
// In: nothing. Out: the builder. Next: `config.ts` reads what was filled in.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { settingName, valueName } from '../src/reply/settings-wording.ts';
import {
  type AnyKey,
  GUILD_KEYS,
  KEYS,
  MOST_ASKED_DAYS,
  MOST_COOLDOWN_SECONDS,
  values,
} from '../src/settings/settings.ts';
import type { Bilingual } from '../src/words/language.ts';
import { LONGEST_NAME } from './options.ts';

/** Option under which each setting is typed. */
export const OPTION: Record<AnyKey, string> = {
  answering: 'answering',
  closed: 'closed',
  language: 'language',
  visibility: 'visibility',
  cooldownSeconds: 'cooldown',
  meeting: 'meeting',
  'asked.on': 'asked',
  'asked.days': 'asked-days',
  shippedMeetings: 'shipped-meetings',
};

/** For members with Manage Server, unless a server's own overrides say otherwise. */
export const configData = new SlashCommandBuilder()
  .setName('config')
  .setDescription('Where and how I answer here · أين وكيف أجيب هنا')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addSubcommand((show) =>
    channelOption(
      show
        .setName('show')
        .setDescription(
          'What holds here, where it comes from, and pickers to change it · الإعدادات هنا وتغييرها',
        ),
    ),
  )
  .addSubcommand((channel) =>
    settingOptions(
      channelOption(
        channel
          .setName('channel')
          .setDescription('Set a channel, thread or category · إعدادات قناة أو سلسلة أو فئة'),
      ),
      false,
    ),
  )
  .addSubcommand((server) =>
    guildOptions(
      settingOptions(
        server.setName('server').setDescription('Set the whole server · إعدادات الخادم كله'),
        true,
      ),
    ),
  )
  .addSubcommand((reset) =>
    channelOption(
      reset
        .setName('reset')
        .setDescription('Take settings away again · إلغاء إعدادات')
        .addStringOption((what) =>
          what
            .setName('what')
            .setDescription('Which settings · أي إعدادات')
            .setRequired(true)
            .addChoices(
              { name: 'One channel: this one, or the one you pick · قناة واحدة', value: 'channel' },
              { name: 'The server, not its channels · الخادم دون قنواته', value: 'server' },
              { name: 'Everything · كل شيء', value: 'everything' },
            ),
        )
        .addStringOption((setting) =>
          setting
            .setName('setting')
            .setDescription('Only this setting · هذا الإعداد وحده')
            .addChoices(
              ...[...KEYS, ...GUILD_KEYS].map((key) => ({ name: bilingual(settingName[key]), value: key })),
            ),
        ),
    ),
  )
  .addSubcommand((log) => log.setName('log').setDescription('Who changed what, and when · من غيّر ماذا ومتى'))
  .addSubcommand((file) =>
    file.setName('export').setDescription('All settings as a file · كل الإعدادات في ملف'),
  )
  .addSubcommand((file) =>
    file
      .setName('import')
      .setDescription('Put the settings of a file in place of all · استبدال كل الإعدادات بما في ملف')
      .addAttachmentOption((attached) =>
        attached
          .setName('file')
          .setDescription('A file of /config export, at most 256 KiB · ملف من /config export')
          .setRequired(true),
      )
      .addBooleanOption((confirm) =>
        confirm
          .setName('confirm')
          .setDescription('Also a file from another server · ولو كان الملف من خادم آخر'),
      ),
  );

function channelOption(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand.addChannelOption((channel) =>
    channel
      .setName('channel')
      .setDescription('This channel unless you pick another · هذه القناة ما لم تختر غيرها'),
  );
}

/** An option for each setting; the values of lists come from the schema. */
function settingOptions(subcommand: SlashCommandSubcommandBuilder, inServer: boolean) {
  for (const key of ['answering', 'language', 'visibility', 'closed'] as const) {
    subcommand.addStringOption((option) =>
      option
        .setName(OPTION[key])
        .setDescription(bilingual(settingName[key]))
        .addChoices(
          ...values[key].options.map((value) => ({
            name: bilingual(valueName(key, value, inServer)),
            value,
          })),
        ),
    );
  }
  return subcommand
    .addIntegerOption((option) =>
      option
        .setName(OPTION.cooldownSeconds)
        .setDescription('Seconds that a member waits between two questions · المهلة بين سؤالين بالثواني')
        .setMinValue(0)
        .setMaxValue(MOST_COOLDOWN_SECONDS),
    )
    .addStringOption((option) =>
      option
        .setName(OPTION.meeting)
        .setDescription('Which meeting is meant here unless a member names one · الاجتماع المقصود هنا')
        .setMaxLength(LONGEST_NAME)
        .setAutocomplete(true),
    );
}

/** An option for each setting that only the server as a whole has. */
function guildOptions(subcommand: SlashCommandSubcommandBuilder) {
  return subcommand
    .addBooleanOption((option) =>
      option
        .setName(OPTION['asked.on'])
        .setDescription('Keep questions that were not answered, without names · حفظ ما لم يُجب عنه بلا أسماء'),
    )
    .addIntegerOption((option) =>
      option
        .setName(OPTION['asked.days'])
        .setDescription('Days that they are kept · أيام حفظها')
        .setMinValue(1)
        .setMaxValue(MOST_ASKED_DAYS),
    )
    .addBooleanOption((option) =>
      option
        .setName(OPTION.shippedMeetings)
        .setDescription(
          'Whether meetings that come with the bot answer here · هل تجيب اجتماعات البوت المرفقة',
        ),
    );
}

function bilingual({ ar, en }: Bilingual): string {
  return `${en} · ${ar}`;
}
