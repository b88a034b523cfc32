// Reads the name of one entry of a list of people, with the title and the office before it.
// In: the entry's text. Out: name, title, office. Next: attendance-entries.ts.

import { partsOf } from './latin-names.ts';
import { MINUTES, NAMES, PEOPLE } from './lists.ts';
import { findMentions, titlesFrom } from './mentions.ts';
import { isOffice, nameAt } from './names.ts';
import type { Seen } from './people.ts';
import { keysOf, phraseAt } from './phrases.ts';
import { type Reading, readLines, type Word } from './reading.ts';

/** A name with what stands before it. */
export type Named = Pick<Seen, 'name' | 'parts' | 'title' | 'role'>;

/** "City Engineer Rosa Marsh": capitals that end in an office, then one to three that are none. */
export function officeBefore(text: string): { role: string; name: string } | undefined {
  const { words } = wordsIn(text);
  const last = words.findLastIndex(({ key }) => PEOPLE.latinOffices.has(key));
  const rest = words.slice(last + 1);
  const first = rest[0];
  if (
    last === -1 ||
    !first ||
    rest.length > 4 ||
    !words.every(({ text: word }) => /^\p{Lu}|^(?:of|and|for|the)$/u.test(word))
  )
    return undefined;
  if (
    !rest.every(({ text: word, key }) => /^\p{Lu}/u.test(word) && !PEOPLE.latinBearers.has(key)) ||
    rest.length < 2
  )
    return undefined;
  return { role: text.slice(0, first.start).trim(), name: text.slice(first.start).trim() };
}

/** Returns the name that an entry of a list is. */
export function nameIn(text: string): Named | undefined {
  const office = officeBefore(text);
  if (office) {
    const named = nameIn(office.name);
    return named && { ...named, role: office.role };
  }
  const { words } = wordsIn(text);
  if (words.length === 0 || words.length > 9) return undefined;
  if (/\p{Script=Arabic}/u.test(text)) return arabicNameIn(text, words);
  let from = 0;
  while (
    from < words.length - 1 &&
    phraseAt(PEOPLE.latinTitles, words, from) > 0 &&
    !NAMES.latin.has((words[from] as Word).key)
  )
    from += phraseAt(PEOPLE.latinTitles, words, from);
  const rest = words.slice(from);
  if (
    rest.length > 5 ||
    !rest.every(
      (word) =>
        /^\p{Lu}/u.test(word.text) ||
        PEOPLE.latinConnectors.has(word.key) ||
        /^\p{Script=Cyrillic}/u.test(word.text),
    )
  )
    return undefined;
  if (rest.some((word) => PEOPLE.latinOffices.has(word.key)) || MINUTES.unsaid.has(keysOf(text).join(' ')))
    return undefined;
  const first = rest[0];
  if (!first) return undefined;
  return {
    name: text.slice(first.start, (rest.at(-1) as Word).end),
    parts: partsOf(rest.map(({ key }) => key)),
    title: from > 0 ? text.slice(0, first.start).trim() : undefined,
  };
}

function arabicNameIn(text: string, words: readonly Word[]): Named | undefined {
  const titles = titlesFrom(words, 0);
  const name = nameAt(words, titles, true);
  if (!name) return isOffice(words, 0) ? behindOffice(text) : undefined;
  const first = words[name.from] as Word;
  return {
    name: text.slice(first.start, (words[name.to - 1] as Word).end),
    parts: name.parts,
    title: titles > 0 ? text.slice(0, (words[titles - 1] as Word).end).trim() : undefined,
  };
}

/** «مدير المدرسة وجيه …»: the office stands before the name. */
function behindOffice(text: string): Named | undefined {
  const [mention] = findMentions(wordsIn(text));
  if (!mention || mention.parts.length < 2) return behindTitle(text);
  const cut = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
  return {
    name: cut(mention.name) as string,
    parts: mention.parts,
    title: cut(mention.title),
    role: cut(mention.role) ?? text.slice(0, (mention.title ?? mention.name).start).trim(),
  };
}

/** «المدير التنفيذي السيد بهاء …»: a title tells where the office ends. */
function behindTitle(text: string): Named | undefined {
  const { words } = wordsIn(text);
  const at = words.findIndex((_, place) => place > 0 && titlesFrom(words, place) > 0);
  const title = words[at];
  const named = title && arabicNameIn(text.slice(title.start), wordsIn(text.slice(title.start)).words);
  return named && { ...named, role: text.slice(0, title.start).trim() };
}

/** Returns a text that stands alone as a reading. */
export function wordsIn(text: string): Reading {
  return readLines({ id: '', text, language: 'ar', sections: [], clauses: [], leftovers: [] });
}
