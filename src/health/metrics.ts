// What `/metrics` counts, in Prometheus' words. In: endings of interactions, calls to REST, the shards. Out: text.
// https://prometheus.io/docs/practices/naming/

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ending } from '../discord/dispatch.ts';
import type { Call } from '../discord/requests.ts';
import type { ShardState } from './shards.ts';

/** The metrics of one process. */
export interface Metrics {
  contentType: string;
  countEnding(ending: Ending): void;
  countCall(call: Call): void;
  text(): Promise<string>;
}

/** What is looked at only when somebody reads the metrics. */
export interface Gauged {
  states(): ShardState[];
  loopLagMs(): number;
}

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
/** Calls that Discord counts against the bot: 10,000 in ten minutes, and it refuses all. */
const INVALID = new Set([401, 403, 429]);
const REFUSED = /^refused ?/;

/** Returns metrics that begin at zero. */
export function createMetrics(gauged: Gauged): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const interactions = new Counter({
    name: 'mahdar_interactions_total',
    help: 'Interactions by command and outcome.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'mahdar_interaction_duration_seconds',
    help: 'From the arrival of an interaction until Discord has the reply.',
    labelNames: ['command'],
    buckets: BUCKETS_SECONDS,
    registers,
  });
  const refused = new Counter({
    name: 'mahdar_questions_refused_total',
    help: 'Questions that the record does not answer, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const calls = new Counter({
    name: 'mahdar_rest_calls_total',
    help: 'Calls to Discord by method and status; status 0 where no answer came.',
    labelNames: ['method', 'status'],
    registers,
  });
  const invalid = new Counter({
    name: 'mahdar_rest_invalid_requests_total',
    help: 'Calls that Discord refused with 401, 403 or 429; at 10,000 in ten minutes it refuses all.',
    registers,
  });
  gaugeShards(gauged, registers);

  return {
    contentType: register.contentType,
    countEnding({ command, outcome, ms }) {
      interactions.inc({ command, outcome });
      durations.observe({ command }, ms / 1000);
      if (REFUSED.test(outcome)) refused.inc({ reason: outcome.replace(REFUSED, '') || 'no evidence' });
    },
    countCall({ method, status }) {
      calls.inc({ method, status });
      if (INVALID.has(status)) invalid.inc();
    },
    text: () => register.metrics(),
  };
}

function gaugeShards({ states, loopLagMs }: Gauged, registers: Registry[]): void {
  new Gauge({
    name: 'mahdar_shard_ready',
    help: 'Whether a shard is ready.',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { id, status } of states()) this.set({ shard: id }, status === 'Ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'mahdar_shard_ping_seconds',
    help: 'How long Discord took to answer the last heartbeat.',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { id, pingMs } of states()) if (pingMs >= 0) this.set({ shard: id }, pingMs / 1000);
    },
  });
  new Gauge({
    name: 'mahdar_event_loop_worst_lag_seconds',
    help: 'The longest time of the last ten seconds for which the process did nothing else.',
    registers,
    collect() {
      this.set(loopLagMs() / 1000);
    },
  });
}
