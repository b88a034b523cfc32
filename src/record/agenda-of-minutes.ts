// Says what minutes took up, and what was done with each item.
// In: items of minutes. Out: the agenda with evidence. Next: decisions-of-minutes.ts, draft.ts.

import type { Span } from '../article/article.ts';
import type { Decided } from './decisions-of-minutes.ts';
import type { Act, DraftedItem } from './drafted.ts';
import { ACTS } from './lists.ts';
import type { MinuteItem } from './minutes.ts';
import { AGREED, FAILED, GROUP, MOTION } from './motions.ts';
import { findPhrase } from './phrases.ts';
import { firstFrom, type Line, NUMBERED_LABEL, type Reading } from './reading.ts';
import type { Spoken } from './speakers.ts';
import { topicOf } from './topics.ts';

const LONGEST_QUOTE = 300;

/** Returns the agenda of minutes. */
export function agendaOfMinutes(
  reading: Reading,
  items: readonly MinuteItem[],
  { spoken, decided }: { spoken: readonly Spoken[]; decided: readonly Decided[] },
): DraftedItem[] {
  return items.map((item) => {
    const line = reading.lines[item.first] as Line;
    return {
      topic: topicOf(NUMBERED_LABEL.test(line.text) ? sentenceBelow(reading, item) : headPart(line)),
      act: actOf(reading, item, spoken, decided),
      evidence: evidenceOf(reading, item),
    };
  });
}

/** What a number stands for is told by the sentence below it. */
function sentenceBelow({ lines }: Reading, { first, end }: MinuteItem): string {
  const below = first + 1 < end ? lines[first + 1] : undefined;
  return (below ?? (lines[first] as Line)).text.split(/[.!?؟](?=\s|$)/u)[0] ?? '';
}

const RUN_IN = /^(\P{P}{3,60}?)(?::\s|\.\s|\s[-–—]\s)(?=.{12})/u;
const COUNTED = /^[([]?\p{Nd}/u;

/** "3) Funds: Bob reported …": a numbered line may hold its heading and what was said; the heading. */
function headPart({ text, mark, heading }: Line): string {
  const head = COUNTED.test(mark) && heading === 0 ? RUN_IN.exec(text)?.[1] : undefined;
  return head !== undefined && head.split(/\s+/u).length <= 6 ? head : text;
}

/** The heading; with what follows where both fit into one quote. */
function evidenceOf({ lines, text }: Reading, { first, end }: MinuteItem): Span[] {
  const line = lines[first] as Line;
  let last = line;
  for (let at = first + 1; at < end; at++) {
    const next = lines[at] as Line;
    if (next.mark !== '' && at > first + 1 && next.indent <= (lines[first + 1] as Line).indent) break;
    if (next.end - line.start > LONGEST_QUOTE) {
      if (last === line) return [firstSentence(text, line, next)];
      break;
    }
    last = next;
  }
  const whole = { start: line.start, end: last.end };
  return text.slice(whole.start, whole.end).length <= LONGEST_QUOTE && last !== line
    ? [whole]
    : [{ start: line.start, end: Math.min(line.end, line.start + LONGEST_QUOTE) }];
}

/** The heading with the first sentence below, where that fits. */
function firstSentence(text: string, line: Line, next: Line): Span {
  const below = text.slice(next.start, next.end);
  const stop = /[.!?؟](?=\s)/u.exec(below);
  const end = next.start + (stop ? stop.index + 1 : below.length);
  const fits = end - line.start <= LONGEST_QUOTE;
  return { start: line.start, end: fits ? end : Math.min(line.end, line.start + LONGEST_QUOTE) };
}

/** "Maria Kovacs presented …": somebody by name showed something. */
const SHOWED = new RegExp(`\\p{Lu}\\p{L}+ (?:then |also |has )?(?:${ACTS.showing.join('|')})\\b`, 'u');
/** What was talked about first and then put off was discussed. */
const TALKED =
  /\b(?:we|group|council|committee|board|members|team) (?:\w+ )?(?:discussed|debated|considered)\b/iu;
const PUT_OFF =
  /\b(?:postponed?|deferred?|tabled|skip(?:ped)? (?:until|to) next|carried over|leave (?:it )?on (?:the )?agenda|removed? from (?:the )?agenda|until (?:the )?(?:next|later) (?:meeting|time)|(?:next|later) meeting\s*$)\b|تأجيل|أجل|يؤجل|إرجاء/imu;

/** What was done with an item, by the words under it; the strongest counts. */
function actOf(
  reading: Reading,
  item: MinuteItem,
  spoken: readonly Spoken[],
  decided: readonly Decided[],
): Act {
  const lines = reading.lines.slice(item.first, item.end);
  const body = reading.text.slice((lines[0] as Line).start, (lines.at(-1) as Line).end);
  const heading = headPart(lines[0] as Line);
  const detail = body.slice(heading.length).replace(/\([^()]*\)|\[[^\]]*\]/gu, ' ');
  if (/\p{Script=Arabic}/u.test(heading)) return actDecided(item, decided) ?? arabicAct(reading, item);
  const speakers = speakersOf(item, spoken);
  if (PUT_OFF.test(heading.replace(/\([^()]*\)|\[[^\]]*\]/gu, ' '))) return 'postponed';
  if (/\bmotion\b/iu.test(detail) && FAILED.test(detail)) return 'decided';
  if (PUT_OFF.test(detail)) return speakers > 1 || TALKED.test(detail) ? 'discussed' : 'postponed';
  if (MOTION.test(detail)) return 'approved';
  const group = GROUP.exec(detail) ?? GROUP.exec(heading);
  if (group) return /approved|adopted|ratified/iu.test(group[1] ?? '') ? 'approved' : 'decided';
  if (APPROVES.test(detail)) return 'approved';
  if (AGREED.test(detail)) return 'decided';
  if (item.announced) return /^skip/iu.test(heading) ? 'other' : 'briefed';
  if (speakers > 1) return 'discussed';
  if (SHOWED.test(detail)) return 'presented';
  const [from, to] = [(lines[0] as Line).from, (lines.at(-1) as Line).to];
  for (const act of ['reviewed', 'discussed', 'briefed', 'recommended', 'formed'] as const) {
    const phrases = ACTS.english.find(([name]) => name === act)?.[1];
    // "Update the charter" is a task, "Charter update" a briefing.
    if (phrases && findPhrase(phrases, reading.words, act === 'briefed' ? from + 1 : from, to) !== -1)
      return act;
  }
  return speakers > 0 ? 'discussed' : 'other';
}

