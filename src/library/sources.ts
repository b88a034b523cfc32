// Keeps what was read of each meeting, so that it answers even when its folder's files have gone wrong since.
// In: the files of a folder once they are proved. Out: the same again. Next: answer/readings.ts, which opens them.

import type { MeetingFiles } from './folder.ts';
import type { Keeper } from './keeper.ts';

/** The files of meetings as they were proved. */
export interface Sources {
  keep(id: string, fingerprint: Buffer, files: MeetingFiles): void;
  /** The files that had this fingerprint; undefined where they are not known. */
  recall(id: string, fingerprint: Buffer): MeetingFiles | undefined;
}

/** Returns sources that are kept between starts, and in memory where nothing can be kept. */
export function createSources(keeper: Keeper): Sources {
  const inMemory = new Map<string, { fingerprint: Buffer; files: MeetingFiles }>();
  const nameOf = (id: string) => `source-${id}`;
  return {
    keep(id, fingerprint, files) {
      keeper.keep(nameOf(id), fingerprint, files);
      if (keeper.canKeep()) inMemory.delete(id);
      else inMemory.set(id, { fingerprint, files });
    },
    recall(id, fingerprint) {
      const known = inMemory.get(id);
      return known?.fingerprint.equals(fingerprint)
        ? known.files
        : keeper.recall<MeetingFiles>(nameOf(id), fingerprint);
    },
  };
}
