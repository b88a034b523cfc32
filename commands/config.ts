// `/config`: what moderators decide about where and how Mahdar speaks. In: their options. Out: what to show.
// Next: `config-actions.ts` does it, `src/discord/manage.ts` sends it.

import type { Target } from '../src/reply/config-id.ts';
import { UserError } from '../src/reply/user-error.ts';
import { type AnyKey, GUILD_KEYS, isGuildKey, KEYS, type Value } from '../src/settings/settings.ts';
import {
  exportFile,
  importFile,
  readChange,
  readLog,
  resetEverything,
  resetEverywhere,
  resetPlace,
  setAll,
  showPanel,
} from './config-actions.ts';
import { configData, OPTION } from './config-data.ts';
import type { ConfigReply, ConfigRequest } from './config-request.ts';

/** What each subcommand does, by its name. */
const subcommands: ReadonlyMap<string, (request: ConfigRequest) => ConfigReply | Promise<ConfigReply>> =
  new Map(
    Object.entries({
      show: (request) => showPanel(request, placeIn(request)),
      channel: (request) => change(request, placeIn(request)),
      server: (request) => change(request, 'server'),
      reset,
      log: (request) => readLog(request),
      export: exportFile,
      import: (request) => {
        if (!request.options.file) throw new UserError('config.file');
        return importFile(request, request.options.file, request.options.getBoolean('confirm') ?? false);
      },
    }),
  );

/** `/config`. */
export const config = {
  data: configData,

  /** Runs a subcommand. */
  async run(subcommand: string, request: ConfigRequest): Promise<ConfigReply> {
    const run = subcommands.get(subcommand);
    if (!run) throw new UserError('command.unknown');
    return run(request);
  },
};

const placeIn = ({ options, at }: ConfigRequest): Target => options.channel ?? at;

function change(request: ConfigRequest, at: Target): Promise<ConfigReply> {
  const { options } = request;
  const keys = at === 'server' ? [...KEYS, ...GUILD_KEYS] : KEYS;
  const changes = keys.flatMap((key) => {
    const value = valueIn(options, key);
    return value === null ? [] : [readChange(request, at, key, value)];
  });
  if (changes.length === 0) throw new UserError('config.nothing');
  return setAll(request, at, changes);
}

function valueIn(options: ConfigRequest['options'], key: AnyKey): Value | null {
  const name = OPTION[key];
  if (key === 'cooldownSeconds' || key === 'asked.days') return options.getInteger(name);
  return isGuildKey(key) ? options.getBoolean(name) : options.getString(name);
}

function reset(request: ConfigRequest): Promise<ConfigReply> {
  const what = request.options.getString('what');
  const only = [...KEYS, ...GUILD_KEYS].find((key) => key === request.options.getString('setting'));
  if (what === 'everything') return only ? resetEverywhere(request, only) : resetEverything(request);
  return resetPlace(request, what === 'channel' ? placeIn(request) : 'server', only);
}
