// Every fixed sentence that Mahdar says in Discord, in both languages, and nothing else.
// In: numbers and names. Out: plain text, which `markup.ts` makes safe for Discord.

import type { Meeting } from '../library/meeting.ts';
import type { Bilingual, Language } from '../words/language.ts';

/** The other of our two languages. */
export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');

/** Labels of buttons; `language` names the language that a press leads to, in that language. */
export const label = {
  context: { ar: 'في سياقه', en: 'In context' },
  more: { ar: 'المزيد', en: 'More' },
  previous: { ar: 'السابق', en: 'Previous' },
  next: { ar: 'التالي', en: 'Next' },
  language: { ar: 'English', en: 'العربية' },
  open: { ar: 'افتح اجتماعاً', en: 'Open a meeting' },
  dismiss: { ar: 'إخفاء', en: 'Dismiss' },
  wrong: { ar: 'هذا خطأ', en: 'This is wrong' },
  noted: { ar: 'أُبلغ عنه', en: 'Noted' },
} satisfies Record<string, Bilingual>;

/** Words around citations. */
export const caption = {
  closest: {
    ar: 'أقرب ما في المقال، وليس جواباً عن السؤال:',
    en: 'Closest in the article, not an answer to the question:',
  },
  translation: { ar: 'الترجمة:', en: 'Translation:' },
  passageTranslation: { ar: 'ترجمة الفقرة كاملة:', en: 'Translation of the whole passage:' },
  source: { ar: 'نص المقال', en: 'The article' },
  searched: { ar: 'بحثت في:', en: 'Searched:' },
} satisfies Record<string, Bilingual>;

/** Where a quote stands: meeting, passage counted from 1, and the article's offsets `[start, end)`; and what to know of it. */
export const place = {
  ar: ({ passage, start, end, meeting, part, ...known }: Place) =>
    [
      `${part ? 'من الفقرة' : 'الفقرة'} ${passage}`,
      `الأحرف من ${start} إلى ${end}`,
      `اجتماع ${meeting}`,
      ...(known.isFromPdf ? ['من ملف PDF'] : []),
      ...(known.isProvisional ? ['نص مؤقت لم يُعتمد بعد'] : []),
    ].join('، '),
  en: ({ passage, start, end, meeting, part, ...known }: Place) =>
    [
      `${part ? 'From passage' : 'Passage'} ${passage}`,
      `characters ${start}–${end}`,
      `meeting ${meeting}`,
      ...(known.isFromPdf ? ['from a PDF'] : []),
      ...(known.isProvisional ? ['provisional, not approved yet'] : []),
    ].join(', '),
} satisfies Record<Language, (place: Place) => string>;

/** What is said of meetings that were searched beyond those that are named, and of a word that none of them has. */
export const searchedMore = {
  ar: (more: number) => `واجتماعات أخرى عددها ${more}`,
  en: (more: number) => `and ${more} more`,
} satisfies Record<Language, (more: number) => string>;
export const absentWord = {
  ar: (word: string) => `لم ترد فيها كلمة «${word}».`,
  en: (word: string) => `The word “${word}” is not there.`,
} satisfies Record<Language, (word: string) => string>;

/** What a member reads who has called a reply wrong. */
export const thanks: Bilingual = {
  ar: 'شكراً. تُركت ملاحظة للمشرفين فيها السؤال والاجتماع، وليس فيها اسمك.',
  en: 'Thank you. The moderators have a note of the question and the meeting, not of your name.',
};

/** What a member reads where the same reply was called wrong before. */
export const thankedBefore: Bilingual = {
  ar: 'لدى المشرفين ملاحظة عن هذا الجواب.',
  en: 'The moderators have a note of this reply already.',
};

interface Place extends Pick<Meeting, 'isProvisional' | 'isFromPdf'> {
  passage: number;
  start: number;
  end: number;
  meeting: string;
  /** Only a part of the passage is quoted. */
  part: boolean;
}

/** Which page of how many, counted from 1. */
export const pageNumber = {
  ar: (page: number, of: number) => `صفحة ${page} من ${of}`,
  en: (page: number, of: number) => `Page ${page} of ${of}`,
} satisfies Record<Language, (page: number, of: number) => string>;

const dayFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const [arabicDay, englishDay] = [dayFormat('ar-u-nu-latn-ca-gregory'), dayFormat('en-GB')];

/** A day and time, by the clock that is the same for all. */
const dayIn = {
  ar: (at: Date) => `${arabicDay.format(at)} (UTC)`,
  en: (at: Date) => `${englishDay.format(at)} UTC`,
};

