// Finds where the name of a person begins and ends, in Arabic letters.
// In: words of an article and a place among them. Out: the name's words. Next: mentions.ts, which adds title and role.

import { NAMES, PEOPLE, PRESENCE } from './lists.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './reading.ts';

/** A name as printed: words `[from, to)`. */
export interface Name {
  from: number;
  to: number;
  /** Folded words without connectors: `احمد`, `عبدالله`, `غبان`. */
  parts: string[];
  /** Letters to leave off the first word: the «و» of «وسعود». */
  skip: number;
  /** Whether the first word is a name beyond doubt. */
  sure: boolean;
}

const MOST_WORDS = 9;
const MOST_UNKNOWN = 3;

/**
 * Returns the name that begins at a word, if one does. After a title any word may be a name that is no common word; elsewhere
 * the first must be a known given name, and a second part must follow.
 */
export function nameAt(
  words: readonly Word[],
  at: number,
  afterTitle: boolean,
  afterOffice = afterTitle,
): Name | undefined {
  const first = words[at];
  if (!first || !/\p{Script=Arabic}/u.test(first.text)) return undefined;
  const joined = !afterTitle && isGivenAfterWaw(first, isBeforeSon(words, at, first.key.slice(1)));
  const key = joined ? first.key.slice(1) : first.key;
  if (PEOPLE.connectors.has(key) && key !== 'عبد' && key !== 'ابو') return undefined;
  if (/^(?:بن|ابن|بنت|ال)$/u.test(words[at - 1]?.key ?? '') && /^\s+$/u.test(first.before)) return undefined;
  const known = isBeforeSon(words, at, key) ? 'given' : kindOf(key, first.text);
  if (
    !(known === 'given' || key === 'عبد' || key === 'ابو' || (afterTitle && canFollowTitle(words, at, key)))
  )
    return undefined;
  const to = endOfName(words, at, key, afterOffice);
  const parts = partsOf(words, at, to, key);
  return { from: at, to, parts, skip: joined ? 1 : 0, sure: known === 'given' };
}

/** «وسعود» is «و» and a name; «وليد» is a name. */
function isGivenAfterWaw({ key }: Word, isSon: boolean): boolean {
  return (
    key.startsWith('و') &&
    key.length > 3 &&
    !NAMES.given.has(key) &&
    (key === 'وعبد' || NAMES.given.has(key.slice(1)) || isSon)
  );
}

/** «سعود بن محمد»: whoever is a son of somebody is a person; «محي الدين» is one name. */
function isBeforeSon(words: readonly Word[], at: number, key: string): boolean {
  const next = words[at + 1];
  if (
    next?.before !== ' ' ||
    /^[وفب]/u.test(key) ||
    (key.startsWith('ال') && kindOf(key, '') === 'word' && !PEOPLE.withArticle.has(key))
  )
    return false;
  if (next.key === 'الدين') return kindOf(key, '') !== 'word' || NAMES.doubtful.has(key);
  if (key === 'علي') return NAMES.given.has(next.key) || next.key === 'عبد' || next.key === 'بن';
  const isSonOf = next.key === 'بن' || next.key === 'بنت';
  return isSonOf && (kindOf(key, '') !== 'word' || NAMES.doubtful.has(key) || PEOPLE.withArticle.has(key));
}

type Kind = 'given' | 'doubtful' | 'family' | 'word' | 'unknown';

/** Says what a word is by the lists. */
export function kindOf(key: string, text: string): Kind {
  if (text === 'على' || key.length < 2 || PEOPLE.neverFamily.has(key)) return 'word';
  if (NAMES.given.has(key) || /^عبدال.{2}/u.test(key)) return 'given';
  if (NAMES.doubtful.has(key)) return 'doubtful';
  if (NAMES.family.has(key)) return 'family';
  return NAMES.words.has(key) || isInflected(key, text) ? 'word' : 'unknown';
}

/** An unlisted word that is a common one with something joined to it: «لافتتاحها», «بمشاركتهم». */
function isInflected(key: string, text: string): boolean {
  if (/^[وفبلك].{2,}(?:ه|ها|هم|هما|نا)$/u.test(key) && key.length > 5) return true;
  if (/^ال.*(?:يه|ات|ين)$/u.test(key)) return true;
  if (/ا[\u064b]?$/u.test(key) && /[اً]\u064b|\u064bا$/u.test(text)) return true;
  const bare = key.replace(/^[وف]?(?:بال|كال|لل|ال|[بلكس])?/u, '');
  if (bare !== key && bare.length > 2 && (NAMES.words.has(bare) || NAMES.words.has(`ال${bare}`)))
    return !key.startsWith('ال');
  const stem = bare.replace(/(?:هما|هم|ها|نا|ات|ون|ين|ان|ه|وا|ت)$/u, '');
  return stem !== bare && stem.length > 3 && (NAMES.words.has(stem) || NAMES.words.has(`${stem}ه`));
}

function canFollowTitle(words: readonly Word[], at: number, key: string): boolean {
  if (isOffice(words, at)) return false;
  const { text, before } = words[at] as Word;
  // «السيدة/ هناء»: behind the stroke of a title even a common word is a name.
  return kindOf(key, text) !== 'word' || (/^\s?\/\s?$/u.test(before) && !/^ال/u.test(key));
}

/** Returns whether an office begins here: «وزير», «رئيس», «بوزير». */
export function isOffice(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || phraseAt(PEOPLE.offices, words, at) > 0) return word !== undefined;
  return /^[بل](?!ال)...+/u.test(word.key) && PEOPLE.offices.has(word.key.slice(1));
}

