// Misbehaviour on purpose: rules that answer, delay or cut matching REST calls, or downloads from the CDN.
// In: rules from the handle or the page. Out: what `server.ts` here, or that of `cdn/`, does instead.

import type { LocalEvents } from '../events.ts';

/** What a fault meets: calls of the REST API, or downloads. */
export type FaultPlace = 'rest' | 'cdn';

export interface Fault {
  /** By default the REST API. */
  on?: FaultPlace;
  method?: string | undefined;
  /** Part of the path after `/api/v10`, or of a file's address, or a pattern for it. */
  path?: string | RegExp | undefined;
  /** Answer with this status instead of running the route or giving the file. */
  status?: number;
  /** Put over those of the answer. */
  headers?: Record<string, string>;
  body?: unknown;
  /** Wait this long before answering; in the middle of a file. */
  delayMs?: number | undefined;
  /** Cut the connection without an answer; in the middle of a file. */
  reset?: boolean;
  /** Runs the route all the same: Discord has taken the call, and its caller does not hear of it. */
  isTaken?: boolean;
  /** How many calls it meets; once by default, `Infinity` until cleared. */
  times?: number | undefined;
}

/** A fault that waits for calls. */
export interface ArmedFault extends Fault {
  id: number;
  /** How many calls it will still meet. */
  left: number;
}

export type Faults = ReturnType<typeof createFaults>;

export function createFaults(events: LocalEvents) {
  let rules: ArmedFault[] = [];
  let last = 0;
  const change = (changed: ArmedFault[]) => {
    rules = changed;
    events.emit({ type: 'faults' });
  };

  return {
    /** What waits for calls there. */
    armed: (place: FaultPlace) => rules.filter((rule) => placeOf(rule) === place),
    add(fault: Fault) {
      last += 1;
      change([...rules, { ...fault, id: last, left: fault.times ?? 1 }]);
    },
    clear: () => change([]),
    /** What happens to this call: the first delay and the first end that meet it, both used up by that. */
    take(method: string, path: string, place: FaultPlace = 'rest'): Fault | undefined {
      const meeting = rules.filter((rule) => placeOf(rule) === place && meets(rule, method, path));
      const end = meeting.find(({ status, reset, headers }) => status !== undefined || reset || headers);
      const delay = meeting.find(({ delayMs }) => delayMs !== undefined);
      if (!end && !delay) return undefined;
      const used = rules.map((rule) =>
        rule === end || rule === delay ? { ...rule, left: rule.left - 1 } : rule,
      );
      change(used.filter(({ left }) => left > 0));
      return { ...end, ...(delay && { delayMs: delay.delayMs }) };
    },
  };
}

const placeOf = ({ on }: Fault): FaultPlace => on ?? 'rest';

function meets({ method, path }: Fault, calledMethod: string, calledPath: string): boolean {
  if (method && method.toUpperCase() !== calledMethod) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? calledPath.includes(path) : path.test(calledPath);
}
