// Reading and writing application commands, global and of a guild. In: REST calls. Out: `state/commands.ts`.

import type { Core } from '../core.ts';
import type { Call, Route } from '../rest/answer.ts';
import { refusal } from '../rest/errors.ts';
import type { Command, Scope } from '../state/commands.ts';
import { checkCommand, checkCommands } from '../validate/command.ts';

const LOCALIZED = ['name_localizations', 'description_localizations'];

export function commandRoutes(core: Core): Route[] {
  return ['/applications/:applicationId', '/applications/:applicationId/guilds/:guildId'].flatMap((root) =>
    routesBelow(`${root}/commands`, core),
  );
}

function routesBelow(path: string, core: Core): Route[] {
  const { commands } = core;
  const one = `${path}/:commandId`;
  const scope = (call: Call) => scopeOf(core, call);
  const commandId = ({ params }: Call) => params.commandId ?? '';
  return [
    {
      method: 'GET',
      path,
      run: (call) => ({ body: commands.list(scope(call)).map((command) => shown(command, call.query)) }),
    },
    {
      method: 'PUT',
      path,
      takes: 'replaceCommands',
      run: (call) => ({ body: commands.replaceAll(scope(call), described(call, checkCommands(call.body))) }),
    },
    {
      method: 'POST',
      path,
      takes: 'createCommand',
      run(call) {
        const { command, isNew } = commands.put(scope(call), described(call, checkCommand(call.body)));
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    { method: 'GET', path: one, run: (call) => ({ body: commands.find(scope(call), commandId(call)) }) },
    {
      method: 'PATCH',
      path: one,
      takes: 'editCommand',
      run(call) {
        const old = commands.find(scope(call), commandId(call));
        const body = checkCommand({ ...old, ...(call.body as object), type: old.type });
        return { body: commands.put(scope(call), described(call, body), old).command };
      },
    },
    { method: 'DELETE', path: one, run: (call) => void commands.remove(scope(call), commandId(call)) },
  ];
}

/** What was checked, once Discord's API description has been heard too. */
function described<Checked>(call: Call, checked: Checked): Checked {
  call.refuseUndescribed();
  return checked;
}

function scopeOf({ world }: Core, { params }: Call): Scope {
  if (params.applicationId !== world.application.id) throw refusal('unknownApplication');
  if (params.guildId === undefined) return 'global';
  if (!world.guild(params.guildId)) throw refusal('missingAccess');
  return params.guildId;
}

/** Unless asked for, the list leaves localizations out. */
function shown(command: Command, query: URLSearchParams): object {
  if (query.get('with_localizations') === 'true') return command;
  return JSON.parse(JSON.stringify(command, (key, value) => (LOCALIZED.includes(key) ? undefined : value)));
}
