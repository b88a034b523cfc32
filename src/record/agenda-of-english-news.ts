// Finds in English prose what a meeting took up: "The council approved …".
// In: a `Reading`. Out: agenda and decisions with evidence. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { longestAct } from './acts.ts';
import type { TakenUp } from './agenda-of-news.ts';
import { DECIDING, type DraftedDecision, type DraftedItem, type Status } from './drafted.ts';
import { ACTS } from './lists.ts';
import { sentencesOf } from './meeting-of.ts';
import { phraseAt } from './phrases.ts';
import { type Reading, spanOf, textOf, type Word } from './reading.ts';

const STOP = /[.;\n]\s*$/u;
const CLAUSE = /^(?:and|while|which|who|with|saying|adding|noting)$/iu;
const JOINS = /^and$/iu;
const SHORTEST_TOPIC = 4;
const LONGEST_QUOTE = 240;
const LATIN_SUBJECT =
  /\b(?:committee|council|board|team|group|commission|assembly|members|councill?ors|directors|trustees|commissioners|participants|meeting|ministers|delegates|sc|cabinet|they|parliament|both sides|the two sides|attendees)\b/iu;

/** Returns the items and the decisions of English news. */
export function agendaOfEnglishNews(reading: Reading, status: Status): TakenUp {
  const agenda: DraftedItem[] = [];
  const decisions: DraftedDecision[] = [];
  if (status === 'none') return { agenda, decisions };
  for (const { from, to } of sentencesOf(reading)) {
    if (reading.words[from]?.line === 0 && reading.lines.length > 1) continue;
    agenda.push(...purposesOf(reading, spanOf(reading.words, from, to)));
    let goesOn = false;
    for (let at = from; at < to; at++) {
      const verb = longestAct(ACTS.englishVerbs, reading.words, at, phraseAt);
      if (!verb || !(goesOn || hasSubject(reading, from, at))) continue;
      const end = endOfObject(reading.words, at + verb.length, to);
      goesOn = end < to && goesOnAt(reading.words, end);
      if (end - at - verb.length < 1) continue;
      const evidence: Span[] = [shortened(spanOf(reading.words, at, end))];
      const topic = textOf(reading, spanOf(reading.words, at + verb.length, end));
      if (topic.length < SHORTEST_TOPIC) continue;
      agenda.push({ topic, act: verb.act, evidence });
      if (DECIDING.has(verb.act) && status === 'held') decisions.push({ text: topic, evidence });
      at = end - 1;
    }
  }
  return { agenda, decisions };
}

const PURPOSE =
  /\b(?:met|meets?|meeting|convened|gathered|session|talks)\b[^.;]*?\bto (discuss|review|consider|debate|examine|talk about)\s+(?=\S)/iu;
const NEXT_PURPOSE =
  /,?\s+and\s+(?=(?:the|a|an|its|their|whether|how)\s)|,\s+(?=(?:the|a|an|its|their|whether|how)\s)|\s+as well as\s+/giu;
const REVIEWS = /^(?:review|examine)$/iu;

/** "… met to discuss the timetable and the cost of …": what a meeting is held for. */
function purposesOf(reading: Reading, { start, end }: Span): DraftedItem[] {
  const sentence = reading.text.slice(start, end);
  const found = PURPOSE.exec(sentence);
  if (!found) return [];
  const act = REVIEWS.test(found[1] ?? '') ? 'reviewed' : 'discussed';
  const from = found.index + found[0].length;
  const rest = sentence
    .slice(from)
    .replace(
      /(?:,\s+(?:which|who|while|after|before|said|according)\b|\s+(?:on|this|last|next) (?:\w+day|week|month)\b).*$/isu,
      '',
    );
  const cuts = [...rest.matchAll(NEXT_PURPOSE)].map((cut) => [cut.index, cut.index + cut[0].length] as const);
  const begins = [0, ...cuts.map(([, to]) => to)];
  return begins.map((begin, at) => {
    const span = shortened({
      start: start + from + begin,
      end: start + from + (cuts[at]?.[0] ?? rest.length),
    });
    return { topic: textOf(reading, span), act, evidence: [span] };
  });
}

/** Behind "and", or behind a comma with a second act at once. */
function goesOnAt(words: readonly Word[], at: number): boolean {
  return (
    JOINS.test(words[at]?.text ?? '') || longestAct(ACTS.englishVerbs, words, at, phraseAt) !== undefined
  );
}

function hasSubject({ text, words }: Reading, from: number, at: number): boolean {
  const before = text.slice(words[Math.max(from, at - 5)]?.start, words[at]?.start);
  return LATIN_SUBJECT.test(before) || (at - from <= 2 && /^it (?:also |then |later )?$/iu.test(before));
}

/** Where an object ends: at a clause of its own, or at "and" with a second act. */
function endOfObject(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word;
    if (STOP.test(word.before) || (/,/u.test(word.before) && CLAUSE.test(word.text))) return at;
    if (/,/u.test(word.before) && longestAct(ACTS.englishVerbs, words, at, phraseAt)) return at;
    const next = /^also$/iu.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
    if (JOINS.test(word.text) && next < to && longestAct(ACTS.englishVerbs, words, next, phraseAt)) return at;
  }
  return to;
}

function shortened({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST_QUOTE) };
}
