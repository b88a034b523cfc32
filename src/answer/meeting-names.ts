// What a meeting is called in a line: its date, its number with its body, or its title; and how and where people met.
// In: a meeting as the catalogue has it. Out: lines in both languages. Next: compare.ts, meeting-list.ts.

import type { MeetingInfo } from '../library/meeting.ts';
import type { Form } from '../record/drafted.ts';
import type { Bilingual, Language } from '../words/language.ts';

const FORMS: Record<Form, Bilingual> = {
  'in person': { ar: 'حضوري', en: 'in person' },
  remote: { ar: 'عن بُعد', en: 'remote' },
  hybrid: { ar: 'حضوري وعن بُعد', en: 'hybrid' },
};

const STATUS: Record<NonNullable<MeetingInfo['unheld']>, Bilingual> = {
  planned: { ar: 'معلَن ولم يُعقد بعد', en: 'announced' },
  none: { ar: 'مقال لا يروي اجتماعاً', en: 'no meeting is told of' },
};

const UNDATED: Bilingual = { ar: 'بلا تاريخ', en: 'undated' };
/** A place told in a whole sentence is no name of one. */
const LONGEST_PLACE = 40;
const LONGEST_TITLE = 90;

/** Returns when a meeting was and which it is: `2022-09-14 · Library board no. 9`; and that it was not held, where that is so. */
export function nameMeeting(info: MeetingInfo, longest: number = LONGEST_TITLE): Bilingual {
  return { ar: nameIn(info, 'ar', longest), en: nameIn(info, 'en', longest) };
}

/** Returns the same with what more is known of it in few words. */
export function describeMeeting(info: MeetingInfo): Bilingual {
  const place = info.place !== undefined && info.place.length <= LONGEST_PLACE ? info.place : undefined;
  const told = [place, info.form && FORMS[info.form]];
  const line = (language: Language) =>
    [
      nameIn(info, language, LONGEST_TITLE),
      ...told.map((one) => (typeof one === 'object' ? one[language] : one)),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
  return { ar: line('ar'), en: line('en') };
}

function nameIn(
  { published, body, number, title, unheld }: MeetingInfo,
  language: Language,
  longest: number,
): string {
  const numbered = language === 'ar' ? `رقم ${number}` : `no. ${number}`;
  const which = body === undefined || number === undefined ? title[language] : `${body} ${numbered}`;
  const notHeld = unheld && STATUS[unheld][language];
  return [published ?? UNDATED[language], cut(which, longest), notHeld].filter(Boolean).join(' · ');
}

/** Cuts a name behind a word. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const words = name.slice(0, longest + 1);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), 1)).trimEnd()}…`;
}
