// One WebSocket of a bot: reads its operations, answers HELLO, IDENTIFY, HEARTBEAT and RESUME.
// In: a socket. Out: a session bound to it, or the close code that Discord would use. Next: `gateway.ts`.

import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { createReceiver } from './receiver.ts';
import { createSession, type Session } from './session.ts';
import type { Troubles } from './trouble.ts';

/** What a connection needs of the gateway that it belongs to. */
export interface ConnectionOptions {
  token: string;
  heartbeatIntervalMs: number;
  guildCount: number;
  privilegedIntents: boolean;
  troubles: Troubles;
  findSession(id: string): Session | undefined;
  onIdentified(session: Session): void;
  onResumed(session: Session): void;
  onClosed(session: Session, code: number): void;
}

const packetSchema = z.object({ op: z.int(), d: z.unknown().optional() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).nullish(),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
/** A client that misses two beats is gone. */
const MISSED_BEATS = 2.5;

/** Serves one socket until it closes. */
export function serveConnection(socket: WebSocket, query: URLSearchParams, options: ConnectionOptions) {
  let session: Session | undefined;
  let sends = 0;
  const receiver = createReceiver(socket, query.get('compress'));
  const refuse = (code: GatewayCloseCodes, reason: string) => receiver.close(code, reason);
  const send = (op: GatewayOpcodes, d: unknown = null) =>
    receiver.send(JSON.stringify({ op, d, s: null, t: null }));
  const silence = setTimeout(
    () => refuse(GatewayCloseCodes.UnknownError, 'No heartbeat'),
    options.heartbeatIntervalMs * MISSED_BEATS,
  );
  const sendWindow = setInterval(() => {
    sends = 0;
  }, limits.gateway.sendWindowMs);

  if (query.get('v') !== '10') return refuse(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version');
  socket.on('message', read);
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearTimeout(silence);
    clearInterval(sendWindow);
    if (session?.receiver === receiver) options.onClosed(session, code);
  });
  send(GatewayOpcodes.Hello, { heartbeat_interval: options.heartbeatIntervalMs, _trace: ['["local"]'] });

  function read(data: RawData) {
    const text = data.toString();
    sends += 1;
    if (sends > limits.gateway.sends)
      return refuse(GatewayCloseCodes.RateLimited, 'You are being rate limited.');
    const packet = text.length <= limits.gateway.payloadBytes ? parsePacket(text) : undefined;
    if (!packet) return refuse(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    handle(packet.op, packet.d);
  }

  function handle(op: GatewayOpcodes, d: unknown) {
    if (op === GatewayOpcodes.Heartbeat) return beat(d);
    if (op === GatewayOpcodes.Identify) return identify(d);
    if (op === GatewayOpcodes.Resume) return resume(d);
    if (!session) return refuse(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
    const known = [GatewayOpcodes.PresenceUpdate, GatewayOpcodes.RequestGuildMembers];
    if (!known.includes(op)) refuse(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
  }

  function beat(d: unknown) {
    silence.refresh();
    if (session && typeof d === 'number' && d > session.sequence) {
      return refuse(GatewayCloseCodes.InvalidSeq, 'Invalid seq');
    }
    if (!options.troubles.current().isSilent) send(GatewayOpcodes.HeartbeatAck);
  }

  function identify(d: unknown) {
    if (session) return refuse(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    const wish = identifySchema.safeParse(d);
    if (!wish.success) return refuse(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    options.troubles.note('identify');
    const { closeOnIdentify } = options.troubles.current();
    if (closeOnIdentify) return refuse(closeOnIdentify, 'On request');
    const { token, intents, shard } = wish.data;
    const problem = identifyProblem(token, intents, shard ?? undefined);
    if (problem) return refuse(...problem);
    session = createSession(shard ?? [0, 1], intents);
    session.receiver = receiver;
    options.onIdentified(session);
  }

  function identifyProblem(
    token: string,
    intents: number,
    shard: [number, number] | undefined,
  ): [GatewayCloseCodes, string] | undefined {
    if (!isToken(token)) return [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'];
    if (shard && !(shard[0] >= 0 && shard[0] < shard[1]))
      return [GatewayCloseCodes.InvalidShard, 'Invalid shard.'];
    const guildsPerShard = options.guildCount / (shard?.[1] ?? 1);
    if (guildsPerShard > limits.gateway.guildsPerShard)
      return [GatewayCloseCodes.ShardingRequired, 'Sharding required.'];
    if (intents & ~ALL_INTENTS) return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'];
    if (intents & PRIVILEGED_INTENTS && !options.privilegedIntents) {
      return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'];
    }
    return undefined;
  }

  /** Some libraries write the token as in the header of REST calls. */
  function isToken(token: string): boolean {
    return token.replace(/^Bot /, '') === options.token;
  }

  function resume(d: unknown) {
    const wish = resumeSchema.safeParse(d);
    if (!wish.success) return refuse(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    if (session && session.id !== wish.data.session_id)
      return refuse(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    if (!isToken(wish.data.token))
      return refuse(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    options.troubles.note('resume');
    if (options.troubles.current().isDeafToResume) return;
    const found = options.findSession(wish.data.session_id);
    if (!found) return send(GatewayOpcodes.InvalidSession, false);
    const sequence = wish.data.seq ?? 0;
    if (sequence > found.sequence) return refuse(GatewayCloseCodes.InvalidSeq, 'Invalid seq');
    session = found;
    session.receiver = receiver;
    session.replayAfter(sequence);
    options.onResumed(session);
  }
}

function parsePacket(text: string) {
  try {
    return packetSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
