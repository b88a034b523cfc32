// What the parts of this room share: state, events, gateway, clock. In: options. Out: `Core`, given to each part.

import { createFiles, type Files } from './cdn/files.ts';
import { createEvents, type LocalEvents } from './events.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { limits } from './limits.ts';
import { createFaults, type Faults } from './rest/faults.ts';
import { type Commands, createCommands } from './state/commands.ts';
import { createMessages, type Messages } from './state/messages.ts';
import { createSnowflakes } from './state/snowflake.ts';
import { createWorld, type World, type WorldOptions } from './state/world.ts';
import { createWire, type Wire } from './wire/wire.ts';

const HEARTBEAT_INTERVAL_MS = 41_250;
const RESUME_WITHIN_MS = 90_000;

export interface LocalDiscordOptions extends WorldOptions {
  /** Preferred port; any free one by default and when it is taken. */
  port?: number;
  host?: string;
  /** The bot token to accept; made up when not given. */
  token?: string;
  /** The clock for ids, deadlines and tokens. */
  now?: () => number;
  /** How long the bot has for its first answer: 3 s on Discord. */
  acknowledgeWithinMs?: number;
  /** How long an interaction can be edited and followed up: 15 min on Discord. */
  tokenLifetimeMs?: number;
  /** How long the address of an attachment is good: a day on Discord. */
  attachmentLifetimeMs?: number;
  heartbeatIntervalMs?: number;
  /** How long a lost session waits to be resumed. */
  resumeWithinMs?: number;
  /** Shards that `GET /gateway/bot` recommends. */
  shards?: number;
  /** How many shards may identify at once, as `GET /gateway/bot` says; 1 for small bots. */
  maxConcurrency?: number;
  /** Whether the application may use the privileged intents. */
  privilegedIntents?: boolean;
  /** Commands that the page offers a newcomer to begin with, such as `/ask question:Who chaired?`. */
  examples?: string[];
}

/** What the parts of this room share. */
export interface Core {
  world: World;
  events: LocalEvents;
  gateway: Gateway;
  faults: Faults;
  messages: Messages;
  commands: Commands;
  interactions: Interactions;
  wire: Wire;
  files: Files;
  now: () => number;
  nextId: () => string;
  gatewayUrl: () => string;
  shards: number;
  maxConcurrency: number;
  acknowledgeWithinMs: number;
  examples: string[];
  /** When this local Discord began: the page tells a new one from the one it knew. */
  startedAt: number;
}

/** Builds the parts; `address` is asked for host and port once the server listens. */
export function createCore(options: LocalDiscordOptions, token: string, address: () => string): Core {
  const { now = Date.now, acknowledgeWithinMs = limits.interaction.acknowledgeWithinMs } = options;
  const world = createWorld(options);
  const events = createEvents();
  const nextId = createSnowflakes(now);
  const gatewayUrl = () => `ws://${address()}/gateway`;
  const gateway = createGateway({
    world,
    events,
    token,
    now,
    gatewayUrl,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    resumeWithinMs: options.resumeWithinMs ?? RESUME_WITHIN_MS,
    privilegedIntents: options.privilegedIntents ?? false,
  });
  const interactions = createInteractions({
    ...{ world, events, gateway, now, nextId, acknowledgeWithinMs },
    tokenLifetimeMs: options.tokenLifetimeMs ?? limits.interaction.tokenLifetimeMs,
  });
  return {
    world,
    events,
    gateway,
    faults: createFaults(events),
    now,
    nextId,
    gatewayUrl,
    acknowledgeWithinMs,
    examples: options.examples ?? [],
    startedAt: now(),
    shards: options.shards ?? 1,
    maxConcurrency: options.maxConcurrency ?? 1,
    messages: createMessages(events),
    commands: createCommands({ applicationId: world.application.id, nextId, events, now }),
    interactions,
    wire: createWire({ events, interactions, token, now, acknowledgeWithinMs }),
    files: createFiles({
      ...{ nextId, now, baseUrl: () => `http://${address()}` },
      lifetimeMs: options.attachmentLifetimeMs ?? limits.file.addressLifetimeMs,
    }),
  };
}
