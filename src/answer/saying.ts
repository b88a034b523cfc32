// Words for what is said of an article, in both languages.
// In: what was found, or why nothing was. Out: statements. Next: `reply/` shows them.

import type { Bilingual, Language } from '../words/language.ts';
import type { Citation, RefusalReason, Statement } from './answer.ts';
import type { AnswerType } from './kinds/kinds.ts';

const EXAMPLE = { ar: 'من ترأس الاجتماع؟', en: 'Who chaired the meeting?' };

const REFUSALS: Partial<Record<RefusalReason, Bilingual>> = {
  'no-question': {
    ar: `أجيب عن أسئلة حول الاجتماع من نص المقال. جرّب مثلاً: «${EXAMPLE.ar}»`,
    en: `I answer questions about the meeting from its article. Try: “${EXAMPLE.en}”`,
  },
  'foreign-language': {
    ar: 'أقرأ العربية والإنجليزية فقط. I read Arabic and English only.',
    en: 'I read Arabic and English only. أقرأ العربية والإنجليزية فقط.',
  },
  'other-meeting': {
    ar: 'هذا المقال عن اجتماع آخر، لا عن الاجتماع الذي تسأل عنه.',
    en: 'This article is about another meeting than the one that you ask about.',
  },
  'off-subject': {
    ar: 'هذا خارج موضوع المقال، ولا أجيب إلا منه.',
    en: 'That is outside the article, and I answer from it alone.',
  },
};

const NOT_FOUND: Bilingual = {
  ar: 'لم أجد في المقال جواباً مؤكداً عن هذا السؤال.',
  en: 'I found no certain answer to this in the article.',
};

/** Returns a refusal that names no slot. */
export function sayRefusal(reason: RefusalReason): Statement {
  return { text: REFUSALS[reason] ?? NOT_FOUND, citations: [] };
}

/** What a question of each type asks, for the sentence before a passage in the other language. */
const ASKS: ReadonlyMap<AnswerType, Bilingual> = new Map([
  ['person', { ar: 'عن الشخص المقصود', en: 'of who it is' }],
  ['organisation', { ar: 'عن الجهة المقصودة', en: 'of which body it is' }],
  ['place', { ar: 'عن المكان', en: 'of where' }],
  ['date', { ar: 'عن الموعد', en: 'of when' }],
  ['time', { ar: 'عن الوقت', en: 'of when' }],
  ['duration', { ar: 'عن المدة', en: 'of how long' }],
  ['number', { ar: 'عن العدد', en: 'of how many' }],
  ['amount', { ar: 'عن المقدار', en: 'of how much' }],
  ['reason', { ar: 'عن السبب', en: 'of why' }],
  ['manner', { ar: 'عن الكيفية', en: 'of how' }],
]);
const ASKS_ELSE: Bilingual = { ar: 'عن ذلك', en: 'of this' };

/** Returns a clause of an article as a statement: in its own language its words, in the other
 * its translation, or a sentence before them. */
export function sayClause(
  text: string,
  written: Language,
  asked: AnswerType,
  citations: Citation[],
): Statement {
  const words = text.replace(/\s+/gu, ' ');
  const translation = citations[0]?.translation;
  const { ar, en } = ASKS.get(asked) ?? ASKS_ELSE;
  return {
    text: {
      ar: written === 'ar' ? `يقول المقال: ${words}` : `يقول المقال ${ar}، بالإنجليزية:`,
      en:
        written === 'en' || translation
          ? `The article says: ${translation || words}`
          : `The article says ${en}, in Arabic:`,
    },
    citations,
  };
}