/** What a member did that cannot be done, by the code of the `UserError`. `typed` comes from the member. */
export const problem = {
  'meeting.unknown': (typed: string): Bilingual => ({
    ar: `لا يوجد اجتماع باسم «${typed}». اختر واحداً من القائمة التي تظهر عند الكتابة في خانة الاجتماع (meeting).`,
    en: `There is no meeting called “${typed}”. Please pick one from the list that appears as you type in “meeting”.`,
  }),
  'meeting.none': (): Bilingual => ({
    ar: 'ليس لهذا الخادم اجتماعات بعد. يضيفها المشرفون.',
    en: 'This server has no meetings yet. Its moderators can add them.',
  }),
  'passage.unknown': (last: number): Bilingual => ({
    ar: `لا توجد فقرة بهذا الرقم. فقرات المقال مرقّمة من 1 إلى ${last}.`,
    en: `There is no such passage. The article’s passages are numbered 1 to ${last}.`,
  }),
  'question.long': (most: number): Bilingual => ({
    ar: `هذا أطول من أن يكون سؤالاً. اكتب سؤالك في جملة أو جملتين، في حدود ${most} حرف.`,
    en: `That is too long for a question. Please ask in a sentence or two, ${most} characters at most.`,
  }),
  'message.empty': (): Bilingual => ({
    ar: 'لا نص في هذه الرسالة يُقرأ سؤالاً. اختر رسالة فيها سؤال مكتوب، أو استعمل الأمر /ask.',
    en: 'That message has no text to read as a question. Please pick one with a written question, or use /ask.',
  }),
  'mention.private': (): Bilingual => ({
    ar: 'الأجوبة في هذه القناة لا يراها إلا السائل، ولا يمكن ذلك في الرد على رسالة. استعمل الأمر /ask.',
    en: 'Answers in this channel are for the asker alone, which a reply to a message cannot be. Please use /ask.',
  }),
  'cooldown.wait': (seconds: number): Bilingual => ({
    ar: `حدّد المشرفون مهلة بين السؤال والسؤال هنا. بقي من المهلة بالثواني: ${seconds}.`,
    en: `The moderators set a pause between questions here. Please wait ${seconds} more ${seconds === 1 ? 'second' : 'seconds'}.`,
  }),
  hurry: (): Bilingual => ({
    ar: 'تتوالى طلباتك أسرع من أن تُقرأ الأجوبة. انتظر بضع ثوانٍ ثم أعد المحاولة.',
    en: 'You are asking faster than anyone can read. Please wait a few seconds and try again.',
  }),
  'command.unknown': (): Bilingual => ({
    ar: 'لم يعد هذا الأمر موجوداً. أعد فتح ديسكورد، ثم اكتب /help لترى الأوامر المتاحة.',
    en: 'This command is no longer available. Restart Discord, then type /help to see what is.',
  }),
  'button.stale': (): Bilingual => ({
    ar: 'انتهت صلاحية هذا الزر. أعد طرح سؤالك لتحصل على جواب جديد.',
    en: 'This button is out of date. Please ask again for a fresh answer.',
  }),
  'button.older': (): Bilingual => ({
    ar: 'هذا الزر لنص أقدم من المقال، وقد تغيّرت مواضعه. أعد طرح سؤالك لتحصل على جواب من النص الحالي.',
    en: 'This button belongs to an older text of the article, whose places have changed. Please ask again for an answer from the present one.',
  }),
  'button.withdrawn': (at: Date): Bilingual => ({
    ar: `سحب المشرفون هذا الاجتماع في ${dayIn.ar(at)}، فلم يعد يُجاب منه.`,
    en: `The moderators withdrew this meeting on ${dayIn.en(at)}: it is no longer answered from.`,
  }),
  'dismiss.denied': (): Bilingual => ({
    ar: 'لا يخفي هذا الجواب إلا من طلبه أو أحد المشرفين.',
    en: 'Only the person who asked, or a moderator, can dismiss this answer.',
  }),
};

/** What a member reads where moderators turned answering off; the channels that are open by name may follow it. */
export function closedHere(openElsewhere: boolean, channelsFollow: boolean): Bilingual {
  const also = channelsFollow
    ? { ar: ' ولك أن تسأل أيضاً في هذه القنوات:', en: ' You can also ask in these channels:' }
    : { ar: '', en: '' };
  return openElsewhere
    ? {
        ar: `أوقف المشرفون الإجابة في هذه القناة. اسألني في قناة أخرى أو في رسالة مباشرة.${also.ar}`,
        en: `The moderators turned answers off in this channel. Ask me in another one or in a direct message.${also.en}`,
      }
    : {
        ar: `قصر المشرفون الإجابة على قنوات بعينها، وهذه ليست منها. اسألني في رسالة مباشرة.${also.ar}`,
        en: `The moderators keep answers to certain channels, and this is not one. Ask me in a direct message.${also.en}`,
      };
}

/** What a member reads when the fault is ours. */
export const apology: Bilingual = {
  ar: 'عذراً، حدث خطأ من جانبنا ولم نتمكن من الرد. حاول مرة أخرى بعد قليل.',
  en: 'Sorry, something went wrong on our side. Please try again in a moment.',
};
