// An answer → the pages of its reply. Each page holds whole statements with their citations; where a statement has more
// citations than a page holds, the next page repeats the statement: no quote stands without what it proves.
// In: an `Answer`. Out: pages of Discord markdown. Next: `message.ts` makes one of them a message.

import type { Answer, Citation, Statement } from '../answer/answer.ts';
import { nameMeeting } from '../answer/meeting-names.ts';
import type { Meeting } from '../library/meeting.ts';
import type { Bilingual, Language } from '../words/language.ts';
import { citationLines } from './citation.ts';
import { limit, shorten } from './fit.ts';
import { plain } from './markup.ts';
import { absentWord, caption, searchedMore } from './wording.ts';

/** One page, and the first passage it cites. */
export interface Page {
  text: string;
  first?: Citation | undefined;
  /** The meetings that can be opened from it. */
  opens: Opening[];
}

/** A meeting that can be opened, and the line that names it. */
export interface Opening {
  id: string;
  name: string;
}

/** Discord takes 4,096; a page that long is four screens on a phone. */
const PAGE_LENGTH = 2800;
/** A statement is a sentence; what is longer is a remark without citations, such as help, and may fill a page. */
const STATEMENT_LENGTH = 300;
const REMARK_LENGTH = 1300;

/** A statement, or a further citation of it, that is shown whole or not at all. */
interface Piece {
  /** What to show where the page already has the statement. */
  text: string;
  /** What to show where the page begins with this piece. */
  opening: string;
  citation?: Citation | undefined;
  /** Whether it stands close to the piece before it. */
  further: boolean;
  opens?: Opening | undefined;
}

/** Returns an answer's pages in a language, at least one. */
export function pagesOf(answer: Answer, meeting: Meeting, language: Language): Page[] {
  const remarkLength = answer.answered ? REMARK_LENGTH : STATEMENT_LENGTH;
  const pieces = joinAlike(answer.statements).flatMap((statement) =>
    statement.citations.length === 0
      ? [remarkOf(statement, remarkLength, language)]
      : piecesOf(statement, quotedBy(answer, meeting), language),
  );
  const pages: Piece[][] = [];
  for (const piece of [
    ...pieces,
    ...searchedPieces(answer, language),
    ...closestPieces(answer, meeting, language),
  ])
    addPiece(pages, piece);
  return pages.length ? pages.map(finishPage) : [{ text: '', opens: [] }];
}

/** Where the passages of a citation are found. */
type MeetingOf = (citation: Citation) => Meeting;

/** Returns the meeting that each citation is from: an answer may quote several. */
export const quotedBy =
  ({ quoted }: Answer, meeting: Meeting): MeetingOf =>
  (citation) =>
    quoted?.get(citation.meeting) ?? meeting;

/** Joins statements in a row that rest on the same quotes, as lines above them: nobody reads one quote three times. */
function joinAlike(statements: Statement[]): Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const last = joined.at(-1);
    if (last && isAlike(last, statement)) {
      joined[joined.length - 1] = { ...last, text: joinLines(last, statement) };
    } else joined.push(statement);
  }
  return joined;
}

function isAlike(a: Statement, b: Statement): boolean {
  const { ar, en } = joinLines(a, b);
  const isShort = Math.max(ar.length, en.length) <= STATEMENT_LENGTH * 2;
  return isShort && a.citations.length > 0 && placesOf(a) === placesOf(b);
}

const placesOf = ({ citations }: Statement): string =>
  citations.map(({ meeting, start, end }) => `${meeting}:${start}-${end}`).join();

const joinLines = ({ text: a }: Statement, { text: b }: Statement): Bilingual => ({
  ar: `${a.ar}\n${b.ar}`,
  en: `${a.en}\n${b.en}`,
});

function addPiece(pages: Piece[][], piece: Piece): void {
  const page = pages.at(-1) ?? [];
  if (page.length > 0 && fits([...page, piece])) page.push(piece);
  else pages.push([...takeIntroduction(page, piece), piece]);
}

/** A line without a citation introduces what follows it, so it goes with it to the next page. */
function takeIntroduction(page: Piece[], next: Piece): Piece[] {
  const last = page.at(-1);
  const isIntroduction = last && !last.citation && next.citation && page.length > 1 && fits([last, next]);
  return isIntroduction ? page.splice(-1) : [];
}

/** A menu of more would hold no meeting that is on the page. */
const MOST_OPENINGS = limit.selectOptions;

const fits = (pieces: Piece[]): boolean =>
  textOf(pieces).length <= PAGE_LENGTH && pieces.filter(({ opens }) => opens).length <= MOST_OPENINGS;

function textOf([first, ...others]: Piece[]): string {
  const lines = others.map(({ text, further }) => `${further ? '\n' : '\n\n'}${text}`);
  return (first?.opening ?? '') + lines.join('');
}

const finishPage = (pieces: Piece[]): Page => ({
  text: textOf(pieces),
  first: pieces.find(({ citation }) => citation)?.citation,
  opens: pieces.flatMap(({ opens }) => opens ?? []),
});

function piecesOf(
  { heading, text, citations }: Statement,
  meetingOf: MeetingOf,
  language: Language,
): Piece[] {
  const above = heading ? `**${plain(heading[language], language)}**\n` : '';
  const said = above + sentence(text[language], language);
  return citations.map((citation, index) => {
    const lines = citationLines(citation, meetingOf(citation), language);
    const opening = `${said}\n${lines}`;
    return { text: index === 0 ? opening : lines, opening, citation, further: index > 0 };
  });
}

/** So many of the meetings that were searched are named. */
const MOST_NAMED = 3;
const LONGEST_NAME = 60;

/** A line that says what was searched for a question that is not answered. */
function searchedPieces({ searched }: Answer, language: Language): Piece[] {
  if (!searched || searched.meetings.length === 0) return [];
  const { meetings, word } = searched;
  const more = meetings.length - MOST_NAMED;
  const names = meetings.slice(0, MOST_NAMED).map((info) => nameMeeting(info, LONGEST_NAME)[language]);
  const listed = [...names, ...(more > 0 ? [searchedMore[language](more)] : [])];
  const where = `${caption.searched[language]} ${listed.join(language === 'ar' ? '؛ ' : '; ')}.`;
  const line = word === undefined ? where : `${where} ${absentWord[language](word)}`;
  return [{ ...remark(`-# ${plain(line, language)}`), further: true }];
}

/** The passages nearest to a question that is not answered, under a line that says so. */
function closestPieces(answer: Answer, meeting: Meeting, language: Language): Piece[] {
  const meetingOf = quotedBy(answer, meeting);
  return (answer.closest ?? []).map((citation, index) => {
    const lines = citationLines(citation, meetingOf(citation), language);
    const opening = `${plain(caption.closest[language], language)}\n${lines}`;
    return { text: index === 0 ? opening : lines, opening, citation, further: index > 0 };
  });
}

const remark = (text: string): Piece => ({ text, opening: text, further: false });

/** A statement without citations: a remark, or a line of a list. */
function remarkOf({ text, isLine, opens }: Statement, longest: number, language: Language): Piece {
  const line = `${isLine ? '• ' : ''}${text[language]}`;
  const shown = { ...remark(plain(shorten(line, longest), language)), further: isLine === true };
  return opens === undefined ? shown : { ...shown, opens: { id: opens, name: text[language] } };
}

function sentence(text: string, language: Language): string {
  const shown = plain(text, language);
  return shown.length <= STATEMENT_LENGTH * 3 ? shown : plain(shorten(text, STATEMENT_LENGTH), language);
}
