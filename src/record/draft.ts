// Drafts the record of a meeting from its article by rules, in Arabic and English.
// In: an `Article`. Out: a `DraftedRecord`, each entry with its evidence. Next: cli/meeting.ts and the library.

import type { Article, Span } from '../article/article.ts';
import { agendaOfEnglishNews } from './agenda-of-english-news.ts';
import { agendaOfMinutes } from './agenda-of-minutes.ts';
import { agendaOfNews, type TakenUp } from './agenda-of-news.ts';
import { readAttendance } from './attendance.ts';
import { decisionsOfMinutes } from './decisions-of-minutes.ts';
import type { DraftedItem, DraftedRecord, MeetingSlots, Status } from './drafted.ts';
import { listedDecisions } from './listed-decisions.ts';
import { ACTS, MINUTES } from './lists.ts';
import { readStatus, type Told } from './meeting-of.ts';
import { findItems, isMinutes } from './minutes.ts';
import { findNumbersTold } from './numbers-told.ts';
import { bodiesPresent, organisationIn } from './organisations.ts';
import { joinPeople } from './people.ts';
import { phraseAt } from './phrases.ts';
import { type Reading, readLines, textOf } from './reading.ts';
import { durationTold, nextTold } from './schedule.ts';
import { labelled, onlyAtMeeting, seenInProse } from './seen-in-prose.ts';
import { meetingsOfMonth } from './several.ts';
import { fillWith, slotsOfNews } from './slots.ts';
import { labelledLine, slotsOfMinutes } from './slots-of-minutes.ts';
import { findSpoken, type Spoken } from './speakers.ts';
import { publishedSlot, titleSlot } from './titles.ts';
import { presentationsOf, statementsOf } from './told-by-people.ts';
import { decisionText, topicOf } from './topics.ts';

/** Returns the record that an article tells of. An entry without words of the article to prove it is not made. */
export function draftRecord(article: Article): DraftedRecord {
  const reading = readLines(article);
  const attendance = readAttendance(reading);
  const minutes = isMinutes(reading, attendance.seen.length);
  const told = readStatus(reading);
  const status: Status = minutes ? 'held' : told.status;
  const listed = joinPeople(attendance.seen);
  const spoken = minutes ? findSpoken(reading, listed, attendance.lines) : [];
  const prose = seenInProse(reading, { status, minutes, listed, skip: attendance.lines });
  const named = joinPeople([...attendance.seen, ...labelled(spoken, listed), ...prose]);
  const people = minutes ? named : onlyAtMeeting(reading, named);
  const meetings = minutes ? meetingsOfMonth(reading) : [];
  const slots = minutes ? slotsOfMinutes(reading) : slotsOfNews(reading, told);
  const { agenda, decisions } = agendaOf(reading, { minutes, told, spoken, skip: attendance.lines });
  return {
    language: article.language,
    status,
    title: titleSlot(reading, minutes),
    ...(meetings.length > 1 ? withoutDate(slots) : slots),
    datePublished: publishedSlot(reading),
    purpose: fillWith(reading, labelledLine(reading, MINUTES.purpose) ?? announced(reading, agenda)),
    duration: fillWith(reading, labelledLine(reading, MINUTES.duration) ?? durationTold(reading)),
    nextMeeting: fillWith(
      reading,
      labelledLine(reading, MINUTES.next) ?? (status === 'held' ? nextTold(reading) : undefined),
    ),
    meetings: meetings.length > 1 ? meetings : [],
    people: people.map(({ parts: _parts, seen: _seen, ...person }) => ({
      ...person,
      organisation: person.organisation ?? organisationIn(person.role),
    })),
    bodies: bodiesPresent(reading, status),
    agenda,
    presentations: presentationsOf(reading, people, spoken),
    decisions,
    statements: statementsOf(reading, people, spoken),
    numbers: findNumbersTold(reading),
  };
}

/** «لبحث …», «لمناقشة …»: what a meeting is told to be held for. */
function announced({ words }: Reading, agenda: readonly DraftedItem[]): Span | undefined {
  return agenda.find(({ evidence: [span] }) => {
    const at = words.findIndex(({ start }) => start === span?.start);
    return at !== -1 && /^ل/u.test(words[at]?.key ?? '') && phraseAt(ACTS.announces, words, at) > 0;
  })?.evidence[0];
}

function withoutDate(slots: MeetingSlots): MeetingSlots {
  return { ...slots, dateHeld: undefined };
}

interface Genre {
  minutes: boolean;
  told: Told;
  spoken: readonly Spoken[];
  skip: ReadonlySet<number>;
}

function agendaOf(reading: Reading, { minutes, told, spoken, skip }: Genre): TakenUp {
  if (minutes) {
    const items = findItems(reading, skip);
    const decided = decisionsOfMinutes(reading, skip);
    return {
      agenda: agendaOfMinutes(reading, items, { spoken, decided }),
      decisions: decided.map(({ span }) => ({
        text: decisionText(topicOf(textOf(reading, span))),
        evidence: [span],
      })),
    };
  }
  const { status } = told;
  const listed = listedDecisions(reading, status);
  const prose =
    reading.article.language === 'en' ? agendaOfEnglishNews(reading, status) : agendaOfNews(reading, told);
  return {
    agenda: [...prose.agenda, ...listed.agenda],
    decisions: [...prose.decisions, ...listed.decisions],
  };
}
