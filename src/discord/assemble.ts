// What belongs to one client: it takes interactions, answers them, and says how that and the connection fare.
// In: a bot's options. Out: parts that are not connected yet. Next: `intake.ts`, then `dispatch.ts`.

import { type Client, LimitedCollection } from 'discord.js';
import { config } from '../../commands/config.ts';
import { addAsMeeting, library } from '../../commands/library.ts';
import { createSameLibrary } from '../answer/guilds/libraries.ts';
import { createConversation } from '../answer/question/context.ts';
import { createDrafting } from '../library/drafting.ts';
import { createDrafter } from '../record/draft-in-worker.ts';
import type { BotOptions } from './bot.ts';
import { createClient } from './client.ts';
import { createCooldowns } from './cooldown.ts';
import { createDispatch, type Dispatch, type Ending } from './dispatch.ts';
import { type FatalError, refusesToken } from './fatal.ts';
import { logGateway } from './gateway-log.ts';
import { createGuildCommands, type GuildCommands } from './guild-commands.ts';
import { watchGuilds } from './guilds.ts';
import { createHurry } from './hurry.ts';
import { takeInteractions } from './intake.ts';
import { sweepLeftGuilds } from './left-guilds.ts';
import { readMention } from './mention.ts';
import { createPlaces } from './places.ts';
import type { Registered } from './register.ts';
import { createPressWrong } from './wrong.ts';

/** So many members' last answers are kept, and for so long: some two megabytes at most. */
const REMEMBERED = { mostAskers: 1000, minutes: 10 };

/** A client, and what it needs to answer. */
export interface Parts<C extends Client = Client> {
  client: C;
  dispatch: Dispatch;
  guildCommands: GuildCommands;
  /** The commands to register. */
  wanted: Registered;
}

/** Returns a client with all that belongs to it; `fail` is told what ends the process for good. */
export function assemble(options: BotOptions, fail: (error: FatalError) => void): Parts {
  const { commands, settings, meetings, apiUrl, guildId, log, watchCalls, watchClient } = options;
  const client = createClient({
    ...options,
    watchCalls(call) {
      watchCalls?.(call);
      const fatal = refusesToken(call);
      if (fatal) fail(fatal);
    },
  });
  const everything = [...commands.values(), config, library, addAsMeeting];
  const developing = { guildId, commands: everything };
  const isIn = watchGuilds(client, (list) => void sweepLeftGuilds(list, settings, log));
  const guildCommands = createGuildCommands({ client, isIn, commands, settings, developing, log });
  const places = createPlaces(client, log);
  const [takeTurn, hurry] = [createCooldowns(), createHurry(options.paces)];
  const dispatch = createDispatch(
    {
      ...{ commands, settings, meetings, places, takeTurn, hurry, guildCommands, apiUrl },
      libraries: options.libraries ?? createSameLibrary(options.library),
      drafting: options.drafting ?? createDrafting(createDrafter()),
      patienceMs: options.patienceMs,
      conversation: createConversation(REMEMBERED),
      pressWrong: createPressWrong(),
      rest: client.rest,
      logQuestions: options.logQuestions ?? false,
    },
    (ending) => tell(ending, options),
  );
  const handleMessage = options.mentions ? mentionsOf(client, dispatch) : undefined;
  takeInteractions(client, { note: places.note, ...dispatch, handleMessage });
  logGateway(client, log, fail);
  watchClient?.(client);
  return { client, dispatch, guildCommands, wanted: guildId ? guildCommands.wanted(guildId) : everything };
}

/** Discord delivers an event again after some reconnects; so many mentions are remembered. */
const REMEMBERED_MENTIONS = 1000;

/** Returns what hands on the messages that mention the bot, each once. */
function mentionsOf(client: Client, { handleMention }: Dispatch): (data: unknown) => void {
  const seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED_MENTIONS });
  return (data) => {
    const mention = client.user ? readMention(data, client.user.id) : undefined;
    if (!mention || seen.has(mention.id)) return;
    seen.set(mention.id, true);
    handleMention(mention);
  };
}

function tell(ending: Ending, { log, watchEndings }: BotOptions): void {
  const { level, ...line } = ending;
  log[level](line, 'interaction');
  watchEndings?.(ending);
}
