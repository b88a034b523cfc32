// Makes the PDFs of test/article/documents that a library draws, out of its minutes.txt, by several ways to draw Arabic:
//     node tools/library_pdfs.ts
// The others are made by arabic_pdfs.py.

import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import bidiModule, { type Bidi } from 'bidi-js';
// @ts-expect-error: no types are published with it
import Document from 'pdfkit';

const FONTS = '../node_modules/@fontsource';
const ARABIC = new URL(`${FONTS}/amiri/files/amiri-arabic-400-normal.woff`, import.meta.url).pathname;
const DOTTED = new URL(
  `${FONTS}/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff`,
  import.meta.url,
).pathname;
const LATIN = new URL(`${FONTS}/amiri/files/amiri-latin-400-normal.woff`, import.meta.url).pathname;
const SIZE = 12;
const RIGHT = 560;

const bidi: Bidi = (bidiModule as unknown as () => Bidi)();

const FOLDER = new URL('../test/article/documents/', import.meta.url);
const LINES = readFileSync(new URL('minutes.txt', FOLDER), 'utf8').trim().split('\n');

interface Options {
  userPassword?: string;
  font?: string;
}

await save('shaped.pdf', shaped(LINES));
await save('unshaped.pdf', unshaped(LINES));
await save('dotted.pdf', shaped(LINES.slice(0, 3), { font: DOTTED }));
await save('locked.pdf', shaped(LINES.slice(0, 1), { userPassword: 'tern' }));
await save(
  'exchanged.pdf',
  unshaped(LINES, (line) => line.replace(/ل([اأإآ])/g, '$1ل')),
);
await save(
  'backwards.pdf',
  unshaped(LINES, (line) => [...line].reverse().join('')),
);
await save('scan.pdf', scanned(readFileSync(new URL('picture.png', FOLDER))));

async function save(name: string, made: Promise<Uint8Array>): Promise<void> {
  writeFileSync(new URL(name, FOLDER), await made);
}

/** Draws lines in a PDF; `draw` says how. */
async function drawn(draw: (pdf: Pdf) => void, options: Options = {}): Promise<Uint8Array> {
  const { font = ARABIC, ...others } = options;
  const pdf = new Document({ ...others, info: { CreationDate: new Date(0) } });
  pdf.registerFont('arabic', font);
  pdf.registerFont('latin', LATIN);
  draw(pdf);
  pdf.end();
  return new Uint8Array(await buffer(pdf));
}

// biome-ignore lint/suspicious/noExplicitAny: no types are published with it
type Pdf = any;

/** Each run of one direction is shaped by the library, with ligatures, and set beside the one before. */
function shaped(lines: readonly string[], options?: Options): Promise<Uint8Array> {
  return drawn((pdf) => {
    for (const [index, line] of lines.entries()) {
      let x = RIGHT;
      for (const run of runsOf(line)) {
        useFont(pdf, run);
        // The library turns whatever it takes for Arabic, digits too.
        const given = /[٠-٩]/.test(run) ? [...run].reverse().join('') : run;
        x -= pdf.widthOfString(given);
        pdf.text(given, x, 60 + 30 * index, { lineBreak: false });
      }
    }
  }, options);
}

/** Each letter is drawn alone in its own shape, and stands beside the last. */
function unshaped(lines: readonly string[], change = (line: string) => line): Promise<Uint8Array> {
  return drawn((pdf) => {
    for (const [index, line] of lines.entries()) {
      let x = RIGHT;
      for (const run of runsOf(change(line)))
        for (const letter of kind(run) === 'arabic' ? run : [...run].reverse()) {
          useFont(pdf, letter);
          x -= pdf.widthOfString(letter);
          pdf.text(letter, x, 60 + 30 * index, { lineBreak: false });
        }
    }
  });
}

/** A page that holds a picture and nothing else. */
function scanned(picture: Uint8Array): Promise<Uint8Array> {
  return drawn((pdf) => pdf.image(Buffer.from(picture), 0, 0, { width: 600 }));
}

function useFont(pdf: Pdf, text: string): void {
  pdf.font(/[\p{sc=Arabic}\p{M}،؛؟]|^[٠-٩]/u.test(text) ? 'arabic' : 'latin').fontSize(SIZE);
}

/** The runs of one direction, from right to left, each in its own order of reading; brackets as they look. */
function runsOf(line: string): string[] {
  const levels = bidi.getEmbeddingLevels(line, 'rtl');
  const runs: { text: string; level: number }[] = [];
  for (const index of bidi.getReorderedIndices(line, levels).reverse()) {
    const level = levels.levels[index] ?? 1;
    const last = runs.at(-1);
    const character = line[index] ?? '';
    const text = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const isSame = last?.level === level && kind(last.text) === kind(text);
    if (last && isSame) last.text = kind(text) === 'arabic' ? last.text + text : text + last.text;
    else runs.push({ text, level });
  }
  return runs.map(({ text }) => text);
}

/** Letters, spaces and signs are drawn apart, so that the library turns none of them. */
function kind(text: string): 'arabic' | 'space' | 'other' {
  if (/[\p{sc=Arabic}\p{M}]/u.test(text) && !/\p{N}/u.test(text)) return 'arabic';
  return /\s/.test(text) ? 'space' : 'other';
}
