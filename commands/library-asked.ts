// `/library asked`: what members asked in vain, and what they call wrong, without their names. In: a moderator of a server.
// Out: what to show. Next: `src/discord/asked.ts` sends it, and makes sure that a moderator pressed.

import type { SlashCommandSubcommandBuilder } from 'discord.js';
import type { Listed } from '../src/answer/guilds/libraries.ts';
import { ASKED_PAGE, type AskedView, type NameOf } from '../src/reply/library/asked.ts';
import type { AskedId } from '../src/reply/library/asked-id.ts';
import { type MeetingStore, MOST } from '../src/settings/meetings/meetings.ts';
import { guildValuesOf } from '../src/settings/resolve.ts';
import type { SettingsStore } from '../src/settings/settings.ts';

/** Who reads, and what they read from. */
export interface AskedReader {
  guildId: string;
  memberId: string;
  settings: SettingsStore;
  meetings: MeetingStore;
  listed: Listed;
}

/** The subcommand, to be added to the command `/library`. */
export const askedSubcommand = (asked: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder =>
  asked.setName('asked').setDescription('What members asked and I could not answer · ما سُئل ولم يُجب عنه');

/** Does what a button under the list says; the list itself is what `show` gives. */
export async function readAsked(
  reader: AskedReader,
  { action, before }: Omit<AskedId, 'language'>,
): Promise<AskedView> {
  const { guildId, memberId, settings, meetings } = reader;
  if (action === 'on')
    await settings.change(guildId, memberId, [{ at: 'server', key: 'asked.on', to: true }]);
  if (action === 'erase') return { show: 'erased', count: await meetings.clearQuestions(guildId, memberId) };
  if (!guildValuesOf(settings.read(guildId))['asked.on']) return { show: 'off' };
  if (action === 'show' || action === 'on') return pageOf(reader, before);
  const questions = await meetings.questions(guildId, { limit: MOST.questions });
  if (action === 'clear') return { show: 'sure', count: questions.length };
  return { show: 'file', questions, nameOf: namesIn(reader) };
}

async function pageOf(reader: AskedReader, before: number | undefined): Promise<AskedView> {
  const { guildId, settings, meetings } = reader;
  const days = guildValuesOf(settings.read(guildId))['asked.days'];
  const questions = await meetings.questions(guildId, { before, limit: ASKED_PAGE + 1 });
  return { show: 'page', days, questions, before, nameOf: namesIn(reader) };
}

/** What was removed since is known by its id alone. */
function namesIn({ guildId, meetings, listed }: AskedReader): NameOf {
  const titles = new Map(
    [...listed.meetings, ...meetings.listAll(guildId)].map(({ id, title }) => [id, title]),
  );
  return (id) => titles.get(id) ?? { ar: id, en: id };
}
