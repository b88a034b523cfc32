// Why something was not taken or done, each in one sentence of both languages with what to do next. In: a code and its figures.
// Out: plain text. Next: `user-error.ts`, which throws some of them, and `discord/failures.ts`, which tells the others.

import type { ArticleDetails, ArticleError, ArticleProblem } from '../../article/error.ts';
import { MOST, type NotKeptReason } from '../../settings/meetings/meetings.ts';
import type { Bilingual } from '../../words/language.ts';

/** What a moderator did that cannot be done, by the code of the `UserError`. What is `typed` comes from the moderator. */
export const libraryProblem = {
  'library.denied': (): Bilingual => ({
    ar: 'إدارة الاجتماعات لمن له صلاحية إدارة الخادم.',
    en: 'Meetings are managed by members who may manage the server.',
  }),
  'library.guild': (): Bilingual => ({
    ar: 'تُضاف الاجتماعات في الخوادم التي أُضيف إليها البوت. استعمل /library في خادم.',
    en: 'Meetings are added in servers that have added the bot. Please use /library in one.',
  }),
  'library.nothing': (): Bilingual => ({
    ar: 'أرفق ملفاً أو ألصق نصاً، ثم أعد الإرسال.',
    en: 'Please attach a file or paste a text, and send the form again.',
  }),
  'library.both': (): Bilingual => ({
    ar: 'أرسل ملفاً أو نصاً ملصقاً، لا كليهما، حتى يُعرف أيهما المقال.',
    en: 'Please give either a file or a pasted text, not both, so that it is clear which is the article.',
  }),
  'library.message': (): Bilingual => ({
    ar: 'لا نص في هذه الرسالة ولا ملف. اختر رسالة فيها المقال، أو استعمل /library add.',
    en: 'That message has neither text nor a file. Pick the one with the article, or use /library add.',
  }),
  'library.link': (): Bilingual => ({
    ar: `الرابط عنوان صفحة يبدأ بـ https، ولا يزيد على ${MOST.linkLength} حرف.`,
    en: `A link is a page’s address that begins with https, ${MOST.linkLength} characters at most.`,
  }),
  'library.fetch': (typed: string): Bilingual => ({
    ar: `لم يصل الملف «${typed}» من ديسكورد كاملاً. أرفقه مرة أخرى.`,
    en: `The file “${typed}” did not arrive whole from Discord. Please attach it again.`,
  }),
  'library.slow': (typed: string): Bilingual => ({
    ar: `تأخر وصول الملف «${typed}» من ديسكورد أكثر مما يُنتظر. أرفقه مرة أخرى بعد قليل.`,
    en: `The file “${typed}” took too long to arrive from Discord. Please attach it again in a while.`,
  }),
  'library.articles': (): Bilingual => ({
    ar: 'أرسل ملفاً واحداً للمقال، ومعه إن شئت ترجمته وملفات json من /library export.',
    en: 'Please give one file with the article, and if you like its translation and the .json files of /library export.',
  }),
  'library.translation.language': (): Bilingual => ({
    ar: 'الملفان بلغة واحدة. الترجمة تكون إنجليزية لمقال عربي.',
    en: 'Both files are in one language. A translation is the English of an Arabic article.',
  }),
  'library.translation.paragraphs': (article: number, translation: number): Bilingual => ({
    ar: `في المقال فقرات عددها ${article} وفي ترجمته ${translation}. اجعل لكل فقرة ترجمتها في فقرة.`,
    en: `The article has ${article} paragraphs and its translation ${translation}. Please give each paragraph one of its own.`,
  }),
  'library.json': (typed: string): Bilingual => ({
    ar: `ليس الملف «${typed}» ‏record.json ولا translation.json كما يكتبهما /library export.`,
    en: `The file “${typed}” is neither a record.json nor a translation.json as /library export writes them.`,
  }),
  'library.record': (typed: string): Bilingual => ({
    ar: `لا يوافق record.json هذا المقال: ${typed}`,
    en: `The record.json does not fit this article: ${typed}`,
  }),
  'library.quote': (typed: string): Bilingual => ({
    ar: `ليست هذه الكلمات في النص كما كُتبت: «${typed}». انسخها من النص حرفياً.`,
    en: `These words are not in the text as they are written: “${typed}”. Please copy them from the text to the letter.`,
  }),
  'library.unproved': (): Bilingual => ({
    ar: 'انقل من النص الكلمات التي تدل على ذلك، فلا يُقال شيء دون اقتباس.',
    en: 'Please copy the words of the text that say so: nothing is said without a quote.',
  }),
  'library.number': (): Bilingual => ({
    ar: 'الرقم عدد صحيح أكبر من صفر.',
    en: 'The number is a whole number above zero.',
  }),
  'library.changed': (): Bilingual => ({
    ar: 'تغيّر هذا منذ فتحت النموذج. افتح القائمة من جديد وأعد التصحيح.',
    en: 'This has changed since you opened the form. Please pick it from the menu again.',
  }),
  'library.meeting': (typed: string): Bilingual => ({
    ar: `ليس في هذا الخادم اجتماع مضاف باسم «${typed}». اختر واحداً من القائمة، أو افتح /library list.`,
    en: `No meeting called “${typed}” was added to this server. Please pick one from the list, or open /library list.`,
  }),
  'library.stale': (): Bilingual => ({
    ar: 'انتهت صلاحية هذا الزر. افتح /library list.',
    en: 'This button is out of date. Please open /library list.',
  }),
};

