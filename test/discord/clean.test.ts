// A walk through everything that the bot offers, in both languages: it breaks no rule of Discord, not even one that
// Discord would pass over.

import { type APIMessage, ApplicationCommandType as CommandType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/local/index.ts';
import type { Command } from '../../src/local/state/commands.ts';
import type { CommandOption } from '../../src/local/validate/command.ts';
import { type AnyComponent, flatten } from '../../src/local/validate/component.ts';
import type { WireEntry } from '../../src/local/wire/entry.ts';
import { startWorld, type World } from './world.ts';

const SUBCOMMAND = 1;
const ATTACHMENT = 11;
const STRING_MENU = 3;
const BUTTON = 2;

let world: World;
const entries: WireEntry[] = [];

beforeAll(async () => {
  world = await startWorld();
  world.local.subscribe((event) => {
    if (event.type === 'wire') entries.push(event.entry);
  });
  await world.restart();
});
afterAll(() => world.stop());

const FILE = { name: 'settings.json', contentType: 'application/json', content: Buffer.from('{}') };

/** What a walker fills in where something is needed. */
function fill(options: CommandOption[] = []): Record<string, string | number | typeof FILE> {
  const needed = options.filter(({ required }) => required);
  return Object.fromEntries(
    needed.map(({ name, type, choices }) => [
      name,
      type === ATTACHMENT ? FILE : (choices?.[0]?.value ?? 'من ترأس الاجتماع؟'),
    ]),
  );
}

/** Every form of a command: `ask`, or `config show`, `config channel` and so on. */
function forms({ name, options = [] }: Command) {
  const below = options.filter(({ type }) => type === SUBCOMMAND);
  if (below.length === 0) return [{ name, options: fill(options) }];
  return below.map((sub) => ({ name: `${name} ${sub.name}`, options: fill(sub.options ?? []) }));
}

/** Uses each button and each line of each menu of a reply once, as long as it is there. */
async function useAll({ message }: Reply): Promise<void> {
  if (!message) return;
  for (const { type, custom_id: id = '', options = [] } of usable(message)) {
    if (type === BUTTON) await world.local.press(message, id, moderator).catch(unlessGone);
    for (const { value } of type === STRING_MENU ? options : [])
      await world.local.select(message, id, [value], moderator).catch(unlessGone);
  }
}

/** Using one component may take others away. */
function unlessGone({ message }: Error) {
  if (!/is gone|no component|is disabled/.test(message)) throw new Error(message);
}

const moderator = { as: 'moderator' };

type Usable = AnyComponent & { custom_id: string; options?: { value: string }[] };

function usable(message: APIMessage) {
  const all = flatten(message.components as AnyComponent[]);
  return all.filter(({ custom_id: id }) => id) as Usable[];
}

test('nothing that the bot sends breaks a rule', async () => {
  const { local } = world;
  const offered = local.commands.all();
  for (const channel of ['general', 'عام', 'thread']) {
    for (const command of offered.filter(({ type }) => type === CommandType.ChatInput)) {
      for (const form of forms(command)) {
        await useAll(await local.command({ ...form, channel, ...moderator }));
      }
    }
  }
  await useAll(
    await local.contextMenu({ name: 'Ask about this', content: 'Who chaired the meeting?', ...moderator }),
  );
  await local.autocomplete({ name: 'attendees', focused: 'person', options: { person: 'qaed' } });
  const broken = entries.flatMap(({ kind, interaction, broken: rules }) =>
    rules.map((rule) => ({ kind, label: interaction?.label, ...rule })),
  );
  expect(broken).toEqual([]);
  const walked = ['commands', 'interaction', 'callback', 'delete', 'message'];
  expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(walked));
  expect(entries.length).toBeGreaterThan(100);
});
