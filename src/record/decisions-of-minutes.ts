// Finds what minutes decided: lines labelled so, lists under such a heading, and sentences that say that the group decided.
// In: a `Reading`. Out: decisions in order, each with its act. Next: draft.ts; agenda-of-minutes.ts reads the acts.

import type { Span } from '../article/article.ts';
import { longestAct } from './acts.ts';
import { doingsIn } from './doings.ts';
import { type Act, DECIDING } from './drafted.ts';
import { ACTS, MINUTES } from './lists.ts';
import { headOf } from './minutes.ts';
import { motionsIn } from './motions.ts';
import { findPhrase, keysOf, phraseAt } from './phrases.ts';
import { type Line, type Reading, spanOf, type Word } from './reading.ts';

/** A decision with the line it stands in. */
export interface Decided {
  span: Span;
  act: Act;
  line: number;
}

const LONGEST_QUOTE = 300;
const UNDECIDED =
  /لم (?:يتخذ|يتم اتخاذ|يصدر|تتخذ)|دون (?:اتخاذ )?قرار|\bno decisions?\b|\bno action\b|\bdid not (?:decide|agree|approve)\b|\bnot (?:decided|agreed|approved)\b/iu;
const TASK =
  /^(?:\*\*)?(?:action(?:s)?(?: (?:item|point)s?)?|ai|todo|decision|resolution|resolved|agreed|motion|القرار|قرار|التوصية|توصية|القرارات|التوصيات|يكلف|تقرر)\s*[:：*-]/iu;

/** Returns the decisions, recommendations and tasks of minutes. */
export function decisionsOfMinutes(reading: Reading, skip: ReadonlySet<number>): Decided[] {
  const decisions: Decided[] = [];
  let open = -1;
  let planned = false;
  reading.lines.forEach((line, number) => {
    if (skip.has(number)) return;
    if (line.heading > 0)
      open = isDecisionHead(line.text) ? line.heading : line.heading <= open || line.heading < 8 ? -1 : open;
    // What «جدول الأعمال:» lists was to be taken up, not decided.
    if (line.heading > 0) planned = MINUTES.agenda.has(headOf(line.text));
    if (planned && line.mark !== '' && line.heading === 0) return;
    const found = decisionsIn(reading, line, open !== -1 && line.heading === 0);
    for (const { span, act } of found) decisions.push({ span, act, line: number });
  });
  return decisions;
}

/** «القرار», «وبعد المناقشة قرر المجلس»: words before a colon that announce decisions. */
function isDecisionHead(text: string): boolean {
  const head = text.replace(/[:：*].*$/u, '');
  return (
    ACTS.decisionLabels.has(keysOf(head).join(' ')) ||
    /(?:قرر|قررت|تقرر|أوصى|أوصت)(?: \p{L}+){0,2}(?: ما يلي| الآتي)?\s*$/u.test(head)
  );
}

type Found = Omit<Decided, 'line'>;

function decisionsIn(reading: Reading, line: Line, underHeading: boolean): Found[] {
  const text = reading.text.slice(line.start, line.end);
  const label = TASK.exec(text)?.[0].length ?? labelLength(text);
  const arabic = /\p{Script=Arabic}/u.test(text);
  if (label > 0 && text.slice(label).replace(/[*\s:]/gu, '').length > 3) {
    const from = wordAt(reading, line, line.start + label);
    return arabic ? arabicPieces(reading, from, line.to) : [cut(reading, line.start + label, line.end)];
  }
  if (MINUTES.unsaid.has(keysOf(text).join(' ')) || (/[:：]/u.test(text) && MINUTES.noItem.has(headOf(text))))
    return [];
  if (underHeading && line.to - line.from > 2 && !UNDECIDED.test(text))
    return arabic
      ? arabicPieces(reading, wordAt(reading, line, line.start), line.to)
      : [cut(reading, line.start, line.end)];
  if (line.heading > 0 && line.heading < 8) return [];
  if (arabic) return UNDECIDED.test(text) ? [] : arabicProse(reading, line);
  return motionsIn(text, UNDECIDED).map(({ start, end }) =>
    end === text.length && !/[.;!?]$/u.test(text)
      ? { span: wrapped(reading, line.start + start), act: 'decided' }
      : cut(reading, line.start + start, line.start + end),
  );
}

function labelLength(text: string): number {
  const colon = text.search(/[:：]/u);
  return colon !== -1 && isDecisionHead(text.slice(0, colon)) ? colon + 1 : 0;
}

function wordAt({ words }: Reading, { from, to }: Line, start: number): number {
  let at = from;
  while (at < to && (words[at] as Word).start < start) at++;
  return at;
}

/** A decision from one place to another, without what surrounds its words. */
function cut({ text }: Reading, from: number, to: number): Found {
  const raw = text.slice(from, Math.min(to, from + LONGEST_QUOTE));
  const lead = /^[\s*:：_-]*/u.exec(raw)?.[0].length ?? 0;
  return { span: { start: from + lead, end: from + raw.trimEnd().length }, act: 'decided' };
}

