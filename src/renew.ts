// Takes new and corrected meetings into a running bot. In: the library and its folder. Out: a library that is up to date,
// and lines in the log. Used by main.ts.

import type { Logger } from 'pino';
import type { RenewableLibrary } from './answer/library.ts';
import { watchFolder } from './library/watch.ts';
import { prepareBeside } from './prepare.ts';

const EVERY_MS = 2_000;

/** Where meetings are, and for how long to watch them. */
export interface Renewing {
  folder: string;
  log: Logger;
  signal: AbortSignal;
  everyMs?: number;
}

/** Watches the meetings until the signal comes; what is wrong is logged, and what was known before stays. */
export function keepRenewed(
  library: RenewableLibrary,
  { folder, log, signal, everyMs = EVERY_MS }: Renewing,
): Promise<void> {
  return watchFolder(folder, {
    ...{ everyMs, signal },
    async onChange() {
      try {
        const { changed, problems, toPrepare } = await library.renew();
        if (changed.length > 0) log.info({ changed, meetings: library.meetings.length }, 'meetings renewed');
        for (const problem of problems)
          log.warn({ problem }, 'a meeting is wrong: what was known of it stays');
        if (toPrepare) await prepareBeside(library, log, signal);
      } catch (err) {
        log.warn({ err }, 'meetings not renewed: those known stay');
      }
    },
  });
}