/** Returns whether an office is joined by «و» to what stands before: «ووزير», not «وزير». */
export function joinsOffice(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? '';
  return key.startsWith('و') && !PEOPLE.offices.has(key) && isOffice(words, at);
}

/** Returns whether the word before a place bears a name, as a school or a street does; with «ال» it bears none. */
export function bearsName(words: readonly Word[], at: number): boolean {
  const key = words[at - 1]?.key ?? '';
  return PEOPLE.bearers.has(key) || PEOPLE.bearers.has(key.replace(/^[وف]?[بلك]?(?!ال)/u, ''));
}

function isNationality(key: string): boolean {
  return PEOPLE.nationalities.has(key);
}

/** Goes on from the first word of a name as long as words belong to it. */
function endOfName(words: readonly Word[], from: number, firstKey: string, titled: boolean): number {
  let at = from + 1;
  if (firstKey === 'عبد' || firstKey === 'ابو') at++;
  let cores = 1;
  let unknown = kindOf(firstKey, '') === 'unknown' ? 1 : 0;
  let families = 0;
  while (at < words.length && at - from < MOST_WORDS) {
    const word = words[at] as Word;
    if (
      !/^[\s/\u200f\u200e.]*$/u.test(word.before) ||
      word.before.includes('\n') ||
      word.line !== (words[from] as Word).line
    )
      break;
    if (word.before.includes('.') && (words[at - 1] as Word).text.length > 1) break;
    if (PEOPLE.connectors.has(word.key) && words[at + 1] && /^\s+$/u.test((words[at + 1] as Word).before)) {
      at += joinsTwo(words, at) ? 3 : 2;
      cores++;
      continue;
    }
    if (PEOPLE.secondHalves.has(word.key)) {
      at++;
      continue;
    }
    if (isOffice(words, at) || !/\p{Script=Arabic}/u.test(word.text) || isVerb(words, at)) break;
    if ((words[at - 2] as Word)?.key === 'ال' && at - 2 > from) break;
    const kind = kindOf(word.key, word.text);
    if (kind === 'given' && families < 2) at++;
    else if (kind === 'family' && families < 3) {
      families++;
      at++;
    } else if (kind === 'doubtful' && families === 0) {
      families++;
      at++;
    } else if (
      kind === 'unknown' &&
      unknown < MOST_UNKNOWN &&
      families < 2 &&
      (!/^[وف]/u.test(word.key) || (/^ف/u.test(word.key) && PEOPLE.foreign.has(firstKey)))
    ) {
      unknown++;
      families++;
      at++;
    } else if (
      kind === 'word' &&
      cores === 1 &&
      families === 0 &&
      ((titled && (endsAsFamily(words, at) || isLastBefore(words, at))) ||
        (PEOPLE.foreign.has(firstKey) && isBare(word.key)))
    ) {
      families++;
      at++;
    } else break;
    cores++;
  }
  return at;
}

/** «بن عبد الله», «بن أبي بكر»: the connector's name is two words. */
function joinsTwo(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.key !== 'عبد' &&
    ['عبد', 'ابو', 'ابي', 'ابا'].includes(words[at + 1]?.key ?? '') &&
    words[at + 2] !== undefined
  );
}

/** «جون كيري»: behind a foreign given name any bare word is the family's. */
function isBare(key: string): boolean {
  return (
    key.length > 2 &&
    !/^(?:ال|لل|ب|ل|و|ي|ت|س)/u.test(key) &&
    !PEOPLE.neverFamily.has(key) &&
    !/(?:ها|هم|ه)$/u.test(key)
  );
}

function isVerb(words: readonly Word[], at: number): boolean {
  return (
    [PRESENCE.says, PRESENCE.leads, PRESENCE.with, PRESENCE.met].some(
      (phrases) => phraseAt(phrases, words, at) > 0,
    ) &&
    /^(?:[وف]?[يتس]|[وف]|ا)/u.test(words[at]?.key ?? '') &&
    kindOf(words[at]?.key ?? '', '') !== 'given'
  );
}

/** Behind a title and a given name, the last word before a comma or an office is the family's: «ماكي سال رئيس …». */
function isLastBefore(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]];
  if (
    PEOPLE.neverFamily.has(word.key) ||
    /^[وفلب]ال/u.test(word.key) ||
    phraseAt(PRESENCE.says, words, at) > 0
  )
    return false;
  return !next || next.line !== word.line || /^\s*[،,.؛:)]/u.test(next.before) || isOffice(words, at + 1);
}

/** A common word closes a name where it is formed like a family name: «السيسي», «العربي». */
function endsAsFamily(words: readonly Word[], at: number): boolean {
  const { key } = words[at] as Word;
  return (
    key.startsWith('ال') && key.endsWith('ي') && (!isNationality(key) || key === 'العربي' || key === 'المصري')
  );
}

function partsOf(words: readonly Word[], from: number, to: number, firstKey: string): string[] {
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const key = at === from ? firstKey : (words[at] as Word).key;
    const next = words[at + 1];
    if ((key === 'عبد' || key === 'ابو' || key === 'ابي' || key === 'ابا') && next && at + 1 < to) {
      parts.push(key === 'عبد' ? key + next.key : next.key);
      at++;
    } else if (PEOPLE.secondHalves.has(key) && parts.length > 0) parts.push(parts.pop() + key);
    else if (!PEOPLE.connectors.has(key)) parts.push(key.replace(/^ال(?=...)/u, ''));
  }
  return parts;
}
