// What `/library` says, in both languages, and nothing else. In: numbers and names. Out: plain text, which `markup.ts` makes
// safe for Discord. Next: `preview.ts`, `lists.ts` and `forms.ts`.

import type { MeetingAction, MeetingStatus } from '../../settings/meetings/meetings.ts';
import type { Bilingual } from '../../words/language.ts';

/** Discord ends a text field there. */
export const MOST_PASTED = 4000;

/** Labels of buttons. */
export const libraryLabel = {
  publish: { ar: 'نشر نصاً معتمداً', en: 'Publish as approved' },
  publishProvisional: { ar: 'نشر نصاً مؤقتاً', en: 'Publish as provisional' },
  text: { ar: 'النص', en: 'The text' },
  facts: { ar: 'ما فُهم منه', en: 'What I understood' },
  discard: { ar: 'تجاهل المسودة', en: 'Discard' },
  add: { ar: 'إضافة اجتماع', en: 'Add a meeting' },
  again: { ar: 'إعادة المحاولة', en: 'Try again' },
  list: { ar: 'كل الاجتماعات', en: 'All meetings' },
  open: { ar: 'فتح الاجتماع', en: 'Open the meeting' },
  approve: { ar: 'اعتماد', en: 'Mark as approved' },
  provisional: { ar: 'جعله مؤقتاً', en: 'Mark as provisional' },
  approveAgain: { ar: 'إعادته إلى الإجابة معتمداً', en: 'Answer again, as approved' },
  provisionalAgain: { ar: 'إعادته إلى الإجابة مؤقتاً', en: 'Answer again, as provisional' },
  withdraw: { ar: 'سحب من الإجابة', en: 'Withdraw' },
  remove: { ar: 'حذف', en: 'Remove' },
  restore: { ar: 'تراجع عن الحذف', en: 'Undo' },
  export: { ar: 'تصدير', en: 'Export' },
  log: { ar: 'السجل', en: 'Log' },
  newer: { ar: 'الأحدث', en: 'Newer' },
  older: { ar: 'الأقدم', en: 'Older' },
} satisfies Record<string, Bilingual>;

