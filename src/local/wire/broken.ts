// Rules of Discord that a call of the bot broke. In: a REST call as it was answered. Out: one rule per problem, by field.

import type { limits } from '../limits.ts';
import type { RestCall } from '../rest/server.ts';

/** A rule that was broken. */
export interface BrokenRule {
  /** Refused by Discord, or ignored by it without a word. */
  severity: 'refused' | 'warning';
  /** Discord's code: of a field such as `BASE_TYPE_MAX_LENGTH`, or of the whole such as `10062`. */
  code: string;
  /** Path of the field, such as `data.embeds.0.title`; empty for the whole. */
  field: string;
  message: string;
  /** Name of the limit in `limits.ts`, such as `embed.title`, and its value. */
  limit?: string;
  max?: number;
}

/** The rules that a call broke; a fault that was asked for is no breach. */
export function brokenRules({ status, response, isInjected }: RestCall): BrokenRule[] {
  if (status < 400 || isInjected) return [];
  const {
    code,
    message = '',
    errors,
  } = (response ?? {}) as { code?: number; message?: string; errors?: object };
  if (errors) return fieldProblems(errors);
  return [{ severity: 'refused', code: String(code ?? status), field: '', message }];
}

/** The rule that an interaction was not answered in time. */
export const unanswered = (withinMs: number): BrokenRule => ({
  severity: 'refused',
  code: '10062',
  field: '',
  message: `The first answer must come within ${withinMs} ms`,
  limit: 'interaction.acknowledgeWithinMs' satisfies `interaction.${keyof typeof limits.interaction}`,
  max: withinMs,
});

/** Discord nests problems by field; here they stand in a row, each with its path. */
function fieldProblems(errors: object, path: string[] = []): BrokenRule[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as Pick<BrokenRule, 'code' | 'message'>[]).map(
          (found): BrokenRule => ({ severity: 'refused', field: path.join('.'), ...found }),
        )
      : fieldProblems(value, [...path, key]),
  );
}
