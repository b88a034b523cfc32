// Tells when the files below a folder have changed and come to rest. In: a folder. Out: calls. Used by renew.ts.
// It looks again and again rather than being told: that works on network file systems, which tell nothing of what other
// machines write, and whichever way an editor puts a new file in an old one's place.

import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How a folder is watched. */
export interface Watching {
  /** The shortest pause between two looks. */
  everyMs: number;
  signal: AbortSignal;
  /** Called at first and after each change, once two looks in a row have seen the same; awaited before the next look. */
  onChange(): Promise<void>;
}

/** Where there are many files, looking takes at most this share of the time; but a pause is no longer than so many times the shortest. */
const MOST_OF_TIME = 0.05;
const LONGEST = 15;

/** Watches until the signal comes. A folder that cannot be read is as good as unchanged. */
export async function watchFolder(folder: string, { everyMs, signal, onChange }: Watching): Promise<void> {
  let taken: string | undefined;
  let seen: string | undefined;
  let pauseMs = everyMs;
  while (await pause(pauseMs, signal)) {
    const begun = performance.now();
    const now = await lookAt(folder);
    const wanted = (performance.now() - begun) / MOST_OF_TIME;
    pauseMs = Math.min(Math.max(everyMs, wanted), LONGEST * everyMs);
    if (now === seen && now !== taken) {
      taken = now;
      await onChange();
    }
    seen = now;
  }
}

/** Resolves to whether to go on. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  await setTimeout(ms, undefined, { signal, ref: false }).catch(() => {});
  return !signal.aborted;
}

/** The name, size and time of every file; what vanishes meanwhile is seen at the next look. */
async function lookAt(folder: string): Promise<string | undefined> {
  const seen: string[] = [];
  try {
    for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const path = join(item.parentPath, item.name);
      const { size, mtimeMs } = await stat(path);
      seen.push(`${path}:${size}:${mtimeMs}`);
    }
  } catch {
    return undefined;
  }
  return createHash('sha1').update(seen.sort().join('\n')).digest('base64');
}
