// A bot that has grown over the years: one day Discord wants more shards of it than it began with. In: the close that says
// so. Out: whether starting again mends that, as it does where Discord itself says how many there are.

import { type APIGatewayBotInfo, type Client, GatewayCloseCodes, Routes } from 'discord.js';
import type { Shards } from '../config.ts';
import type { FatalError } from './fatal.ts';

/** Returns the error to end with: one that a supervisor starts again after, where it would get more shards then. */
export async function mendedByRestart(error: FatalError, client: Client, shards: Shards): Promise<Error> {
  if (error.code !== GatewayCloseCodes.ShardingRequired || shards !== 'auto') return error;
  try {
    const { shards: wanted } = (await client.rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    const has = client.ws.shards.size;
    return wanted > has
      ? new Error(`Discord wants ${wanted} shards by now, not ${has}: to be started again`)
      : error;
  } catch {
    // Whatever is wrong now, what the close said still holds.
    return error;
  }
}
