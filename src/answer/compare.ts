// What each meeting did with a topic, in order of time: its items, decisions and talks, else what its article says of it.
// In: a topic as typed, all meetings. Out: one `Answer` with a statement for each entry. Next: `commands/compare.ts`.
// Over many meetings the words of their articles say which are worth opening; what was found is kept for a page's turn.

import type { Meeting, MeetingInfo } from '../library/meeting.ts';
import { rememberLast } from '../library/remember.ts';
import { createTopic, type Topic } from '../search/topic.ts';
import type { Term } from '../words/analyzer.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { WordVectors } from '../words/vectors.ts';
import type { Answer, Citation, Statement } from './answer.ts';
import {
  sayElsewhere,
  sayNoTopic,
  sayNothingIn,
  sayNotLookedAt,
  sayNowhere,
  TITLE,
  titledMeetings,
} from './compare-wording.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { nameMeeting } from './meeting-names.ts';
import { subjectOf } from './question/context.ts';
import { type Told, tellTopic } from './topic-told.ts';

/** What meetings are compared in. */
export interface Comparing {
  /** Newest first. */
  meetings: readonly MeetingInfo[];
  open(id: string): MeetingAnswers | undefined;
  /** The words of a meeting's article, where they can be had without opening it. */
  wordsOf(id: string): readonly Term[] | undefined;
  vectors(): WordVectors;
}

/** Returns what each meeting did with a topic, the oldest first. */
export type Compare = (topic: string, language: Language) => Answer;

/**
 * Older meetings are not looked through, and of those that have the words so many are opened: Discord waits three seconds.
 * The others are named.
 */
const MOST_LOOKED_AT = 300;
const MOST_OPENED = 16;
/** Topics whose findings are kept. */
const MOST_KEPT = 4;
/** So many passages are shown where no meeting surely took the topic up. */
const MOST_CLOSEST = 3;
/** From this share of a topic on a text is near it; from the other on it has a word of it. */
const LEAST_NEAR = 0.6;
const LEAST_FAINT = 0.4;

/** Begins the key of an answer; the topic follows. */
export const TOPIC_KEY = 'topic.';

/** Returns what compares meetings. */
export function createCompare(comparing: Comparing): Compare {
  const find = rememberLast(MOST_KEPT, (topic: string) => findIn(topic, comparing));
  return (typed, language) => {
    const topic = typed.replace(/\s+/gu, ' ').trim();
    const found = find(topic);
    const [newest] = comparing.meetings;
    const about = {
      ...{ language, meeting: newest?.id ?? '', key: `${TOPIC_KEY}${topic}` },
      ...{
        title: titleFor(topic),
        covers: titledMeetings(comparing.meetings.length),
        quoted: found && meetingsOf(found),
      },
    };
    return { ...about, ...answerWith(found) };
  };
}

const meetingsOf = ({ told, near }: Findings): ReadonlyMap<string, Meeting> =>
  new Map([...told, ...near].map(({ meeting }) => [meeting.id, meeting]));

const titleFor = (topic: string): Bilingual => ({ ar: `${TITLE.ar}: ${topic}`, en: `${TITLE.en}: ${topic}` });

/** What one meeting says of a topic. */
interface Finding extends Told {
  info: MeetingInfo;
  meeting: Meeting;
}

/** What all say, the oldest first. */
interface Findings {
  told: Finding[];
  /** What only shares words with the topic. */
  near: Finding[];
  nothing: MeetingInfo[];
  unseen: MeetingInfo[];
}

function findIn(typed: string, comparing: Comparing): Findings | undefined {
  const topic = createTopic(subjectOf(typed), comparing.vectors());
  if (topic.isEmpty) return undefined;
  const found = lookFor(topic, LEAST_NEAR, comparing);
  const isFound = found.told.length + found.near.length > 0;
  // Where nothing is near, what shares a word may still be what is meant.
  return isFound ? found : lookFor(topic, LEAST_FAINT, comparing);
}

function lookFor(topic: Topic, least: number, { meetings, open, wordsOf }: Comparing): Findings {
  const looked = meetings.slice(0, MOST_LOOKED_AT);
  const mayTell = looked.filter(({ id }) => {
    const words = wordsOf(id);
    return words === undefined || topic.mostOf(words) >= least;
  });
  const findings = inOrder(mayTell.slice(0, MOST_OPENED)).flatMap((info): Finding[] => {
    const answers = open(info.id);
    const told = answers && tellTopic(topic, least, answers);
    return told && told.statements.length > 0 ? [{ ...told, info, meeting: answers.meeting }] : [];
  });
  const unseen = new Set([...mayTell.slice(MOST_OPENED), ...meetings.slice(MOST_LOOKED_AT)]);
  const found = new Set(findings.map(({ info }) => info));
  const listed = inOrder(meetings);
  return {
    told: findings.filter(({ isSure }) => isSure),
    near: findings.filter(({ isSure }) => !isSure),
    nothing: listed.filter((info) => !unseen.has(info) && !found.has(info)),
    unseen: listed.filter((info) => unseen.has(info)),
  };
}

/** What comes newest first, the oldest first; what has no date stays last. */
function inOrder(meetings: readonly MeetingInfo[]): MeetingInfo[] {
  const isDated = ({ published }: MeetingInfo) => published !== undefined;
  return [...meetings.filter(isDated).toReversed(), ...meetings.filter((info) => !isDated(info))];
}

function answerWith(
  found: Findings | undefined,
): Pick<Answer, 'answered' | 'statements' | 'closest' | 'reason'> {
  if (!found) return { answered: false, statements: [sayNoTopic()], closest: [], reason: 'no-question' };
  const { told, near, nothing, unseen } = found;
  if (told.length === 0) {
    const closest = near
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST_CLOSEST)
      .flatMap(firstQuoted);
    const statements = [sayNowhere(), ...sayNotLookedAt(unseen)];
    return { answered: false, statements, closest, reason: 'not-found' };
  }
  const others = [...sayElsewhere(near.map(({ info }) => info)), ...sayNothingIn(nothing)];
  return { answered: true, statements: [...told.flatMap(headed), ...others, ...sayNotLookedAt(unseen)] };
}

const firstQuoted = ({ statements }: Finding): Citation[] => statements[0]?.citations.slice(0, 1) ?? [];

/** The first statement of a meeting stands under its name. */
const headed = ({ info, statements }: Finding): Statement[] =>
  statements.map((statement, at) => (at > 0 ? statement : { ...statement, heading: nameMeeting(info) }));