/** Why the store did nothing. */
export const notKept: Record<NotKeptReason, Bilingual> = {
  'too-many-meetings': {
    ar: `في هذا الخادم ${MOST.meetings} اجتماع، ولا يتسع لغيرها. احذف بعضها من /library list.`,
    en: `This server has ${MOST.meetings} meetings, and no room for more. Please remove some in /library list.`,
  },
  'too-many-drafts': {
    ar: 'في هذا الخادم مسودات كثيرة تنتظر. انشر بعضها أو أهملها ثم أعد المحاولة.',
    en: 'Many drafts wait in this server. Please publish or discard some, then try again.',
  },
  'text-too-long': {
    ar: `النص أطول من ${MOST.textLength} حرف. اقسمه وأضف كل جزء وحده.`,
    en: `The text is longer than ${MOST.textLength} characters. Please divide it and add each part by itself.`,
  },
  'translation-too-long': {
    ar: 'الترجمة أطول مما يُحفظ. أرسل المقال دونها.',
    en: 'The translation is longer than can be kept. Please give the article without it.',
  },
  'too-many-corrections': {
    ar: 'التصحيحات كثيرة جداً. أضف نصاً مصحَّحاً بدلاً منها.',
    en: 'There are too many corrections. Please add a corrected text instead.',
  },
  'no-meeting': {
    ar: 'لم يعد هذا الاجتماع هنا. افتح /library list.',
    en: 'That meeting is not here any more. Please open /library list.',
  },
  'no-draft': {
    ar: 'لم تعد هذه المسودة هنا: نُشرت أو أُهملت، أو مضى عليها يوم. أضف الاجتماع من جديد بـ /library add.',
    en: 'That draft is not here any more: it was published or discarded, or a day has passed. Please add the meeting again with /library add.',
  },
  'other-version': {
    ar: 'نُشر نص آخر لهذا الاجتماع في هذه الأثناء. افتحه من /library list.',
    en: 'Another text of this meeting was published meanwhile. Please open it in /library list.',
  },
  'other-corrections': {
    ar: 'صحّح غيرك هذا الاجتماع في هذه الأثناء. افتحه من جديد وانظر فيه.',
    en: 'Somebody else corrected this meeting meanwhile. Please open it again and look at it.',
  },
  'same-text': {
    ar: 'هذا النص نفسه منشور في اجتماع آخر هنا. افتح /library list.',
    en: 'Another meeting here has just this text. Please open /library list.',
  },
  'too-late': {
    ar: 'مضى أكثر من يوم على حذفه، فلا يمكن التراجع. أضفه من جديد بـ /library add.',
    en: 'It was removed more than a day ago and cannot be had back. Please add it again with /library add.',
  },
};

type Says = (details: ArticleDetails) => Bilingual;

const BROKEN: Says = () => ({
  ar: 'الملف تالف ولا يمكن قراءته. احفظه من جديد وأرسله، أو أرسل نص المقال.',
  en: 'The file is broken and cannot be read. Please save it again and send it, or send its text.',
});
const EXPLODES: Says = () => ({
  ar: 'في الملف أكثر مما يُفتح هنا. أرسل نص المقال وحده.',
  en: 'The file holds more than is unpacked here. Please send the text of the article alone.',
});

