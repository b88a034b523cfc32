// Misbehaviour on purpose: rules that answer, delay or cut matching REST calls.
// In: rules from the handle or the page. Out: what `server.ts` does instead of the route.

export interface Fault {
  method?: string;
  /** Part of the path after `/api/v10`, or a pattern for it. */
  path?: string | RegExp;
  /** Answer with this status instead of running the route. */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Wait this long before answering. */
  delayMs?: number;
  /** Cut the connection without an answer. */
  reset?: boolean;
  /** How many calls it meets; once by default. */
  times?: number;
}

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let rules: (Fault & { left: number })[] = [];
  return {
    add(fault: Fault) {
      rules.push({ ...fault, left: fault.times ?? 1 });
    },
    clear() {
      rules = [];
    },
    /** The first rule that meets this call; meeting uses it up. */
    take(method: string, path: string): Fault | undefined {
      const rule = rules.find((candidate) => meets(candidate, method, path));
      if (rule && --rule.left <= 0) rules = rules.filter((other) => other !== rule);
      return rule;
    },
  };
}

function meets({ method, path }: Fault, calledMethod: string, calledPath: string): boolean {
  if (method && method.toUpperCase() !== calledMethod) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? calledPath.includes(path) : path.test(calledPath);
}
