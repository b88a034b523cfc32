// Everything that can be asked of one meeting, by question or by list.
// In: a meeting and the wordLists. Out: `MeetingAnswers`. Next: `commands/`.

import type { Bilingual, Entry, Language, Meeting } from '../meeting/meeting.ts';
import type { Ranked, WeightedUnit } from '../search/comparison.ts';
import { buildMeetingIndex, type MeetingIndex } from '../search/meeting-index.ts';
import type { Section as SubjectSection } from '../search/subjects.ts';
import type { WordLists } from '../search/word-lists.ts';
import { affirms } from './affirmation.ts';
import type { Answer, Statement } from './answer.ts';
import {
  type Asked,
  answerWith,
  composeAnswer,
  featuresOf,
  refuse,
  refuseGap,
  stateEntry,
  statePassage,
  wordRefusal,
} from './compose.ts';
import { judge, judgeTopic, type Verdict } from './judge.ts';
import type { MeetingAnswers, Section } from './library.ts';
import { suggestEntries } from './suggest.ts';

/** How a question was decided, for `npm run ask -- --explain`. */
export interface Explanation {
  units: WeightedUnit[];
  ranked: Ranked[];
  verdict: Verdict;
  answer: Answer;
}

const TITLES: Record<Section | 'overview', Bilingual> = {
  people: { ar: 'الحضور ومن ذُكر في المقال', en: 'Attendees and people mentioned' },
  agenda: { ar: 'جدول الأعمال', en: 'Agenda' },
  experiences: { ar: 'التجارب المعروضة', en: 'Experiences presented' },
  overview: { ar: 'الاجتماع', en: 'The meeting' },
};

const MENTIONED: Statement = {
  text: {
    ar: 'ذُكروا في المقال دون أن يقول إنهم حضروا:',
    en: 'Mentioned in the article, which does not say that they attended:',
  },
  citations: [],
};

/** The facts that introduce a meeting, in order; a record may lack some. */
const OVERVIEW = [
  'fact.committee',
  'fact.number',
  'fact.chair',
  'fact.presidency',
  'fact.format',
  'fact.published',
  'fact.purpose',
];
const ATTENDANCE = 'fact.attendees';

/** An item of a list belongs to the topic asked for when it fits nearly as well as the best one. */
const NEARLY_AS_GOOD = 0.85;

