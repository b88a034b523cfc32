// One line of the wire log. In: an interaction that was sent, or a REST call of the bot. Out: what a developer reads first.
// The JSON that went over the wire is kept beside it by `wire.ts`.

import type { APIMessage } from 'discord-api-types/v10';
import type { Interaction } from '../interactions.ts';
import type { RestCall } from '../rest/server.ts';
import { type BrokenRule, brokenRules, unanswered } from './broken.ts';

export type WireKind =
  | 'interaction'
  | 'expired'
  | 'callback'
  | 'edit'
  | 'follow-up'
  | 'fetch'
  | 'delete'
  | 'message'
  | 'commands'
  | 'other';

/** What went over the wire once, in short. */
export interface WireEntry {
  /** Rises with time. */
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  kind: WireKind;
  /** The interaction that it concerns. */
  interaction?: Pick<Interaction, 'id' | 'type' | 'label'> & { personId: string };
  channelId?: string | undefined;
  /** The message that it made, read, changed or deleted; of an interaction, the one that it was used on. */
  messageId?: string | undefined;
  /** Of an interaction: how many packets were sent; 0 where nobody listened. */
  deliveries?: number;
  /** Of a REST call, its path without the interaction's token; `isInjected` when a fault answered in place of Discord. */
  call?: Pick<RestCall, 'method' | 'path' | 'status' | 'tookMs' | 'isInjected'>;
  /** Milliseconds since the interaction was sent; of a callback, the bot's latency. */
  afterMs?: number;
  broken: BrokenRule[];
}

export type WireDraft = Omit<WireEntry, 'id'>;

/** An interaction on its way to the bot. */
export function sentEntry(interaction: Interaction): WireDraft {
  const { sentAt, message, data, deliveries } = interaction;
  const messageId = message?.id ?? (data as { target_id?: string }).target_id;
  return {
    at: sentAt,
    kind: 'interaction',
    ...about(interaction),
    messageId,
    deliveries,
    afterMs: 0,
    broken: [],
  };
}

/** An interaction that nobody answered in time. */
export function expiredEntry(interaction: Interaction, at: number, withinMs: number): WireDraft {
  const afterMs = performance.now() - interaction.startedAt;
  return { at, kind: 'expired', ...about(interaction), afterMs, broken: [unanswered(withinMs)] };
}

/** A REST call, with the interaction that its path names. */
export function callEntry(call: RestCall, interaction: Interaction | undefined): WireDraft {
  const { at, method, path, status, tookMs, isInjected } = call;
  return {
    at,
    kind: kindOf(call),
    ...(interaction ? about(interaction) : { channelId: channelIn(path) }),
    messageId: messageOf(call, interaction),
    call: { method, path: shortened(path, interaction), status, tookMs, isInjected },
    ...(interaction ? { afterMs: call.startedAt - interaction.startedAt } : {}),
    broken: brokenRules(call),
  };
}

const shortened = (path: string, interaction?: Interaction) =>
  interaction ? path.replace(interaction.token, ':token') : path;

function about({ id, type, label, person, channel }: Interaction) {
  return { interaction: { id, type, label, personId: person.id }, channelId: channel.id };
}

const byMethod: Record<string, WireKind> = {
  POST: 'follow-up',
  PATCH: 'edit',
  GET: 'fetch',
  DELETE: 'delete',
};

function kindOf({ method, path }: RestCall): WireKind {
  const [, root] = path.split('/');
  if (root === 'interactions') return 'callback';
  if (root === 'webhooks') return byMethod[method] ?? 'other';
  if (root === 'channels') return 'message';
  return path.startsWith('/applications/') && path.includes('/commands') ? 'commands' : 'other';
}

const channelIn = (path: string) => /^\/channels\/(\d+)/.exec(path)?.[1];

/** The message that a call concerns; a refused one concerns the reply that it meant. */
function messageOf({ path, status, response }: RestCall, interaction: Interaction | undefined) {
  const named = /\/messages\/([^/]+)$/.exec(path)?.[1];
  if (named && named !== '@original') return named;
  const isReply = named === '@original' || path.endsWith('/callback');
  if (isReply) return interaction?.original?.id;
  return status < 300 ? (response as Partial<APIMessage> | undefined)?.id : undefined;
}
