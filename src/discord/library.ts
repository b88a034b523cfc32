// What moderators do with `/library`. In: a command, a press, or a form that was filled in. Out: it is done, saved and shown.
// Discord guards the command alone, so whoever presses or fills in is checked here each time.

import { type Interaction, type Message, type ModalSubmitInteraction, PermissionFlagsBits } from 'discord.js';
import { addAsMeeting, library } from '../../commands/library.ts';
import { pressLibrary } from '../../commands/library-press.ts';
import type { Librarian, LibraryStep } from '../../commands/library-request.ts';
import type { Filled } from '../../commands/step.ts';
import { fitChoices } from '../reply/fit.ts';
import { isLibraryId, type LibraryId, parseLibraryId } from '../reply/library/ids.ts';
import { libraryMessage } from '../reply/library/messages.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import { carryOut } from './carry-out.ts';
import type { Context } from './dispatch.ts';
import { fetchArticle } from './fetch-file.ts';
import { attachedFile } from './files.ts';
import type { Here } from './here.ts';
import { languageOf } from './moderator.ts';
import { readOptions } from './request.ts';
import type { Open } from './send.ts';

const NAMES = new Set<string>([library.data.name, addAsMeeting.data.name]);

/** Whether an interaction belongs to `/library`. */
export function isLibrary(interaction: Interaction): boolean {
  if (interaction.isMessageComponent() || interaction.isModalSubmit())
    return isLibraryId(interaction.customId);
  return (interaction.isCommand() || interaction.isAutocomplete()) && NAMES.has(interaction.commandName);
}

/** Does what a moderator asks for and returns the outcome's name. */
export async function manageLibrary(interaction: Interaction, context: Context, here: Here): Promise<string> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(fitChoices(library.complete(typed, librarianOf(interaction, context, here))));
    return 'choices';
  }
  if (interaction.isChatInputCommand()) {
    const subcommand = interaction.options.getSubcommand();
    const librarian = librarianOf(interaction, context, here);
    await show(interaction, library.run(subcommand, readOptions(interaction), librarian), librarian.language);
    return subcommand;
  }
  if (interaction.isMessageContextMenuCommand()) {
    const librarian = librarianOf(interaction, context, here);
    const step = addAsMeeting.run(contentOf(interaction.targetMessage), librarian);
    await show(interaction, step, librarian.language);
    return 'add';
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit())
    return press(interaction, context, here);
  throw new UserError('command.unknown');
}

/** Returns the language that what was pressed is in, or else the one for moderators here. */
export function languageOfLibrary(interaction: Interaction, here: Here): Language {
  return idOf(interaction)?.language ?? languageOf(here);
}

function idOf(interaction: Interaction): LibraryId | undefined {
  const isPressed = interaction.isMessageComponent() || interaction.isModalSubmit();
  return isPressed ? parseLibraryId(interaction.customId) : undefined;
}

type Pressed = Extract<Open, { customId: string }>;

async function press(interaction: Pressed, context: Context, here: Here): Promise<string> {
  const id = idOf(interaction);
  if (!id) throw new UserError('library.stale');
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new UserError('library.denied');
  const librarian = librarianOf(interaction, context, here);
  const picked = (interaction.isStringSelectMenu() && interaction.values[0]) || '';
  const filled = interaction.isModalSubmit() ? filledIn(interaction) : NOTHING_FILLED;
  await show(interaction, await pressLibrary(librarian, { id, picked, filled }), id.language);
  return id.action;
}

const show = (interaction: Open, step: LibraryStep, language: Language): Promise<void> =>
  carryOut(interaction, step, (view) => libraryMessage(view, language));

function librarianOf(interaction: Interaction, context: Context, here: Here): Librarian {
  const { meetings, drafting, apiUrl, patienceMs } = context;
  const { guildId } = here;
  if (!guildId || !meetings || !drafting) throw new UserError('library.guild');
  return {
    ...{ guildId, meetings, drafting, memberId: interaction.user.id },
    language: languageOfLibrary(interaction, here),
    fetchFile: (file) => fetchArticle(file, { apiUrl, patienceMs }),
  };
}

/** A message's files and text, or those of the message that it forwards. */
function contentOf(message: Message) {
  const forwarded = [...message.messageSnapshots.values()];
  const all = [message, ...forwarded];
  return {
    files: all.flatMap(({ attachments }) => [...attachments.values()].map(attachedFile)),
    text: all.map(({ content }) => content).find((content) => content?.trim()) ?? '',
  };
}

const NOTHING_FILLED: Filled = {
  text: () => '',
  choice: () => undefined,
  isTicked: () => false,
  files: () => [],
};

/** Fields that a form does not have, or not of that kind, are empty: whoever forges a form gains nothing by it. */
function filledIn({ fields }: ModalSubmitInteraction): Filled {
  const read = <T>(id: string, get: () => T, otherwise: T): T => {
    try {
      return fields.fields.has(id) ? get() : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    text: (id) => read(id, () => fields.getTextInputValue(id), ''),
    choice: (id) => read(id, () => fields.getRadioGroup(id) ?? undefined, undefined),
    isTicked: (id) => read(id, () => fields.getCheckbox(id), false),
    files: (id) => read(id, () => [...(fields.getUploadedFiles(id)?.values() ?? [])].map(attachedFile), []),
  };
}
