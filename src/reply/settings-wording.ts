// What moderators can set, in words of both languages. In: a setting, a value, where it comes from. Out: plain text, which
// `markup.ts` makes safe for Discord. Next: `panel.ts`, `audit.ts` and `file-problems.ts`.

import type { Origin } from '../settings/resolve.ts';
import {
  type AnyKey,
  type Key,
  MOST_ASKED_DAYS,
  MOST_COOLDOWN_SECONDS,
  type NotSavedReason,
  type Value,
  type Values,
} from '../settings/settings.ts';
import type { Bilingual } from '../words/language.ts';

/** Name of each setting. */
export const settingName: Record<AnyKey, Bilingual> = {
  answering: { ar: 'الإجابة', en: 'Answers' },
  closed: { ar: 'حيث لا إجابة', en: 'Where answers are off' },
  language: { ar: 'لغة الرد', en: 'Language' },
  visibility: { ar: 'من يرى الرد', en: 'Who sees replies' },
  cooldownSeconds: { ar: 'المهلة بين سؤالين', en: 'Pause between questions' },
  meeting: { ar: 'الاجتماع', en: 'Meeting' },
  'asked.on': { ar: 'حفظ ما لم يُجب عنه', en: 'Unanswered questions' },
  'asked.days': { ar: 'مدة حفظه', en: 'They are kept for' },
  shippedMeetings: { ar: 'اجتماعات البوت المرفقة', en: 'Meetings that come with the bot' },
};

/** Name of each value that is chosen from a list, and a line that says what it does. */
const names = {
  answering: {
    on: { ar: 'مفتوحة', en: 'On' },
    off: { ar: 'مغلقة', en: 'Off' },
  },
  closed: {
    private: { ar: 'تنبيه للسائل وحده', en: 'A note to the asker' },
    silent: { ar: 'صمت', en: 'Silence' },
  },
  language: {
    ar: { ar: 'العربية', en: 'Arabic' },
    en: { ar: 'الإنجليزية', en: 'English' },
    asked: { ar: 'لغة السؤال', en: 'As asked' },
  },
  visibility: {
    public: { ar: 'الجميع', en: 'Everybody' },
    private: { ar: 'السائل وحده', en: 'The asker alone' },
  },
} satisfies { [K in Key]?: Record<Values[K] & string, Bilingual> };

/** For the whole server, answering means something else than in one channel. */
const answeringInServer: Record<Values['answering'], Bilingual> = {
  on: { ar: 'في كل القنوات', en: 'In all channels' },
  off: { ar: 'في القنوات التي أسمّيها فقط', en: 'Only in the channels I name' },
};

/** What a value does, below its name in a menu. */
export const valueHint: Readonly<Record<string, Bilingual>> = {
  'asked.on.true': {
    ar: 'يراها المشرفون بلا أسماء السائلين',
    en: 'Moderators can read them, without who asked',
  },
  'asked.on.false': { ar: 'لا يُحفظ منها شيء', en: 'Nothing of them is kept' },
  'shippedMeetings.true': { ar: 'إلى جانب اجتماعات هذا الخادم', en: 'Beside those of this server' },
  'shippedMeetings.false': {
    ar: 'يُجاب من اجتماعات هذا الخادم وحدها',
    en: 'Only those of this server answer',
  },
  'closed.private': { ar: 'يخبره أين يمكنه أن يسأل', en: 'Says where they may ask instead' },
  'closed.silent': { ar: 'لا يرى أحد شيئاً', en: 'Nobody sees anything' },
  'language.ar': {
    ar: 'إلا سؤالاً كُتب بالإنجليزية فجوابه بها',
    en: 'A question written in English is still answered in English',
  },
  'language.en': {
    ar: 'إلا سؤالاً كُتب بالعربية فجوابه بها',
    en: 'A question written in Arabic is still answered in Arabic',
  },
  'language.asked': {
    ar: 'وبالعربية حيث لا يُعرف من السؤال',
    en: 'Arabic where the question does not tell',
  },
};

/** What a value that is not chosen from a list is called besides its own id or number. */
const NEWEST: Bilingual = { ar: 'الأحدث', en: 'The newest' };
const NO_PAUSE: Bilingual = { ar: 'بلا مهلة', en: 'None' };

/** Returns a value's name; `inServer` for one that the server as a whole has. */
export function valueName(key: AnyKey, value: Value, inServer = false): Bilingual {
  if (key === 'asked.on' || key === 'shippedMeetings') return switched[key][`${value}`] ?? SELF(value);
  if (key === 'asked.days') return daysName(Number(value));
  if (typeof value === 'boolean') return SELF(value);
  if (key === 'cooldownSeconds') return durationName(Number(value));
  if (key === 'meeting') return value === 'newest' ? NEWEST : { ar: `${value}`, en: `${value}` };
  const of: Record<string, Bilingual> = key === 'answering' && inServer ? answeringInServer : names[key];
  return of[value] ?? SELF(value);
}