/** Words of the preview, of lists and of what was done. */
export const libraryText = {
  draft: { ar: 'مسودة:', en: 'Draft:' },
  draftHint: {
    ar: 'لا يراها غيرك، وتبقى يوماً. راجع الصفحات، وصحّح أو أضف من القائمة، ثم انشر فيسأل الأعضاء عنها؛ مؤقتاً إن لم يُعتمد المحضر بعد، فتقول الأجوبة ذلك.',
    en: 'Only you see this draft; it waits a day. Look through the pages, correct or add from the menu, then publish so that members can ask: as provisional while the minutes are not approved, and answers say so.',
  },
  meetingHint: {
    ar: 'هذا ما يجيب منه البوت. صحّح من القائمة، فيسري التصحيح فوراً.',
    en: 'This is what members are answered from. Correct from the menu; a correction holds at once.',
  },
  withdrawnHint: {
    ar: 'هذا الاجتماع مسحوب: لا يُجاب منه حتى تعيده بأحد الأزرار أدناه.',
    en: 'This meeting is withdrawn: nobody is answered from it until you bring it back with a button below.',
  },
  notFound: { ar: 'لم أجد:', en: 'Not found:' },
  found: { ar: 'وجدت:', en: 'Found:' },
  nothingMissing: { ar: 'لا شيء ناقص', en: 'nothing is missing' },
  planned: {
    ar: 'يعلن النص عن اجتماع لم يُعقد بعد.',
    en: 'The text announces a meeting that was still to come.',
  },
  none: { ar: 'لا يروي النص وقائع اجتماع.', en: 'The text does not tell of a meeting.' },
  severalMeetings: { ar: 'يروي النص عدة اجتماعات:', en: 'The text tells of several meetings:' },
  pdf: {
    ar: 'النص من ملف PDF، وقد تتبدل فيه الحروف. قارن هذه الأسطر بصفحاته قبل النشر:',
    en: 'The text is from a PDF, in which letters may be exchanged. Compare these lines with its pages before you publish:',
  },
  translation: { ar: 'مترجم من الفقرات:', en: 'Passages with a translation:' },
  correctedBy: { ar: 'صُحّح باليد:', en: 'Corrected by hand:' },
  people: { ar: 'الأشخاص', en: 'People' },
  bodies: { ar: 'الجهات المشاركة', en: 'Bodies that took part' },
  agenda: { ar: 'جدول الأعمال', en: 'Agenda' },
  presentations: { ar: 'العروض', en: 'Presentations' },
  decisions: { ar: 'القرارات والتوصيات', en: 'Decisions and recommendations' },
  overview: { ar: 'الاجتماع', en: 'The meeting' },
  passages: { ar: 'فقرات النص', en: 'Passages of the text' },
  pick: { ar: 'صحّح أو أضف أو احذف:', en: 'Correct, add or remove:' },
  noDate: {
    ar: 'لا تاريخ لهذا الاجتماع، فيُرتَّب بيوم نشره هنا. أضفه من القائمة أدناه إن عُرف من النص.',
    en: 'This meeting has no date, and is listed by the day on which you publish it here. Add it from the menu below if the text tells it.',
  },
  replaces: { ar: 'هل هو نص جديد لاجتماع منشور؟', en: 'Is it a new text of a published meeting?' },
  isNew: { ar: 'لا، بل اجتماع جديد', en: 'No, a new meeting' },
  willReplace: { ar: 'يحل محل:', en: 'It will replace:' },
  changes: { ar: 'وما يتغير:', en: 'What changes:' },
  noChanges: { ar: 'لا يتغير مما فُهم شيء', en: 'nothing of what is understood' },
  corrected: { ar: 'حُفظ التصحيح.', en: 'The correction is saved.' },
  again: {
    ar: 'أُعيدت قراءة النص. اختر ما تصححه مرة أخرى.',
    en: 'The text had to be read again. Please pick once more what to correct.',
  },
  unchanged: { ar: 'لم يتغير شيء.', en: 'Nothing changed.' },
  fetching: { ar: 'أجلب الملف…', en: 'Fetching the file…' },
  reading: { ar: 'أقرأ النص…', en: 'Reading the text…' },
  published: { ar: 'نُشر:', en: 'Published:' },
  replaced: { ar: 'نُشر النص الجديد:', en: 'The new text is published:' },
  askNow: {
    ar: 'يمكن للأعضاء أن يسألوا الآن، مثلاً: /ask',
    en: 'Members can ask now, for example with /ask.',
  },
  otherText: {
    ar: 'نُشر نص آخر لهذا الاجتماع في هذه الأثناء. انظر أدناه ما يتغير عنه، ثم انشر.',
    en: 'Another text of that meeting was published meanwhile. Look below at what changes against it, then publish.',
  },
  otherGone: {
    ar: 'حُذف الاجتماع الذي كان هذا النص سيحل محله. النشر الآن يضيف اجتماعاً جديداً.',
    en: 'The meeting that this text was to replace was removed meanwhile. Publishing now adds a new one.',
  },
  discarded: {
    ar: 'أُهملت المسودة ولم يُنشر شيء.',
    en: 'The draft is discarded; nothing was published.',
  },
  sameText: {
    ar: 'هذا النص منشور هنا من قبل، فلا حاجة إلى إضافته:',
    en: 'This text is published here already, so it need not be added again:',
  },
  list: { ar: 'اجتماعات هذا الخادم', en: 'Meetings of this server' },
  emptyList: {
    ar: 'ليس لهذا الخادم اجتماعات خاصة به. أضف واحداً بالزر أدناه، أو من قائمة رسالة: «التطبيقات» ثم «Add as a meeting».',
    en: 'This server has no meetings of its own. Add one with the button below, or from a message’s menu: Apps, then “Add as a meeting”.',
  },
  drafts: { ar: 'مسودات تنتظرك:', en: 'Drafts that wait for you:' },
  removedOnes: { ar: 'حُذف قبل أقل من يوم:', en: 'Removed less than a day ago:' },
  openOne: { ar: 'افتح اجتماعاً أو مسودة أو استعد محذوفاً', en: 'Open a meeting or draft, or bring one back' },
  draftOption: { ar: 'مسودة', en: 'Draft' },
  removedOption: { ar: 'استعادة', en: 'Bring back' },
  version: { ar: 'النسخة', en: 'version' },
  publishedBy: { ar: 'نشره', en: 'published by' },
  until: { ar: 'حتى', en: 'until' },
  removed: { ar: 'حُذف:', en: 'Removed:' },
  removedHint: {
    ar: 'لم يعد أحد يُجاب منه. يمكن التراجع حتى',
    en: 'Nobody is answered from it any more. You can undo this until',
  },
  restored: { ar: 'عاد كما كان:', en: 'Back as it was:' },
  exported: {
    ar: 'هذه ملفات الاجتماع. ضعها كلها معاً في ‎/library add‎ في خادم آخر، أو في مجلد داخل data/meetings.',
    en: 'The files of the meeting. Give all of them to /library add in another server, or put them into a folder below data/meetings.',
  },
  log: { ar: 'سجل الاجتماعات', en: 'Log of meetings' },
  emptyLog: { ar: 'لم يُغيَّر شيء بعد.', en: 'Nothing was changed yet.' },
  gone: { ar: 'اجتماع حُذف', en: 'a removed meeting' },
} satisfies Record<string, Bilingual>;

