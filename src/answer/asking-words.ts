// Words for what is said of a question, not of an article, in both languages.
// In: meetings, and words of the question. Out: statements without citations. Used by asking.ts and each-part.ts.

import type { MeetingInfo } from '../library/meeting.ts';
import type { Bilingual } from '../words/language.ts';
import type { Statement } from './answer.ts';

/** So many meetings are named. */
const MOST_NAMED = 3;

/** Returns what is said where no meeting fits the number or date in a question. */
export function sayNoSuchMeeting(meetings: readonly MeetingInfo[]): Statement {
  return remark({
    ar: `ليس عندي اجتماع بالرقم أو التاريخ الذي تذكره. عندي: ${list(meetings, 'ar')}.`,
    en: `I have no meeting with the number or date that you name. I have: ${list(meetings, 'en')}.`,
  });
}

/** Returns what is said where a question names another meeting than the one that its asker chose. */
export function sayNotChosen(fitting: readonly MeetingInfo[]): Statement {
  return remark({
    ar: `سؤالك عن اجتماع غير الذي اخترته، فاختر هذا: ${list(fitting, 'ar')}.`,
    en: `Your question names another meeting than the one you chose. Please choose: ${list(fitting, 'en')}.`,
  });
}

/** Returns what points to a meeting whose article answers a question that the one asked does not. */
export function sayAnswersThere(meeting: MeetingInfo): Statement {
  return remark({
    ar: `لكن في اجتماع آخر جواباً عن سؤالك: ${list([meeting], 'ar')}. اختره لتسأله.`,
    en: `The article of another meeting answers this: ${list([meeting], 'en')}. Choose it to ask there.`,
  });
}

/** Returns what is said before an answer from another meeting than the one asked. */
export function sayFromThere(meeting: MeetingInfo): Statement {
  return remark({
    ar: `من اجتماع آخر: ${list([meeting], 'ar')}`,
    en: `From another meeting: ${list([meeting], 'en')}`,
  });
}

/** Returns what is said of a question that leans on an answer which is not known. */
export function sayReadsAlone(): Statement {
  return remark({
    ar: 'أقرأ كل سؤال وحده، ولا أعرف إلى ماذا يعود هذا. اكتب السؤال كاملاً، مثلاً: «من ترأس الاجتماع؟»',
    en: 'I read each question alone and do not know what this one refers to. Please ask it in full, such as: “Who chaired the meeting?”',
  });
}

/** Returns how a question that leans on an earlier answer was read. */
export function sayReadAs(question: string): Statement {
  return remark({ ar: `فهمت سؤالك هكذا: «${question}»`, en: `I read your question as: “${question}”` });
}

/** Returns what names the question of several that is not answered: by its words or by its place, counted from 1. */
export function sayUnanswered(part: string | number, why: Bilingual): Statement {
  const named =
    typeof part === 'number'
      ? { ar: `سؤالك رقم ${part}`, en: `your question no. ${part}` }
      : { ar: `«${part}»`, en: `“${part}”` };
  return remark({ ar: `أما ${named.ar}: ${why.ar}`, en: `As for ${named.en}: ${why.en}` });
}

/** Returns what is said of a question so short that it may lean on one before it which is not answered. */
export function sayAskAlone(): Statement {
  return remark({
    ar: 'اسأله وحده، فقد يعود إلى ما قبله.',
    en: 'Please ask it by itself: it may refer to the one before.',
  });
}

const remark = (text: Bilingual): Statement => ({ text, citations: [] });

function list(meetings: readonly MeetingInfo[], language: keyof Bilingual): string {
  const named = meetings
    .slice(0, MOST_NAMED)
    .map(({ title, published }) => (published ? `${title[language]} (${published})` : title[language]));
  return named.join(language === 'ar' ? '؛ ' : '; ');
}
