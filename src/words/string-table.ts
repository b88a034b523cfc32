// Numbers for strings as plain data: one long string and two arrays, of use the moment they are read from a file.
// In: different strings. Out: a table; each string's number is its place. Next: whatever looks words up.

import { startOf } from './number-lists.ts';

/** Different strings by their place, and the slots of a hash table that finds the place of each. */
export interface StringTable {
  /** All strings, one after the other. */
  pool: string;
  /** Where the n-th string stops in the pool. */
  ends: Uint32Array;
  /** Places counted from 1 where their hash says, or in the next slot that was free; 0 is a free slot. */
  slots: Uint32Array;
}

/** Returns a table of strings that are all different. */
export function createStringTable(strings: Iterable<string>): StringTable {
  const all = [...strings];
  const ends = new Uint32Array(all.length);
  let end = 0;
  for (const [place, { length }] of all.entries()) ends[place] = end += length;
  // At least half of the slots stay free, so that a search is short.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * all.length + 2)));
  for (const [place, text] of all.entries()) {
    let slot = hashOf(text) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  }
  return { pool: all.join(''), ends, slots };
}

/** Returns the string at a place. */
export function stringAt({ pool, ends }: StringTable, place: number): string {
  return pool.slice(startOf(ends, place), ends[place]);
}

/** Returns the place of a string, or undefined for one that is not in the table. */
export function placeOf({ pool, ends, slots }: StringTable, text: string): number | undefined {
  const mask = slots.length - 1;
  for (let slot = hashOf(text) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const place = (slots[slot] as number) - 1;
    const start = startOf(ends, place);
    if ((ends[place] as number) - start === text.length && pool.startsWith(text, start)) return place;
  }
  return undefined;
}

/** The FNV-1a hash of a string's code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