/** What stands for a meeting. */
export const statusName: Record<MeetingStatus, Bilingual> = {
  provisional: { ar: 'مؤقت', en: 'provisional' },
  approved: { ar: 'معتمد', en: 'approved' },
  withdrawn: { ar: 'مسحوب، لا يُجاب منه', en: 'withdrawn, not answered from' },
};

/** What somebody did, in the log. */
export const actionName: Record<MeetingAction, Bilingual> = {
  published: { ar: 'نشر', en: 'published' },
  replaced: { ar: 'نشر نصاً جديداً', en: 'published a new text' },
  corrected: { ar: 'صحّح', en: 'corrected' },
  status: { ar: 'غيّر الحالة', en: 'changed the status' },
  removed: { ar: 'حذف', en: 'removed' },
  restored: { ar: 'استعاد', en: 'brought back' },
  'asked-cleared': { ar: 'محا الأسئلة المحفوظة', en: 'cleared the kept questions' },
};

/** Facts of a meeting; `entry` names one of a list. */
export const factName = {
  title: { ar: 'العنوان', en: 'Title' },
  number: { ar: 'الرقم', en: 'Number' },
  body: { ar: 'الجهة', en: 'Body' },
  date_held: { ar: 'تاريخ الانعقاد', en: 'Held' },
  date_published: { ar: 'تاريخ النشر', en: 'Published' },
  place: { ar: 'المكان', en: 'Place' },
  form: { ar: 'طريقة الانعقاد', en: 'Form' },
  people: { ar: 'شخص', en: 'Person' },
  agenda: { ar: 'بند', en: 'Agenda item' },
  presentations: { ar: 'عرض', en: 'Presentation' },
  decisions: { ar: 'قرار', en: 'Decision' },
} satisfies Record<string, Bilingual>;

/** How people met. */
export const formName = {
  'in person': { ar: 'حضورياً', en: 'in person' },
  remote: { ar: 'عن بُعد', en: 'online' },
  hybrid: { ar: 'حضورياً وعن بُعد', en: 'in person and online' },
} satisfies Record<string, Bilingual>;

/** Labels and hints of forms. */
export const formText = {
  addTitle: { ar: 'إضافة اجتماع', en: 'Add a meeting' },
  files: { ar: 'ملف المقال أو المحضر', en: 'File of the article or minutes' },
  filesHint: {
    ar: 'من نوع txt أو md أو html أو docx أو pdf حتى 2 ميغابايت، ومعه ترجمته أو بقية ملفات التصدير.',
    en: '.txt .md .html .docx .pdf, 2 MB at most. With it: its translation, or the files of an export.',
  },
  pasted: { ar: 'أو النص نفسه', en: 'Or its text' },
  pastedHint: {
    ar: `حتى ${MOST_PASTED} حرف. ما كان أطول فأرفقه ملفاً.`,
    en: `${MOST_PASTED} characters at most. For a longer text, attach a file.`,
  },
  link: { ar: 'رابط المقال المنشور', en: 'Link to the published article' },
  linkHint: { ar: 'اختياري', en: 'Optional' },
  correct: { ar: 'تصحيح', en: 'Correct' },
  addEntry: { ar: 'إضافة', en: 'Add' },
  value: { ar: 'القيمة', en: 'Value' },
  dateHint: {
    ar: 'مثل 2024-05-07، أو كما وردت في النص.',
    en: 'Such as 2024-05-07, or in the words of the text.',
  },
  quote: { ar: 'الكلمات التي تدل عليه في النص', en: 'Words of the text that say so' },
  quoteHint: {
    ar: 'منقولة حرفياً من النص؛ لا شيء يُقال دون اقتباس.',
    en: 'Copied from the text to the letter; nothing is said without a quote.',
  },
  empty: { ar: 'النص لا يذكر ذلك', en: 'The text does not tell this' },
  emptyHint: {
    ar: 'اتركه فارغاً إن كان النص لا يذكره.',
    en: 'Leave it empty where the text does not tell it.',
  },
  drop: { ar: 'حذف هذا المدخل', en: 'Remove this entry' },
  dropHint: { ar: 'لن يظهر في الأجوبة.', en: 'It is then in no answer.' },
  name: { ar: 'الاسم', en: 'Name' },
  role: { ar: 'الصفة', en: 'Role' },
  presence: { ar: 'ما كان منه', en: 'What they did' },
  topic: { ar: 'الموضوع', en: 'Topic' },
  act: { ar: 'ما جرى فيه', en: 'What was done with it' },
  presenter: { ar: 'المقدِّم', en: 'Presenter' },
  decision: { ar: 'نص القرار', en: 'The decision' },
  otherAct: { ar: 'غير ذلك', en: 'Other' },
} satisfies Record<string, Bilingual>;

