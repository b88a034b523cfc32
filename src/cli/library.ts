// The library that this machine's environment asks for, as the bot opens it. Used by ask.ts and eval.ts.

import { type Library, loadLibrary } from '../answer/library.ts';
import { readConfig } from '../config.ts';

/** Returns the library of the configured data folder, with what is kept of it. */
export function openLibrary(): Library {
  const { dataFolder, indexFolder } = readConfig();
  return loadLibrary(dataFolder, { keptIn: indexFolder });
}
