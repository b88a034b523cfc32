// Errors that are the member's to fix, thrown by commands and buttons, caught once in `discord/dispatch.ts`.

import type { Bilingual } from '../words/language.ts';
import { libraryProblem } from './library/problems.ts';
import { moderatorProblem } from './settings-wording.ts';
import { problem as memberProblem } from './wording.ts';

const problem = { ...memberProblem, ...moderatorProblem, ...libraryProblem };

type Code = keyof typeof problem;

/** A request that cannot be met; `says` tells the member why and what to do, in both languages. */
export class UserError<C extends Code = Code> extends Error {
  override readonly name = 'UserError';
  readonly code: C;
  readonly says: Bilingual;

  constructor(code: C, ...details: Parameters<(typeof problem)[C]>) {
    super(code);
    this.code = code;
    this.says = (problem[code] as (...details: unknown[]) => Bilingual)(...details);
  }
}
