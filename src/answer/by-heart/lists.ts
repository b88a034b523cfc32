// The lists of a meeting as answers: who was there, the agenda, the experiences; whole, by choice or by topic.
// In: a meeting, its index, and the language asked in. Out: an `Answer` for each list. Next: meeting-answers.ts.

import type { Entry, Meeting } from '../../record/meeting.ts';
import type { Bilingual } from '../../words/language.ts';
import type { Answer, Statement } from '../answer.ts';
import type { Section } from '../meeting-answers.ts';
import { type Asked, answerWith, composeAnswer, featuresOf, stateEntry } from './compose.ts';
import { judgeTopic } from './judge.ts';
import type { MeetingIndex } from './meeting-index.ts';

export interface Lists {
  /** Everything of a section. */
  all(section: Section, asked: Asked): Answer;
  /** What of a section is about some words, or the entry whose id they are. */
  about(section: Section, words: string, asked: Asked): Answer;
  /** The answer that had the key `pick.<section>.<places>`; undefined where there is none. */
  picked(section: Section, places: string, asked: Asked): Answer | undefined;
}

const TITLES: Record<Section, Bilingual> = {
  people: { ar: 'الحضور ومن ذُكر في المقال', en: 'Attendees and people mentioned' },
  agenda: { ar: 'جدول الأعمال', en: 'Agenda' },
  experiences: { ar: 'التجارب المعروضة', en: 'Experiences presented' },
};

const MENTIONED: Statement = {
  text: {
    ar: 'ذُكروا في المقال دون أن يقول إنهم حضروا:',
    en: 'Mentioned in the article, which does not say that they attended:',
  },
  citations: [],
};

/** Who attended as a body, if the record says so. */
const ATTENDANCE = 'fact.attendees';

/** An item belongs to the topic asked for when it fits nearly as well as the best one. */
const NEARLY_AS_GOOD = 0.85;

/** Returns the lists of a meeting. */
export function createLists(meeting: Meeting, index: MeetingIndex): Lists {
  const entries = entriesOf(meeting);
  const pick = (section: Section, ids: string[], asked: Asked): Answer => {
    const places = entries[section].flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
    const statements = places.map((place) => stateEntry(entries[section][place] as Entry, asked));
    return answerWith(asked, `pick.${section}.${places.join('-')}`, statements, TITLES[section]);
  };
  return {
    all(section, asked) {
      if (section === 'people') return everyone(meeting, asked);
      const statements = entries[section].map((entry) => stateEntry(entry, asked));
      return answerWith(asked, `${section}.all`, statements, TITLES[section]);
    },
    about(section, words, asked) {
      if (entries[section].some(({ id }) => id === words))
        return pick(section, withParts(words, meeting), asked);
      const { units, ids, verdict } = find(index, section, words);
      const marked = { ...asked, features: featuresOf(units) };
      if (!verdict.answered) return composeAnswer(verdict, marked);
      return pick(
        section,
        ids.flatMap((id) => withParts(id, meeting)),
        marked,
      );
    },
    picked(section, places, asked) {
      const ids = places.split('-').flatMap((place) => entries[section][Number(place)]?.id ?? []);
      return ids.length > 0 ? pick(section, ids, asked) : undefined;
    },
  };
}

/** Returns whether a word names a section. */
export function isSection(name: string | undefined): name is Section {
  return name !== undefined && Object.hasOwn(TITLES, name);
}

/** The entries of each list; what an experience covers stands behind it. */
function entriesOf({ people, agenda, experiences }: Meeting): Record<Section, Entry[]> {
  return { people, agenda, experiences: experiences.flatMap((one) => [one, ...one.content]) };
}

/** Those who were there, then those who are only mentioned. */
function everyone({ people, facts }: Meeting, asked: Asked): Answer {
  const attendance = facts.filter(({ id }) => id === ATTENDANCE);
  const present = people.filter(({ presence }) => presence !== 'mentioned');
  const mentioned = people.filter(({ presence }) => presence === 'mentioned');
  const state = (entry: Entry) => stateEntry(entry, asked);
  const others = mentioned.length > 0 ? [MENTIONED, ...mentioned.map(state)] : [];
  const statements = [...attendance, ...present].map(state);
  return answerWith(asked, 'people.all', [...statements, ...others], TITLES.people);
}

/** An experience comes with what it covered, anything else alone. */
function withParts(id: string, { experiences }: Meeting): string[] {
  const content = experiences.find((experience) => experience.id === id)?.content ?? [];
  return [id, ...content.map((part) => part.id)];
}

/** The entries of one list that words are about, by the same finding as a question. */
function find(index: MeetingIndex, section: Section, words: string) {
  const query = index.read(words);
  const ranked = index.rank(query, {
    among: (subject) => subject.kind === 'entry' && subject.section === section,
  });
  const verdict = judgeTopic(ranked);
  const limit = verdict.answered ? verdict.best.score * NEARLY_AS_GOOD : Number.POSITIVE_INFINITY;
  const ids = ranked.filter(({ score }) => score >= limit).map(({ subject }) => subject.id);
  return { units: query.units, ids, verdict };
}
