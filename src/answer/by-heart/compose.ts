// Words an answer: the statement of an entry with its citations, or an honest refusal.
// In: a verdict. Out: an `Answer`. Next: `reply/`.

import type { Entry, Meeting, Passage } from '../../record/meeting.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import type { Answer, Citation, RefusalReason, Statement } from '../answer.ts';
import type { Reply } from './affirmation.ts';
import type { Ranked, WeightedUnit } from './comparison.ts';
import type { Verdict } from './judge.ts';
import type { Unit } from './reader.ts';
import { citePassage, passagesOf } from './snippet.ts';

/** What every wording needs to know of the question it answers. */
export interface Asked {
  meeting: Meeting;
  readPassage(passage: Passage): Unit[];
  language: Language;
  /** Features of the question, whose words are marked in the citations. */
  features: ReadonlySet<string>;
  /** How a statement replies to a question that asks yes or no. */
  reply?: Reply;
}

/** Reasons of the record's own that need no entry. */
type GeneralReason = Exclude<RefusalReason, 'gap' | 'empty-slot' | 'foreign-language' | 'leans-on-last'>;

/** Refusals that name no gap of the record; `WORD` is the word that decided, `NUMBER` that of the meeting. */
const REFUSALS: Record<GeneralReason, Bilingual> = {
  'no-question': {
    ar: 'أجيب عن أسئلة حول الاجتماع من نص الخبر المنشور. جرّب مثلاً: «من ترأس الاجتماع؟»',
    en: 'I answer questions about the meeting from the published article. Try: “Who chaired the meeting?”',
  },
  'unknown-word': { ar: 'لا يرد في المقال ذكر «WORD».', en: 'The article says nothing about “WORD”.' },
  'other-meeting': {
    ar: 'المقال عن الاجتماع رقم NUMBER، لا عن الاجتماع الذي تسأل عنه.',
    en: 'The article is about meeting number NUMBER, not about the one that you ask about.',
  },
  'off-subject': {
    ar: 'هذا خارج موضوع المقال، ولا أجيب إلا منه.',
    en: 'That is outside the article, and I answer from it alone.',
  },
  'not-found': { ar: 'لا يذكر المقال جواباً عن هذا السؤال.', en: 'The article does not say.' },
};

/** Returns the answer to a question that was judged. */
export function composeAnswer(verdict: Verdict, asked: Asked): Answer {
  if (!verdict.answered) return composeRefusal(verdict, asked);
  const { subject } = verdict.best;
  if (subject.kind === 'passage')
    return answerWith(asked, subject.id, [statePassage(subject.passage, asked)]);
  if (subject.kind === 'entry') {
    const statement = stateEntry(subject.entry, asked);
    return answerWith(asked, subject.id, [subject.entry.decides ? statement : begin(statement, asked.reply)]);
  }
  throw new Error(`not an answer: ${subject.id}`);
}

/** Between the ids of two entries in the key of an answer that says both. */
export const BOTH = '+';

/** Returns the answer to a question that asks two things. */
export function composeBoth(entries: [Entry, Entry], asked: Asked): Answer {
  const key = entries.map(({ id }) => id).join(BOTH);
  return answerWith(
    asked,
    key,
    entries.map((entry) => stateEntry(entry, asked)),
  );
}

const BEGINNINGS: Record<NonNullable<Reply>, Bilingual> = {
  yes: { ar: 'نعم.', en: 'Yes.' },
  only: { ar: 'ما يقوله المقال هو:', en: 'What the article says is:' },
  otherwise: { ar: 'ليس هذا ما يقوله المقال، بل:', en: 'That is not what the article says:' },
};

function begin({ text, citations }: Statement, reply: Reply): Statement {
  if (!reply) return { text, citations };
  const { ar, en } = BEGINNINGS[reply];
  return { text: { ar: `${ar} ${text.ar}`, en: `${en} ${text.en}` }, citations };
}

/** Returns an answer made of statements under the key by which it is recalled. */
export function answerWith(asked: Asked, key: string, statements: Statement[], title?: Bilingual): Answer {
  const { language, meeting } = asked;
  return { answered: true, language, meeting: meeting.id, key, title, statements };
}

/** Returns what an entry says, with its evidence as citations. */
export function stateEntry(entry: Entry, asked: Asked): Statement {
  return { text: entry.says, citations: passagesOf(entry.evidence).map((passage) => cite(passage, asked)) };
}

/** Returns a passage that no entry sums up, as a statement of its own. */
export function statePassage(passage: Passage, asked: Asked): Statement {
  const text = { ar: `يقول المقال: ${passage.text}`, en: `The article says: ${passage.translation}` };
  return { text, citations: [cite(passage, asked)] };
}

/** Returns a refusal; it cites nothing, but may show the closest passage. */
export function refuse(
  reason: RefusalReason,
  asked: Asked,
  {
    key = `refusal.${reason}`,
    text,
    closest,
  }: { key?: string; text: Bilingual; closest?: Citation | undefined },
): Answer {
  const { language, meeting } = asked;
  const statements = [{ text, citations: [] }];
  return {
    ...{ answered: false, language, meeting: meeting.id, key, statements },
    ...{ closest: closest ? [closest] : [], reason },
  };
}

/** Returns the wording of a refusal that names no gap; without the word that decided it says only that nothing was found. */
export function wordRefusal(reason: GeneralReason, { number }: Meeting, word?: string): Bilingual {
  const { ar, en } = REFUSALS[reason];
  if (reason === 'unknown-word' && word === undefined) return REFUSALS['not-found'];
  // A function as replacement: what somebody typed may hold “$&”, which a string would give a meaning.
  const fill = (text: string) => text.replace('NUMBER', String(number)).replace('WORD', () => word ?? '');
  return { ar: fill(ar), en: fill(en) };
}

function composeRefusal(verdict: Verdict & { answered: false }, asked: Asked): Answer {
  const { reason, best, word } = verdict;
  if (reason === 'gap' && best?.subject.kind === 'gap') return refuseGap(best.subject.gap, asked);
  if (!isGeneral(reason)) throw new Error(`a refusal by ${reason} names what it is of`);
  const closest = best && best.coverage >= CLOSEST_COVERAGE ? closestOf(best, asked) : undefined;
  return refuse(reason, asked, { text: wordRefusal(reason, asked.meeting, word), closest });
}

const isGeneral = (reason: RefusalReason): reason is GeneralReason => Object.hasOwn(REFUSALS, reason);

/** Below this share of the question a passage is not close enough to be worth showing. */
const CLOSEST_COVERAGE = 0.3;

/** Returns what the record knows that the article does not say, with the nearest that it does. */
export function refuseGap(gap: Meeting['gaps'][number], asked: Asked): Answer {
  const closest = gap.closest && cite(gap.closest.passage, asked);
  return refuse('gap', asked, { key: gap.id, text: gap.says, closest });
}

function closestOf({ subject }: Ranked, asked: Asked): Citation | undefined {
  if (subject.kind === 'passage') return cite(subject.passage, asked);
  if (subject.kind === 'gap') return subject.gap.closest && cite(subject.gap.closest.passage, asked);
  if (subject.kind === 'off') return undefined;
  const passage = passagesOf(subject.entry.evidence)[0];
  return passage && cite(passage, asked);
}

function cite(passage: Passage, { readPassage, features }: Asked): Citation {
  return citePassage(passage, readPassage(passage), features);
}

/** Returns the features of a question that say what it is about. */
export function featuresOf(units: WeightedUnit[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ features }) => features).filter((feature) => !feature.startsWith('?')));
}
