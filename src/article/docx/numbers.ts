// Writes the numbers of a Word document's lists into its paragraphs: Word keeps how to count, not the numbers.
// In: the document's XML, its numbering and its styles. Out: the XML with each number as words. Next: take.ts.

import { attributeOf, type Tag, tagsOf } from './xml.ts';

/** How one level of a list is counted. */
interface Level {
  start: number;
  format: string;
  /** `%1.%2` stands for the numbers of the first two levels. */
  pattern: string;
}

type Levels = Map<number, Level>;

/** Which list, and which level of it, a paragraph counts in. */
interface Place {
  list: string;
  level: number;
}

/** A list as it is used: several of them may count on in the same one. */
interface List {
  counted: string;
  levels: Levels;
}

/** Returns the document with the numbers of its lists at the beginning of their paragraphs. */
export function writeNumbers(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering);
  const styled = readStyles(styles);
  const counters = new Map<string, number[]>();
  let written = '';
  let from = 0;
  for (const { place, at } of paragraphsIn(document, styled)) {
    const list = lists.get(place.list);
    const number = list && nextNumber(list, place.level, counters);
    if (!number) continue;
    written += `${document.slice(from, at)}<w:r><w:t xml:space="preserve">${escaped(number)} </w:t></w:r>`;
    from = at;
  }
  return written + document.slice(from);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Yields the paragraphs that count, with the place of their first words. */
function* paragraphsIn(
  document: string,
  styled: ReadonlyMap<string, Place>,
): Generator<{ place: Place; at: number }> {
  let style: string | undefined;
  let own: Partial<Place> = {};
  let inside = false;
  let inNumber = false;
  for (const tag of tagsOf(document)) {
    if (tag.name === 'w:pPr') {
      if (tag.kind === 'open') [style, own, inside] = [undefined, {}, true];
      if (tag.kind !== 'close') continue;
      inside = false;
      const place = placeOf(style, own, styled);
      if (place) yield { place, at: tag.end };
    } else if (!inside) continue;
    else if (tag.name === 'w:pPrChange') inside = tag.kind !== 'open';
    else if (tag.name === 'w:pStyle') style = attributeOf(tag, 'w:val');
    else if (tag.name === 'w:numPr') inNumber = tag.kind === 'open';
    else if (inNumber) own = { ...own, ...placeIn(tag) };
  }
}

function placeIn(tag: Tag): Partial<Place> {
  const value = attributeOf(tag, 'w:val');
  if (tag.name === 'w:numId' && value !== undefined) return { list: value };
  if (tag.name === 'w:ilvl' && value !== undefined) return { level: Number(value) };
  return {};
}

/** A paragraph's own place goes before its style's; list 0 is none. */
function placeOf(
  style: string | undefined,
  own: Partial<Place>,
  styled: ReadonlyMap<string, Place>,
): Place | undefined {
  const inherited = style === undefined ? undefined : styled.get(style);
  const list = own.list ?? inherited?.list;
  if (list === undefined || list === '0') return undefined;
  return { list, level: own.level ?? inherited?.level ?? 0 };
}

function readStyles(styles: string): Map<string, Place> {
  const placed = new Map<string, Partial<Place>>();
  const basedOn = new Map<string, string>();
  let id = '';
  for (const tag of tagsOf(styles)) {
    if (tag.name === 'w:style' && tag.kind === 'open') id = attributeOf(tag, 'w:styleId') ?? '';
    else if (tag.name === 'w:basedOn') basedOn.set(id, attributeOf(tag, 'w:val') ?? '');
    else if (tag.name === 'w:numId' || tag.name === 'w:ilvl')
      placed.set(id, { ...placed.get(id), ...placeIn(tag) });
  }
  const found = new Map<string, Place>();
  for (const style of new Set([...placed.keys(), ...basedOn.keys()])) {
    const place = inherit(style, placed, basedOn);
    if (place) found.set(style, place);
  }
  return found;
}

const MOST_ANCESTORS = 12;

