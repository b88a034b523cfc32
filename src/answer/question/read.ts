// Reads a message as a question, before anything is searched.
// In: a message as a member typed it. Out: what is asked, without all that stands around it, and what can be told of it at
// once. Next: whoever answers; for a question that leans on the last one, context.ts.

import type { PartialDate } from '../../words/calendar.ts';
import { type Language, languageOf } from '../../words/language.ts';
import { shortenWords } from '../../words/lengthened.ts';
import { withoutAround } from './around.ts';
import { withoutDirective } from './directive.ts';
import { type ForeignLanguage, foreignLanguageOf } from './foreign.ts';
import { usualWords } from './lists.ts';
import { withoutMarkup } from './markup.ts';
import { meetingNamedIn } from './names.ts';
import { partsOf } from './parts.ts';
import { asksOfAnother, asksYesOrNo, leansOnLast } from './signs.ts';

/** A message read as a question. */
export interface Question {
  /** What is asked, without markup, greetings, lead-ins and the wish for a language; '' where nothing is left. */
  text: string;
  /** The questions in it, three at most, each readable alone; the text alone where it is one, none where it is ''. */
  parts: string[];
  /** Of its words; undefined for a language that the bot does not read. */
  language: Language | undefined;
  /** The language that it asks to be answered in. */
  replyIn: Language | undefined;
  /** A language that the bot does not read. */
  foreign: ForeignLanguage | undefined;
  /** What it names its meeting by. */
  names: { number?: number; date?: PartialDate };
  asksYesNo: boolean;
  /** It leans on an earlier answer. */
  refersBack: boolean;
  /** It asks of the previous, next or other one, which the present one must not answer. */
  other: boolean;
}

/** Returns a message as a question. */
export function readQuestion(message: string): Question {
  const words = withoutMarkup(message);
  const short = shortenWords(words, usualWords);
  const { text: undirected, replyIn } = withoutDirective(short);
  const { text, before } = withoutAround(undirected);
  const foreign = foreignLanguageOf(text || short);
  return {
    text,
    parts: text === '' ? [] : partsOf(text),
    language: foreign ? undefined : languageOf(text || short),
    replyIn,
    foreign,
    names: meetingNamedIn(text),
    asksYesNo: asksYesOrNo(text),
    refersBack: leansOnLast(text, before),
    other: asksOfAnother(text),
  };
}
