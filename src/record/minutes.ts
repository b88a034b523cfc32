// Takes minutes apart: headings, and the items under them with all that belongs to each.
// In: a `Reading`. Out: items in order. Next: agenda-of-minutes.ts, which says what was done with each.

import { MINUTES } from './lists.ts';
import { keysOf, phraseAt } from './phrases.ts';
import type { Line, Reading } from './reading.ts';
import { topicOf } from './topics.ts';

/** An item of the agenda as minutes print it: lines `[first, end)`. */
export interface MinuteItem {
  first: number;
  end: number;
  /** Folded heading that it stands under. */
  under: string;
  announced: boolean;
}

/** Returns whether a text is laid out as minutes: lists of people, or several headings or bullets of which some are items. */
export function isMinutes(reading: Reading, attendance: number): boolean {
  const { lines } = reading;
  const marked = lines.filter(({ mark, heading }) => heading > 0 || mark !== '').length;
  if (attendance > 0) return true;
  const labels = lines.filter(
    ({ text }) => MINUTES.noItem.has(headOf(text)) || MINUTES.agenda.has(headOf(text)),
  ).length;
  return (
    (marked >= 4 &&
      marked >= lines.length * 0.3 &&
      lines[0] !== undefined &&
      (lines[0].heading > 0 || labels > 0)) ||
    labels >= 2
  );
}

/** Returns the folded words of a heading or of a label before its colon. */
export function headOf(text: string): string {
  return keysOf((text.split(/[:：]/u)[0] ?? '').replace(/\(.*?\)/gu, '')).join(' ');
}

/** Level of a line that ends in a colon: it closes a part of the minutes only as far as its list goes. */
const LABEL = 8;

/** Returns the items of minutes, without lists of people and what stands on every page. */
export function findItems(reading: Reading, skip: ReadonlySet<number>): MinuteItem[] {
  const { lines } = reading;
  const items: MinuteItem[] = [];
  let under = '';
  let closed = 99;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    const head = headOf(line.text);
    if (closed === LABEL && !skip.has(at) && skip.has(at - 1)) closed = 99;
    if (line.heading > 0 && line.heading < 9) {
      if (line.heading > closed) {
        at++;
        continue;
      }
      closed = MINUTES.noItem.has(head) && !isRepository(line.text) ? line.heading : 99;
      const end = line.mark !== '' && line.heading >= 7 ? endOfBullet(lines, at) : endOfSection(lines, at);
      if (!skip.has(at) && closed === 99 && isItemHeading(reading, at, end)) {
        items.push({ first: at, end, under, announced: false });
        at = end;
        continue;
      }
      under = head;
      at++;
      continue;
    }
    if (
      skip.has(at) ||
      closed < 99 ||
      line.mark === '' ||
      isBoilerplate(reading, line) ||
      /^(?:action (?:item|point)s?|action|todo|القرار|قرار|التوصية)\s*[:：*]/iu.test(line.text) ||
      MINUTES.noItem.has(head)
    ) {
      at++;
      continue;
    }
    const end = endOfBullet(lines, at);
    items.push({ first: at, end, under, announced: MINUTES.announcements.has(under) });
    at = end;
  }
  return withoutTwins(
    reading,
    items.filter((item) => !isAddress(lines[item.first] as Line) && !isEmptyOther(lines, item)),
  );
}

function isRepository(text: string): boolean {
  return /^[\w.-]+\/[\w.-]+$/u.test(text);
}

const OTHER = /ما يستجد|مختلفات|متفرقات|أعمال أخرى|\b(?:any other|other) business\b|^aob\b/iu;
const NOTHING = /^(?:there (?:being|was) no|no (?:other|further))\b|^(?:لا يوجد|لم يستجد|لا شيء)/iu;

/** "Any other business: none": nothing was taken up. */
function isEmptyOther(lines: readonly Line[], { first, end }: MinuteItem): boolean {
  const [line, next] = [lines[first] as Line, lines[first + 1]];
  return OTHER.test(line.text) && next !== undefined && first + 1 < end && NOTHING.test(next.text);
}

function isAddress({ text }: Line): boolean {
  return /^<?https?:\S+$/u.test(text);
}

const LONGEST_HEADING = 200;

/** A heading is an item where it neither names a group of items nor has headings below it. */
function isItemHeading(reading: Reading, at: number, end: number): boolean {
  const line = reading.lines[at] as Line;
  const head = headOf(line.text);
  if (at === 0 || isRepository(line.text) || MINUTES.agenda.has(head) || MINUTES.announcements.has(head))
    return false;
  if (
    /^(?:meeting )?(?:minutes|notes)\b|\bmeeting(?: (?:minutes|notes|\p{L}+ \d|\d).*)?$|\brecap$|\bmeeting of (?:the )?|^محضر|^اجتماع/u.test(
      head,
    ) ||
    /^(?!item )\p{L}+ \d{1,2}(?: \d{4})?$/u.test(head) ||
    /^\d+$/u.test(head)
  )
    return false;
  const inner = reading.lines.slice(at + 1, end);
  if (inner.some(({ heading }) => heading > line.heading && heading < 8)) return false;
  if (head === '' || line.text.replace(/\]\([^)]*\)/gu, ']').length > LONGEST_HEADING) return false;
  return (
    !(
      inner.length > 1 &&
      inner.filter(({ text }) => /\[#?\d+\]\(http/u.test(text)).length >= 2 &&
      inner.some(({ indent }) => indent > 0)
    ) || /\d/u.test(head)
  );
}

function endOfSection(lines: readonly Line[], at: number): number {
  const { heading } = lines[at] as Line;
  let end = at + 1;
  while (end < lines.length && !((lines[end] as Line).heading > 0 && (lines[end] as Line).heading <= heading))
    end++;
  return end;
}

const COUNTED = /^[([]?[\p{Nd}\p{L}]/u;

/** A bullet goes on over deeper bullets and lines that carry it on; a numbered one over dashes and dots. */
function endOfBullet(lines: readonly Line[], at: number): number {
  const { indent, heading, mark } = lines[at] as Line;
  let end = at + 1;
  while (end < lines.length) {
    const next = lines[end] as Line;
    if (next.heading > 0 && (next.heading < 7 || (heading === 0 && next.indent <= indent))) break;
    const below = COUNTED.test(mark) && !COUNTED.test(next.mark);
    const part = next.mark.startsWith(mark.replace(/[^\p{Nd}.]/gu, '') || '-') && /\.\p{Nd}/u.test(next.mark);
    if (next.mark !== '' && next.indent <= indent && !((below || part) && next.indent === indent)) break;
    end++;
  }
  return end;
}

function isBoilerplate(reading: Reading, line: Line): boolean {
  const { words } = reading;
  return (
    phraseAt(MINUTES.boilerplate, words, line.from) > 0 || MINUTES.unsaid.has(keysOf(line.text).join(' '))
  );
}

/** Where an agenda lists what the minutes then treat, the treatment stays. */
function withoutTwins({ lines }: Reading, items: readonly MinuteItem[]): MinuteItem[] {
  const last = new Map<string, MinuteItem>();
  for (const item of items) {
    const key = keysOf(topicOf((lines[item.first] as Line).text))
      .slice(0, 8)
      .join(' ');
    const twin = last.get(key);
    if (!twin || item.end - item.first >= twin.end - twin.first) last.set(key, item);
  }
  const kept = new Set(last.values());
  return items.filter((item) => kept.has(item));
}
