// Finds every place where an Arabic text names a person, with the title and the office told there.
// In: a `Reading`. Out: `Mention`s in order. Next: presence.ts, which says how each figures, and people.ts, which joins them.

import type { Span } from '../article/article.ts';
import { ACTS, DATES, NAMES, PEOPLE, PLACES, PRESENCE } from './lists.ts';
import { bearsName, isOffice, joinsOffice, kindOf, type Name, nameAt } from './names.ts';
import { nounAt, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

/** One place where a person is named. Words `[from, to)` hold name, title and office. */
export interface Mention {
  from: number;
  to: number;
  name: Span;
  /** Folded parts of the name; one alone may be a surname. */
  parts: string[];
  title?: Span | undefined;
  role?: Span | undefined;
  /** For what is no name but an office that stands for its bearer: «وزير الري المصري». */
  office?: true | undefined;
}

const LONGEST_ROLE = 16;
const BREAK = /[،,;؛:.()«»“”"!?؟\n-]/u;

/** Returns the mentions of an Arabic text. */
export function findMentions({ words }: Reading): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    const found = mentionAt(words, at, mentions.at(-1));
    if (found) mentions.push(found);
    at = found ? found.to : at + Math.max(1, lengthOfBorne(words, at));
  }
  return mentions;
}

function mentionAt(words: readonly Word[], at: number, last: Mention | undefined): Mention | undefined {
  if (isBearer(words, at)) return undefined;
  const titles = titlesFrom(words, at);
  const titled = titles > 0 ? nameAt(words, at + titles, true) : undefined;
  if (titled) return withRoleAfter(words, { at, titleFrom: at, name: titled, last });
  for (const office of new Set([at, at + titles])) {
    const byOffice = isOffice(words, office) ? nameAfterOffice(words, at, office) : undefined;
    if (byOffice) return byOffice;
  }
  const name = titles > 0 || isMonth(words, at) ? undefined : nameAt(words, at, false);
  if (!name?.sure || name.parts.length < 2 || !isNameAlone(words, name))
    return titles > 0 ? undefined : unlistedSpeaker(words, at, last);
  if (isByline(words, name)) return undefined;
  return withRoleAfter(words, { at, name, last });
}

/** «الأول من رجب», «شهر صفر»: a month, not a name. */
function isMonth(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key ?? '';
  const counted = before === 'من' || before === 'شهر' || /^\p{Nd}+$/u.test(before);
  return counted && DATES.hijri.some(([, phrases]) => phraseAt(phrases, words, at) > 0);
}

/** With neither title nor office, the second part must be a known name, a son's or formed as a family's. */
function isNameAlone(words: readonly Word[], { from, to, skip }: Name): boolean {
  const [first, second] = [words[from] as Word, words[from + 1] as Word];
  if (/^ال/u.test(first.key.slice(skip)) && second.key !== 'بن') return false;
  if (to - from > 2 || PEOPLE.connectors.has(second.key) || PEOPLE.secondHalves.has(second.key)) return true;
  return (
    kindOf(second.key, second.text) !== 'unknown' ||
    second.key.startsWith('ال') ||
    PEOPLE.foreign.has(first.key.slice(skip))
  );
}

/** «عبدالله … - سبق - الرياض:» names the reporter. */
function isByline(words: readonly Word[], { to }: Name): boolean {
  return /^\s*[-–:]\s*$/u.test(words[to]?.before ?? '') && phraseAt(DATES.agencies, words, to) > 0;
}

/** «أكد بريك القرني عضو الفريق»: behind a verb of speech and before an office, two rare words are a name. */
function unlistedSpeaker(words: readonly Word[], at: number, last: Mention | undefined): Mention | undefined {
  const [said, first, second] = [words[at - 1], words[at], words[at + 1]];
  if (
    !said ||
    !first ||
    !second ||
    first.before !== ' ' ||
    second.before !== ' ' ||
    phraseAt(PRESENCE.says, words, at - 1) === 0
  )
    return undefined;
  if (/^[وفلب]?ال/u.test(first.key) || !isRare(first) || !isRare(second)) return undefined;
  const name = nameAt(words, at, true);
  return name && name.parts.length > 1 && isOffice(words, name.to)
    ? withRoleAfter(words, { at, name, last })
    : undefined;
}

