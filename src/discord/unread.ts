// An interaction that discord.js cannot read: of a kind that it or we do not know, or without what belongs to it.
// In: the interaction as it came. Out: its sender is told in private that there is no such thing.

import {
  type APIEmbed,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { notice } from '../reply/notice.ts';
import { UserError } from '../reply/user-error.ts';
import type { Context, Ending } from './dispatch.ts';
import { failureOf } from './failures.ts';
import { hereIn } from './here.ts';
import type { RawInteraction } from './intake.ts';

/** Answers such an interaction; resolves to how that went. */
export async function refuseUnread(
  raw: RawInteraction,
  reason: unknown,
  { rest, settings }: Pick<Context, 'rest' | 'settings'>,
): Promise<Pick<Ending, 'level' | 'outcome' | 'err'>> {
  const guildId = typeof raw.guild_id === 'string' ? { guildId: raw.guild_id } : {};
  try {
    const body = responseTo(raw.type, hereIn(guildId, settings).language);
    await rest.post(Routes.interactionCallback(raw.id, raw.token), { auth: false, body });
    return { level: 'warn', outcome: 'not understood', err: reason };
  } catch (thrown) {
    const { says: _, ...failure } = failureOf(thrown);
    return failure;
  }
}

function responseTo(type: unknown, language: Parameters<typeof notice>[1]): APIInteractionResponse {
  if (type === InteractionType.Ping) return { type: InteractionResponseType.Pong };
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  }
  const code = type === InteractionType.MessageComponent ? 'button.stale' : 'command.unknown';
  const { embeds } = notice(new UserError(code).says, language);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: {
      embeds: embeds as APIEmbed[],
      allowed_mentions: { parse: [] },
      flags: MessageFlags.Ephemeral,
    },
  };
}
