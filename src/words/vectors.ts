// Where words stand in meaning: of both languages in one table, so that "approved" lies beside «اعتمد».
// In: the file that tools/word_vectors.py makes, then normalised words. Out: rows, frequencies, vectors. Next: search/meaning.ts.

import { readFileSync } from 'node:fs';
import { withoutClitics } from './arabic.ts';
import { OWN_BEGINNING } from './words.ts';

/** A table of word vectors. Nothing of it is copied onto the heap: a row is a number. */
export interface WordVectors {
  /** How many numbers a vector has. */
  dimensions: number;
  /** Returns the row of a normalised word as it stands, or -1. */
  row(word: string): number;
  /** Returns the row of a normalised word, or of what is left of it without clitics and endings; -1 where neither is known. */
  find(word: string): number;
  /** Returns how frequent a word of the language is, on the Zipf scale: 3 is once in a million words, 7.5 is «في». */
  zipfOf(row: number): number;
  /** Writes the vector of a row, of unit length, to `target` at `offset`. */
  copy(row: number, target: Float32Array, offset: number): void;
  /** Returns the length of a row's vector as it stands in the table. */
  lengthOf(row: number): number;
  /** Returns the product of a vector with a row's as it stands in the table: divided by its length, their cosine. */
  product(vector: Float32Array, row: number): number;
}

const MAGIC = 'MWV1';
const ZIPF_SCALE = 25;
const LEAST_LETTERS = 3;
const ENDINGS = ['هما', 'كما', 'هم', 'ها', 'نا', 'كم', 'ات', 'ون', 'ين', 'ان', 'وا', 'ه', 'ي', 'ت', 'ا'];
const PREFIX = /^(?:وال|بال|كال|فال|ولل|لل|ال|[وفبكلس])/u;

/** Returns the table in a file; throws where the file is none. */
export function openWordVectors(path: string): WordVectors {
  const file = readFileSync(path);
  if (file.toString('latin1', 0, 4) !== MAGIC) throw new Error(`${path} is no table of word vectors`);
  const words = file.readUInt32LE(4);
  const dimensions = file.readUInt32LE(8);
  const startsAt = 12;
  const lettersAt = startsAt + 4 * (words + 1);
  const startOf = (row: number) => lettersAt + file.readUInt32LE(startsAt + 4 * row);
  const zipfAt = lettersAt + Math.ceil((startOf(words) - lettersAt) / 4) * 4;
  const vectorsAt = zipfAt + words;
  const rowOf = (word: string) => {
    const wanted = Buffer.from(word);
    let [low, high] = [0, words - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = file.compare(wanted, 0, wanted.length, startOf(middle), startOf(middle + 1));
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const numbers = new Int8Array(file.buffer, file.byteOffset + vectorsAt, words * dimensions);
  const lengthOf = (row: number) => {
    let square = 0;
    for (let at = row * dimensions, end = at + dimensions; at < end; at++)
      square += (numbers[at] as number) ** 2;
    return Math.sqrt(square) || 1;
  };
  return {
    dimensions,
    row: rowOf,
    find(word) {
      for (const form of formsOf(word)) {
        const row = rowOf(form);
        if (row !== -1) return row;
      }
      return -1;
    },
    zipfOf: (row) => (file[zipfAt + row] as number) / ZIPF_SCALE,
    copy(row, target, offset) {
      const [from, length] = [row * dimensions, lengthOf(row)];
      for (let at = 0; at < dimensions; at++) target[offset + at] = (numbers[from + at] as number) / length;
    },
    lengthOf,
    product(vector, row) {
      const from = row * dimensions;
      let sum = 0;
      for (let at = 0; at < dimensions; at++) sum += (vector[at] as number) * (numbers[from + at] as number);
      return sum;
    },
  };
}

/** The spellings under which a word may be known: itself, without its clitics, without an ending as well. */
function* formsOf(word: string): Generator<string> {
  yield word;
  if (!/^\p{Script=Arabic}/u.test(word)) return;
  const bare = withoutClitics(word, OWN_BEGINNING);
  const stripped = word.replace(PREFIX, '');
  for (const form of new Set([bare, stripped, stripped.replace(PREFIX, '')])) {
    if (form.length < LEAST_LETTERS) continue;
    yield form;
    for (const ending of ENDINGS) {
      if (form.endsWith(ending) && form.length - ending.length >= LEAST_LETTERS)
        yield form.slice(0, -ending.length);
    }
  }
}