/** Whether the word before belongs to a thing that bears a person's name: a school, a street. */
function isBearer(words: readonly Word[], at: number): boolean {
  if (at === 0 || BREAK.test((words[at] as Word).before)) return false;
  return bearsName(words, at) && !isOffice(words, at - 1);
}

/** The words of a name that a school or street bears: they name nobody. */
function lengthOfBorne(words: readonly Word[], at: number): number {
  if (!isBearer(words, at)) return 0;
  const titles = titlesFrom(words, at);
  const name = nameAt(words, at + titles, titles > 0);
  return name ? name.to - at : titles;
}

/** Returns how many words from here on are titles: «صاحب السمو الملكي الأمير الدكتور». */
export function titlesFrom(words: readonly Word[], at: number): number {
  let count = 0;
  while (at + count < words.length) {
    if (count > 0 && !/^[\s./\u200f]*$/u.test((words[at + count] as Word).before)) break;
    const length = nounAt(PEOPLE.titles, words, at + count);
    if (length === 0 || !isWholeTitle(words, at + count, length)) break;
    count += length;
  }
  return count;
}

/** «د» and «م» are titles only with their point or stroke, «الفريق» only before a name: not in «الفريق القانوني». */
function isWholeTitle(words: readonly Word[], at: number, length: number): boolean {
  if (/^و?الفريق$/u.test((words[at] as Word).key) && length === 1 && /^ال/u.test(words[at + 1]?.key ?? ''))
    return nounAt(PEOPLE.titles, words, at + 1) > 0;
  if ((words[at] as Word).key.replace(/^و/u, '').length > 1) return true;
  return /^\s?[./]/u.test(words[at + length]?.before ?? '');
}

interface Start {
  at: number;
  titleFrom?: number;
  name: Name;
  last: Mention | undefined;
}

/** Adds the office that follows a name, up to the next person or whatever else ends it. */
function withRoleAfter(words: readonly Word[], { at, titleFrom, name, last }: Start): Mention {
  const role = roleAfter(words, name.to);
  const before = last && last.to === at && last.office ? last : undefined;
  return {
    from: before?.from ?? at,
    to: role ? role[1] : name.to,
    name: nameSpan(words, name),
    parts: name.parts,
    title: titleFrom === undefined ? undefined : titleSpan(words, titleFrom, name.from),
    role: role && spanOf(words, role[0], role[1]),
  };
}

function titleSpan(words: readonly Word[], from: number, to: number): Span | undefined {
  if (to <= from) return undefined;
  const span = spanOf(words, from, to);
  const joined =
    /^[وف](?=ال|[مسصف])/u.test((words[from] as Word).text) && nounAt(PEOPLE.titles, words, from) > 0;
  return joined && !/^(?:فضيلة|فخامة|الف)/u.test((words[from] as Word).text)
    ? { start: span.start + 1, end: span.end }
    : span;
}

function nameSpan(words: readonly Word[], name: Name): Span {
  const span = spanOf(words, name.from, name.to);
  return { start: span.start + name.skip, end: span.end };
}

/** An office, then at once or a few words later the name: «وزير الثقافة والإعلام الدكتور …». */
function nameAfterOffice(words: readonly Word[], from: number, office: number): Mention | undefined {
  for (let at = office + 1; at < words.length && at - office < LONGEST_ROLE; at++) {
    const word = words[at] as Word;
    if (BREAK.test(word.before) && !/^\s*[/"“”«»]?\s*$/u.test(word.before)) return undefined;
    if (endsRole(words, at) || joinsOffice(words, at) || isJoinedVerb(word.key)) return undefined;
    if (isBearer(words, at) || word.key === 'باسم') continue;
    const titles = titlesFrom(words, at);
    const name =
      titles > 0
        ? nameAt(words, at + titles, true)
        : (nameAt(words, at, false, true) ?? foreignAt(words, at));
    if (titles > 0 && !name && !isOffice(words, at)) return undefined;
    if (!name || name.skip > 0 || (titles === 0 && name.parts.length < 2)) continue;
    return {
      from,
      to: name.to,
      name: nameSpan(words, name),
      parts: name.parts,
      title: titles > 0 ? titleSpan(words, at, at + titles) : undefined,
      role: roleSpan(words, office, at),
    };
  }
  return undefined;
}

function roleSpan(words: readonly Word[], from: number, to: number): Span {
  const span = spanOf(words, from, to);
  const first = words[from] as Word;
  const joined =
    /^[وفلب]/u.test(first.text) && !PEOPLE.offices.has(first.key) && PEOPLE.offices.has(first.key.slice(1));
  return joined ? { start: span.start + 1, end: span.end } : span;
}

/** A name that no list knows, told by an office before it: two rare words that are no adjectives. */
function foreignAt(words: readonly Word[], at: number): Name | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || !/^\s+$/u.test(second.before) || first.line !== second.line) return undefined;
  if (
    /^[وفلبك]/u.test(first.key) ||
    /^ال/u.test(first.key) ||
    (nameAt(words, at + 1, false)?.parts.length ?? 0) > 1 ||
    !isRare(first) ||
    (!isRare(second) && second.key !== 'دي')
  )
    return undefined;
  return nameAt(words, at, true);
}

