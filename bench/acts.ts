// What members do, one act after another: asking in some guild and channel, or in turn everything that the bot offers.
// In: a local Discord, the number of an act. Out: the bot's reply. The same number is the same act in every run.

import type { LocalDiscord, Reply, Where } from '../src/local/index.ts';
import { type AnyComponent, flatten } from '../src/local/validate/component.ts';
import { CHANNELS, MEMBERS } from './guilds.ts';
import { questions } from './questions.ts';

/** `ask` is the one command that both bots have; `everything` also presses buttons, completes options and reads lists. */
export type Acts = 'ask' | 'everything';

const LISTS = ['attendees', 'agenda', 'experiences', 'meeting', 'source', 'help'];
/** So many replies with buttons are remembered to be pressed. */
const PRESSABLE = 50;

/** Returns the function that does an act; it resolves when the bot has answered, or has not in time. */
export function createActs(
  discord: LocalDiscord,
): (acts: Acts, number: number) => Promise<Reply | undefined> {
  const pressable: { reply: Reply; where: Where }[] = [];
  const { guilds, people } = discord.world;

  function whereOf(number: number): Where {
    const guild = guilds[(number * 7919) % guilds.length];
    const person = people[(number * 13) % Math.min(MEMBERS, people.length)];
    return { as: person?.key, channel: guild?.channels[(number * 31) % CHANNELS]?.id };
  }

  async function ask(number: number): Promise<Reply> {
    const where = whereOf(number);
    const question = questions[number % questions.length] as string;
    const reply = await discord.command({ name: 'ask', options: { question }, ...where });
    if (reply.message?.components?.length) pressable.push({ reply, where });
    if (pressable.length > PRESSABLE) pressable.shift();
    return reply;
  }

  async function complete(number: number): Promise<undefined> {
    const focused = { name: 'attendees', options: { person: 'ال' }, focused: 'person' };
    await discord.autocomplete({ ...focused, ...whereOf(number) });
  }

  function press(number: number): Promise<Reply> {
    const { reply, where } = pressable[number % pressable.length] ?? {};
    const parts = flatten((reply?.message?.components ?? []) as AnyComponent[]);
    // What is dismissed cannot be pressed again.
    const ids = parts.flatMap(({ custom_id: id }) => (id && !id.includes('dismiss') ? id : []));
    const id = ids[number % ids.length];
    return reply && id ? discord.press(reply, id, where) : ask(number);
  }

  return (acts, number) => {
    const kind = acts === 'ask' ? 0 : number % 10;
    if (kind < 6) return ask(number);
    if (kind === 6) return complete(number);
    if (kind === 7) return press(number);
    return discord.command({ name: LISTS[number % LISTS.length] as string, ...whereOf(number) });
  };
}
