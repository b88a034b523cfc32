// One choice of autocomplete. In: a name. Out: the name as Discord shows it. Used by directory.ts and whatever suggests.

import { normalize } from '../words/normalize.ts';

/** One autocomplete choice: what is shown, and what is sent. */
export interface Suggestion {
  name: string;
  value: string;
}

/** Discord takes this many choices, and names of this many characters. */
export const MOST_CHOICES = 25;
export const LONGEST_NAME = 100;

/** Returns the name within Discord's limit, or another, cut between two characters with an ellipsis. */
export function shorten(name: string, longest: number = LONGEST_NAME): string {
  const characters = [...name];
  return name.length <= longest ? name : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Returns a text in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Returns what an entry is called: its words in one line, within the limit of a choice. */
export const nameOfEntry = (text: string): string => shorten(oneLine(text));

/** Returns a text as it is searched, without spaces: `alq` is the beginning of Al Qaed. */
export function normalizeAll(text: string): string {
  return text.split(/\s+/u).map(normalize).join('');
}
