// Finds the meetings that fit what a question names its own by: a number, a date, or both.
// In: number and date, and the question's words. Out: meetings, the likeliest first. Next: answer/library.ts.

import { analyze } from '../words/analyzer.ts';
import { datesAgree, type PartialDate } from '../words/dates.ts';
import type { MeetingInfo } from './meeting.ts';

/** What a question names its meeting by. */
export interface Named {
  number?: number;
  date?: PartialDate;
}

/** Returns the meetings that fit; those whose title has most of the words first, then the current one, then the newest. */
export type FindMeetings = (named: Named, words: string, currentId?: string) => MeetingInfo[];

/** Returns a function that finds meetings, which come newest first. */
export function createNaming(meetings: readonly MeetingInfo[]): FindMeetings {
  return (named, words, currentId) => {
    const fitting = meetings.filter((meeting) => fits(named, meeting));
    return fitting.length < 2 ? fitting : byTitle(fitting, words, currentId);
  };
}

const fits = ({ number, date }: Named, { namedBy }: MeetingInfo): boolean =>
  (number === undefined || namedBy.numbers.includes(number)) &&
  (date === undefined || namedBy.dates.some((known) => datesAgree(date, known)));

function byTitle(meetings: MeetingInfo[], words: string, currentId: string | undefined): MeetingInfo[] {
  const asked = termsOf(words);
  const shared = ({ title }: MeetingInfo) => termsOf(`${title.ar} ${title.en}`).intersection(asked).size;
  const isCurrent = ({ id }: MeetingInfo) => Number(id === currentId);
  return meetings
    .map((meeting) => ({ meeting, shared: shared(meeting) }))
    .sort((a, b) => b.shared - a.shared || isCurrent(b.meeting) - isCurrent(a.meeting))
    .map(({ meeting }) => meeting);
}

const termsOf = (text: string) => new Set(analyze(text).flatMap(({ term, stop }) => (stop ? [] : term)));
