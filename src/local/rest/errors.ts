// Discord's refusals: HTTP status, code and message as its API gives them.
// Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json

import type { LimitName } from '../limits.ts';

const INVALID_FORM = 50035;

/** One problem of a form field. */
export interface FieldProblem {
  path: (string | number)[];
  code: string;
  message: string;
  /** The limit that is exceeded. */
  limit?: LimitName | undefined;
  /** Discord takes it without a word: told to the developer alone. */
  isWarning?: true;
}

/** Thrown by a route; the REST server writes it as the response. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { message: string; code: number; errors?: object };
  /** Which rules were broken; what Discord says of them stands in the body. */
  readonly problems: FieldProblem[];

  constructor(status: number, code: number, message: string, problems: FieldProblem[] = []) {
    super(message);
    this.status = status;
    this.body = { message, code, ...(code === INVALID_FORM ? { errors: nested(problems) } : {}) };
    this.problems = problems;
  }
}

const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  malformedJson: [400, 50109, 'The request body contains invalid JSON.'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  editOfOthers: [403, 50005, 'Cannot edit a message authored by another user'],
  tooManyFiles: [400, 30015, 'Maximum number of attachments in a message reached (10)'],
  fileTooLarge: [413, 40005, 'Request entity too large'],
  tooManyFollowUps: [400, 40094, 'This interaction has hit the maximum number of follow up messages.'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  tooManyCreates: [400, 30034, 'Max number of daily application command creates has been reached (200)'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
} satisfies Record<string, [number, number, string]>;

/** A refusal by name: `refusal('unknownInteraction')` is 404 with code 10062; `limit` is the one that was exceeded. */
export function refusal(name: keyof typeof refusals, limit?: LimitName): Refusal {
  const [status, code, message] = refusals[name];
  return new Refusal(status, code, message, [{ path: [], code: String(code), message, limit }]);
}

/** 50035 with what is wrong about each field. */
export function invalidForm(problems: FieldProblem[]): Refusal {
  return new Refusal(400, INVALID_FORM, 'Invalid Form Body', problems);
}

/** Each problem under its field, as Discord nests them. */
function nested(problems: FieldProblem[]): Nested {
  const errors: Nested = {};
  for (const { path, code, message } of problems) {
    const field = path.reduce<Nested>(step, errors);
    field._errors = [...(Array.isArray(field._errors) ? field._errors : []), { code, message }];
  }
  return errors;
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

/** The place of a field within its parent, made when it is not there yet. */
function step(parent: Nested, key: string | number): Nested {
  const found = parent[key] ?? {};
  parent[key] = found;
  return found as Nested;
}
