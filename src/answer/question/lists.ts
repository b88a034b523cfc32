// The lists of `data/questions`, checked and made ready to look words up in.
// In: JSON. Out: sets of words and phrases. Next: the other files of this folder.

import { z } from 'zod';
import aroundData from '../../../data/questions/around.json' with { type: 'json' };
import askingData from '../../../data/questions/asking.json' with { type: 'json' };
import doubledData from '../../../data/questions/doubled.json' with { type: 'json' };
import languagesData from '../../../data/questions/languages.json' with { type: 'json' };
import meetingsData from '../../../data/questions/meetings.json' with { type: 'json' };
import secondsData from '../../../data/questions/seconds.json' with { type: 'json' };
import { normalize } from '../../words/normalize.ts';
import { tokenize } from '../../words/tokenize.ts';
import { STOP_WORDS } from '../../words/words.ts';
import { createPhrases } from './phrases.ts';

const list = z.array(z.string().trim().min(1)).min(1);
const bilingual = z.strictObject({ ar: list, en: list });

const aroundLists = z
  .strictObject({
    greetings: list,
    thanks: list,
    polite: list,
    leading: list,
    'leading before a question': list,
    'leading before a mark': list,
    trailing: list,
    'trailing after a mark': list,
    called: list,
    'called in English': list,
    saying: list,
  })
  .parse(aroundData);

const askingLists = z
  .strictObject({
    'question words': bilingual,
    'yes or no': bilingual,
    'meaning yes or no at the end': list,
    'yes or no inside': list,
    'to be': list,
    'asking to be told': list,
    telling: list,
    connecting: list,
    leaning: list,
    'pointing back': list,
    'pointing at a person': list,
    "persons' own": list,
    'own of anything': list,
    'asking on': list,
    'asking for more': list,
    another: list,
    'not another': list,
  })
  .parse(askingData);

const languageLists = z
  .strictObject({
    'reply in': z.strictObject({
      names: bilingual,
      bare: list,
      'asking me': list,
      asking: list,
      'telling of': list,
      subjects: list,
      before: list,
      polite: list,
      after: list,
    }),
    foreign: z.strictObject({
      arabizi: list,
      'arabizi articles': list,
      french: list,
      urdu: list,
      persian: list,
      'persian alone': list,
      other: z.record(z.string(), list),
    }),
  })
  .parse(languagesData);

const meetingLists = z
  .strictObject({
    meetings: list,
    sittings: list,
    bodies: list,
    'numbered within': list,
    numbers: list,
    held: list,
    doing: list,
    holding: list,
    'asking whether held': list,
    filling: list,
    pointing: list,
    doers: list,
    'asking when': list,
    'parts of time': list,
  })
  .parse(meetingsData);

const secondLists = z
  .strictObject({
    inverted: list,
    'never second': list,
    'after an auxiliary': list,
    'asking in Arabic': list,
    'after ما': list,
    'after من': list,
    'never after من': list,
  })
  .parse(secondsData);

const doubled = z.strictObject({ words: list }).parse(doubledData);

/** Returns the normalised words of some phrases. */
export const wordSet = (...lists: string[][]): ReadonlySet<string> =>
  new Set(lists.flat().flatMap((phrase) => tokenize(phrase).map(({ text }) => normalize(text))));

/** What people say around a question. */
export const around = {
  /** May stand before a question, whatever follows. */
  before: createPhrases(aroundLists.greetings, aroundLists.polite, aroundLists.leading),
  /** May stand before a question, where it is seen that one follows, or nothing. */
  beforeQuestion: createPhrases(aroundLists.thanks, aroundLists['leading before a question']),
  /** May stand before a question, where a mark divides them. */
  beforeMark: createPhrases(aroundLists['leading before a mark'], aroundLists['trailing after a mark']),
  /** May stand behind a question, whatever comes before. */
  after: createPhrases(aroundLists.greetings, aroundLists.thanks, aroundLists.polite, aroundLists.trailing),
  /** May stand behind a question, behind a mark or a line's end. */
  afterMark: createPhrases(aroundLists['trailing after a mark']),
  /** Whom a question is addressed to: behind «يا», and alone. */
  called: createPhrases(aroundLists.called),
  calledAlone: createPhrases(aroundLists['called in English']),
  /** Behind these, a greeting is what was said. */
  saying: wordSet(aroundLists.saying),
};

const { 'question words': questionWords, 'yes or no': yesOrNo } = askingLists;

