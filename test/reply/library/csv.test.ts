import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/reply/library/csv.ts';

/** Reads a file as RFC 4180 has it. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gu;
  let end = 1;
  for (const { 0: whole, 1: text = '', 2: after, index } of file.matchAll(cells)) {
    expect(index).toBe(end);
    end += whole.length;
    row.push(text.replaceAll('""', '"'));
    if (after === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(end).toBe(file.length);
  return rows;
}

const wild = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",; \'a٣ب\uFEFF\u200F＝') }),
);
const cells = fc.array(fc.array(wild, { minLength: 1, maxLength: 4 }), { maxLength: 4 });

describe('a file for spreadsheets', () => {
  test('begins with a byte order mark and gives each cell back, with a mark where it would be a formula', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const file = toCsv(rows);
        expect(file[0]).toBe('\uFEFF');
        const read = readCsv(file);
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.flat().forEach((cell, place) => {
          const text = (rows.flat()[place] ?? '').replaceAll('\0', '');
          expect([text, `'${text}`]).toContain(cell);
        });
      }),
    );
  });

  test('has no cell that begins as a formula does, also behind what does not show', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        for (const cell of readCsv(toCsv(rows)).flat()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(cell.replace(/^[\s\p{C}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    [' @SUM(A1)', "' @SUM(A1)"],
    ['\u200F=1', "'\u200F=1"],
    ['ما الميزانية؟', 'ما الميزانية؟'],
    ['a = b', 'a = b'],
  ])('%j is written as %j', (text, written) => {
    expect(readCsv(toCsv([[text]]))).toEqual([[written]]);
  });
});
