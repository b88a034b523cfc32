// A local Discord in a process of its own. In: how many guilds and members, and wishes of the bench. Out: addresses, and
// milliseconds from each INTERACTION_CREATE to the callback that answers it. Next: `acts.ts`, what members do.

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type LocalDiscord, startLocalDiscord } from '../src/local/index.ts';
import { type Acts, createActs } from './acts.ts';
import { makeGuilds, makePeople } from './guilds.ts';

/** What may be asked of this process. */
export type Wish =
  | { wish: 'addresses' }
  /** Resolves when a bot is connected, has its commands and has given a first answer. */
  | { wish: 'first answer' }
  /** Sends interactions at a rate, whether or not the ones before are answered. `from` is the first act's number. */
  | { wish: 'send'; count: number; perSecond: number; acts: Acts; from: number }
  /** Writes messages in channels at a rate; every so manieth mentions the bot, none where that is 0. */
  | { wish: 'say'; count: number; perSecond: number; mentionEvery: number };

/** What came of many interactions. */
export interface Sent {
  /** Of each answered one, in order of answering. */
  latenciesMs: number[];
  /** Calls that Discord refused. */
  refused: number;
  unanswered: number;
}

const PATIENCE_MS = 60_000;

/** Milliseconds since 1970, with fractions, the same in every process. */
const now = () => performance.timeOrigin + performance.now();

const { values } = parseArgs({ options: { guilds: { type: 'string' }, members: { type: 'string' } } });
const discord = await startLocalDiscord({
  guilds: makeGuilds(Number(values.guilds)),
  people: makePeople(Number(values.members)),
  now,
});
const act = createActs(discord);

process.on('message', async ({ id, ...wish }: Wish & { id: number }) => {
  try {
    process.send?.({ id, value: await grant(wish) });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});

async function grant(wish: Wish): Promise<unknown> {
  if (wish.wish === 'addresses') return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  if (wish.wish === 'send') return send(wish);
  if (wish.wish === 'say') return say(wish);
  await discord.waitForReady(PATIENCE_MS);
  await discord.waitForCommands(PATIENCE_MS);
  await act('ask', 0);
  return now();
}

async function send({ count, perSecond, acts, from }: Extract<Wish, { wish: 'send' }>): Promise<Sent> {
  const watch = watchLatencies(discord);
  const started = performance.now();
  const running: Promise<unknown>[] = [];
  for (let number = 0; number < count; number++) {
    await until(started + (number * 1000) / perSecond);
    running.push(act(acts, from + number));
  }
  await Promise.all(running);
  return watch.end();
}

/** What messages come to, without the question that some of them ask. */
const WORDS = 'Has anybody seen the notes of last week? I left them beside the printer, and they are gone. ';

/** Resolves to how long a message is as the gateway sends it, in bytes. */
async function say({ count, perSecond, mentionEvery }: Extract<Wish, { wish: 'say' }>): Promise<number> {
  const started = performance.now();
  let message: object = {};
  for (let number = 0; number < count; number++) {
    await until(started + (number * 1000) / perSecond);
    const isMention = mentionEvery > 0 && number % mentionEvery === 0;
    const asks = isMention ? `<@${discord.applicationId}> who chaired the meeting?` : WORDS;
    message = discord.say({ content: asks, as: 'member-0', channel: `channel-${number % 40}` });
  }
  return Buffer.byteLength(JSON.stringify({ op: 0, t: 'MESSAGE_CREATE', s: count, d: message }));
}

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 0) await sleep(left);
}

/** Notes when interactions are sent and their callbacks come in, until told to end. */
function watchLatencies({ subscribe }: LocalDiscord): { end(): Sent } {
  const sentAt = new Map<string, number>();
  const sent: Sent = { latenciesMs: [], refused: 0, unanswered: 0 };
  const unsubscribe = subscribe((event) => {
    if (event.type === 'interaction' && event.change === 'sent')
      sentAt.set(event.interaction.id, event.interaction.sentAt);
    if (event.type !== 'request') return;
    if (event.call.status >= 400) sent.refused += 1;
    const [, , id = ''] = event.call.path.split('/');
    const since = sentAt.get(id);
    if (since !== undefined) sent.latenciesMs.push(event.call.at - since);
    sentAt.delete(id);
  });
  return {
    end() {
      unsubscribe();
      return { ...sent, unanswered: sentAt.size };
    },
  };
}