const article: Record<ArticleProblem, Says> = {
  'file.unreadable': BROKEN,
  'file.empty': () => ({
    ar: 'الملف فارغ. أرسل الملف الذي فيه المقال.',
    en: 'The file is empty. Please send the one with the article.',
  }),
  'file.no-text': () => ({
    ar: 'لا نص في الملف يمكن اقتباسه. أرسل الملف الذي فيه المقال مكتوباً.',
    en: 'The file holds no text that can be quoted. Please send the one with the article in writing.',
  }),
  'file.not-text': () => ({
    ar: 'ليس هذا ملفاً يُقرأ: أرسل txt أو md أو html أو docx أو pdf.',
    en: 'That is no file to read: please send .txt, .md, .html, .docx or .pdf.',
  }),
  'file.undecodable': () => ({
    ar: 'لم يُعرف ترميز حروف الملف. احفظه بترميز UTF-8 وأرسله.',
    en: 'The letters of the file cannot be decoded. Please save it as UTF-8 and send it.',
  }),
  'file.type': () => ({
    ar: 'محتوى الملف غير ما يقوله اسمه. أرسل txt أو md أو html أو docx أو pdf باسمه الصحيح، دون كلمة مرور.',
    en: 'The file is not what its name says. Please send .txt, .md, .html, .docx or .pdf under its right name, without a password.',
  }),
  'file.large': ({ megabytes = 2 }) => ({
    ar: `الملف أكبر من ${megabytes} ميغابايت. أرسل النص دون صور.`,
    en: `The file is larger than ${megabytes} MB. Please send the text without pictures.`,
  }),
  'text.long': ({ limit = MOST.textLength }) => ({
    ar: `النص أطول من ${limit} حرف. اقسمه وأضف كل جزء وحده.`,
    en: `The text is longer than ${limit} characters. Please divide it and add each part by itself.`,
  }),
  'html.tags': EXPLODES,
  'archive.broken': BROKEN,
  'archive.explodes': EXPLODES,
  'docx.broken': BROKEN,
  'docx.nested': EXPLODES,
  'pdf.broken': BROKEN,
  'pdf.encrypted': () => ({
    ar: 'ملف PDF مغلق بكلمة مرور. أرسل نسخة مفتوحة، أو ملف Word.',
    en: 'The PDF is behind a password. Please send one without, or the Word document.',
  }),
  'pdf.pages': ({ pages = '', limit = '' }) => ({
    ar: `صفحات الملف ${pages}، وأكثر ما يُقرأ ${limit}. أرسل صفحات الاجتماع وحدها.`,
    en: `The PDF has ${pages} pages, and ${limit} are read at most. Please send those of the meeting alone.`,
  }),
  'pdf.scan': ({ page = 1 }) => ({
    ar: `الصفحة ${page} صورة بلا نص. أرسل نسخة Word أو صفحة الويب.`,
    en: `Page ${page} is a picture without text. Please send the Word or web version.`,
  }),
  'pdf.damaged': ({ page = 1 }) => ({
    ar: `النص العربي في الصفحة ${page} من ملف PDF تالف الحروف، فقد يُقتبس عكس ما فيه. أرسل نسخة Word أو صفحة الويب.`,
    en: `The Arabic on page ${page} of the PDF is damaged and could be quoted wrongly. Please send the Word or web version.`,
  }),
  'reading.busy': () => ({
    ar: 'تُقرأ الآن ملفات كثيرة. أعد المحاولة بعد دقيقة.',
    en: 'Many files are being read right now. Please try again in a minute.',
  }),
  'reading.slow': ({ seconds = 5 }) => ({
    ar: `لم تنته قراءة الملف في ${seconds} ثوانٍ. أرسل نص المقال وحده، أو اقسمه.`,
    en: `The file could not be read within ${seconds} seconds. Please send the text alone, or divide it.`,
  }),
  'reading.memory': EXPLODES,
  'reading.failed': BROKEN,
};

/** Returns what is wrong with a file, and what to do. */
export function fileProblem({ code, details }: Pick<ArticleError, 'code' | 'details'>): Bilingual {
  return article[code](details);
}