/** How people ask. */
export const asking = {
  words: wordSet(questionWords.en, questionWords.ar),
  yesOrNo: wordSet(yesOrNo.en, yesOrNo.ar),
  yesOrNoAtEnd: createPhrases(askingLists['meaning yes or no at the end']),
  yesOrNoInside: wordSet(askingLists['yes or no inside']),
  toBe: wordSet(askingLists['to be']),
  toBeTold: wordSet(askingLists['asking to be told']),
  telling: wordSet(askingLists.telling),
  connecting: wordSet(askingLists.connecting),
  leaning: wordSet(askingLists.leaning),
  pointingBack: wordSet(askingLists['pointing back']),
  person: wordSet(askingLists['pointing at a person']),
  personsOwn: wordSet(askingLists["persons' own"]),
  own: wordSet(askingLists['own of anything']),
  on: createPhrases(askingLists['asking on']),
  more: createPhrases(askingLists['asking for more']),
  another: createPhrases(askingLists.another),
  notAnother: createPhrases(askingLists['not another']),
};

/** What shows that behind “and” a second question begins. */
export const seconds = {
  /** English words behind which a question has its own order: “and when does it end?” */
  inverted: wordSet(secondLists.inverted),
  /** Behind “who” and “what”, these begin no question: “and what they paid”. */
  never: wordSet(secondLists['never second']),
  /** Behind “and did”, these begin one. */
  afterAuxiliary: wordSet(secondLists['after an auxiliary']),
  arabic: wordSet(secondLists['asking in Arabic']),
  afterMa: wordSet(secondLists['after ما']),
  afterMan: wordSet(secondLists['after من']),
  neverAfterMan: wordSet(secondLists['never after من']),
};

const { 'reply in': replyIn, foreign } = languageLists;

/** How people ask for a language of the reply. */
export const replying = {
  names: [
    ['ar', createPhrases(replyIn.names.ar)],
    ['en', createPhrases(replyIn.names.en)],
  ] as const,
  bare: wordSet(replyIn.bare),
  askingMe: createPhrases(replyIn['asking me']),
  asking: createPhrases(replyIn.asking),
  /** Behind these an English verb without ending is none that orders: “did he answer in Arabic?” */
  tellingOf: wordSet(replyIn['telling of']),
  /** Right before a verb these are who did it. */
  subjects: wordSet(replyIn.subjects),
  before: createPhrases(replyIn.before),
  polite: createPhrases(replyIn.polite),
  after: createPhrases(replyIn.after),
};

/** Words as written, by the language that they are of. */
export const foreignWords = {
  arabizi: new Set(foreign.arabizi),
  /** Small words that stand in names and other languages too: they count beside another. */
  arabiziArticles: new Set(foreign['arabizi articles']),
  french: new Set(foreign.french),
  urdu: new Set(foreign.urdu),
  persian: new Set(foreign.persian),
  /** Of these, the ones that Arabic has not. */
  persianAlone: new Set(foreign['persian alone']),
  others: Object.values(foreign.other).map((words): ReadonlySet<string> => new Set(words)),
};

/** How people name a meeting. */
export const meetingWords = {
  meetings: wordSet(meetingLists.meetings),
  sittings: wordSet(meetingLists.sittings),
  bodies: wordSet(meetingLists.bodies),
  numberedWithin: wordSet(meetingLists['numbered within']),
  numbers: wordSet(meetingLists.numbers),
  held: createPhrases(meetingLists.held),
  doing: wordSet(meetingLists.doing),
  holding: wordSet(meetingLists.holding),
  /** Beside a date, these ask whether it was then: “was it held on …?” */
  askingWhetherHeld: wordSet(meetingLists['asking whether held']),
  filling: wordSet(meetingLists.filling),
  pointing: wordSet(meetingLists.pointing),
  doers: wordSet(meetingLists.doers),
  when: wordSet(meetingLists['asking when']),
  partsOfTime: wordSet(meetingLists['parts of time']),
};

/** Words that people lengthen, by as little as one letter. */
const lengthened = new Set([
  ...asking.words,
  ...asking.yesOrNo,
  ...wordSet(plainWords(aroundLists.greetings, aroundLists.thanks, aroundLists.polite)),
]);
const known = new Set([
  ...STOP_WORDS,
  ...lengthened,
  ...asking.telling,
  ...asking.pointingBack,
  ...meetingWords.meetings,
  ...meetingWords.sittings,
  ...meetingWords.bodies,
  ...meetingWords.doing,
  ...wordSet(doubled.words),
]);

/** Words known at their usual length, and those of them that are lengthened by as little as one letter. */
export const usualWords = { known, lengthened };

function plainWords(...lists: string[][]): string[] {
  return lists.flat().map((phrase) => phrase.replace(/[()|?]/g, ' '));
}