function inherit(
  style: string,
  placed: ReadonlyMap<string, Partial<Place>>,
  basedOn: ReadonlyMap<string, string>,
): Place | undefined {
  let place: Partial<Place> = {};
  let at: string | undefined = style;
  for (let steps = 0; at !== undefined && steps < MOST_ANCESTORS; steps++) {
    place = { ...placed.get(at), ...place };
    at = basedOn.get(at);
  }
  return place.list === undefined ? undefined : { list: place.list, level: place.level ?? 0 };
}

function readLists(numbering: string): Map<string, List> {
  const lists = new Map<string, List>();
  const counted = new Map<string, Levels>();
  let levels: Levels = new Map();
  let list: List | undefined;
  let listId = '';
  let level = newLevel();
  for (const tag of tagsOf(numbering)) {
    if (tag.kind === 'close') continue;
    const value = attributeOf(tag, 'w:val') ?? '';
    const at = Number(attributeOf(tag, 'w:ilvl') ?? 0);
    switch (tag.name) {
      case 'w:abstractNum':
        levels = new Map();
        counted.set(attributeOf(tag, 'w:abstractNumId') ?? '', levels);
        break;
      case 'w:num':
        listId = attributeOf(tag, 'w:numId') ?? '';
        break;
      case 'w:abstractNumId':
        levels = new Map(counted.get(value));
        list = { counted: value, levels };
        lists.set(listId, list);
        break;
      case 'w:lvl':
        level = newLevel();
        levels.set(at, level);
        break;
      case 'w:lvlOverride':
        level = { ...(levels.get(at) ?? newLevel()) };
        levels.set(at, level);
        break;
      case 'w:startOverride':
        level.start = Number(value);
        // A list that begins anew counts by itself.
        if (list) list.counted = `${value}:${listId}`;
        break;
      case 'w:start':
        level.start = Number(value);
        break;
      case 'w:numFmt':
        level.format = value;
        break;
      case 'w:lvlText':
        level.pattern = value;
        break;
    }
  }
  return lists;
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '' });

/** Counts a paragraph, and returns its number as it is printed; undefined where it has a bullet or nothing. */
function nextNumber(
  { counted, levels }: List,
  at: number,
  counters: Map<string, number[]>,
): string | undefined {
  const level = levels.get(at);
  if (!level || !(at >= 0 && at < MOST_LEVELS)) return undefined;
  const numbers = (counters.get(counted) ?? []).slice(0, at + 1);
  for (let above = 0; above < at; above++) numbers[above] ??= levels.get(above)?.start ?? 1;
  numbers[at] = numbers[at] === undefined ? level.start : numbers[at] + 1;
  counters.set(counted, numbers);
  if (level.format === 'bullet') return '•';
  if (level.format === 'none') return undefined;
  const printed = level.pattern.replace(/%([1-9])/g, (_, place) => {
    const of = Number(place) - 1;
    return format(numbers[of] ?? levels.get(of)?.start ?? 1, levels.get(of)?.format ?? 'decimal');
  });
  return printed.trim() || undefined;
}

const MOST_LEVELS = 9;
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const ALPHABET = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Writes a number in one of the ways of Word: https://learn.microsoft.com/dotnet/api/documentformat.openxml.wordprocessing.numberformatvalues */
function format(number: number, way: string): string {
  const written = String(number);
  if (!(number > 0 && number < 4000)) return written;
  switch (way) {
    case 'lowerLetter':
      return letter(number, LATIN);
    case 'upperLetter':
      return letter(number, LATIN).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'arabicAbjad':
      return letter(number, ABJAD);
    case 'arabicAlpha':
      return letter(number, ALPHABET);
    case 'hindiNumbers':
      return written.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    case 'decimalZero':
      return written.padStart(2, '0');
    default:
      return written;
  }
}

/** After the last letter it is doubled: `z`, `aa`, `bb`. */
function letter(number: number, letters: string): string {
  const at = (number - 1) % letters.length;
  return (letters[at] ?? '').repeat(Math.min(9, Math.ceil(number / letters.length)));
}

function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) written += sign;
  return written;
}
