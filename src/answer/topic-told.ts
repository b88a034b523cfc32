// What one meeting did with a topic, whichever way the meeting is answered.
// In: a topic, and what can be asked of a meeting. Out: statements with citations, and whether they are surely about it.
// Next: compare.ts, which puts the meetings in order.

import type { Passage } from '../library/meeting.ts';
import { LEAST_SURE, type Topic } from '../search/topic.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import type { Citation, Statement } from './answer.ts';
import { sayDecision, sayMentioned } from './compare-wording.ts';
import type { MeetingAnswers } from './meeting-answers.ts';

/** What is told of a topic; none where nothing is. */
export interface Told {
  statements: Statement[];
  /** Whether it is about the topic; else it only shares words with it. */
  isSure: boolean;
  /** How much of the topic they have. */
  share: number;
}

/** So much of a meeting is shown. */
const MOST_TOLD = 3;
const MOST_CITED = 2;
const MOST_PASSAGES = 2;

/**
 * Returns the items, decisions and talks about a topic, with what was done; else the passages that speak of it, or that have
 * at least this share of it.
 */
export function tellTopic(topic: Topic, least: number, answers: MeetingAnswers): Told {
  const listed = listsOf(answers).filter(({ text }) => isAbout(topic, text.ar) || isAbout(topic, text.en));
  const entries = withoutSame(listed).slice(0, MOST_TOLD);
  if (entries.length > 0) return { statements: entries.map(shortly), isSure: true, share: 1 };
  return tellPassages(topic, least, answers);
}

/** Statements of what was done; a remark, such as that the meeting was only announced, is none. */
function listsOf({ agenda, experiences, decisions = [] }: MeetingAnswers): Statement[] {
  const lists = [agenda, experiences].map((list) => list(undefined, 'en')).filter(({ answered }) => answered);
  return [...lists.flatMap(({ statements }) => statements), ...decisions.map(sayDecision)].filter(
    ({ citations }) => citations.length > 0,
  );
}

/** The act before a topic is no word of it: "Discussed: …". */
const LABEL = /^[^:]{1,24}: /u;

const isAbout = (topic: Topic, text: string): boolean =>
  topic.coverOf(wordsIn(text.replace(LABEL, ''))).share >= LEAST_SURE;

const ADDRESS = /\bhttps?:\/\/\S+/gu;

/** What an address is made of says nothing; every other word keeps its place. */
const wordsIn = (text: string): Term[] =>
  analyze(text.replace(ADDRESS, (address) => ' '.repeat(address.length)));

/** What is quoted already is not said twice: a decision is often an item too. */
function withoutSame(statements: readonly Statement[]): Statement[] {
  const placesOf = ({ citations }: Statement) => citations.map(({ start }) => start);
  return statements.filter((statement, at) => {
    const before = new Set(statements.slice(0, at).flatMap(placesOf));
    return !placesOf(statement).every((place) => before.has(place));
  });
}

const shortly = ({ text, citations }: Statement): Statement => ({
  text,
  citations: citations.slice(0, MOST_CITED),
});

/** One word may stand in a passage for something else: it is the topic where the article opens with it or says it again. */
function tellPassages(topic: Topic, least: number, { meeting: { passages } }: MeetingAnswers): Told {
  const covers = passages.map((passage) => ({ passage, ...coverOf(topic, passage) }));
  const sure = covers.filter(({ share }) => share >= LEAST_SURE);
  const isSure = topic.isOneWord ? sure.length > 1 || sure[0]?.passage.index === 0 : sure.length > 0;
  const near = covers.filter(({ share }) => share >= least);
  const shown = [...(sure.length > 0 ? sure : near)].sort((a, b) => b.share - a.share);
  const cited = shown.slice(0, isSure ? MOST_PASSAGES : 1).map(({ citation }) => citation);
  const share = shown[0]?.share ?? 0;
  return { statements: cited.length > 0 ? [sayMentioned(cited)] : [], isSure, share };
}

function coverOf(topic: Topic, passage: Passage): { share: number; citation: Citation } {
  const { meeting, index, start, end, text, translation } = passage;
  const own = topic.coverOf(wordsIn(text));
  const translated = translation === '' ? 0 : topic.coverOf(wordsIn(translation)).share;
  return {
    share: Math.max(own.share, translated),
    citation: { meeting, passage: index, start, end, quote: text, translation, marks: own.marks },
  };
}
