// Says what minutes did with each item, and what they decided.
// In: items of minutes. Out: agenda and decisions with evidence. Next: draft.ts.

import type { Span } from '../article/article.ts';
import type { Act, DraftedDecision, DraftedItem } from './drafted.ts';
import { ACTS, MINUTES } from './lists.ts';
import { headOf, type MinuteItem } from './minutes.ts';
import { findPhrase, keysOf } from './phrases.ts';
import type { Line, Reading } from './reading.ts';
import type { Spoken } from './speakers.ts';

const LONGEST_QUOTE = 300;
const LONGEST_TOPIC = 200;

/** Returns the agenda of minutes. */
export function agendaOfMinutes(
  reading: Reading,
  items: readonly MinuteItem[],
  spoken: readonly Spoken[],
): DraftedItem[] {
  return items.map((item) => {
    const line = reading.lines[item.first] as Line;
    return {
      topic: topicOf(line.text),
      act: actOf(reading, item, spoken),
      evidence: evidenceOf(reading, item),
    };
  });
}

/** The heading's text without links, marks and «البند الأول:». */
function topicOf(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<?https?:\S+>?/gu, '')
    .replace(/[*_`#]|\\(?=[[\]])/gu, '')
    .replace(/^(?:البند|بند)\s+\S+\s*[:：]\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TOPIC);
}

/** The heading; with what follows where both fit into one quote. */
function evidenceOf({ lines, text }: Reading, { first, end }: MinuteItem): Span[] {
  const line = lines[first] as Line;
  let last = line;
  for (let at = first + 1; at < end; at++) {
    const next = lines[at] as Line;
    if (next.mark !== '' && at > first + 1 && next.indent <= (lines[first + 1] as Line).indent) break;
    if (next.end - line.start > LONGEST_QUOTE) break;
    last = next;
  }
  const whole = { start: line.start, end: last.end };
  return text.slice(whole.start, whole.end).length <= LONGEST_QUOTE && last !== line
    ? [whole]
    : [{ start: line.start, end: Math.min(line.end, line.start + LONGEST_QUOTE) }];
}

/** "The committee also agreed …": a group as the subject, at most three words before its verb. */
const GROUP = new RegExp(
  `(?:^|[.;:!?*\\n-]\\s*|,\\s)(?:at the end of the meeting\\s+)?(?:the\\s+)?(?:[\\w’'-]+\\s+){0,2}(?:${ACTS.groups.join('|')})\\s+(?:\\w+\\s+){0,3}?(${ACTS.groupVerbs.join('|')})\\b`,
  'iu',
);
/** "Maria Kovacs presented …": somebody by name showed something. */
const SHOWED = new RegExp(`\\p{Lu}\\p{L}+ (?:then |also |has )?(?:${ACTS.showing.join('|')})\\b`, 'u');
/** "Agreed to …" at the head of a point. */
const AGREED = /(?:^|\n|[*•-][ \t]*)(?:agreed|decided|resolved)(?: to| that|:)\s/iu;
const MOTION =
  /\bmotion\s+(?:was\s+)?(?:approved|carried|passed|passes|carries)\b|\b(?:approved|passed|adopted)\s+unanimously\b|\bunanimously\s+(?:approved|passed|adopted)\b|(?:^|\n|[*•-]\s*)approved\b|\bin favou?r\b[^\n]*\b(?:approved|passed|carried|adopted)\b|\bwas (?:ratified|approved|adopted)\b|\bminutes (?:were )?approved\b/imu;
/** What was talked about first and then put off was discussed. */
const TALKED =
  /\b(?:we|group|council|committee|board|members|team) (?:\w+ )?(?:discussed|debated|considered)\b/iu;
const PUT_OFF =
  /\b(?:postponed?|deferred?|tabled|skip(?:ped)? (?:until|to) next|carried over|leave (?:it )?on (?:the )?agenda|removed? from (?:the )?agenda|until (?:the )?(?:next|later) (?:meeting|time)|(?:next|later) meeting\s*$)\b|تأجيل|أجل|يؤجل|إرجاء/imu;

/** What was done with an item, by the words under it; the strongest counts. */
function actOf(reading: Reading, item: MinuteItem, spoken: readonly Spoken[]): Act {
  const lines = reading.lines.slice(item.first, item.end);
  const body = reading.text.slice((lines[0] as Line).start, (lines.at(-1) as Line).end);
  const heading = (lines[0] as Line).text;
  const detail = body.slice(heading.length).replace(/\([^()]*\)|\[[^\]]*\]/gu, ' ');
  if (/\p{Script=Arabic}/u.test(heading)) return arabicAct(reading, item);
  const speakers = speakersOf(item, spoken);
  if (PUT_OFF.test(heading.replace(/\([^()]*\)|\[[^\]]*\]/gu, ' '))) return 'postponed';
  if (PUT_OFF.test(detail)) return speakers > 1 || TALKED.test(detail) ? 'discussed' : 'postponed';
  if (MOTION.test(detail)) return 'approved';
  const group = GROUP.exec(detail) ?? GROUP.exec(heading);
  if (group) return /approved|adopted|ratified/iu.test(group[1] ?? '') ? 'approved' : 'decided';
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

/** How many are credited with words under an item. */
function speakersOf({ first, end }: MinuteItem, spoken: readonly Spoken[]): number {
  const within = spoken.filter(({ line }) => line >= first && line < end);
  return new Set(within.map(({ parts }) => parts.join(' '))).size;
}

const ARABIC_ORDER: Act[] = [
  'postponed',
  'approved',
  'formed',
  'decided',
  'recommended',
  'discussed',
  'reviewed',
  'briefed',
  'presented',
];

const TOLD_BY_HEADING: ReadonlySet<Act> = new Set(['discussed', 'reviewed', 'briefed', 'presented']);

/** The strongest act under a heading; the heading itself says what was to be done, so it proves no decision. */
function arabicAct(reading: Reading, item: MinuteItem): Act {
  const { from, to: below } = reading.lines[item.first] as Line;
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

const UNDECIDED =
  /لم (?:يتخذ|يتم اتخاذ|يصدر|تتخذ)|دون (?:اتخاذ )?قرار|\bno decision\b|\bdid not (?:decide|agree|approve)\b|\bnot (?:decided|agreed|approved)\b/iu;
const TASK =
  /^(?:\*\*)?(?:action(?:s)?(?: (?:item|point)s?)?|ai|todo|decision|resolution|resolved|agreed|motion|القرار|قرار|التوصية|توصية|القرارات|التوصيات|يكلف|تقرر)\s*[:：*-]/iu;
const ARABIC_DECISION =
  /(?:^|[.،؛:\s])و?(?:قرر(?:ت)? (?:اللجنة|المجلس|المجتمعون|الأعضاء|الحاضرون|الفريق|الهيئة|الجمعية)|تقرر|تم الاتفاق|اتفق (?:الأعضاء|المجتمعون|الحاضرون)|وافق(?:ت)? (?:اللجنة|المجلس|الأعضاء|الحاضرون|الجمعية)|أوصى|أوصت|اعتمد(?:ت)? (?:اللجنة|المجلس|الجمعية)|أقر(?:ت)? (?:اللجنة|المجلس|الجمعية)|الموافقة على|تكليف|تشكيل|تأجيل|اعتماد)(?=\s)/u;

/** Returns the decisions, recommendations and tasks of minutes: what is labelled so, and what the group is said to have decided. */
export function decisionsOfMinutes(reading: Reading, skip: ReadonlySet<number>): DraftedDecision[] {
  const decisions: DraftedDecision[] = [];
  let open = -1;
  reading.lines.forEach((line, number) => {
    if (skip.has(number)) return;
    const head = keysOf(line.text.replace(/[:：*].*$/u, '')).join(' ');
    if (line.heading > 0)
      open = ACTS.decisionLabels.has(head)
        ? line.heading
        : line.heading <= open || line.heading < 8
          ? -1
          : open;
    const span = decisionIn(reading, line, open !== -1 && line.heading === 0);
    if (span) decisions.push({ text: topicOf(reading.text.slice(span.start, span.end)), evidence: [span] });
  });
  return decisions;
}

function decisionIn(reading: Reading, line: Line, underHeading: boolean): Span | undefined {
  const text = reading.text.slice(line.start, line.end);
  const whole = { start: line.start, end: Math.min(line.end, line.start + LONGEST_QUOTE) };
  const task = TASK.exec(text);
  if (task && text.slice(task[0].length).replace(/[*\s:]/gu, '').length > 3)
    return trimmed(reading, { start: line.start + task[0].length, end: whole.end });
  if (MINUTES.unsaid.has(keysOf(text).join(' ')) || (/[:：]/u.test(text) && MINUTES.noItem.has(headOf(text))))
    return undefined;
  if (UNDECIDED.test(text)) return undefined;
  if (underHeading && line.to - line.from > 2) return whole;
  if (line.heading > 0 && line.heading < 8) return undefined;
  if (/\p{Script=Arabic}/u.test(text))
    return ARABIC_DECISION.test(text) && line.heading === 0 ? whole : undefined;
  if (MOTION.test(text) || AGREED.test(text)) return whole;
  const group = GROUP.exec(text);
  return group ? sentenceFrom(reading, line.start + group.index) : undefined;
}

function trimmed({ text }: Reading, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const lead = /^[\s*:：_-]*/u.exec(raw)?.[0].length ?? 0;
  return { start: start + lead, end: start + raw.trimEnd().length };
}

/** A decision from its subject to the end of its sentence, over the lines it is wrapped on. */
function sentenceFrom({ text }: Reading, from: number): Span {
  const start = from + (/^[\s.;:!?*,-]*/u.exec(text.slice(from))?.[0].length ?? 0);
  const rest = text.slice(start, start + LONGEST_QUOTE);
  const end = /[.;!?](?=\s|$)|\n\s*(?:[*#-]|\n)/u.exec(rest);
  return { start, end: start + (end ? end.index + (/[.;!?]/u.test(end[0]) ? 1 : 0) : rest.trimEnd().length) };
}
