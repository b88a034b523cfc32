// Words for what meetings did with a topic, in both languages.
// In: meetings, citations. Out: statements. Used by compare.ts, topic-told.ts and meeting-list.ts.

import type { MeetingInfo } from '../library/meeting.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { Citation, Statement } from './answer.ts';
import { nameMeeting } from './meeting-names.ts';

/** Heads what meetings did; the topic follows. */
export const TITLE: Bilingual = { ar: 'ما فعلته الاجتماعات', en: 'What the meetings did' };

/** So many meetings are named in one line. */
const MOST_NAMED = 5;
const LONGEST_LISTED = 45;

/** Returns what stands for so many meetings where one would be named. */
export function titledMeetings(count: number): Bilingual {
  return { ar: `الاجتماعات: ${count}`, en: `Meetings: ${count}` };
}

/** Returns what is said of passages that speak of a topic which no list of the meeting has. */
export function sayMentioned(citations: Citation[]): Statement {
  return {
    text: {
      ar: 'ليس بنداً مذكوراً في جدول الأعمال، لكن المقال يذكره:',
      en: 'Not listed as an item; the article speaks of it:',
    },
    citations,
  };
}

/** Returns a decision under a word that says what it is. */
export function sayDecision({ text: { ar, en }, citations }: Statement): Statement {
  return { text: { ar: `قرار أو تكليف: ${ar}`, en: `Decision or task: ${en}` }, citations };
}

/** Returns what is said where nothing that was typed names a topic. */
export function sayNoTopic(): Statement {
  return remark({
    ar: 'اكتب موضوعاً في كلمة أو بضع كلمات، مثل: «الميزانية».',
    en: 'Please name a topic in a word or a few, such as “budget”.',
  });
}

/** Returns what is said where no meeting surely took a topic up. */
export function sayNowhere(): Statement {
  return remark({
    ar: 'لم أجد اجتماعاً تناول هذا الموضوع بوضوح.',
    en: 'I found no meeting that clearly took this up.',
  });
}

/** Returns the line that names the meetings which say nothing of a topic, where there are any. */
export function sayNothingIn(meetings: readonly MeetingInfo[]): Statement[] {
  return naming(meetings, { ar: 'لم أجد شيئاً عنه في', en: 'Nothing on this in' });
}

/** Returns the line that names the meetings whose articles share words with a topic, and perhaps no more. */
export function sayElsewhere(meetings: readonly MeetingInfo[]): Statement[] {
  return naming(meetings, {
    ar: 'كلمات قريبة منه، قد تكون عن أمر آخر، في',
    en: 'Words like it, perhaps about something else, in',
  });
}

/** Returns the line that names the meetings which were not looked through, where there are any. */
export function sayNotLookedAt(meetings: readonly MeetingInfo[]): Statement[] {
  return naming(meetings, { ar: 'لم أبحث في الأقدم منها', en: 'Older ones that I did not look through' });
}

function naming(meetings: readonly MeetingInfo[], { ar, en }: Bilingual): Statement[] {
  if (meetings.length === 0) return [];
  return [remark({ ar: `${ar}: ${list(meetings, 'ar')}`, en: `${en}: ${list(meetings, 'en')}` })];
}

function list(meetings: readonly MeetingInfo[], language: Language): string {
  const named = meetings.slice(-MOST_NAMED).map((info) => nameMeeting(info, LONGEST_LISTED)[language]);
  const rest = meetings.length - named.length;
  const more = language === 'ar' ? `وعددٌ غيرها: ${rest}` : `and ${rest} more`;
  return [...named, ...(rest > 0 ? [more] : [])].join(language === 'ar' ? '؛ ' : '; ');
}

const remark = (text: Bilingual): Statement => ({ text, citations: [] });
