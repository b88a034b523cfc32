// Tells a file's encoding. In: bytes. Out: text, without its byte order mark and otherwise as it was. Next: lines.ts.

import { ArticleError } from './error.ts';

/**
 * Returns the text in a file: UTF-8 or UTF-16, with a mark or without, or windows-1256 where the bytes are not UTF-8
 * and read as Arabic.
 *
 * @throws ArticleError where the file is empty, no text, or in another encoding.
 */
export function decode(bytes: Uint8Array, id: string): string {
  const text = decodeMarked(bytes, id) ?? decodeUnmarked(bytes, id);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ArticleError(id, 'holds no text', 'file.no-text');
  const control = text.search(CONTROL);
  if (control !== -1)
    throw new ArticleError(
      id,
      `is no text: ${codePoint(text.charCodeAt(control))} at character ${control}`,
      'file.not-text',
    );
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells that a file is no text
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

const MARKS: [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Files that people send by mistake, by their first bytes. */
const SIGNATURES: [start: string, kind: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive (.docx, .xlsx and .pptx are)'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['{\\rtf', 'an RTF document'],
  ['\u00d0\u00cf\u0011\u00e0', 'a document of old Word, Excel or PowerPoint'],
];

function decodeMarked(bytes: Uint8Array, id: string): string | undefined {
  if (bytes.length === 0) throw new ArticleError(id, 'is empty', 'file.empty');
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = SIGNATURES.find(([start]) => head.startsWith(start))?.[1];
  if (kind) throw new ArticleError(id, `is ${kind}, not text`, 'file.type', { found: kind });
  const [mark, encoding] = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  if (!mark || !encoding) return undefined;
  const content = bytes.subarray(mark.length);
  const text = attempt(encoding, content);
  if (text === undefined)
    throw new ArticleError(id, undecodable(content, encoding, mark.length), 'file.undecodable');
  return text;
}

function decodeUnmarked(bytes: Uint8Array, id: string): string {
  const wide =
    hasControls(bytes) && ['utf-16le', 'utf-16be'].map((name) => attempt(name, bytes)).find(readsAsText);
  if (wide) return wide;
  const text = attempt('utf-8', bytes);
  if (text !== undefined) return text;
  if (hasControls(bytes))
    throw new ArticleError(
      id,
      'is no text: its bytes are those of a program, picture or archive',
      'file.not-text',
    );
  const arabic = attempt('windows-1256', bytes);
  if (arabic !== undefined && readsAsArabic(arabic)) return arabic;
  throw new ArticleError(id, undecodable(bytes, 'utf-8', 0), 'file.undecodable');
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that no text in UTF-8 or windows-1256 has; every second byte of UTF-16 is one. */
function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  return controls * 100 > bytes.length;
}

/** Nearly all of a text in our languages is in the blocks of Latin, Arabic and general punctuation. */
function readsAsText(text: string | undefined): boolean {
  if (!text) return false;
  const usual = text.match(/[\t\n\r -~\u00a0-\u024f\u0600-\u06ff\u2000-\u206f]/g)?.length ?? 0;
  return usual >= text.length * 0.95;
}

/**
 * Whether letters are as frequent as in Arabic, where alef and lam make a quarter of all and six letters more than
 * half. Western text and other Arabic code pages, read as windows-1256, are far from it.
 */
function readsAsArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const count = (wanted: string) => letters.filter((letter) => wanted.includes(letter)).length;
  const arabic = letters.filter((letter) => letter >= '\u0600' && letter <= '\u06ff').length;
  if (arabic < 20 || arabic * 3 < letters.length) return false;
  return count('ا') > arabic * 0.07 && count('ل') > arabic * 0.06 && count('اليمنو') > arabic * 0.4;
}

function undecodable(bytes: Uint8Array, encoding: string, offset: number): string {
  const at = firstInvalid(bytes, encoding);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const besides = encoding === 'utf-8' ? ', nor does the file read as Arabic in windows-1256' : '';
  return `cannot be decoded: byte 0x${byte} at ${at + offset} is not ${encoding.toUpperCase()}${besides}`;
}

/** Where the first character that cannot be decoded begins; found by halving, as every start of a valid text is valid. */
function firstInvalid(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding, true)) valid = middle;
    else invalid = middle;
  }
  while (valid > 0 && !decodes(bytes.subarray(0, valid), encoding, false)) valid--;
  return valid;
}

function decodes(bytes: Uint8Array, encoding: string, goesOn: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: goesOn });
    return true;
  } catch {
    return false;
  }
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
