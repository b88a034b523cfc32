// Takes away what a page leaves around an article. In: lines. Out: the same lines without menus, counters and the like,
// and what was taken with the reason. Next: blocks.ts.

import { normalize } from '../words/normalize.ts';
import type { Leftover } from './article.ts';
import type { Line } from './lines.ts';
import { trim } from './lines.ts';
import { LEFTOVER_LINES, MENU, phraseAt } from './lists.ts';

/** Blanks the leftovers among the lines, in place, and returns them. */
export function takeLeftovers(lines: Line[], text: string): Leftover[] {
  const found: Leftover[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank') continue;
    const reason = reasonOf(text.slice(line.start, line.end), line.kind) ?? menuReason(lines, index, text);
    if (reason) {
      found.push({ start: line.start, end: line.end, reason });
      line.kind = 'blank';
    } else found.push(...takeMenus(line, text));
  }
  return found;
}

const URLS_ALONE = /^(?:<?(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.)\S+\s*)+$/i;
const EMAIL_FIRST = /^[\w.+-]+@[\w-]+(?:\.[a-z]+)+\s*/i;
const LONE_NUMBER = /^[\s\d٠-٩.,:()[\]|+#-]{1,8}$/u;
const DATE_OR_NUMBERED = /\d[-./:]\d.*\d[-./:]\d|\d:\d/;
const COMMENT = /^<!--[\s\S]*-->$/;
const EMPTY_CLOCK = /^0{1,2}:0{2}(?::0{2})?$/;
const CLOCK_WITH_STAMP = /^\d{1,2}:\d{2}\s*(?:ت\s*م|جمت|gmt|utc)$/iu;
const MORE = /^(?:\.{2,}|…|\[)\s*(?:المزيد|more|read more)\s*(?:\.{2,}|…|\])?$/iu;
const END_MARK = /^\/\/\s*انته[ىي]\s*\/\/$/u;

function reasonOf(content: string, kind: Line['kind']): string | undefined {
  if (URLS_ALONE.test(content)) return 'an address alone';
  if (EMPTY_CLOCK.test(content)) return 'the clock of a player';
  if (CLOCK_WITH_STAMP.test(content)) return "the page's time";
  if (COMMENT.test(content)) return "a comment in the page's source";
  if (kind === 'text' && LONE_NUMBER.test(content) && !DATE_OR_NUMBERED.test(content))
    return 'a number alone';
  if (MORE.test(content)) return 'words of a menu';
  if (END_MARK.test(content)) return "an agency's closing mark";
  const lower = content.toLowerCase().replace(EMAIL_FIRST, '');
  return LEFTOVER_LINES.find(
    ({ atMost, starts }) => content.length <= atMost && starts.some((start) => lower.startsWith(start)),
  )?.reason;
}

/** A heading may be "Comments", an item "Search": an item is one of a menu only beside another. */
function menuReason(lines: readonly Line[], index: number, text: string): string | undefined {
  const isMenuLine = (line: Line | undefined) =>
    line !== undefined && isMenu(text.slice(line.start, line.end));
  const line = lines[index];
  if (line?.kind === 'heading' || !isMenuLine(line)) return undefined;
  const beside = [lines[index - 1], lines[index + 1]].some(
    (other) => other?.kind !== 'heading' && isMenuLine(other),
  );
  return line?.kind === 'text' || beside ? 'words of a menu' : undefined;
}

interface Piece {
  word: string;
  start: number;
  end: number;
}

/** A line of words of menus alone, with their numbers: «مشاركة : 12», "Share 3 Tweet". */
function isMenu(content: string): boolean {
  if (content.length > 200) return false;
  const words = wordsOf(content).map(({ word }) => word);
  const taken = run(words, 0);
  return taken.phrases > 0 && taken.end === words.length && !/[.!?؟]$/.test(content);
}

/** Menus that the page's text runs on from, or into: two phrases or more. */
function takeMenus(line: Line, text: string): Leftover[] {
  const head = wordsOf(text.slice(line.start, Math.min(line.end, line.start + 200)));
  const taken = run(
    head.map(({ word }) => word),
    0,
  );
  const last = head[taken.end - 1];
  if (taken.phrases < 2 || !last || line.kind === 'heading') return [];
  const start = line.start;
  const end = line.start + last.end;
  line.start = trim(text, end, line.end).start;
  return [{ start, end, reason: 'words of a menu' }];
}

function wordsOf(content: string): Piece[] {
  return [...content.matchAll(/[\p{L}\p{M}\p{N}+]+(?:-[\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word: normalize(word),
    start: index,
    end: index + word.length,
  }));
}

/** How far phrases of menus and numbers between them reach, and how many there are. */
function run(words: string[], from: number): { end: number; phrases: number } {
  let at = from;
  let end = from;
  let count = 0;
  while (at < words.length) {
    const phrase = phraseAt(MENU, words, at);
    if (phrase) {
      count++;
      at += phrase.length;
      end = at;
    } else if (/^\d+$/.test(words[at] ?? '') && words.length < 12) end = ++at;
    else break;
  }
  return { end, phrases: count };
}
