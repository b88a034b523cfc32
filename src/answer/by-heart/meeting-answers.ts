// Everything that can be asked of one meeting, by question or by list.
// In: a meeting and the word lists. Out: `MeetingAnswers`. Next: library.ts, and through it `commands/`.

import type { Entry, Meeting } from '../../record/meeting.ts';
import type { Language } from '../../words/language.ts';
import type { MeetingAnswers, Section, SureAnswer } from '../meeting-answers.ts';
import { createReplies } from './affirmation.ts';
import type { Ranked, WeightedUnit } from './comparison.ts';
import { type Asked, composeAnswer, composeBoth, featuresOf } from './compose.ts';
import { judge, type Verdict } from './judge.ts';
import { createLists } from './lists.ts';
import type { MeetingIndex } from './meeting-index.ts';
import { overview } from './overview.ts';
import { recallAnswer } from './recall.ts';
import { suggestEntries } from './suggest.ts';
import { halvesOf } from './two-questions.ts';
import type { WordLists } from './word-lists.ts';

/** How a question was decided, for `npm run ask -- --explain`. */
export interface Explanation extends SureAnswer {
  units: WeightedUnit[];
  ranked: Ranked[];
  verdict: Verdict;
}

/** Least confidence of an answer to half a question. */
const SURE = 0.6;

/** The entry that answers with some certainty. */
function entryOf(verdict: Verdict): Entry | undefined {
  if (!verdict.answered || verdict.otherwise || verdict.confidence < SURE) return undefined;
  return verdict.best.subject.kind === 'entry' ? verdict.best.subject.entry : undefined;
}

/** Returns what can be asked of a meeting. */
export function createMeetingAnswers(
  meeting: Meeting,
  index: MeetingIndex,
  wordLists: WordLists,
): MeetingAnswers {
  const lists = createLists(meeting, index);
  const entries = new Map(allEntries(meeting).map((entry) => [entry.id, entry]));
  const known = { ...wordLists, meetingNumber: meeting.number };
  const { readPassage } = index;
  const asking = (language: Language): Asked => ({ meeting, readPassage, language, features: new Set() });
  const inList = (section: Section, words: string | undefined, language: Language) =>
    words ? lists.about(section, words, asking(language)) : lists.all(section, asking(language));
  const replyTo = createReplies(index.read, wordLists.actors);
  const explain = (question: string, language: Language): Explanation => {
    const query = index.read(question);
    const { units } = query;
    const ranked = index.rank(query);
    const verdict = judge(query, ranked, index, known);
    const reply = replyTo(question, query, verdict);
    const asked = { ...asking(language), features: featuresOf(units), reply };
    const both = entriesOfHalves(question, verdict);
    const answer = both ? composeBoth(both, asked) : composeAnswer(verdict, asked);
    return { units, ranked, verdict, answer, confidence: verdict.confidence };
  };
  /** What answers each half of a question, where both are answered and nothing else answers the whole. */
  const entriesOfHalves = (question: string, whole: Verdict): [Entry, Entry] | undefined => {
    const halves = halvesOf(question, index.read);
    if (!halves) return undefined;
    const [first, second] = halves.map(({ query }) => entryOf(judge(query, index.rank(query), index, known)));
    if (!first || !second || first === second) return undefined;
    const own = entryOf(whole);
    return own === undefined || own === first || own === second ? [first, second] : undefined;
  };
  return {
    meeting,
    explain,
    ask: (question, language) => explain(question, language).answer,
    attendees: (person, language) => inList('people', person, language),
    agenda: (topic, language) => inList('agenda', topic, language),
    experiences: (name, language) => inList('experiences', name, language),
    overview: (language) => overview(asking(language), entries),
    recall: (key, language) => recallAnswer(key, asking(language), entries, lists),
    suggest: (section, typed) => suggestEntries(meeting, section, typed, index),
  };
}

function allEntries({ people, agenda, experiences, facts }: Meeting): Entry[] {
  return [...people, ...agenda, ...experiences, ...experiences.flatMap(({ content }) => content), ...facts];
}
