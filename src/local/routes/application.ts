// Who the bot is and where its gateway is. In: REST calls. Out: application, user and gateway objects.

import type { Core } from '../core.ts';
import type { Route } from '../rest/answer.ts';
import { refusal } from '../rest/errors.ts';
import { botUser, guildObject, memberObject, userObject } from '../state/objects.ts';

/** IDENTIFYs a day. https://discord.com/developers/docs/events/gateway#session-start-limit-object */
const SESSION_STARTS = 1000;
const DAY_MS = 86_400_000;

export function applicationRoutes(core: Core): Route[] {
  const { world } = core;
  const application = () => ({ body: applicationObject(core) });
  return [
    { method: 'GET', path: '/gateway', open: true, run: () => ({ body: { url: core.gatewayUrl() } }) },
    { method: 'GET', path: '/gateway/bot', run: () => ({ body: gatewayObject(core) }) },
    {
      method: 'GET',
      path: '/users/@me',
      run: () => ({ body: { ...botUser(world.application), verified: true, flags: 0 } }),
    },
    { method: 'GET', path: '/applications/@me', run: application },
    { method: 'GET', path: '/oauth2/applications/@me', run: application },
    {
      method: 'GET',
      path: '/users/:userId',
      run: ({ params }) => ({ body: userObject(findPerson(core, params.userId)) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId',
      run: ({ params }) => ({ body: guildObject(findGuild(core, params.guildId), world) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/members/:userId',
      run({ params }) {
        const person = findPerson(core, params.userId);
        return {
          body: { ...memberObject(person, findGuild(core, params.guildId)), user: userObject(person) },
        };
      },
    },
  ];
}

function gatewayObject({ gatewayUrl, shards, maxConcurrency }: Core) {
  const session_start_limit = {
    total: SESSION_STARTS,
    remaining: SESSION_STARTS,
    reset_after: DAY_MS,
    max_concurrency: maxConcurrency,
  };
  return { url: gatewayUrl(), shards, session_start_limit };
}

function applicationObject({ world }: Core) {
  const { id, name } = world.application;
  const owner = world.people.at(-1);
  return {
    id,
    name,
    icon: null,
    description: '',
    type: null,
    bot: botUser(world.application),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { 0: {} },
    verify_key: '0'.repeat(64),
    flags: 0,
    tags: [],
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: owner && userObject(owner),
    team: null,
    approximate_guild_count: world.guilds.length,
  };
}

function findPerson({ world }: Core, id: string | undefined) {
  const person = world.people.find((each) => each.id === id);
  if (!person) throw refusal('unknownUser');
  return person;
}

function findGuild({ world }: Core, id = '') {
  const guild = world.guild(id);
  if (!guild) throw refusal('unknownGuild');
  return guild;
}