const SELF = (value: Value): Bilingual => ({ ar: `${value}`, en: `${value}` });

/** What is on or off. */
const switched: Record<'asked.on' | 'shippedMeetings', Record<string, Bilingual>> = {
  'asked.on': { true: { ar: 'تُحفظ', en: 'Kept' }, false: { ar: 'لا تُحفظ', en: 'Not kept' } },
  shippedMeetings: {
    true: { ar: 'تجيب هنا', en: 'Answer here' },
    false: { ar: 'لا تجيب هنا', en: 'Do not answer here' },
  },
};

function daysName(days: number): Bilingual {
  const inWords = (locale: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
  return { ar: inWords('ar-u-nu-latn'), en: inWords('en') };
}

function durationName(seconds: number): Bilingual {
  if (seconds === 0) return NO_PAUSE;
  const [unit, size] = UNITS.find(([, size]) => seconds % size === 0) ?? ['second', 1];
  const inWords = (locale: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
  return { ar: inWords('ar-u-nu-latn'), en: inWords('en') };
}

const UNITS = [
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Who a value comes from; the name of the channel follows where it is another than the one shown. */
export const originName: Record<Origin['level'] | 'here', Bilingual> = {
  here: { ar: 'محدد هنا', en: 'set here' },
  thread: { ar: 'من السلسلة', en: 'from the thread' },
  channel: { ar: 'من القناة', en: 'from the channel' },
  category: { ar: 'من الفئة', en: 'from the category' },
  server: { ar: 'من الخادم', en: 'from the server' },
  default: { ar: 'الأصل', en: 'default' },
};

/** Words of the panel. */
export const panelText = {
  server: { ar: 'إعدادات الخادم كله', en: 'Settings of the whole server' },
  place: { ar: 'الإعدادات في', en: 'Settings in' },
  order: {
    ar: 'الأقرب يغلب: السلسلة، ثم قناتها، ثم فئتها، ثم الخادم، ثم الأصل',
    en: 'The nearest counts: thread, then its channel, its category, the server, the default',
  },
  named: { ar: 'لها إعدادات خاصة:', en: 'With settings of their own:' },
  more: { ar: 'وغيرها', en: 'and more' },
  name: {
    ar: 'لتسمية قناة: اخترها أدناه وافتح الإجابة فيها.',
    en: 'To name a channel, pick it below and turn answers on there.',
  },
  pick: { ar: 'اختر قناة أو سلسلة أو فئة', en: 'Pick a channel, thread or category' },
  inherit: { ar: 'ما يسري ما لم يُحدَّد شيء هنا', en: 'What holds while nothing is set here' },
  saved: { ar: 'حُفظ:', en: 'Saved:' },
  unchanged: { ar: 'لم يتغير شيء: هي كذلك من قبل.', en: 'Nothing changed: it was so already.' },
  stale: {
    ar: 'لا يمكن الوصول إلى قاعدة البيانات الآن: هذه آخر إعدادات معروفة، ولا يمكن تغييرها حتى تعود.',
    en: 'The database cannot be reached right now: these are the settings last known. They cannot be changed until it is back.',
  },
  reset: { ar: 'أُعيد كل شيء إلى الأصل.', en: 'Everything is back to its default.' },
  imported: { ar: 'حُفظت إعدادات الملف.', en: 'The settings of the file are saved.' },
  before: {
    ar: 'وفي الملف ما كان من قبل، ويعيده /config import.',
    en: 'The file has what was before; /config import brings it back.',
  },
  exported: {
    ar: 'إعدادات هذا الخادم. يعيدها /config import.',
    en: 'The settings of this server. /config import brings them back.',
  },
  commands: {
    ar: 'لم تتغير أسماء الأوامر العربية في هذا الخادم لأن ديسكورد رفض ذلك. الإعدادات محفوظة، ويُعاد المحاولة عند فتح /config show.',
    en: 'Discord refused to change the Arabic-named commands of this server. The settings are saved, and /config show tries again.',
  },
} satisfies Record<string, Bilingual>;

/** Labels of the panel's buttons. */
export const panelLabel = {
  server: { ar: 'الخادم كله', en: 'Whole server' },
  here: { ar: 'هذه القناة', en: 'This channel' },
  further: { ar: 'إعدادات أخرى', en: 'More settings' },
  back: { ar: 'رجوع', en: 'Back' },
  log: { ar: 'السجل', en: 'Log' },
  export: { ar: 'تصدير', en: 'Export' },
  reset: { ar: 'إعادة الضبط هنا', en: 'Reset this' },
  newer: { ar: 'الأحدث', en: 'Newer' },
  older: { ar: 'الأقدم', en: 'Older' },
} satisfies Record<string, Bilingual>;

/** Words of the log. */
export const logText = {
  title: { ar: 'سجل الإعدادات', en: 'Log of settings' },
  empty: { ar: 'لم يغيّر أحد شيئاً بعد.', en: 'Nobody has changed anything yet.' },
  server: { ar: 'الخادم', en: 'server' },
  nothing: { ar: 'غير محدد', en: 'not set' },
} satisfies Record<string, Bilingual>;

/** Why a file was not taken in, by the code of each problem. */
export const fileText = {
  title: { ar: 'لم يُستورد شيء، ففي الملف:', en: 'Nothing was imported. In the file:' },
  'too-large': { ar: 'أكبر من 256 كيلوبايت', en: 'larger than 256 KiB' },
  'not-json': { ar: 'ليس ملف JSON', en: 'not JSON' },
  newer: { ar: 'كتبه إصدار أحدث', en: 'written by a newer version' },
  'other-server': {
    ar: 'من خادم آخر؛ اختر confirm إن كان مقصوداً:',
    en: 'from another server; set “confirm” if you mean it:',
  },
  unknown: { ar: 'اسم غير معروف', en: 'unknown name' },
  'not-an-id': { ar: 'ليس معرّف قناة', en: 'not the id of a channel' },
  'too-many': { ar: 'قنوات كثيرة', en: 'too many channels' },
  wrong: { ar: 'الصواب', en: 'should be' },
  'unknown-meeting': { ar: 'لا يوجد اجتماع بهذا المعرّف:', en: 'no meeting has this id:' },
  more: { ar: 'مشكلات أخرى:', en: 'further problems:' },
} satisfies Record<string, Bilingual>;

/** Why nothing was saved. */
export const notSaved: Record<NotSavedReason, Bilingual> = {
  unreachable: {
    ar: 'لا يمكن الوصول إلى قاعدة البيانات الآن، فلم يُحفظ شيء ولم يتغير شيء. حاول بعد قليل.',
    en: 'The database cannot be reached right now: nothing was saved and nothing has changed. Please try again later.',
  },
  unconfirmed: {
    ar: 'انقطع الاتصال بقاعدة البيانات أثناء الحفظ. افتح /config show بعد قليل لترى ما حُفظ.',
    en: 'The connection to the database broke while saving. Open /config show in a while to see what was saved.',
  },
  'too-many-channels': {
    ar: 'قنوات كثيرة لها إعدادات خاصة. أعد ضبط بعضها أولاً.',
    en: 'Too many channels have settings of their own. Please reset some of them first.',
  },
};

/** What a moderator did that cannot be done, by the code of the `UserError`. */
export const moderatorProblem = {
  'config.denied': (): Bilingual => ({
    ar: 'هذه الإعدادات لمن له صلاحية إدارة الخادم.',
    en: 'These settings are for members who may manage the server.',
  }),
  'config.guild': (): Bilingual => ({
    ar: 'الإعدادات للخوادم التي أُضيف إليها البوت. استعمل /config في خادم.',
    en: 'Settings are for servers that have added the bot. Please use /config in one.',
  }),
  'config.nothing': (): Bilingual => ({
    ar: 'اختر إعداداً واحداً على الأقل، أو افتح /config show.',
    en: 'Please choose at least one setting, or open /config show.',
  }),
  'config.meeting': (typed: string): Bilingual => ({
    ar: `لا يوجد اجتماع باسم «${typed}». اختر واحداً من القائمة.`,
    en: `There is no meeting called “${typed}”. Please pick one from the list.`,
  }),
  'config.cooldown': (): Bilingual => ({
    ar: `المهلة بالثواني، من 0 إلى ${MOST_COOLDOWN_SECONDS}.`,
    en: `The pause is in seconds, from 0 to ${MOST_COOLDOWN_SECONDS}.`,
  }),
  'config.days': (): Bilingual => ({
    ar: `المدة بالأيام، من 1 إلى ${MOST_ASKED_DAYS}.`,
    en: `The time is in days, from 1 to ${MOST_ASKED_DAYS}.`,
  }),
  'config.server': (): Bilingual => ({
    ar: 'هذا الإعداد للخادم كله. استعمل /config server.',
    en: 'That is set for the whole server. Please use /config server.',
  }),
  'config.file': (): Bilingual => ({
    ar: 'لم يمكن قراءة الملف من ديسكورد. أرفقه مرة أخرى.',
    en: 'The file could not be fetched from Discord. Please attach it again.',
  }),
  'config.unsaved': (reason: NotSavedReason): Bilingual => notSaved[reason],
};