/** Returns what can be asked of a meeting. Building its index takes some tens of milliseconds. */
export function createMeetingAnswers(meeting: Meeting, wordLists: WordLists): MeetingAnswers {
  const index = buildMeetingIndex(meeting, wordLists);
  const lists = listsOf(meeting);
  const entries = new Map(allEntries(meeting).map((entry) => [entry.id, entry]));
  const plain = (language: Language): Asked => ({
    meeting,
    readPassage: index.readPassage,
    language,
    features: new Set(),
  });

  const explain = (question: string, language: Language): Explanation => {
    const units = index.read(question);
    const ranked = index.rank(units);
    const verdict = judge(units, ranked, index.odds(units), {
      meetingNumber: meeting.number,
      chat: wordLists.chat,
      names: wordLists.names,
    });
    const asked = {
      ...plain(language),
      features: featuresOf(units),
      affirms: affirms(question, units, verdict),
    };
    const answer = composeAnswer(verdict, asked);
    return { units, ranked, verdict, answer };
  };

  const list = (
    section: Section,
    ids: string[],
    language: Language,
    features?: ReadonlySet<string>,
  ): Answer => {
    const asked = { ...plain(language), features: features ?? new Set<string>() };
    const chosen = lists[section].filter(({ id }) => ids.includes(id));
    const statements = chosen.map((entry) => stateEntry(entry, asked));
    return answerWith(asked, `pick.${section}.${placesOf(lists[section], ids)}`, statements, TITLES[section]);
  };

  const about = (section: Section, words: string, language: Language): Answer => {
    if (entries.has(words)) return list(section, withParts(section, words, meeting), language);
    const { units, ids, verdict } = findInList(index, section, words);
    const asked = { ...plain(language), features: featuresOf(units) };
    if (!verdict.answered) return composeAnswer(verdict, asked);
    return list(
      section,
      ids.flatMap((id) => withParts(section, id, meeting)),
      language,
      asked.features,
    );
  };

  const everyone = (language: Language): Answer => {
    const asked = plain(language);
    const attendance = entries.get(ATTENDANCE);
    const present = meeting.people.filter(({ presence }) => presence !== 'mentioned');
    const mentioned = meeting.people.filter(({ presence }) => presence === 'mentioned');
    const state = (entry: Entry) => stateEntry(entry, asked);
    const statements = [...(attendance ? [attendance] : []), ...present].map(state);
    const others = mentioned.length > 0 ? [MENTIONED, ...mentioned.map(state)] : [];
    return answerWith(asked, 'people.all', [...statements, ...others], TITLES.people);
  };

  const whole = (section: Section, language: Language): Answer => {
    const asked = plain(language);
    const statements = lists[section].map((entry) => stateEntry(entry, asked));
    return answerWith(asked, `${section}.all`, statements, TITLES[section]);
  };

  const overview = (language: Language): Answer => {
    const asked = plain(language);
    const facts = OVERVIEW.flatMap((id) => entries.get(id) ?? []);
    return answerWith(
      asked,
      'overview',
      facts.map((fact) => stateEntry(fact, asked)),
      meeting.title,
    );
  };

  const recall = (key: string, language: Language): Answer | undefined => {
    const asked = plain(language);
    const entry = entries.get(key);
    if (entry) return answerWith(asked, key, [stateEntry(entry, asked)]);
    const gap = meeting.gaps.find(({ id }) => id === key);
    if (gap) return refuseGap(gap, asked);
    const [kind, ...rest] = key.split('.');
    if (kind === 'overview') return overview(language);
    if (kind === 'refusal') return recallRefusal(rest.join('.'), asked);
    if (kind === 'passage') {
      const passage = meeting.passages[Number(rest[0])];
      return passage && answerWith(asked, key, [statePassage(passage, asked)]);
    }
    return recallList(kind, rest);

    function recallList(first: string | undefined, [second, places]: string[]): Answer | undefined {
      if (second === 'all' && isSection(first))
        return first === 'people' ? everyone(language) : whole(first, language);
      if (first !== 'pick' || !isSection(second)) return undefined;
      const ids = (places ?? '').split('-').flatMap((place) => lists[second][Number(place)]?.id ?? []);
      return ids.length > 0 ? list(second, ids, language) : undefined;
    }
  };

  return {
    meeting,
    explain,
    recall,
    overview,
    ask: (question, language) => explain(question, language).answer,
    attendees: (person, language) => (person ? about('people', person, language) : everyone(language)),
    agenda: (topic, language) => (topic ? about('agenda', topic, language) : whole('agenda', language)),
    experiences: (name, language) =>
      name ? about('experiences', name, language) : whole('experiences', language),
    suggest: (section, typed) => suggestEntries(meeting, section, typed, index),
  };
}

/** The entries of each list; what an experience covers stands behind it. */
function listsOf({ people, agenda, experiences }: Meeting): Record<Section, Entry[]> {
  return {
    people,
    agenda,
    experiences: experiences.flatMap((experience) => [experience, ...experience.content]),
  };
}

function allEntries(meeting: Meeting): Entry[] {
  const { people, agenda, experiences, facts } = meeting;
  return [...people, ...agenda, ...experiences, ...experiences.flatMap(({ content }) => content), ...facts];
}

function isSection(name: string | undefined): name is Section {
  return name === 'people' || name === 'agenda' || name === 'experiences';
}

/** An experience comes with what it covered, one point of it comes alone. */
function withParts(section: Section, id: string, { experiences }: Meeting): string[] {
  if (section !== 'experiences') return [id];
  const content = experiences.find((experience) => experience.id === id)?.content ?? [];
  return [id, ...content.map((part) => part.id)];
}

/** The entries of one list that words are about, by the same finding and judgement as a question. */
function findInList(index: MeetingIndex, section: Section, words: string) {
  const units = index.read(words);
  const inList: SubjectSection = section;
  const ranked = index.rank(units, {
    among: (subject) => subject.kind === 'entry' && subject.section === inList,
  });
  const verdict = judgeTopic(ranked);
  const limit = verdict.answered ? verdict.best.score * NEARLY_AS_GOOD : Number.POSITIVE_INFINITY;
  const ids = ranked
    .filter(({ subject, score }) => subject.kind === 'entry' && score >= limit)
    .map(({ subject }) => subject.id);
  return { units, ids, verdict };
}

function placesOf(list: Entry[], ids: string[]): string {
  return ids.map((id) => list.findIndex((entry) => entry.id === id)).join('-');
}

function recallRefusal(reason: string, asked: Asked): Answer | undefined {
  const known = ['no-question', 'unknown-word', 'other-meeting', 'off-subject', 'not-found'] as const;
  const found = known.find((name) => name === reason);
  return found && refuse(found, asked, { text: wordRefusal(found) });
}
