// Words for what a slot of the record says, and for one that is empty.
// In: the value of a slot. Out: a sentence in both languages. Next: from-record.ts.

import type { DraftedPerson } from '../record/drafted.ts';
import type { Bilingual } from '../words/language.ts';
import type { Kind } from './kinds/kinds.ts';

/** Words what is known of a person. */
export type PersonWording = (person: DraftedPerson) => Bilingual;

const FORMS: ReadonlyMap<string, Bilingual> = new Map([
  ['in person', { ar: 'عُقد الاجتماع حضورياً.', en: 'The meeting was held in person.' }],
  ['remote', { ar: 'عُقد الاجتماع عن بُعد.', en: 'The meeting was held online.' }],
  [
    'hybrid',
    { ar: 'عُقد الاجتماع حضورياً وعن بُعد معاً.', en: 'The meeting was held both in person and online.' },
  ],
]);

const inArabic = ({ name, role }: DraftedPerson) => (role ? `${name}، ${role}` : name);
const inEnglish = ({ name, role }: DraftedPerson) => (role ? `${name} (${role})` : name);

/** The sentence of each slot. */
export const wordings = {
  chair: (person: DraftedPerson) => ({
    ar: `ترأس الاجتماع ${inArabic(person)}.`,
    en: `In the chair: ${inEnglish(person)}.`,
  }),
  attended: (person: DraftedPerson) => ({
    ar: `حضر ${inArabic(person)}.`,
    en: `Present: ${inEnglish(person)}.`,
  }),
  tookPart: (body: string) => ({ ar: `شارك: ${body}.`, en: `Took part: ${body}.` }),
  absent: (person: DraftedPerson) => ({
    ar: `لم يحضر ${inArabic(person)}.`,
    en: `Absent: ${inEnglish(person)}.`,
  }),
  role: ({ name, role = '' }: DraftedPerson) => ({ ar: `${name}: ${role}.`, en: `${name}: ${role}.` }),
  date: (value: string) => ({ ar: `موعد الاجتماع: ${value}.`, en: `Date of the meeting: ${value}.` }),
  published: (value: string) => ({ ar: `تاريخ النشر: ${value}.`, en: `Published: ${value}.` }),
  place: (value: string) => ({ ar: `مكان الاجتماع: ${value}.`, en: `Place of the meeting: ${value}.` }),
  form: (value: string) => FORMS.get(value) ?? { ar: value, en: value },
  number: (value: string) => ({ ar: `هو الاجتماع رقم ${value}.`, en: `It is meeting number ${value}.` }),
  body: (value: string) => ({ ar: `الجهة المجتمعة: ${value}.`, en: `The body that met: ${value}.` }),
  purpose: (value: string) => ({
    ar: `الغرض من الاجتماع: ${value}.`,
    en: `Purpose of the meeting: ${value}.`,
  }),
  duration: (value: string) => ({ ar: `المدة: ${value}.`, en: `Duration: ${value}.` }),
  next: (value: string) => ({ ar: `الاجتماع القادم: ${value}.`, en: `Next meeting: ${value}.` }),
  entry: (value: string) => {
    const words = value.replace(/[.،؛:\s]+$/u, '');
    return { ar: `${words}.`, en: `${words}.` };
  },
};

/** What is said of a slot that is empty. */
export const EMPTY: Partial<Record<Kind, Bilingual>> = {
  chair: { ar: 'لا يذكر المقال من ترأس الاجتماع.', en: 'The article does not say who chaired the meeting.' },
  attendees: { ar: 'لا يذكر المقال من حضر الاجتماع.', en: 'The article does not say who attended.' },
  absent: { ar: 'لا يذكر المقال من غاب عن الاجتماع.', en: 'The article does not say who was absent.' },
  date: { ar: 'لا يذكر المقال متى عُقد الاجتماع.', en: 'The article does not say when the meeting was held.' },
  place: {
    ar: 'لا يذكر المقال أين عُقد الاجتماع.',
    en: 'The article does not say where the meeting was held.',
  },
  form: {
    ar: 'لا يذكر المقال هل عُقد الاجتماع حضورياً أم عن بُعد.',
    en: 'The article does not say whether the meeting was held in person or online.',
  },
  number: {
    ar: 'لا يذكر المقال رقم الاجتماع.',
    en: 'The article does not say which meeting of its series it was.',
  },
  'next-meeting': {
    ar: 'لا يذكر المقال شيئاً عن الاجتماع القادم.',
    en: 'The article says nothing of the next meeting.',
  },
  'previous-meeting': {
    ar: 'لا يذكر المقال شيئاً عن الاجتماع السابق.',
    en: 'The article says nothing of the previous meeting.',
  },
  duration: {
    ar: 'لا يذكر المقال مدة الاجتماع.',
    en: 'The article does not say how long the meeting lasted.',
  },
  votes: { ar: 'لا يذكر المقال كيف جرى التصويت.', en: 'The article does not record the votes.' },
  quorum: { ar: 'لا يذكر المقال النصاب.', en: 'The article says nothing of a quorum.' },
  salary: { ar: 'لا يذكر المقال رواتب.', en: 'The article says nothing of salaries.' },
};
