// Keeps what takes long to compute in files, and trusts none of them without proof.
// In: a name, the fingerprint of all that a value is computed from, and how to compute it. Out: the value.
// Next: answer/library.ts, which keeps word lists and indexes so.

import { hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What is kept, by name. Values are plain data: objects, maps, sets, strings and typed arrays. */
export interface Keeper {
  /** The value kept under a name, if it was computed from just what this is the fingerprint of. */
  recall<T>(name: string, fingerprint: Buffer): T | undefined;
  /** Returns whether a value is kept that was computed from just what this is the fingerprint of. */
  has(name: string, fingerprint: Buffer): boolean;
  /** Whether values can be kept, as far as is known. */
  canKeep(): boolean;
  /** Keeps a value in place of any that was kept under the name. */
  keep(name: string, fingerprint: Buffer, value: unknown): void;
}

/** Keeps nothing: everything is computed anew. */
export const noKeeper: Keeper = {
  recall: () => undefined,
  has: () => false,
  canKeep: () => false,
  keep: () => {},
};

/** A file is a fingerprint, the digest of the rest, and the rest: a value as V8 serializes it. */
const DIGEST_BYTES = 32;

/**
 * Returns a keeper of files below a folder. Whatever is wrong with a file, it counts as not there. A folder that
 * cannot be written is reported once to `onProblem`, and nothing is kept.
 */
export function createKeeper(folder: string, onProblem: (error: unknown) => void = () => {}): Keeper {
  let failed = false;
  return {
    recall<T>(name: string, fingerprint: Buffer): T | undefined {
      try {
        return readValue(readFileSync(pathOf(folder, name)), fingerprint) as T | undefined;
      } catch {
        return undefined;
      }
    },
    has: (name, fingerprint) => readHead(pathOf(folder, name)).equals(fingerprint),
    canKeep: () => !failed,
    keep(name, fingerprint, value) {
      if (failed) return;
      try {
        writeAtomically(folder, name, toFile(fingerprint, value));
      } catch (error) {
        failed = true;
        onProblem(error);
      }
    },
  };
}

/** Returns the value kept under a name, or computes and keeps it. */
export function recallOr<T>(keeper: Keeper, name: string, fingerprint: Buffer, compute: () => T): T {
  const kept = keeper.recall<T>(name, fingerprint);
  if (kept !== undefined) return kept;
  const value = compute();
  keeper.keep(name, fingerprint, value);
  return value;
}

const pathOf = (folder: string, name: string) => join(folder, `${name}.kept`);

function toFile(fingerprint: Buffer, value: unknown): Buffer {
  const body = serialize(value);
  return Buffer.concat([fingerprint, digestOf(body), body]);
}

function readValue(file: Buffer, fingerprint: Buffer): unknown {
  const [known, digest] = [file.subarray(0, DIGEST_BYTES), file.subarray(DIGEST_BYTES, 2 * DIGEST_BYTES)];
  if (!known.equals(fingerprint)) return undefined;
  const body = file.subarray(2 * DIGEST_BYTES);
  return digestOf(body).equals(digest) ? deserialize(body) : undefined;
}

/** The fingerprint at the beginning of a file; empty where there is no file. */
function readHead(path: string): Buffer {
  const head = Buffer.alloc(DIGEST_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head, 0, DIGEST_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return head.subarray(0, 0);
  }
}

/** Several processes may write the same file at once: each writes its own and puts it in place whole. */
function writeAtomically(folder: string, name: string, file: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${name}.${randomUUID()}.draft`);
  try {
    writeFileSync(draft, file);
    renameSync(draft, pathOf(folder, name));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function digestOf(body: Uint8Array): Buffer {
  return hash('sha256', body, 'buffer');
}
