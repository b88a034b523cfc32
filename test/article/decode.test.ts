import { expect, test } from 'vitest';
import { ArticleError } from '../../src/article/error.ts';
import { readArticle } from '../../src/article/read.ts';

const ARABIC =
  'عقد مجلس إدارة جمعية المنارة اجتماعه الرابع في قاعة المرسى، وناقش المجلس خطة صيانة الميناء القديم.';
const ENGLISH = 'The Lighthouse Trust met at Salt House on Monday – its café was open.';

/** One byte per letter, as Windows of Arabic countries writes it. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

const read = (bytes: Uint8Array) => readArticle(bytes, 'minutes.txt').text;
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([ARABIC, ENGLISH])('a text is the same in every encoding, with a mark and without: %s', (text) => {
  const encoded = [utf8(text), utf8(`\ufeff${text}`), utf16(text, false), utf16(`\ufeff${text}`, false)];
  const bigEndian = [utf16(text, true), utf16(`\ufeff${text}`, true)];
  expect([...encoded, ...bigEndian].map(read)).toEqual(Array(6).fill(text));
});

test('bytes that are not UTF-8 and read as Arabic are windows-1256', () => {
  expect(read(windows1256(ARABIC))).toBe(ARABIC);
});

test('line ends, decomposed letters and unusual spaces are kept as published', () => {
  const text = 'Title\r\n\r\nCafe\u0301\u00a0one\u200f, مؤ\u0654تمر.\r\n';
  expect(read(utf8(text))).toBe(text);
});

test.each([
  ['nothing', new Uint8Array(), 'minutes.txt: is empty'],
  ['white space', utf8(' \n\t'), 'minutes.txt: holds no text'],
  ['a PDF', utf8('%PDF-1.7 …'), 'minutes.txt: is a PDF, not text'],
  ['a program', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), 'minutes.txt: is no text'],
  [
    'Western letters of one byte',
    windows1256('Réunion du comité général, été à Orléans'),
    'byte 0xE9 at 1 is not UTF-8',
  ],
  ['a text that is cut off in a letter', utf8(ARABIC).slice(0, -2), 'cannot be decoded: byte 0x'],
  ['a half letter of UTF-16', utf16('\ufeff\ud800ab', false), 'is not UTF-16LE'],
])('%s is refused, and why is told', (_, bytes, problem) => {
  expect(() => read(bytes)).toThrow(ArticleError);
  expect(() => read(bytes)).toThrow(problem);
});
