// Finds title, dateline and sections. In: blocks. Out: the same blocks, each with its role and section. Next: cut.ts.

import { normalize } from '../words/normalize.ts';
import type { ClauseRole, Section, Span } from './article.ts';
import type { Block } from './blocks.ts';
import { cut } from './cut.ts';
import { datelineOf } from './dateline.ts';
import { BOLD_LEVEL, trim } from './lines.ts';
import { ORDINALS, phraseAt } from './lists.ts';

/** A stretch that is cut by itself. */
export interface Part extends Span {
  role: ClauseRole;
  /** Number of the block. */
  paragraph: number;
  section?: number | undefined;
}

/** What an article is made of. */
export interface Outline {
  title?: Span | undefined;
  dateline?: Span | undefined;
  sections: Section[];
  parts: Part[];
}

/** Levels of headings that no mark tells; deeper than those of Markdown and bold lines. */
const LEVEL = {
  ordinal: BOLD_LEVEL + 1,
  line: BOLD_LEVEL + 6,
  listIntroduction: BOLD_LEVEL + 7,
  item: BOLD_LEVEL + 10,
};

/** Returns the outline of an article's blocks. */
export function outline(given: readonly Block[], text: string): Outline {
  const titleAt = titleOf(given, text);
  const joined = titleAt === 0 ? withTitleJoined(given, text) : given;
  const blocks = joined.map((block, at) =>
    at === titleAt ? block : promote(block, at, joined, text, titleAt),
  );
  const dateline = findDateline(blocks, text, titleAt);
  const sections: Section[] = [];
  const open: { level: number; section: number }[] = [];
  const parts: Part[] = [];

  for (const [paragraph, block] of blocks.entries()) {
    const { start, end } = block;
    if (paragraph === titleAt) {
      parts.push({ start, end, role: 'title', paragraph });
      open.length = 0;
      continue;
    }
    closeSections(open, block, blocks[paragraph - 1]);
    const section = open.at(-1)?.section;
    const next = blocks[paragraph + 1];
    const isParent = block.kind === 'item' && next?.kind === 'item' && next.level > block.level;
    if (block.kind === 'heading' || isParent) {
      const level = isParent ? LEVEL.item + block.level : block.level;
      open.push({ level, section: sections.length });
      sections.push({ ...headingOf(block, text), level, parent: section });
    }
    const role = block.kind === 'text' ? 'prose' : block.kind;
    if (dateline && dateline.start === start) {
      parts.push({ ...dateline, role: 'dateline', paragraph, section });
      const rest = trim(text, dateline.end, end);
      if (rest.start < rest.end) parts.push({ ...rest, role, paragraph, section });
    } else parts.push({ start, end, role, paragraph, section });
  }
  const title = titleAt === undefined ? undefined : blocks[titleAt];
  return { title: title && { start: title.start, end: title.end }, dateline, sections, parts };
}

/** Closes the sections that do not hold a block. */
function closeSections(open: { level: number }[], block: Block, before: Block | undefined): void {
  const level =
    block.kind === 'heading'
      ? block.level
      : block.kind === 'item'
        ? LEVEL.item + block.level
        : before?.kind === 'item' && block.level === 0
          ? LEVEL.listIntroduction
          : Number.POSITIVE_INFINITY;
  while ((open.at(-1)?.level ?? -1) >= level) open.pop();
}

/** A heading is told whole; of an item with items below it, the first clause. */
function headingOf(block: Block, text: string): Omit<Section, 'level'> {
  const { start, end } = block.kind === 'heading' ? block : (cut(text, block)[0] ?? block);
  return { start, end, heading: text.slice(start, end) };
}

const LONGEST_TITLE = 220;

