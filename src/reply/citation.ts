// A citation → the lines that show it: the quote as a block quote, its translation for English readers, its place.
// In: a citation and the meeting it is from. Out: Discord markdown. Next: `pages.ts` puts them under statements.

import type { Citation } from '../answer/answer.ts';
import type { Meeting, Passage } from '../library/meeting.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/language.ts';
import { shorten } from './fit.ts';
import { blockQuote, joinMarks, plain } from './markup.ts';
import { caption, place } from './wording.ts';

/** The longest quote shown whole: markup can make it four times as long, and one message must still hold it. */
const QUOTE_LENGTH = 480;
const TRANSLATION_LENGTH = 400;

/** Returns the lines that show a citation to a reader of this language. */
export function citationLines(citation: Citation, meeting: Meeting, language: Language): string {
  const shown = excerpt(citation, QUOTE_LENGTH);
  const passage = meeting.passages[shown.passage];
  const part = passage !== undefined && isPart(shown.quote, passage);
  const quoted = languageOf(shown.quote) ?? 'ar';
  return [
    blockQuote(shown.quote, joinMarks(shown.marks), quoted),
    ...(quoted === language ? [] : translationLine(shown.translation, part, language)),
    `-# ${plain(placeOf(shown, part, meeting, language), language)}`,
  ].join('\n');
}

/** Returns a citation of a passage as a whole, all of it marked or none. */
export function citePassage(
  { meeting, index, start, end, text, translation }: Passage,
  marked: boolean,
): Citation {
  const marks = marked ? [{ start: 0, end: text.length }] : [];
  return { meeting, passage: index, start, end, quote: text, translation, marks };
}

function translationLine(translation: string, part: boolean, language: Language): string[] {
  // Only an Arabic quote for an English reader has a translation on record.
  if (language !== 'en' || translation === '') return [];
  const label = (part ? caption.passageTranslation : caption.translation)[language];
  return [`*${label}* ${plain(shorten(translation, TRANSLATION_LENGTH), language)}`];
}

function placeOf(
  { meeting: id, passage, start, end }: Citation,
  part: boolean,
  { isProvisional, isFromPdf }: Meeting,
  language: Language,
): string {
  return place[language]({ meeting: id, passage: passage + 1, start, end, part, isProvisional, isFromPdf });
}

/** Whether words of the passage are left out of the quote; a missing full stop does not count. */
const isPart = (quote: string, passage: Passage): boolean =>
  /[\p{L}\p{N}]/u.test(passage.text.replace(quote, ''));

/** Returns a long citation narrowed to whole words from its first marked one: still an exact slice, with its own place. */
function excerpt(citation: Citation, length: number): Citation {
  const { quote, start, marks } = citation;
  if (quote.length <= length) return citation;
  const from = Math.min(marks[0]?.start ?? 0, quote.length - length);
  const first = from === 0 ? 0 : nextWord(quote, from);
  const last = from + length >= quote.length ? quote.length : wordEnd(quote, first, from + length);
  return {
    ...citation,
    start: start + first,
    end: start + last,
    quote: quote.slice(first, last),
    marks: marks
      .filter((mark) => mark.start >= first && mark.end <= last)
      .map((mark) => ({ start: mark.start - first, end: mark.end - first })),
  };
}

/** The offset of the first word that begins at or after this one, or this one in text without spaces. */
function nextWord(text: string, from: number): number {
  const space = text.slice(from - 1).search(/(?<=\s)\S/u);
  return space < 0 ? from : from - 1 + space;
}

function wordEnd(text: string, first: number, last: number): number {
  const space = text.slice(first, last + 1).search(/\s\S*$/u);
  return space > 0 ? first + space : last;
}
