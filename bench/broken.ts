// Breaks files as a careless or hostile hand would. In: a file and chance. Out: the file, broken. Next: hostile.ts.

import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Returns a number below a bound; of the same seed always the same row of them. */
export type Random = (below: number) => number;

/** Makes chance of a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Break = (bytes: Uint8Array, random: Random) => Uint8Array;

const BREAKS: Break[] = [
  cutOff,
  flipBits,
  copyPiece,
  dropPiece,
  repeatPiece,
  changeNumbers,
  changeInside,
  changeInside,
];

/** Returns a file that was broken in one to three ways; every second time where a reader gets to that. */
export function broken(bytes: Uint8Array, random: Random): Uint8Array {
  if (random(2) === 0 && isPacked(bytes)) return changeInside(bytes, random);
  let left = 1 + random(3);
  let found = bytes;
  for (; left > 0; left--) found = (BREAKS[random(BREAKS.length)] ?? cutOff)(found, random);
  return found;
}

const isPacked = (bytes: Uint8Array) =>
  /^(?:PK|%PDF)/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

function cutOff(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random(bytes.length));
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = bytes.slice();
  for (let left = 1 + random(40); left > 0; left--) {
    const at = random(bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
  }
  return flipped;
}

function copyPiece(bytes: Uint8Array, random: Random): Uint8Array {
  const copied = bytes.slice();
  const from = random(bytes.length);
  copied.copyWithin(random(bytes.length), from, from + random(2000));
  return copied;
}

function dropPiece(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length);
  return joined(bytes.subarray(0, from), bytes.subarray(from + random(500)));
}

function repeatPiece(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length);
  const piece = bytes.subarray(from, from + 1 + random(200));
  const times = Math.min(1 + random(5000), Math.floor(500_000 / Math.max(1, piece.length)));
  return joined(bytes.subarray(0, from), ...Array.from({ length: times }, () => piece), bytes.subarray(from));
}

const NUMBERS = ['0', '-1', '65536', '2147483647', '99999999999', '0.0000001', '1e309'];

/** Sizes, counts and references that are not true. */
function changeNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const changed = text.replace(/\d+/g, (number) =>
    random(60) === 0 ? (NUMBERS[random(NUMBERS.length)] ?? '0') : number,
  );
  return new Uint8Array(Buffer.from(changed, 'latin1'));
}

/** What is packed in a file is unpacked, broken and packed again, so that a reader gets as far as to it. */
function changeInside(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes[0] === 0x50 ? changeEntry(bytes, random) : changeStream(bytes, random);
}

function changeStream(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].filter(
    ({ index }) => !text.startsWith('end', index - 3),
  );
  const chosen = streams[random(streams.length)];
  if (!chosen) return flipBits(bytes, random);
  const start = chosen.index + chosen[0].length;
  const end = text.indexOf('endstream', start);
  try {
    const inside = new Uint8Array(inflateSync(bytes.subarray(start, end)));
    return joined(bytes.subarray(0, start), deflateSync(broken(inside, random)), bytes.subarray(end));
  } catch {
    return flipBits(bytes, random);
  }
}

/** The entry's sizes in the archive are mended, so that it can be unpacked. */
function changeEntry(bytes: Uint8Array, random: Random): Uint8Array {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > view.length) return flipBits(bytes, random);
  const entries: number[] = [];
  for (let at = view.readUInt32LE(end + 16); at + 46 < end && view.readUInt32LE(at) === 0x02014b50; ) {
    entries.push(at);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.readUInt16LE(at + field));
    at += 46 + name + extra + comment;
  }
  const entry = entries[random(entries.length)];
  if (entry === undefined) return flipBits(bytes, random);
  return replaceEntry(view, entry, end, random) ?? flipBits(bytes, random);
}

function replaceEntry(view: Buffer, entry: number, end: number, random: Random): Uint8Array | undefined {
  try {
    const local = view.readUInt32LE(entry + 42);
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const inside = broken(
      inflateRawSync(view.subarray(start, start + view.readUInt32LE(entry + 20))),
      random,
    );
    const packed = deflateRawSync(inside);
    const directory = view.readUInt32LE(end + 16);
    // The new content stands behind the old ones; its header is copied.
    const header = Buffer.from(view.subarray(local, start));
    const tail = Buffer.from(view.subarray(directory));
    tail.writeUInt32LE(packed.length, entry - directory + 20);
    tail.writeUInt32LE(inside.length, entry - directory + 24);
    tail.writeUInt32LE(directory, entry - directory + 42);
    tail.writeUInt32LE(directory + header.length + packed.length, end - directory + 16);
    return joined(view.subarray(0, directory), header, packed, tail);
  } catch {
    return undefined;
  }
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
