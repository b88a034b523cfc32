// Lays an article out as the rules read it: lines with their marks, words with their folded spelling.
// In: an `Article`. Out: a `Reading`. Next: the rules, each in a file of its own.

import type { Article, Span } from '../article/article.ts';
import { normalize } from '../words/normalize.ts';
import { tokenize } from '../words/tokenize.ts';

/** A word of the article. */
export interface Word extends Span {
  text: string;
  /** Folded spelling, see `normalize`. */
  key: string;
  /** What stands between the word before and this one. */
  before: string;
  line: number;
  /** Number of the sentence, from 0; a line ends a sentence. */
  sentence: number;
}

/** A line of the article without the marks that say what it is. */
export interface Line extends Span {
  text: string;
  /** Columns before its mark. */
  indent: number;
  /** What is printed before the text: `*`, `-`, `3.`, `##`, or nothing. */
  mark: string;
  /** 1 to 6 for a heading, 7 for a line all in bold, 8 for one that ends in a colon; else 0. */
  heading: number;
  /** Words `[from, to)` of the reading. */
  from: number;
  to: number;
}

/** An article laid out. */
export interface Reading {
  article: Article;
  text: string;
  lines: Line[];
  words: Word[];
}

const MARK =
  /^([ \t\u00a0]*)((?:\*(?!\*)|[•▪◦‣+–—-]|#{1,6}|[([]?\p{Nd}{1,2}\p{Lu}?[.)\]]?\s?[-–.)]|\p{Nd}{1,2}\.\p{Nd}{1,2}(?=[ \t]+\p{Lu})|[([]?\p{L}[.)\]])(?=[\s*_[\p{L}])[ \t]*)?/u;
/** «البند الأول: …», «ثانياً: …», "Item 3: …". */
const NAMED_ITEM =
  /^(?:(?:البند|بند|الموضوع)\s+(?:رقم\s+)?\S+(?:\s+عشر)?\s*[:：\-–]|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|أولاً|ثانياً|ثالثاً|رابعاً|خامساً|سادساً|سابعاً|ثامناً|تاسعاً|عاشراً)\s*[:：/–-]|(?:ما يستجد(?: من أعمال)?|مختلفات|متفرقات|any other business|aob)\s*[:：]|(?:agenda\s+)?item\s+\d+[a-z]?\s*[:.–-]|\d{1,3}\/\d{2,4}\s+\p{L}[^.]{2,80}$)/iu;
/** "WATER MAIN", "CLOSED SESSION – 8:52 PM, …": capitals alone, or before a dash. */
const CAPITALS =
  /^(?!(?:ACTION|DECISION|RESOLVED|AGREED|MOTION|NOTED)\b)(?=.*\p{Lu}{3})[^\p{Ll}\p{Lo}\n]{4,70}$|^\p{Lu}{3,}(?: [\p{Lu}&/]+){1,5}\s*[–—:-]\s/u;
const FEWEST_CAPITALS = 3;
const HEADING_END = /[:：]\s*$/u;
const SENTENCE_END = /[.!?؟؛]["”»']?\s|\n/u;
/** «خالد ........ عضواً»: dots that lead the eye end no sentence. */
const LEADERS = /\.{4,}[ \t]*$/u;
const LONGEST_LINE_HEADING = 70;

/** Returns the article as lines and words. */
export function readLines(article: Article): Reading {
  const { text } = article;
  const words = wordsOf(article);
  const lines: Line[] = [];
  let at = 0;
  for (const found of text.matchAll(/[^\n\r]+/g)) {
    const from = at;
    while (at < words.length && (words[at] as Word).start < found.index + found[0].length) at++;
    if (at > from) lines.push(lineOf(found[0], found.index, from, at));
  }
  raiseCapitals(lines);
  lines.forEach((line, number) => {
    for (let word = line.from; word < line.to; word++) (words[word] as Word).line = number;
  });
  return { article, text, lines, words };
}

/** Where several lines are in capitals, these are its headings. */
function raiseCapitals(lines: readonly Line[]): void {
  const found = lines.filter(({ text, heading }) => heading === 0 && CAPITALS.test(text));
  if (found.length >= FEWEST_CAPITALS) for (const line of found) line.heading = 6;
}

function wordsOf({ text, leftovers }: Article): Word[] {
  const tokens = tokenize(text).filter(
    ({ start }) => !leftovers.some((l) => start >= l.start && start < l.end),
  );
  let sentence = 0;
  let end = 0;
  return tokens.map((token, index) => {
    const before = text.slice(end, token.start);
    const last = tokens[index - 1];
    const joined = last !== undefined && last.start > 0 && /\p{Nd}/u.test(text[last.start - 1] ?? '');
    if (
      SENTENCE_END.test(before) &&
      !LEADERS.test(before) &&
      !(before.trim() === '.' && !joined && isAbbreviation(last?.text ?? ''))
    )
      sentence++;
    end = token.end;
    return { ...token, key: normalize(token.text), before, line: 0, sentence };
  });
}

/** «د.» and "H." end no sentence, nor does "Dr." */
function isAbbreviation(word: string): boolean {
  return [...word].length === 1 || /^(?:dr|mr|mrs|ms|st|prof|eng|vs|no|hon)$/iu.test(word);
}

function lineOf(raw: string, start: number, from: number, to: number): Line {
  const mark = MARK.exec(raw);
  const skipped = mark?.[0].length ?? 0;
  const body = raw.slice(skipped);
  const trimmed = body.trim();
  const lead = skipped + (body.length - body.trimStart().length);
  const sign = (mark?.[2] ?? '').trim();
  const bare = trimmed.replace(/^[*_]{2}|[*_]{2}$/gu, '').trim();
  const offset = start + lead + trimmed.indexOf(bare);
  return {
    text: bare,
    start: offset,
    end: offset + bare.length,
    indent: (mark?.[1] ?? '').length,
    mark: sign,
    heading: headingLevel(sign, trimmed),
    from,
    to,
  };
}

/** «قرار رقم (201)», "Resolution No. 12/24": a line that only numbers what stands below it. */
export const NUMBERED_LABEL =
  /^(?:ال)?(?:قرار|توصية|بند|موضوع)\s+(?:رقم\s*)?[([]?\p{Nd}[\p{Nd}./-]*[)\]]?[:：]?$|^(?:resolution|decision|minute|motion)\s+(?:no\.?\s*|number\s+)?\p{Nd}[\p{Nd}./-]*[.:]?$/iu;

function headingLevel(mark: string, text: string): number {
  if (mark.startsWith('#')) return mark.length;
  if (NAMED_ITEM.test(text) || NUMBERED_LABEL.test(text)) return 6;
  if (/^(\*\*|__).+\1[:：]?$/u.test(text) && !/\*\*.+\*\*.+\*\*/u.test(text)) return 7;
  if (HEADING_END.test(text) && text.length <= LONGEST_LINE_HEADING && !/^[*•-]/u.test(mark)) return 8;
  return 0;
}

/** Returns the words of a text that stands alone, such as a role. */
export function wordsIn(text: string): Word[] {
  return tokenize(text).map((token) => ({
    ...token,
    key: normalize(token.text),
    before: '',
    line: 0,
    sentence: 0,
  }));
}

/** Returns the offsets of words `[from, to)`. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
}

/** Returns the words that stand within a span. */
export function wordsWithin(words: readonly Word[], { start, end }: Span): Word[] {
  const from = firstFrom(words, start);
  let to = from;
  while (to < words.length && (words[to] as Word).end <= end) to++;
  return words.slice(from, to);
}

/** Returns the index of the first word that begins at an offset or behind it. */
export function firstFrom(words: readonly Word[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the text of a span. */
export function textOf(reading: Reading, { start, end }: Span): string {
  return reading.text.slice(start, end);
}

/** Returns the word range `[from, to)` of the sentence around a word. */
export function sentenceAround(words: readonly Word[], at: number): [from: number, to: number] {
  const { sentence } = words[at] as Word;
  let from = at;
  let to = at + 1;
  while (words[from - 1]?.sentence === sentence) from--;
  while (words[to]?.sentence === sentence) to++;
  return [from, to];
}

/** Returns the index of the clause that an offset stands in, or of the last one before it. */
export function clauseAt({ clauses }: Article, offset: number): number {
  let found = 0;
  for (const { index, start } of clauses) if (start <= offset) found = index;
  return found;
}
