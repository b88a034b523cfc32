// Words for the lists of a meeting, and for a list that is empty. What is quoted stays as printed.
// In: entries of a drafted record. Out: sentences in both languages. Next: read-lists.ts.

import type {
  Act,
  DraftedItem,
  DraftedPerson,
  DraftedPresentation,
  Presence,
  Status,
} from '../record/drafted.ts';
import type { Bilingual } from '../words/language.ts';
import type { Section } from './meeting-answers.ts';

/** Headings of the lists. */
export const TITLES: Record<Section, Bilingual> = {
  people: { ar: 'الحضور ومن ذُكر في المقال', en: 'Attendees and people mentioned' },
  agenda: { ar: 'جدول الأعمال', en: 'Agenda' },
  experiences: { ar: 'العروض المقدَّمة', en: 'Presentations' },
};

/** What is said of a list that is empty. */
export const EMPTY_LIST: Record<Section, Bilingual> = {
  people: { ar: 'لا يسمّي المقال أحداً ممن حضر الاجتماع.', en: 'The article names nobody who attended.' },
  agenda: {
    ar: 'لا يذكر المقال بنوداً لجدول أعمال الاجتماع.',
    en: 'The article lists no items of an agenda.',
  },
  experiences: {
    ar: 'لا يذكر المقال عروضاً قُدّمت في الاجتماع.',
    en: 'The article lists no presentations.',
  },
};

/** What is said where no entry of a list is what a member typed. */
export const NONE_LIKE_IT: Record<Section, Bilingual> = {
  people: {
    ar: 'لم أجد في المقال شخصاً بهذا الاسم.',
    en: 'I found nobody by that name in the article.',
  },
  agenda: {
    ar: 'لم أجد بنداً كهذا في جدول الأعمال.',
    en: 'I found no such item on the agenda.',
  },
  experiences: {
    ar: 'لم أجد عرضاً كهذا في المقال.',
    en: 'I found no such presentation in the article.',
  },
};

/** Said before those of whom the article does not tell that they were there. */
export const MENTIONED: Bilingual = {
  ar: 'ذُكروا في المقال دون أن يقول إنهم حضروا:',
  en: 'Mentioned in the article, which does not say that they attended:',
};

/** Said before anything of a meeting that was not held by the time of the article, or of none. */
export const STATUS: Partial<Record<Status, Bilingual>> = {
  planned: {
    ar: 'يعلن المقال عن اجتماع لم يُعقد بعد، وما يلي هو المقرَّر له.',
    en: 'The article announces a meeting that was still to come; what follows is what was planned.',
  },
  none: { ar: 'لا يروي المقال وقائع اجتماع.', en: 'The article does not tell of a meeting.' },
};

/** How somebody figures at a meeting, as a label. */
export const PRESENCES: Record<Presence, Bilingual> = {
  chaired: { ar: 'رئاسة الاجتماع', en: 'In the chair' },
  presented: { ar: 'تقديم عرض', en: 'Presented' },
  spoke: { ar: 'كلمة أو تصريح', en: 'Spoke' },
  attended: { ar: 'حضور', en: 'Present' },
  absent: { ar: 'غياب', en: 'Absent' },
  mentioned: { ar: 'ورد في المقال', en: 'Mentioned' },
};

/** What was done with an item, as a label. */
export const ACTS: Record<Act, Bilingual | undefined> = {
  briefed: { ar: 'اطّلاع', en: 'Briefed on' },
  reviewed: { ar: 'استعراض', en: 'Reviewed' },
  discussed: { ar: 'مناقشة', en: 'Discussed' },
  presented: { ar: 'عرض', en: 'Presented' },
  approved: { ar: 'موافقة', en: 'Approved' },
  decided: { ar: 'قرار', en: 'Decided' },
  recommended: { ar: 'توصية', en: 'Recommended' },
  formed: { ar: 'تشكيل', en: 'Formed' },
  postponed: { ar: 'تأجيل', en: 'Postponed' },
  other: undefined,
};

/** Returns who somebody is, and how they figure at the meeting. */
export function sayPerson(person: DraftedPerson): Bilingual {
  const label = PRESENCES[person.presence];
  return { ar: `${label.ar}: ${inArabic(person)}`, en: `${label.en}: ${inEnglish(person)}` };
}

/** Returns an agenda item with what was done with it; of a planned meeting, nothing was. */
export function sayItem({ topic, act }: DraftedItem, isPlanned: boolean): Bilingual {
  const said = oneLine(topic);
  const done = isPlanned ? undefined : ACTS[act];
  return done ? { ar: `${done.ar}: ${said}`, en: `${done.en}: ${said}` } : { ar: said, en: said };
}

/** Returns what was presented, with whoever did where that is told. */
export function sayPresentation({ topic, presenters }: DraftedPresentation): Bilingual {
  const said = oneLine(topic);
  if (presenters.length === 0) return { ar: said, en: said };
  const by = presenters.map(oneLine);
  return {
    ar: `${said}. ${by.length > 1 ? 'المقدِّمون' : 'المقدِّم'}: ${by.join('، ')}`,
    en: `${said}. Presented by: ${by.join(', ')}`,
  };
}

/** Returns a body that took part. */
export function sayBody(name: string): Bilingual {
  const said = oneLine(name);
  return { ar: `جهة مشاركة: ${said}`, en: `Body that took part: ${said}` };
}

/** Returns one of the meetings that an article tells of together. */
export function sayOneOfSeveral(date: string | undefined, number: number | undefined): Bilingual {
  const inWords = (label: string) => [number === undefined ? '' : `${label} ${number}`, date ?? ''];
  const join = (parts: string[]) => parts.filter(Boolean).join('، ');
  return {
    ar: `اجتماع من عدة اجتماعات: ${join(inWords('رقم'))}`,
    en: `One of several meetings: ${inWords('no.').filter(Boolean).join(', ')}`,
  };
}

const named = ({ title, name }: DraftedPerson) =>
  oneLine(title && !name.startsWith(title) ? `${title} ${name}` : name);
const inArabic = (person: DraftedPerson) =>
  person.role ? `${named(person)}، ${oneLine(person.role)}` : named(person);
const inEnglish = (person: DraftedPerson) =>
  person.role ? `${named(person)} (${oneLine(person.role)})` : named(person);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
