// Opens a ZIP archive that a stranger made. In: bytes. Out: its files, unpacked one by one when they are read, never more than
// allowed. Next: take.ts.

import { inflateRawSync } from 'node:zlib';
import { ArticleError } from '../error.ts';
import type { Limits } from '../limits.ts';

/** Files of an archive by their names. */
export interface Archive {
  has(name: string): boolean;
  read(name: string): Uint8Array;
}

interface Entry {
  method: number;
  packed: number;
  size: number;
  offset: number;
}

// The structures of a ZIP, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Returns the files of an archive. What its directory tells is checked before anything is unpacked. Throws an `ArticleError`. */
export function openArchive(bytes: Uint8Array, id: string, limits: Limits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, id, limits);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw broken(id, `has no ${name}`);
      const content = unpack(contentOf(view, entry, id), entry, id, limits.unpackedBytes - unpacked);
      unpacked += content.length;
      return content;
    },
  };
}

function readDirectory(view: DataView, id: string, limits: Limits): Map<string, Entry> {
  const end = findEnd(view, id);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw explodes(id, limits);
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw broken(id, 'has a broken directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    total += entry.size;
    if (total > limits.unpackedBytes) throw explodes(id, limits);
    entries.set(nameAt(view, at + CENTRAL_SIZE, nameLength ?? 0), entry);
    at += CENTRAL_SIZE + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function findEnd(view: DataView, id: string): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw broken(id, 'is cut off');
}

function nameAt(view: DataView, at: number, length: number): string {
  const end = Math.min(at + length, view.byteLength);
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, Math.max(0, end - at)));
}

function contentOf(view: DataView, { offset, packed }: Entry, id: string): Uint8Array {
  if (offset + LOCAL_SIZE > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw broken(id, 'has a broken directory');
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw broken(id, 'is cut off');
  return new Uint8Array(view.buffer, view.byteOffset + start, packed);
}

/** A directory may lie about sizes: unpacking stops where more comes than it told or than is allowed. */
function unpack(content: Uint8Array, { method, size }: Entry, id: string, left: number): Uint8Array {
  if (method === STORED) return content;
  if (method !== DEFLATED) throw broken(id, 'is packed in a way that Word does not use');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, Math.min(size, left)) });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new ArticleError(id, 'holds more than its directory tells', 'archive.explodes');
    throw broken(id, `cannot be unpacked: ${message}`);
  }
}

function broken(id: string, problem: string): ArticleError {
  return new ArticleError(id, problem, 'archive.broken');
}

function explodes(id: string, { unpackedBytes, entries }: Limits): ArticleError {
  const told = `unpacks to more than ${unpackedBytes / 1024 / 1024} MB or ${entries} files`;
  return new ArticleError(id, told, 'archive.explodes', { megabytes: unpackedBytes / 1024 / 1024, entries });
}
