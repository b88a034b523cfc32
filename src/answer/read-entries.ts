// The people, items and presentations of a record by name: which of them words mean, and which fit what is typed so far.
// In: a `Reading`. Out: places in the record's own lists. Next: read-lists.ts makes answers of them.

import type { Span } from '../article/article.ts';
import { nameOfEntry, normalizeAll } from '../library/suggestion.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import { bareName, isConnective, skeletonOf } from '../words/names.ts';
import type { Section } from './meeting-answers.ts';
import { createFindPerson, spellingsOf } from './person.ts';
import type { Reading } from './reading.ts';

/** The entries of one list. */
export interface Entries {
  /** What each is called, in short, as printed. */
  names: string[];
  /** Returns the places of the entries that some words mean; none where that is not clear. */
  find(words: string): number[];
  /** Returns the places of the entries that fit what is typed so far, in their order; all where nothing is typed. */
  complete(typed: string): number[];
}

/** Returns the entries of each list of a record. */
export function createEntries(reading: Reading): Record<Section, Entries> {
  const { agenda, presentations } = reading.record;
  const presented = presentations.map((one) => ({ ...one, by: one.presenters.join(' ') }));
  return {
    people: byName(createPeople(reading)),
    agenda: byName(createTopics(agenda, reading)),
    experiences: byName(createTopics(presented, reading)),
  };
}

/** Somebody who types a whole name, or sends it from the list, means that entry, however much of it is cut off there. */
function byName(entries: Entries): Entries {
  return {
    ...entries,
    find(words) {
      const called = nameOfEntry(words);
      const same = placesOf(entries.names, (name) => name === called);
      return same.length > 0 ? same : entries.find(words);
    },
  };
}

function createPeople({ record: { people } }: Reading): Entries {
  const names = people.map(({ name }) => nameOfEntry(name));
  const spelled = people.map(spellingsOf);
  const wordsOf = spelled.map((own) => own.map((name) => new Set(analyze(name).map(({ word }) => word))));
  const skeletons = spelled.map((own) => analyze(own.join(' ')).flatMap(consonants));
  const findPerson = createFindPerson(people);
  return {
    names,
    find(words) {
      const terms = analyze(words).map(({ word }) => word);
      const called = placesOf(wordsOf, (own) => own.some((name) => terms.every((word) => name.has(word))));
      if (terms.length > 0 && called.length > 0) return called;
      const person = findPerson(analyze(words));
      return person ? [people.indexOf(person)] : [];
    },
    complete(typed) {
      const beginning = normalizeAll(typed);
      const asked = analyze(typed).flatMap(consonants);
      const begins = (own: readonly string[]) =>
        asked.length > 0 && asked.every((one) => own.some((other) => other.startsWith(one)));
      return placesOf(spelled, (own, place) => {
        return own.some((name) => normalizeAll(name).includes(beginning)) || begins(skeletons[place] ?? []);
      });
    },
  };
}

/** One consonant begins too many names. */
const LEAST_CONSONANTS = 2;

/** A word of a name by what all its spellings share, in either script. */
function consonants({ word }: Term): string[] {
  const skeleton = isConnective(word) ? '' : skeletonOf(bareName(word));
  return skeleton.length >= LEAST_CONSONANTS ? [skeleton] : [];
}

interface TopicEntry {
  topic: string;
  evidence: Span[];
  by?: string | undefined;
  translated?: string | undefined;
}

/** Every word that is asked must mean a word of the topic at least so much, from 0 to 1. */
const LEAST_LIKE = 0.4;

function createTopics(topics: readonly TopicEntry[], { article, index }: Reading): Entries {
  const texts = topics.map(({ topic, by = '', translated = '' }) => `${topic} ${by} ${translated}`);
  const termsOf = texts.map((text) => new Set(analyze(text).map(({ term }) => term)));
  const wordsOf = texts.map((text) => new Set(analyze(text).map(({ word }) => word)));
  const clauseOf = ({ evidence: [first] }: TopicEntry) =>
    article.clauses.find(({ start, end }) => first && start <= first.start && first.start < end);
  const byMeaning = (words: string): number[] => {
    const { matches } = index.rank(words);
    return placesOf(topics, (topic, place) => {
      const clause = clauseOf(topic);
      const likely = clause ? matches(clause).filter(({ asked }) => !asked.stop) : [];
      const asked = analyze(words).filter(({ stop }) => !stop);
      return (
        asked.length > 0 &&
        asked.every(({ word }) =>
          likely.some(
            (one) =>
              one.asked.word === word && one.likeness >= LEAST_LIKE && wordsOf[place]?.has(one.like.word),
          ),
        )
      );
    });
  };
  const byWords = (words: string): number[] => {
    const terms = analyze(words).flatMap(({ term, stop }) => (stop ? [] : term));
    return terms.length === 0 ? [] : placesOf(termsOf, (own) => terms.every((term) => own.has(term)));
  };
  const names = topics.map(({ topic }) => nameOfEntry(topic));
  const complete = (typed: string): number[] => {
    const beginning = normalizeAll(typed);
    const literal = placesOf(texts, (text) => normalizeAll(text).includes(beginning));
    return literal.length > 0 ? literal : byMeaning(typed);
  };
  return {
    names,
    complete,
    find(words) {
      const found = byWords(words);
      return found.length > 0 ? found : byMeaning(words);
    },
  };
}

function placesOf<T>(list: readonly T[], holds: (one: T, place: number) => boolean): number[] {
  return list.flatMap((one, place) => (holds(one, place) ? [place] : []));
}