/** Sentences with figures in them. */
export const counted = {
  people: (n: number): Bilingual => ({ ar: `الأشخاص ${n}`, en: `${n} ${n === 1 ? 'person' : 'people'}` }),
  agenda: (n: number): Bilingual => ({ ar: `البنود ${n}`, en: `${n} agenda ${n === 1 ? 'item' : 'items'}` }),
  presentations: (n: number): Bilingual => ({
    ar: `العروض ${n}`,
    en: `${n} ${n === 1 ? 'presentation' : 'presentations'}`,
  }),
  decisions: (n: number): Bilingual => ({
    ar: `القرارات ${n}`,
    en: `${n} ${n === 1 ? 'decision' : 'decisions'}`,
  }),
  passages: (n: number): Bilingual => ({
    ar: `الفقرات ${n}`,
    en: `${n} ${n === 1 ? 'passage' : 'passages'}`,
  }),
  textChanges: (gone: number, come: number): Bilingual => ({
    ar: `فقرات تُحذف: ${gone}، وتُضاف: ${come}`,
    en: `Passages removed: ${gone}, added: ${come}`,
  }),
  comes: (what: Bilingual, name: string): Bilingual => ({
    ar: `${what.ar} يُضاف: ${name}`,
    en: `${what.en} added: ${name}`,
  }),
  goes: (what: Bilingual, name: string): Bilingual => ({
    ar: `${what.ar} يُحذف: ${name}`,
    en: `${what.en} removed: ${name}`,
  }),
  skips: (numbers: string, found: number): Bilingual => ({
    ar: `وجدت من البنود ${found}، وينقص من ترقيمها: ${numbers}. انظر في النص.`,
    en: `${found} items found; the numbering skips ${numbers}. Please look at the text.`,
  }),
  misfits: (n: number): Bilingual => ({
    ar: `تصحيحات لم تعد توافق ما يُفهم من النص، فلا أثر لها: ${n}. صحّح من جديد إن لزم.`,
    en: `Corrections that no longer fit what is understood, and count for nothing: ${n}. Please correct again where needed.`,
  }),
  strangeNames: (names: string): Bilingual => ({
    ar: `أسماء لم أعرف أصحابها: ${names}`,
    en: `Names that I could not place: ${names}`,
  }),
  leftovers: (n: number): Bilingual => ({
    ar: `أسطر حُسبت من قوائم الصفحة لا من المقال: ${n}`,
    en: `Lines taken for menus of the page and left out: ${n}`,
  }),
  'changes.accepted': (n: number): Bilingual => ({
    ar: `تعديلات متتبَّعة قُبلت كلها: ${n}. إن كان بعضها مرفوضاً فأرسل نسخة نهائية.`,
    en: `Tracked changes, read as accepted: ${n}. If some are not, send the final document.`,
  }),
  'comments.left': (n: number): Bilingual => ({
    ar: `تعليقات تُركت: ${n}`,
    en: `Comments left out: ${n}`,
  }),
  more: (n: number): Bilingual => ({ ar: `وغيرها: ${n}`, en: `and ${n} more` }),
};
