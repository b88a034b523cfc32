// What two records of one meeting say differently. In: the record of the text before, and of the text now. Out: changes.
// Used by `commands/library-drafts.ts`, which shows them before a new text takes the place of an old one.

import { normalize } from '../words/normalize.ts';
import type { DraftedRecord, Slot } from './drafted.ts';

/** One thing that is said differently; undefined where it is not said at all. */
export interface RecordChange {
  what: (typeof SLOTS)[number][0] | (typeof LISTS)[number][0];
  before: string | undefined;
  after: string | undefined;
}

const SLOTS = [
  ['title', ({ title }) => title],
  ['number', ({ number }) => number],
  ['body', ({ body }) => body],
  ['date_held', ({ dateHeld }) => dateHeld],
  ['date_published', ({ datePublished }) => datePublished],
  ['place', ({ place }) => place],
  ['form', ({ form }) => form],
] as const satisfies [string, (record: DraftedRecord) => Slot<string | number>][];

const LISTS = [
  ['people', ({ people }) => people.map(({ name }) => name)],
  ['agenda', ({ agenda }) => agenda.map(({ topic }) => topic)],
  ['presentations', ({ presentations }) => presentations.map(({ topic }) => topic)],
  ['decisions', ({ decisions }) => decisions.map(({ text }) => text)],
] as const satisfies [string, (record: DraftedRecord) => string[]][];

/** Returns what changes from one record to another: facts first, then what goes from each list and what comes. */
export function changesOf(before: DraftedRecord, after: DraftedRecord): RecordChange[] {
  const slots = SLOTS.map(([what, read]) => ({ what, before: said(read(before)), after: said(read(after)) }));
  const lists = LISTS.flatMap(([what, read]) => [
    ...without(read(before), read(after)).map((one) => ({ what, before: one, after: undefined })),
    ...without(read(after), read(before)).map((one) => ({ what, before: undefined, after: one })),
  ]);
  return [...slots.filter(({ before, after }) => before !== after), ...lists];
}

const said = (slot: Slot<string | number>): string | undefined => slot && `${slot.value}`;

/** Returns the entries of one list that the other lacks, however they are spelled. */
export function without(list: readonly string[], other: readonly string[]): string[] {
  const known = new Set(other.map(fold));
  return list.filter((one) => !known.has(fold(one)));
}

const fold = (text: string): string => text.trim().split(/\s+/u).map(normalize).join(' ');
