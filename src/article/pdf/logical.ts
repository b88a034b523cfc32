// Puts what stands in a line into the order in which it is read, the Unicode Bidirectional Algorithm run backwards.
// In: the pieces of a line from left to right. Out: its text. Next: paragraphs.ts.

import bidiModule, { type Bidi, type BidiCharTypeName } from 'bidi-js';

/** What the package exports; its types tell of a module of the other kind. */
const makeBidi = bidiModule as unknown as () => Bidi;

/** Which way a paragraph is read. */
export type Direction = 'rtl' | 'ltr';

/** How pieces count: right to left, left to right, a number of either kind, what joins numbers, or none of these. */
type Kind = 'R' | 'L' | 'EN' | 'AN' | 'CS' | 'ES' | 'ET' | 'neutral';

/** The last letters read before a place: a number after Arabic ones is ordered otherwise than one after others. */
export type Before = 'R' | 'L' | 'none';

interface Piece {
  text: string;
  kind: Kind;
}

/** A piece in its place; brackets that stand in right-to-left text are drawn mirrored. */
export interface PlacedPiece {
  text: string;
  mirrored: boolean;
}

/** A line in the order of reading. */
export interface LogicalLine {
  pieces: PlacedPiece[];
  /** The letters that the line ends with. */
  before: Before;
}

/** Orders lines. */
export type Orderer = ReturnType<typeof createOrderer>;

/** Makes the orderer; its tables are built once. */
export function createOrderer() {
  const bidi = makeBidi();

  /** Returns a line's pieces, given from left to right, in the order in which they are read. */
  function order(texts: readonly string[], direction: Direction, before: Before = 'none'): LogicalLine {
    const pieces = texts.map((text) => ({ text, kind: kindOf(text) }));
    const line = direction === 'rtl' ? orderRightToLeft(pieces, before) : orderLeftToRight(pieces);
    return { ...line, before: lastLetters(line.pieces) ?? before };
  }

  /** Arabic inside a left-to-right paragraph is turned as a whole, its numbers back again. */
  function orderLeftToRight(pieces: readonly Piece[]): { pieces: PlacedPiece[] } {
    const placed: PlacedPiece[] = [];
    for (let at = 0; at < pieces.length; ) {
      const end = pieces[at]?.kind === 'R' ? lastOfRun(pieces, at) : at;
      if (end > at) placed.push(...orderRightToLeft(pieces.slice(at, end + 1), 'R').pieces);
      else placed.push({ text: pieces[at]?.text ?? '', mirrored: false });
      at = end + 1;
    }
    return { pieces: placed };
  }

  /** The text drawn with each bracket as it is read, or as it looks; the one whose pairs open before they close. */
  function textOf(pieces: readonly PlacedPiece[]): string {
    const shown = pieces.map(({ text }) => text).join('');
    const turned = pieces.map(({ text, mirrored }) => (mirrored ? mirror(text) : text)).join('');
    return unpaired(shown) < unpaired(turned) ? shown : turned;
  }

  function mirror(text: string): string {
    return [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('');
  }

  function kindOf(text: string): Kind {
    let found: Kind = 'neutral';
    for (const character of text) {
      const type = KINDS.get(bidi.getBidiCharTypeName(character));
      if (type === 'R' || type === 'L') return type;
      if (type && found === 'neutral') found = type;
    }
    return found;
  }

  function lastLetters(pieces: readonly PlacedPiece[]): Before | undefined {
    const last = pieces.findLast(({ text }) => ['R', 'L'].includes(kindOf(text)));
    return last && (kindOf(last.text) as Before);
  }

  return { order, textOf };
}

const KINDS: ReadonlyMap<BidiCharTypeName, Kind> = new Map<BidiCharTypeName, Kind>([
  ['L', 'L'],
  ['R', 'R'],
  ['AL', 'R'],
  ['EN', 'EN'],
  ['AN', 'AN'],
  ['CS', 'CS'],
  ['ES', 'ES'],
  ['ET', 'ET'],
]);

const isNumber = (piece: Piece | undefined) => piece?.kind === 'EN' || piece?.kind === 'AN';
const isLatin = (piece: Piece | undefined) => piece?.kind === 'L';

function orderRightToLeft(pieces: readonly Piece[], start: Before): { pieces: PlacedPiece[] } {
  const placed: PlacedPiece[] = [];
  let before = start;
  for (let at = pieces.length - 1; at >= 0; ) {
    const piece = pieces[at] as Piece;
    const from = firstOfIsland(pieces, at, before);
    if (from <= at) {
      const groups = groupsOf(pieces.slice(from, at + 1), before);
      placed.push(...groups.reverse().flat());
      if (pieces.slice(from, at + 1).some(isLatin)) before = 'L';
      at = from - 1;
    } else {
      placed.push({ text: piece.text, mirrored: true });
      if (piece.kind === 'R') before = 'R';
      at--;
    }
  }
  return { pieces: placed };
}

/** Where the stretch without Arabic letters begins that ends at a place with a Latin letter or a number; after it where none does. */
function firstOfIsland(pieces: readonly Piece[], end: number, before: Before): number {
  let first = end + 1;
  const opensAt = openingOf(pieces, end);
  if (
    !isLatin(pieces[end]) &&
    !isNumber(pieces[end]) &&
    opensAt === undefined &&
    !isUnit(pieces, end, before)
  )
    return first;
  for (let at = end; at >= 0 && pieces[at]?.kind !== 'R'; at--)
    if (isLatin(pieces[at]) || isNumber(pieces[at]) || (at < end && isUnit(pieces, at, before))) first = at;
  return first;
}

/** A sign of currency or a percent sign that belongs to a number, where no Arabic letter stands before. */
function isUnit(pieces: readonly Piece[], at: number, before: Before): boolean {
  if (before === 'R' || pieces[at]?.kind !== 'ET') return false;
  return pieces[at - 1]?.kind === 'EN' || pieces[at + 1]?.kind === 'EN';
}

/** The place of the bracket that one at the end of Latin text closes: "Azure (cloud)" is one stretch. */
function openingOf(pieces: readonly Piece[], close: number): number | undefined {
  const at = CLOSING.indexOf(pieces[close]?.text ?? ' ');
  if (at === -1) return undefined;
  for (let open = close - 1; open >= 0; open--) {
    const piece = pieces[open];
    if (piece?.kind === 'R') return undefined;
    if (piece?.text === OPENING[at])
      return pieces.slice(0, open).findLast(isWord)?.kind === 'L' ? open : undefined;
  }
  return undefined;
}

const isWord = ({ kind }: Piece) => kind === 'L' || kind === 'R' || kind === 'EN' || kind === 'AN';

/** Stretches that are read left to right, from left to right: a number, or Latin words with the numbers after them. */
function groupsOf(pieces: readonly Piece[], before: Before): PlacedPiece[][] {
  const groups: PlacedPiece[][] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = isLatin(pieces[at]) ? endOfLatin(pieces, at) : endOfNumber(pieces, at, before);
    const alone = end === at + 1 && !isLatin(pieces[at]) && !isNumber(pieces[at]);
    groups.push(pieces.slice(at, end).map(({ text }) => ({ text, mirrored: alone })));
    at = end;
  }
  return groups;
}