/** "RESOLVED to adopt the budget". */
const APPROVES = /\b(?:resolved|agreed|decided):? (?:to |that )?(?:approve|adopt|accept|ratify)/iu;

/** What the decisions told under an item say: the first that puts nothing off. */
function actDecided({ first, end }: MinuteItem, decided: readonly Decided[]): Act | undefined {
  const within = decided.filter(({ line }) => line >= first && line < end);
  return within.find(({ act }) => act !== 'postponed')?.act ?? within[0]?.act;
}

/** How many are credited with words under an item. */
function speakersOf({ first, end }: MinuteItem, spoken: readonly Spoken[]): number {
  const within = spoken.filter(({ line }) => line >= first && line < end);
  return new Set(within.map(({ parts }) => parts.join(' '))).size;
}

const ARABIC_ORDER: Act[] = ['postponed', 'discussed', 'reviewed', 'briefed', 'presented'];

const TOLD_BY_HEADING: ReadonlySet<Act> = new Set(['discussed', 'reviewed', 'briefed', 'presented']);

/** The strongest act under a heading; the heading itself says what was to be done, so it proves no decision. */
function arabicAct(reading: Reading, item: MinuteItem): Act {
  const line = reading.lines[item.first] as Line;
  const { from } = line;
  const below =
    headPart(line) === line.text ? line.to : firstFrom(reading.words, line.start + headPart(line).length);
  const { to } = reading.lines[item.end - 1] as Line;
  const found = ARABIC_ORDER.find((act) =>
    [...ACTS.verbs, ...ACTS.nouns].some(
      ([name, phrases]) =>
        name === act &&
        findPhrase(phrases, reading.words, TOLD_BY_HEADING.has(act) ? from : below, to) !== -1,
    ),
  );
  return found ?? 'other';
}
