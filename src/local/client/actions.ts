// What people do in a client: run commands, type, press, choose, submit, write. In: who, where and what.
// Out: interactions sent to the bot. Used alike by the page and by tests; throws where a client would offer no such thing.

import {
  type APIMessage,
  ApplicationCommandType as CommandType,
  GatewayIntentBits,
  InteractionType,
} from 'discord-api-types/v10';
import type { FileContent } from '../cdn/files.ts';
import type { Core } from '../core.ts';
import type { Action, Interaction } from '../interactions.ts';
import type { Command } from '../state/commands.ts';
import { composeMessage } from '../state/compose.ts';
import { botUser, memberObject, userObject } from '../state/objects.ts';
import { type AnyComponent, flatten } from '../validate/component.ts';
import { fillModal, type ModalValues } from './modal.ts';
import { fillOptions, type OptionValues } from './options.ts';
import { chosen, refuseLarge } from './resolve.ts';

/** Who does it, where, and in which language their client is. */
export interface Where {
  /** Key or id of a person: `member` (default), `moderator`. */
  as?: string | undefined;
  /** Name or id of a channel; `thread` and `dm` work too. Default `general`. */
  channel?: string | undefined;
  /** Locale of the client; by default the person's. */
  locale?: string | undefined;
  /** The person installed the application for themselves, and the guild has not installed it. */
  userInstall?: boolean | undefined;
}

/** An ordinary message. */
export interface SayRequest extends Where {
  content?: string | undefined;
  files?: FileContent[] | undefined;
}

export interface CommandRequest extends Where {
  /** `ask`, or with subcommands `config channel`. */
  name: string;
  options?: OptionValues | undefined;
}

export interface ContextMenuRequest extends Where {
  /** Name of the message command. */
  name: string;
  /** The message it is run on, or text and files of one that is written for it by `author`. */
  message?: APIMessage | undefined;
  content?: string | undefined;
  files?: FileContent[] | undefined;
  /** Who wrote the message; by default the moderator. */
  author?: string | undefined;
}

/** The users whom a message mentions. */
function mentionedIn(content: string, { world: { people, application } }: Core) {
  const ids = new Set(Array.from(content.matchAll(/<@!?(\d+)>/g), ([, id]) => id));
  const bot = ids.has(application.id) ? [botUser(application)] : [];
  return [...people.filter(({ id }) => ids.has(id)).map(userObject), ...bot];
}

export type Actions = ReturnType<typeof createActions>;