/** Western numbers after Latin letters go with them, Arabic ones do not. */
function endOfLatin(pieces: readonly Piece[], from: number): number {
  let end = from + 1;
  for (let at = from + 1; at < pieces.length && pieces[at]?.kind !== 'AN'; at++)
    if (isLatin(pieces[at]) || pieces[at]?.kind === 'EN' || openingOf(pieces, at) !== undefined) end = at + 1;
  return end;
}

/** One sign between two digits joins them: `10:30`, `1,250`; after no Arabic letter also `2026-09-14` and `25%`. */
function endOfNumber(pieces: readonly Piece[], from: number, before: Before): number {
  let end = from;
  while (isUnit(pieces, end, before)) end++;
  const kind = pieces[end]?.kind;
  if (kind !== 'EN' && kind !== 'AN') return from + 1;
  for (;;) {
    const [piece, next] = [pieces[end], pieces[end + 1]];
    const joins = piece?.kind === 'CS' || (piece?.kind === 'ES' && before !== 'R' && kind === 'EN');
    if (piece?.kind === kind || isUnit(pieces, end, before)) end += 1;
    else if (joins && next?.kind === kind) end += 2;
    else return end;
  }
}

function lastOfRun(pieces: readonly Piece[], from: number): number {
  let last = from;
  for (let at = from; at < pieces.length && !isLatin(pieces[at]); at++)
    if (pieces[at]?.kind === 'R' || isNumber(pieces[at])) last = at;
  return last;
}

const OPENING = '([{«‹“';
const CLOSING = ')]}»›”';

/** How many brackets close what was not opened, or stay open. */
function unpaired(text: string): number {
  const open: string[] = [];
  let wrong = 0;
  for (const character of text) {
    const at = CLOSING.indexOf(character);
    if (OPENING.includes(character)) open.push(character);
    else if (at !== -1 && open.at(-1) === OPENING[at]) open.pop();
    else if (at !== -1) wrong++;
  }
  return wrong + open.length;
}
