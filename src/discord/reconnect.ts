// How shards come back: discord.js tries twice a second for ever, and spends an IDENTIFY on every try that gets far enough,
// of which Discord grants 1,000 a day before it resets the token. In: the manager of the connections. Out: one whose tries
// come later and later while they fail, and whose IDENTIFYs last the day; and that resumes where Discord would let it.
// https://docs.discord.com/developers/events/gateway#session-start-limit-object

import { createRequire } from 'node:module';
import type { SimpleShardingStrategy, WebSocketManager, WebSocketShard } from '@discordjs/ws';
import { GatewayCloseCodes } from 'discord.js';

// The very modules that discord.js has loaded: an import would load another copy of each.
const ws = createRequire(import.meta.url)('@discordjs/ws') as typeof import('@discordjs/ws');
const { CloseCodes, WebSocketShardDestroyRecovery, WebSocketShardEvents } = ws;

/** How one shard's connection has fared. */
interface Course {
  /** The code by which the last connection was closed, until the next one is open. */
  closedBy: number | undefined;
  /** Connections in a row that never became a session. */
  failures: number;
  /** Runs while a session is being resumed. */
  patience?: NodeJS.Timeout | undefined;
  /** An IDENTIFY is counted that no open connection has spent yet. */
  isIdentifyDue: boolean;
  /** When IDENTIFYs would all be there again, in milliseconds since 1970. */
  restedAt: number;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** 720 a day, and ten at once. */
const IDENTIFY_EVERY_MS = 120_000;
const IDENTIFIES_AT_ONCE = 10;
/** What was missed meanwhile is sent again in that time. */
const LONGEST_RESUME_MS = 60_000;

/** By then whoever answered for the session may be gone for good; a new one begins elsewhere. */
const TRIES_OF_RESUME = 5;
/** Closes after which there is nothing to resume. */
const ENDS_SESSION = new Set<number>([
  CloseCodes.Normal,
  GatewayCloseCodes.NotAuthenticated,
  GatewayCloseCodes.AlreadyAuthenticated,
  GatewayCloseCodes.InvalidSeq,
]);

/** Builds the strategy by which the shards of this manager connect. */
export function buildStrategy(
  manager: WebSocketManager,
  longestResumeMs = LONGEST_RESUME_MS,
): SimpleShardingStrategy {
  const courses = new Map<number, Course>();
  const { retrieveSessionInfo, updateSessionInfo } = manager.options;
  const strategy = new StoppableStrategy(manager);

  manager.on(WebSocketShardEvents.Closed, ({ shardId, code }) => {
    const course = courseOf(shardId);
    course.closedBy = code;
    course.failures += 1;
    clearTimeout(course.patience);
    giveBackIdentify(course);
  });
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => {
    Object.assign(courseOf(shardId), { closedBy: undefined, isIdentifyDue: false });
    void watchResume(shardId);
  });
  const onSession = ({ shardId }: { shardId: number }) => {
    const course = courseOf(shardId);
    course.failures = 0;
    clearTimeout(course.patience);
  };
  manager.on(WebSocketShardEvents.Ready, onSession).on(WebSocketShardEvents.Resumed, onSession);

  /** A shard asks for its session before it connects, and again with each event, when nothing must be waited for. */
  manager.options.retrieveSessionInfo = (shardId) => {
    if (courseOf(shardId).closedBy === undefined) return retrieveSessionInfo(shardId);
    return beforeConnecting(shardId);
  };
  manager.options.updateSessionInfo = (shardId, session) => {
    if (session !== null || !holdsSession(courseOf(shardId))) return updateSessionInfo(shardId, session);
  };

  /** Of a RESUME that is never answered discord.js takes no notice: the shard would stay there for ever. */
  async function watchResume(shardId: number) {
    if (!(await retrieveSessionInfo(shardId))) return;
    courseOf(shardId).patience = setTimeout(() => strategy.beginAnew(shardId), longestResumeMs).unref();
  }

  async function beforeConnecting(shardId: number) {
    const course = courseOf(shardId);
    const { failures } = course;
    const session = await retrieveSessionInfo(shardId);
    const pause = failures > 1 ? FIRST_PAUSE_MS * 2 ** (failures - 2) : 0;
    const untilIdentify = session ? 0 : takeIdentify(course);
    await strategy.wait(Math.max(Math.min(pause, LONGEST_PAUSE_MS), untilIdentify));
    return session;
  }

  function courseOf(shardId: number): Course {
    const course = courses.get(shardId) ?? { ...UNTRIED };
    courses.set(shardId, course);
    return course;
  }

  return strategy;
}

/** discord.js gives a session up where Discord would let it be resumed: after 4008, and where nobody answers for a moment. */
function holdsSession({ closedBy, failures }: Course): boolean {
  return closedBy !== undefined && !ENDS_SESSION.has(closedBy) && failures <= TRIES_OF_RESUME;
}

const UNTRIED: Course = { closedBy: undefined, failures: 0, isIdentifyDue: false, restedAt: 0 };

/** Counts an IDENTIFY and returns how many milliseconds it has to wait. */
function takeIdentify(course: Course, now = Date.now()): number {
  course.restedAt = Math.max(course.restedAt, now) + IDENTIFY_EVERY_MS;
  course.isIdentifyDue = true;
  return Math.max(0, course.restedAt - now - IDENTIFIES_AT_ONCE * IDENTIFY_EVERY_MS);
}

/** A connection that never opened has spent none. */
function giveBackIdentify(course: Course): void {
  if (course.isIdentifyDue) course.restedAt -= IDENTIFY_EVERY_MS;
  course.isIdentifyDue = false;
}

/** Shards that are told to stop while they wait for their next try do not try it. */
class StoppableStrategy extends ws.SimpleShardingStrategy {
  #stopping = new AbortController();

  override spawn(shardIds: number[]) {
    this.#stopping = new AbortController();
    return super.spawn(shardIds);
  }

  override destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]) {
    this.#stopping.abort();
    return super.destroy(options);
  }

  /** Gives a shard's session up, and connects it for a new one. */
  beginAnew(shardId: number): void {
    // Private to TypeScript alone.
    const { shards } = this as unknown as { shards: ReadonlyMap<number, WebSocketShard> };
    const recover = WebSocketShardDestroyRecovery.Reconnect;
    void shards.get(shardId)?.destroy({ reason: 'RESUME was not answered', recover });
  }

  /** Resolves after so many milliseconds; never, once the shards are told to stop. */
  wait(ms: number): Promise<void> {
    const { signal } = this.#stopping;
    return new Promise((resolve) => {
      if (signal.aborted) return;
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => clearTimeout(timer));
    });
  }
}
