// Completes a topic from the agendas of all meetings, and a meeting by its subject in the other language than its article's.
// In: what is typed so far. Out: choices, the newest meeting's first. Next: library.ts.

import { type Beginnings, createBeginnings } from '../library/beginnings.ts';
import { nameOf } from '../library/directory.ts';
import type { MeetingInfo } from '../library/meeting.ts';
import { MOST_CHOICES, type Suggestion, shorten } from '../library/suggestion.ts';
import { createTopic, LEAST_SURE } from '../search/topic.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import type { WordVectors } from '../words/vectors.ts';

/** The longest topic that a button can hold. */
export const LONGEST_TOPIC = 50;

/** Returns what completes topics: each of them once, in the language of its article, or in both. */
export function createTopics(meetings: readonly MeetingInfo[]): (typed: string) => Suggestion[] {
  const beginningsOf = createBeginnings();
  let known: { name: string; fits: Beginnings }[] | undefined;
  const read = () => {
    const names = meetings.flatMap(({ topics }) => topics.flatMap(({ ar, en }) => [ar, en]));
    return [...new Set(names)].map((name) => ({ name, fits: beginningsOf(name) }));
  };
  return (typed) => {
    known ??= read();
    const found: Suggestion[] = [];
    for (const { name, fits } of known) {
      if (found.length === MOST_CHOICES) break;
      if (fits(typed)) found.push({ name, value: cutTopic(name) });
    }
    return found;
  };
}

/** A long topic is looked for by its first words. */
function cutTopic(name: string): string {
  if (name.length <= LONGEST_TOPIC) return name;
  const cut = name.slice(0, LONGEST_TOPIC + 1);
  const space = cut.lastIndexOf(' ');
  return space > 0 ? cut.slice(0, space) : shorten(name, LONGEST_TOPIC).replace('…', '');
}

/** Older meetings are not looked through while somebody types. */
const MOST_LOOKED_AT = 300;

/** Returns what suggests meetings whose title or agenda means what is typed, whichever language either is in. */
export function createSubjects(
  meetings: readonly MeetingInfo[],
  vectors: () => WordVectors,
): (typed: string) => Suggestion[] {
  let known: { suggestion: Suggestion; subjects: Term[][] }[] | undefined;
  return (typed) => {
    if (meetings.length === 0) return [];
    const topic = createTopic(typed, vectors());
    if (topic.isEmpty) return [];
    known ??= meetings.slice(0, MOST_LOOKED_AT).map((info) => ({
      suggestion: { name: nameOf(info), value: info.id },
      subjects: [info.title.ar, ...info.topics.map(({ ar }) => ar)].map((text) => analyze(text)),
    }));
    return known
      .filter(({ subjects }) => subjects.some((terms) => topic.coverOf(terms).share >= LEAST_SURE))
      .slice(0, MOST_CHOICES)
      .map(({ suggestion }) => suggestion);
  };
}
