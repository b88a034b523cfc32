// Rules of Discord that the bot broke. In: a REST call as it was answered, or an interaction without an answer.
// Out: one rule for each problem, with its field and the limit's name.

import { type LimitName, limitOf } from '../limits.ts';
import type { FieldProblem } from '../rest/errors.ts';
import type { RestCall } from '../rest/server.ts';

/** A rule that was broken. */
export interface BrokenRule {
  /** Refused by Discord, or passed over without a word. */
  severity: 'refused' | 'warning';
  /** Discord's code: of a field such as `BASE_TYPE_MAX_LENGTH`, or of the whole such as `10062`. */
  code: string;
  /** Path of the field, such as `data.embeds.0.title`; empty for the whole. */
  field: string;
  message: string;
  /** The limit in `limits.ts`, such as `embed.title`, and its value. */
  limit?: LimitName;
  max?: number;
}

/** The rules that a call broke. */
export const brokenRules = ({ problems }: RestCall): BrokenRule[] => problems.map(toRule);

/** The rule that an interaction is answered in time. */
export const unanswered = (withinMs: number): BrokenRule => ({
  severity: 'refused',
  code: '10062',
  field: '',
  message: `The first answer must come within ${withinMs} ms`,
  limit: 'interaction.acknowledgeWithinMs',
  max: withinMs,
});

function toRule({ path, code, message, limit, isWarning }: FieldProblem): BrokenRule {
  return {
    severity: isWarning ? 'warning' : 'refused',
    code,
    field: path.join('.'),
    message,
    ...(limit ? { limit, max: limitOf(limit) } : {}),
  };
}