/** A decision to the end of its sentence, over the lines it is wrapped on. */
function wrapped({ text }: Reading, start: number): Span {
  const rest = text.slice(start, start + LONGEST_QUOTE);
  const end = /[.;!?](?=\s|$)|\n\s*(?:[*#-]|\n)/u.exec(rest);
  return { start, end: start + (end ? end.index + (/[.;!?]/u.test(end[0]) ? 1 : 0) : rest.trimEnd().length) };
}

/** «اعتماد الخطة، وتكليف …؛ …»: what is labelled a decision, cut into its decisions. */
function arabicPieces({ words, text }: Reading, from: number, to: number): Found[] {
  const found: Found[] = [];
  let begin = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !beginsPiece(words, at)) continue;
    if (at - begin > 1 || to - from === 1) found.push(pieceOf(words, text, [begin, at]));
    begin = at;
  }
  return found;
}

function pieceOf(words: readonly Word[], text: string, [from, to]: [number, number]): Found {
  const { start, end } = withStop(text, spanOf(words, from, to));
  const noun = longestAct(ACTS.nouns, words, from, phraseAt)?.act;
  const act = noun && (DECIDING.has(noun) || noun === 'postponed') ? noun : 'decided';
  return { span: { start, end }, act };
}

function withStop(text: string, { start, end }: Span): Span {
  const stop = /^[.!؟](?!\p{Nd})/u.test(text.slice(end, end + 2)) ? 1 : 0;
  return { start, end: Math.min(end + stop, start + LONGEST_QUOTE) };
}

/** A sentence, a stretch behind «؛», or «، و» before the noun of a deed: «، وتكليف», «، وإعداد», «، على أن». */
function beginsPiece(words: readonly Word[], at: number): boolean {
  const [word, last] = [words[at] as Word, words[at - 1] as Word];
  if (word.sentence !== last.sentence || /[؛;]/u.test(word.before)) return true;
  if (!/[،,]/u.test(word.before)) return false;
  if (word.key === 'علي') return words[at + 1]?.key === 'ان';
  return isDeed(word);
}

const DEED_BY_FORM =
  /^و(?:ت\p{L}{2}ي\p{L}|[إا]\p{L}{2}ا\p{L}ة?|ا\p{L}ت\p{L}ا\p{L}|است\p{L}{2}ا\p{L}ة?|م\p{L}ا\p{L}{2}ة|[إا]\p{L}ا\p{L}ة)$/u;

function isDeed({ text, key }: Word): boolean {
  const bare = text.replace(/[\u064b-\u0652]/gu, '');
  return /^و/u.test(key) && (ACTS.deeds.has(key.slice(1)) || DEED_BY_FORM.test(bare));
}

/** «قررت اللجنة …», «تم الاتفاق على …», «ووافق على …»; a point that begins with «الموافقة على». */
function arabicProse(reading: Reading, line: Line): Found[] {
  const { words } = reading;
  const { to, mark, heading } = line;
  const from = wordAt(reading, line, line.start);
  const noun = mark === '' || heading > 0 ? undefined : longestAct(ACTS.nouns, words, from, phraseAt)?.act;
  if (noun && (DECIDING.has(noun) || noun === 'postponed')) return arabicPieces(reading, from, to);
  const found: Found[] = [];
  for (let begin = from; begin < to; ) {
    let end = begin;
    while (end < to && words[end]?.sentence === words[begin]?.sentence) end++;
    const told = doingsIn(words, { from: begin, to: end, main: false }).filter(
      ({ act, from: at }) => (DECIDING.has(act) || act === 'postponed') && !isDenied(words, at),
    );
    for (const doing of told)
      found.push({ span: withStop(reading.text, spanOf(words, doing.from, doing.to)), act: doing.act });
    if (told.length === 0) found.push(...wholeSentence(reading, begin, end));
    begin = end;
  }
  return found;
}

const DECIDES =
  /(?:^|[،؛\s])و?(?:قررت?|وافقت?|أوصى|أوصت|اعتمدت?|أقرت?)\s+(?:المجلس|اللجنة|المجتمعون|الأعضاء|الحاضرون|الفريق|الهيئة|الجمعية)\s|(?:تم|تمت|جرى)[^.]{0,40}(?:اعتماد|إقرار|المصادقة علي|التصديق علي|الموافقة علي)(?:ه|ها)(?=[\s.،]|$)/u;
const APPROVES = /وافق|الموافقة|اعتماد|إقرار|أقر|المصادقة|التصديق/u;

/** «…، وقرر المجلس اعتماده كما عرض»: a decision whose thing is told before its verb. */
function wholeSentence({ words, text }: Reading, from: number, to: number): Found[] {
  const span = withStop(text, spanOf(words, from, to));
  const told = text.slice(span.start, span.end);
  return DECIDES.test(told) ? [{ span, act: APPROVES.test(told) ? 'approved' : 'decided' }] : [];
}

function isDenied(words: readonly Word[], at: number): boolean {
  return findPhrase(ACTS.denials, words, Math.max(0, at - 1), at) !== -1;
}
