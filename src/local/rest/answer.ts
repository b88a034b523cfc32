// What Discord answers to a call: finds the route, checks the token, runs the route. In: a call as read by `server.ts`.
// Out: status and body, or the refusal; and every rule that the call broke. Next: `routes/`.

import { type BodyName, describedProblems } from '../description/description.ts';
import { checkFiles } from '../validate/files.ts';
import type { UploadedFile } from './body.ts';
import { type FieldProblem, invalidForm, Refusal, refusal } from './errors.ts';

/** A call as its route sees it. */
export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
  /** Throws the refusal of what Discord's API description does not allow in the body. */
  refuseUndescribed(): void;
  /** Notes what Discord passes over without a word. */
  warn(problem: Omit<FieldProblem, 'isWarning'>): void;
}

/** What a route answers; nothing means 204. */
export interface Answered {
  status?: number;
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/channels/:channelId/messages`. */
  path: string;
  /** Needs no bot token: the interaction token in the path is proof enough. */
  open?: boolean;
  /** Whose body it takes, in Discord's API description. */
  takes?: BodyName;
  run(call: Call): Answered | undefined;
}

/** A call as it came in. */
export interface Incoming {
  method: string;
  /** Path after `/api/v10`. */
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
  files: UploadedFile[];
}

export interface Answer {
  status: number;
  body: unknown;
  /** Rules that the call broke, those that Discord passes over included. */
  problems: FieldProblem[];
}

export interface AnswerOptions {
  routes: Route[];
  token: string;
}

/** Returns the function that answers a call; what goes wrong by the bot's fault is an answer too. */
export function createAnswerer({ routes, token }: AnswerOptions) {
  const table = routes.map((route) => ({ ...route, pattern: toPattern(route.path) }));

  function find(method: string, path: string) {
    const atPath = table.filter(({ pattern }) => pattern.test(path));
    const route = atPath.find((candidate) => candidate.method === method);
    if (!route) throw refusal(atPath.length > 0 ? 'methodNotAllowed' : 'notFound');
    const groups = Object.entries(route.pattern.exec(path)?.groups ?? {});
    return {
      route,
      params: Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)])),
    };
  }

  function run({ method, path, query, authorization, body, files }: Incoming): Answer {
    const { route, params } = find(method, path);
    if (!route.open && authorization !== `Bot ${token}`) throw refusal('unauthorized');
    checkFiles(files);
    const problems: FieldProblem[] = [];
    const refuseUndescribed = () => {
      if (route.takes) problems.push(...describedProblems(route.takes, body));
      const refused = problems.filter(({ isWarning }) => !isWarning);
      if (refused.length > 0) throw invalidForm(refused);
    };
    const warn: Call['warn'] = (problem) => void problems.push({ ...problem, isWarning: true });
    const result = route.run({ params, query, body, files, refuseUndescribed, warn });
    return result
      ? { status: result.status ?? 200, body: result.body, problems }
      : { status: 204, body: undefined, problems };
  }

  return function answer(incoming: Incoming): Answer {
    try {
      return run(incoming);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}
