// Finds in the prose of a news article what a meeting took up, and what it did with it.
// In: a `Reading` and what it tells of the meeting. Out: agenda and decisions with evidence. Next: draft.ts.

import type { Doing } from './acts.ts';
import { doingsIn, isPassive } from './doings.ts';
import { DECIDING, type DraftedDecision, type DraftedItem } from './drafted.ts';
import { ACTS, MEETINGS } from './lists.ts';
import { isOther, type Sentence, sentencesOf, type Told } from './meeting-of.ts';
import { findNoun, keysOf, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';
import { decisionText } from './topics.ts';

/** Items and decisions of one way of telling them. */
export interface TakenUp {
  agenda: DraftedItem[];
  decisions: DraftedDecision[];
}

/** Returns the items and the decisions of a news article. */
export function agendaOfNews(reading: Reading, { status, sentences }: Told): TakenUp {
  const agenda: DraftedItem[] = [];
  const decisions: DraftedDecision[] = [];
  if (status === 'none') return { agenda, decisions };
  const titleLine = reading.lines.length > 1 ? 0 : -1;
  let near: boolean = false;
  for (const sentence of sentencesOf(reading)) {
    if (reading.words[sentence.from]?.line === titleLine || isOfOtherMeeting(reading, sentence)) continue;
    const told: boolean = near || findNoun(MEETINGS.plain, reading.words, sentence.from, sentence.to) !== -1;
    const main = sentences.some(({ from }) => from === sentence.from);
    const doings: Doing[] = doingsIn(reading.words, { ...sentence, main }).filter(({ act, from }) =>
      status === 'held'
        ? told || !DECIDING.has(act) || !isImpersonal(reading.words, from)
        : !DECIDING.has(act),
    );
    near = doings.length > 0 || findNoun(MEETINGS.plain, reading.words, sentence.from, sentence.to) !== -1;
    for (const doing of doings) {
      const span = spanOf(reading.words, doing.from, doing.to);
      const topic = textOf(reading, doing.object, doing.to);
      if (!(doing.more && DECIDING.has(doing.act))) agenda.push({ topic, act: doing.act, evidence: [span] });
      if (DECIDING.has(doing.act) && status === 'held') decisions.push({ text: topic, evidence: [span] });
    }
  }
  if (status === 'held' && titleLine === 0) addTitled(reading, agenda, decisions);
  return { agenda: withoutDecided(withoutTwins(agenda)), decisions };
}

/** «اللجنة تعتمد …» in the title alone: what the body of the text does not tell again. */
function addTitled(reading: Reading, agenda: DraftedItem[], decisions: DraftedDecision[]): void {
  for (const sentence of sentencesOf(reading)) {
    if (reading.words[sentence.from]?.line !== 0) break;
    for (const doing of doingsIn(reading.words, { ...sentence, main: false })) {
      const topic = textOf(reading, doing.object, doing.to);
      if (!DECIDING.has(doing.act) || doing.more || agenda.some((item) => areAlike(topic, item.topic)))
        continue;
      const evidence = [spanOf(reading.words, sentence.from, doing.to)];
      agenda.push({ topic, act: doing.act, evidence });
      decisions.push({ text: topic, evidence });
    }
  }
}

const ALIKE = 0.34;

/** Whether a good part of the words of a topic are in another one. */
function areAlike(topic: string, other: string): boolean {
  const theirs = new Set(keysOf(other).map(bare));
  const words = keysOf(topic).map(bare);
  return words.filter((word) => theirs.has(word)).length >= words.length * ALIKE;
}

const bare = (key: string) => key.replace(/^[وبل]?(?:ال|لل)(?=..)|^[وبل](?=...)/u, '');

/** «تم تشكيل …» says not by whom: far from the meeting it is background. */
function isImpersonal(words: readonly Word[], at: number): boolean {
  return phraseAt(ACTS.done, words, at) > 0 || isPassive(words, at);
}

function textOf({ words, text }: Reading, from: number, to: number): string {
  const { start, end } = spanOf(words, from, to);
  return decisionText(text.slice(start, end).replace(/\s+/gu, ' '))
    .replace(/^(?:بالإجماع|بالأغلبية)\s+/u, '')
    .replace(/^(?:على|إلى|في|عن)\s+/u, '')
    .trim();
}

/** A sentence about the meeting before this one tells nothing of this one. */
function isOfOtherMeeting({ words }: Reading, { from, to }: Sentence): boolean {
  const noun = findNoun(MEETINGS.plain, words, from, Math.min(to, from + 6));
  return noun !== -1 && isOther(words, noun);
}

const SAME = 0.8;

/** What was talked about and then decided is one item: the decision. */
function withoutDecided(items: readonly DraftedItem[]): DraftedItem[] {
  const wordsOf = (topic: string) => [...new Set(keysOf(topic).map(bare))];
  return items.filter((item, at) => {
    if (DECIDING.has(item.act)) return true;
    const words = wordsOf(item.topic);
    return !items.slice(at + 1).some(({ act, topic }) => {
      const theirs = new Set(wordsOf(topic));
      return (
        DECIDING.has(act) &&
        words.length > 1 &&
        words.filter((word) => theirs.has(word)).length >= words.length * SAME
      );
    });
  });
}

function withoutTwins(items: readonly DraftedItem[]): DraftedItem[] {
  const seen = new Set<number>();
  return items.filter(
    ({ evidence: [span] }) => span !== undefined && !seen.has(span.start) && seen.add(span.start),
  );
}