function isRare({ key, text }: Word): boolean {
  return key.length > 1 && kindOf(key, text) !== 'word' && /\p{Script=Arabic}/u.test(text);
}

/** Whether an office cannot run on over this word. */
function endsRole(words: readonly Word[], at: number): boolean {
  const { key } = words[at] as Word;
  return (
    PEOPLE.endsRole.has(key) ||
    /\u064b/u.test((words[at] as Word).text) ||
    phraseAt(PRESENCE.says, words, at) > 0 ||
    phraseAt(PRESENCE.leads, words, at) > 0 ||
    phraseAt(PRESENCE.with, words, at) > 0 ||
    phraseAt(PRESENCE.met, words, at) > 0 ||
    ACTS.verbs.some(([, phrases]) => phraseAt(phrases, words, at) > 0)
  );
}

/** The office told after a name: «… مساعد وزير الدفاع»; nothing where it runs into the next person's name. */
function roleAfter(words: readonly Word[], from: number): [number, number] | undefined {
  const first = words[from];
  if (!first || !/^\s*[،,(/-]?\s*$/u.test(first.before) || first.before.includes('\n')) return undefined;
  if (joinsOffice(words, from)) return undefined;
  if (!isOffice(words, from)) return undefined;
  for (let at = from + 1; ; at++) {
    const word = words[at];
    if (
      !word ||
      at - from >= LONGEST_ROLE ||
      word.line !== first.line ||
      BREAK.test(word.before) ||
      endsRole(words, at)
    )
      return [from, at];
    if (isNoPart(words, at)) return [from, at];
    if (
      /^و/u.test(word.key) &&
      (joinsOffice(words, at) || titlesFrom(words, at) > 0 || nameAt(words, at, false))
    )
      return [from, at];
    if (titlesFrom(words, at) > 0 && nameAt(words, at + titlesFrom(words, at), true) && !isBearer(words, at))
      return undefined;
    const name = isBearer(words, at) ? undefined : nameAt(words, at, false);
    if (name?.sure && name.parts.length > 1) return undefined;
  }
}

/** Behind a word with «ال» an office goes on with further such words, not with a bare noun or a verb: «وزير الداخلية التونسية قرار …». */
function isNoPart(words: readonly Word[], at: number): boolean {
  const [last, { key }] = [words[at - 1]?.key ?? '', words[at] as Word];
  if (isJoinedVerb(key)) return true;
  if (phraseAt(ACTS.announces, words, at) > 0) return true;
  const definite = /^[وبلف]?ال|^لل/u.test(last);
  return (
    definite &&
    !/^[وبلف]?ال|^لل|^ل|^ب/u.test(key) &&
    !isJoined(key) &&
    !isOffice(words, at) &&
    nounAt(PLACES.known, words, at) === 0 &&
    !PEOPLE.nationalities.has(`ال${key}`)
  );
}

/** «ويساعده», «ويتقلد»: a verb of the present joined by «و». */
function isJoinedVerb(key: string): boolean {
  return /^و(?:ي|سي|ست)/u.test(key) && kindOf(key.slice(1), '') !== 'given';
}

/** «وتطوير» is joined by «و», «وفاة» begins with it. */
function isJoined(key: string): boolean {
  return key.startsWith('و') && (!NAMES.words.has(key) || NAMES.words.has(key.slice(1)));
}
