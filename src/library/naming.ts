// Finds the meetings that fit what a question names its own by: a number, a date, or both.
// In: number and date, and the question's words. Out: meetings, the likeliest first. Next: answer/library.ts.

import type { MeetingInfo } from '../record/meeting.ts';
import { analyze } from '../words/analyzer.ts';
import { datesAgree, type PartialDate } from '../words/dates.ts';

/** What a question names its meeting by. */
export interface Named {
  number?: number;
  date?: PartialDate;
}

/** Returns the meetings that fit; those whose title has most of the words first, then the current one, then the newest. */
export type FindMeetings = (named: Named, words: string, currentId?: string) => MeetingInfo[];

/** Returns a function that finds meetings, which come newest first. */
export function createNaming(meetings: readonly MeetingInfo[]): FindMeetings {
  const days = new Map(meetings.map(({ id, published }) => [id, dayOf(published)]));
  return ({ number, date }, words, currentId) => {
    const fits = (meeting: MeetingInfo) =>
      (number === undefined || number === meeting.number) &&
      (date === undefined || datesAgree(date, days.get(meeting.id) ?? {}));
    const fitting = meetings.filter(fits);
    return fitting.length < 2 ? fitting : byTitle(fitting, words, currentId);
  };
}

function dayOf(published: string): PartialDate {
  const [year, month, day] = published.split('-').map(Number);
  return { year, month, day };
}

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
