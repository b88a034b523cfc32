// Words for the list of what was asked in vain, in both languages. In: numbers. Out: plain text, which `markup.ts` makes safe.
// Next: `asked.ts`.

import type { AskedQuestion } from '../../settings/meetings/meetings.ts';
import type { Bilingual } from '../../words/language.ts';

/** What became of a question. */
export const kindName: Record<AskedQuestion['kind'], Bilingual> = {
  unanswered: { ar: 'لم يُجب عنه', en: 'Not answered' },
  wrong: { ar: 'قيل إن جوابه خطأ', en: 'Called wrong' },
};

/** Sentences. */
export const askedText = {
  title: { ar: 'ما سُئل ولم يُجب عنه', en: 'Asked, and not answered' },
  empty: { ar: 'لا شيء بعد.', en: 'Nothing yet.' },
  off: {
    ar: 'لا تُحفظ هنا أسئلة الأعضاء. إن شئت حُفظ ما لم أستطع الإجابة عنه وما قال عضو إن جوابه خطأ، دون أسماء.',
    en: 'Nothing that members ask is kept here. If you want, I keep what I could not answer and what a member calls wrong, without names.',
  },
  how: {
    ar: 'شغّله بالزر أدناه، أو بالأمر /config server وخيار asked.',
    en: 'Turn it on with the button below, or with /config server and the option asked.',
  },
  sure: {
    ar: 'أتريد محو كل الأسئلة؟ لا تراجع بعد ذلك. عددها:',
    en: 'Erase all questions? This cannot be undone. There are:',
  },
  erased: { ar: 'مُحيت. عددها:', en: 'Erased:' },
  file: { ar: 'كل ما حُفظ، وعدده:', en: 'All that is kept:' },
  searched: { ar: 'بحثت في:', en: 'Searched:' },
  from: { ar: 'الجواب من:', en: 'Answered from:' },
} satisfies Record<string, Bilingual>;

/** How long questions are kept, and how to keep none. */
export const keptFor = (days: number): Bilingual => ({
  ar: `يُحفظ كل سؤال هذه المدة بالأيام: ${days}. لإيقافه: /config server وخيار asked.`,
  en: `Each is kept for ${days} ${days === 1 ? 'day' : 'days'}. To stop: /config server, asked.`,
});

/** A word that no article that was searched has. */
export const absentFrom = (word: string): Bilingual => ({
  ar: `لم ترد كلمة «${word}».`,
  en: `No “${word}” there.`,
});

/** Labels of buttons. */
export const askedLabel = {
  newest: { ar: 'الأحدث', en: 'Newest' },
  older: { ar: 'الأقدم', en: 'Older' },
  file: { ar: 'ملف CSV', en: 'As CSV' },
  clear: { ar: 'محو الكل', en: 'Clear' },
  erase: { ar: 'نعم، امحُ الكل', en: 'Yes, erase all' },
  back: { ar: 'رجوع', en: 'Back' },
  on: { ar: 'تشغيل', en: 'Turn on' },
} satisfies Record<string, Bilingual>;

/** Headings of the columns of the file. */
export const columns: readonly Bilingual[] = [
  { ar: 'الرقم', en: 'Number' },
  { ar: 'الوقت (UTC)', en: 'When (UTC)' },
  { ar: 'ما حدث', en: 'What' },
  { ar: 'السؤال', en: 'Question' },
  { ar: 'اللغة', en: 'Language' },
  { ar: 'الاجتماعات', en: 'Meetings' },
  { ar: 'الكلمة غير الواردة', en: 'Word not there' },
];
