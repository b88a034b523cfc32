// A message that mentions the bot → its reply, as if its words had been typed into /ask; only where the operator wants that.
// In: a message as the gateway sends it. Out: a reply to it is sent, which mentions nobody. Next: answering.ts.

import { DiscordAPIError, MessageType, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { ask } from '../../commands/ask.ts';
import { languageFor } from '../../commands/request.ts';
import type { Payload } from '../reply/fit.ts';
import { notice } from '../reply/notice.ts';
import { UserError } from '../reply/user-error.ts';
import { snowflake } from '../settings/settings.ts';
import { answerAsked, followReply } from './answering.ts';
import type { Context, Outcome } from './dispatch.ts';
import { failureOf } from './failures.ts';
import { type Here, hereIn } from './here.ts';
import { fixedOptions } from './request.ts';

/** What somebody asks in a message. */
export interface Mention {
  id: string;
  guildId: string;
  channelId: string;
  userId: string;
  question: string;
}

const message = z.object({
  id: snowflake,
  guild_id: snowflake,
  channel_id: snowflake,
  type: z.literal([MessageType.Default, MessageType.Reply]),
  content: z.string(),
  author: z.object({ id: snowflake, bot: z.literal(false).optional() }),
  webhook_id: z.undefined().optional(),
});

/** Returns what a member asks who mentions the bot; undefined for every other message, most of which come without a word. */
export function readMention(data: unknown, botId: string): Mention | undefined {
  const { content } = (data ?? {}) as { content?: unknown };
  const mention = new RegExp(`<@!?${botId}>`, 'g');
  if (typeof content !== 'string' || !mention.test(content)) return undefined;
  const { data: read } = message.safeParse(data);
  if (!read) return undefined;
  const { id, guild_id: guildId, channel_id: channelId, author } = read;
  const question = read.content.replace(mention, ' ').replace(/\s+/gu, ' ').trim();
  return { id, guildId, channelId, userId: author.id, question };
}

/** Answers it by what holds in its channel, and resolves to how that went. */
export async function answerMention(mention: Mention, context: Context): Promise<Outcome> {
  let here = hereIn({ guildId: mention.guildId }, context.settings);
  try {
    here = await findHere(mention, context);
    return await answer(mention, context, here);
  } catch (thrown) {
    return tell(thrown, mention, context, here);
  }
}

async function findHere({ guildId, channelId }: Mention, { places, settings }: Context): Promise<Here> {
  const isAsked = Object.keys(settings.read(guildId).channels).length > 0;
  return hereIn(await places.ofMessage({ guildId, channelId }, isAsked), settings);
}

async function answer(mention: Mention, context: Context, here: Here): Promise<Outcome> {
  // A message has no reply that only its writer sees: where moderators want silence, or privacy, that is what there is.
  if (here.resolved.answering.value === 'off') return { level: 'info', outcome: 'closed' };
  if (context.hurry(mention.userId) !== 0) return { level: 'info', outcome: 'hurry, member not told' };
  if (here.private) throw new UserError('mention.private');
  const { question, userId, channelId } = mention;
  const options = fixedOptions({ question });
  const called = ask.data.name;
  const language = languageFor(ask, options, here);
  const asked = { command: ask, options, called, language, asker: { userId, channelId } };
  const done = await answerAsked(asked, context, here);
  await reply(done.payload, mention, context);
  return followReply(done, asked, context, here);
}

async function tell(thrown: unknown, mention: Mention, context: Context, here: Here): Promise<Outcome> {
  if (isForbidden(thrown)) return { level: 'warn', outcome: 'may not write there', err: thrown };
  const { says, ...outcome } = failureOf(thrown);
  if (!says) return outcome;
  try {
    const language = languageFor(ask, fixedOptions({ question: mention.question }), here);
    await reply(notice(says, language), mention, context);
    return outcome;
  } catch (err) {
    return { err, ...outcome, level: 'warn', outcome: `${outcome.outcome}, member not told` };
  }
}

/** The bot has no permission to write, or to see the channel. */
const FORBIDDEN = new Set<unknown>([RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions]);
const isForbidden = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError && FORBIDDEN.has(thrown.code);

async function reply({ embeds, components }: Payload, { id, channelId }: Mention, { rest }: Context) {
  const body = {
    ...{ embeds, components },
    allowed_mentions: { parse: [], replied_user: false },
    // Who deletes the question meanwhile is answered all the same.
    message_reference: { message_id: id, fail_if_not_exists: false },
  };
  await rest.post(Routes.channelMessages(channelId), { body });
}