/** Which block is the title: the one highest heading near the beginning, or a first line that ends no sentence. */
function titleOf(blocks: readonly Block[], text: string): number | undefined {
  const [first] = blocks;
  const headingAt = blocks.findIndex((block) => block.kind === 'heading' && block.level < BOLD_LEVEL);
  const heading = blocks[headingAt];
  const isAlone = blocks.every(
    (block, at) => at === headingAt || block.kind !== 'heading' || block.level > (heading?.level ?? 0),
  );
  const isHighest = isAlone || (headingAt === 0 && blocks[1]?.kind === 'heading');
  if (heading && isHighest && (headingAt <= 3 || first?.kind !== 'text')) return headingAt;
  if (first?.kind !== 'text' || blocks.length < 2 || first.end - first.start > LONGEST_TITLE)
    return undefined;
  const words = text.slice(first.start, first.end);
  return /[.:،,;؛]["»”)]*$/.test(words) || datelineOf(text, first) || LABELLED.test(words) ? undefined : 0;
}

/** A title may go on for two lines more, where a blank line or a dateline ends it: the body's name, then the paper's. */
function withTitleJoined(blocks: readonly Block[], text: string): readonly Block[] {
  const [title] = blocks;
  const isTitleLine = (block: Block | undefined): block is Block =>
    block?.kind === 'text' &&
    !block.apart &&
    block.end - block.start <= LONGEST_HEADING &&
    !/[:.،,;؛]/.test(text.slice(block.start, block.end)) &&
    !datelineOf(text, block);
  let count = 1;
  while (count < 3 && isTitleLine(blocks[count])) count++;
  const after = blocks[count];
  const last = blocks[count - 1];
  if (!title || !last || !after || title.kind !== 'text' || !(after.apart || datelineOf(text, after)))
    return blocks;
  return [{ ...title, end: last.end }, ...blocks.slice(count)];
}

const LABELLED = /^[^:]{1,30}:\s.*[,،].*[,،]/;
const LONGEST_HEADING = 90;
const SHORT_HEADING = 70;
const SHORT_LABEL = 40;
const MOST_DOTS = 4;
const LONG_PARAGRAPH = 110;

/** Makes a heading of a line that is one without any mark. */
function promote(
  block: Block,
  at: number,
  blocks: readonly Block[],
  text: string,
  titleAt: number | undefined,
): Block {
  const words = text.slice(block.start, block.end);
  if (block.kind === 'heading' || words.length > LONGEST_HEADING || /[\r\n]/.test(words)) return block;
  const level =
    block.kind === 'item' ? levelOfItem(at, blocks, words) : levelOfLine(at, blocks, text, titleAt);
  return level === undefined ? block : { ...block, kind: 'heading', level };
}

/** A numbered line with prose or a list below it is a heading, not an item. */
function levelOfItem(at: number, blocks: readonly Block[], words: string): number | undefined {
  const [before, block, next] = [blocks[at - 1], blocks[at] as Block, blocks[at + 1]];
  if (block.number === undefined || block.level !== 1 || /[.!?؟،,;؛]$/.test(words)) return undefined;
  const { number } = block;
  const isInside = (inner: string | undefined, outer: string | undefined) =>
    inner?.startsWith(`${outer}.`) ?? false;
  if (before?.number !== undefined && !block.apart && !isInside(number, before.number)) return undefined;
  const opensList = next?.kind === 'item' && next.number === undefined && next.level === 1;
  const opens = next?.kind === 'text' || opensList || isInside(next?.number, number);
  return opens ? LEVEL.ordinal + Math.min(number.split('.').length, MOST_DOTS) - 1 : undefined;
}

function levelOfLine(
  at: number,
  blocks: readonly Block[],
  text: string,
  titleAt: number | undefined,
): number | undefined {
  const [before, block, next] = [blocks[at - 1], blocks[at] as Block, blocks[at + 1]];
  const words = text.slice(block.start, block.end);
  if (block.level > 0 || isOrdinal(words)) return block.level > 0 ? undefined : LEVEL.ordinal;
  if (/:$/.test(words) && next?.kind === 'item') return LEVEL.listIntroduction;
  if (/:$/.test(words) && next?.apart && block.apart && words.length <= SHORT_LABEL) return LEVEL.line;
  if (!before || !next || at - 1 === titleAt || words.length > SHORT_HEADING) return undefined;
  if (/[.!?؟،,;؛:…]["»”)]*$/.test(words) || /^.{1,30}:\s/.test(words)) return undefined;
  if (datelineOf(text, block)) return undefined;
  const afterSentence =
    /[.!?؟…]["»”)]*$/.test(text.slice(before.start, before.end)) || before.kind === 'item';
  const opensParagraph = next.kind === 'text' && next.end - next.start >= LONG_PARAGRAPH;
  return (block.apart || afterSentence) && opensParagraph ? LEVEL.line : undefined;
}

function isOrdinal(words: string): boolean {
  const given = words
    .split(/[\s:.،-]+/)
    .filter(Boolean)
    .map(normalize);
  const phrase = phraseAt(ORDINALS, given, 0);
  if (!phrase) return false;
  return phrase.length === given.length || (/^[^:]{1,25}:/.test(words) && !/[.،,]$/.test(words));
}

const BLOCKS_BEFORE_TEXT = 3;

function findDateline(blocks: readonly Block[], text: string, titleAt = -1): Span | undefined {
  const near = blocks
    .slice(titleAt + 1, titleAt + 1 + BLOCKS_BEFORE_TEXT)
    .filter(({ kind }) => kind === 'text');
  for (const block of near) {
    const found = datelineOf(text, block);
    if (found) return found;
  }
  return undefined;
}