export function createActions(core: Core) {
  const { world, interactions, messages, commands } = core;

  function place({ as = 'member', channel = 'general', locale, userInstall = false }: Where) {
    const person = world.person(as);
    return { person, channel: world.channel(channel, person), locale: locale ?? person.locale, userInstall };
  }

  function offered(where: ReturnType<typeof place>, type: CommandType, name: string): Command {
    const found = commands
      .offered(where.person, where.channel, where.userInstall)
      .find((each) => each.type === type && each.name === name);
    if (found) return found;
    const exists = commands.all().some((each) => each.name === name);
    throw new Error(
      exists
        ? `"${name}" is not offered to ${where.person.key} in ${where.channel.name}`
        : `The bot has no command "${name}"`,
    );
  }

  /** The component of a message that somebody can use; throws when it is missing, disabled or not for their eyes. */
  function usable(message: APIMessage, customId: string | RegExp, where: ReturnType<typeof place>): Usable {
    const kept = messages.find(message.channel_id, message.id);
    if (!kept) throw new Error('The message is gone');
    if (kept.visibleTo && kept.visibleTo !== where.person.id)
      throw new Error(`${where.person.key} cannot see this message`);
    const matches = ({ custom_id: id }: AnyComponent) =>
      id && (typeof customId === 'string' ? id === customId : customId.test(id));
    const found = flatten(kept.message.components as AnyComponent[]).find(matches);
    if (!found) throw new Error(`The message has no component ${customId}`);
    if ((found as { disabled?: boolean }).disabled) throw new Error(`The component ${customId} is disabled`);
    return found;
  }

  const start = (action: Action): Interaction => interactions.start(action);

  /** Uses a component of a message; `more` adds what a menu sends besides. */
  function use(
    message: APIMessage,
    customId: string | RegExp,
    who: Where,
    more: (component: Usable, where: ReturnType<typeof place>) => object = () => ({}),
  ): Interaction {
    const where = place({ ...who, channel: message.channel_id });
    const component = usable(message, customId, where);
    const { custom_id, id, type } = component;
    const data = { component_type: type, custom_id, id, ...more(component, where) };
    return start({ type: InteractionType.MessageComponent, data, label: `${custom_id}`, message, ...where });
  }

  function commandData(request: CommandRequest, where: ReturnType<typeof place>, focused?: string) {
    const [name = '', ...path] = request.name.split(' ');
    const command = offered(where, CommandType.ChatInput, name);
    const filled = fillOptions({ core, command, path, values: request.options ?? {}, ...where, focused });
    return { ...reference(command), ...filled };
  }

  function say({ content = '', files = [], ...rest }: SayRequest): APIMessage {
    const { person, channel } = place(rest);
    refuseLarge(files);
    const attachments = files.map((file) => core.files.add(file, { channelId: channel.id }));
    const message = composeMessage({
      id: core.nextId(),
      channelId: channel.id,
      author: userObject(person),
      sentAt: core.now(),
      body: { content },
      attachments,
      extra: { mentions: mentionedIn(content, core) },
    });
    messages.add(message);
    if (channel.closedToBot) return message;
    const { guild } = channel;
    const about = guild ? { guild_id: guild.id, member: memberObject(person, guild) } : {};
    const intent = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    const data = { ...message, ...about };
    const isForBot = !guild || message.mentions.some(({ id }) => id === world.application.id);
    const nothing = { content: '', attachments: [], embeds: [], components: [] };
    core.gateway.dispatch({
      ...{ type: 'MESSAGE_CREATE', data, guildId: guild?.id, intent },
      // https://discord.com/developers/docs/events/gateway#message-content-intent
      without: isForBot
        ? undefined
        : { intent: GatewayIntentBits.MessageContent, data: { ...data, ...nothing } },
    });
    return message;
  }

  return {
    /** Writes an ordinary message. */
    say,

    command(request: CommandRequest): Interaction {
      const where = place(request);
      const data = commandData(request, where);
      return start({ type: InteractionType.ApplicationCommand, data, label: `/${request.name}`, ...where });
    },

    autocomplete(request: CommandRequest & { focused: string }): Interaction {
      const where = place(request);
      const data = commandData(request, where, request.focused);
      return start({
        type: InteractionType.ApplicationCommandAutocomplete,
        data,
        label: `/${request.name}`,
        ...where,
      });
    },

    contextMenu(request: ContextMenuRequest): Interaction {
      const { author = 'moderator', name } = request;
      const target = core.files.fresh(request.message ?? say({ ...request, as: author }));
      const where = place({ ...request, channel: target.channel_id });
      const command = offered(where, CommandType.Message, name);
      const data = {
        ...reference(command),
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      };
      return start({ type: InteractionType.ApplicationCommand, data, label: name, ...where });
    },

    press(message: APIMessage, customId: string | RegExp, who: Where = {}): Interaction {
      return use(message, customId, who);
    },

    select(message: APIMessage, customId: string | RegExp, values: string[], who: Where = {}): Interaction {
      return use(message, customId, who, (menu, where) => chosen(core, menu, values, where));
    },

    /** Sends the modal that an interaction opened, with the given values by custom id. */
    submitModal(opened: Interaction, values: ModalValues, who: Where = {}): Interaction {
      if (!opened.modal) throw new Error('The interaction opened no modal');
      const { person, channel, locale, message, userInstall } = opened;
      const where = { person, channel, locale: who.locale ?? locale, userInstall };
      const data = fillModal(opened.modal, { core, values, person, channel });
      return start({
        type: InteractionType.ModalSubmit,
        data,
        label: opened.modal.title,
        openedBy: opened,
        message,
        ...where,
      });
    },
  };
}

function reference({ id, name, type, guild_id }: Command) {
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}

/** A component as somebody uses it. */
type Usable = AnyComponent & {
  id?: number;
  channel_types?: number[];
};
