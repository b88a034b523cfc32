// What a moderator's command, button or form comes to. In: nothing. Out: types. Next: `src/discord/carry-out.ts` does it.
// `/config` and `/library` return the same few steps: a form to fill in, or work whose outcome is shown.

import type { Form } from '../src/reply/form.ts';

/** A file that somebody attached, as Discord tells of it. */
export interface AttachedFile {
  url: string;
  size: number;
  /** As whoever sent it calls it, with its ending. */
  name: string;
}

/** What somebody filled in; a field that the form did not have is empty. */
export interface Filled {
  text(id: string): string;
  choice(id: string): string | undefined;
  isTicked(id: string): boolean;
  files(id: string): AttachedFile[];
}

/** Is told how far the work is; resolves when that is shown. */
export type OnProgress<View> = (view: View) => Promise<void>;

/** `beside`: to the moderator alone. `in place`: instead of the message that was pressed. */
export type Step<View> =
  | { step: 'form'; form: Form }
  | {
      step: 'show';
      where: 'beside' | 'in place';
      work: (onProgress: OnProgress<View>) => Promise<View>;
      /** Some time has passed already: it is announced at once. */
      isLate?: boolean;
    };
