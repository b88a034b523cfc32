import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createKeeper } from '../../src/library/keeper.ts';

const fingerprintOf = (text: string) => createHash('sha256').update(text).digest();
const FITS = fingerprintOf('data and analyzer of today');
const value = {
  names: ['القائد', 'Qaed'],
  weights: Float64Array.of(0.1, 2),
  groups: new Map([['a', [1, 2]]]),
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const kept = () => createKeeper(folder).recall('thing', FITS);
const path = () => join(folder, 'thing.kept');

test('what was kept is recalled by another process as it was', () => {
  createKeeper(folder).keep('thing', FITS, value);
  expect(kept()).toEqual(value);
  expect(readdirSync(folder)).toEqual(['thing.kept']);
});

test.each([
  ['cut off', (file: Buffer) => file.subarray(0, -1)],
  ['cut off in its head', (file: Buffer) => file.subarray(0, 40)],
  ['empty', () => Buffer.alloc(0)],
  ['another kind of file', () => Buffer.from('{"names":[]}'.repeat(20))],
  [
    'damaged in one bit',
    (file: Buffer) => Buffer.from(file.map((byte, at) => (at === 90 ? byte ^ 1 : byte))),
  ],
])('a file that is %s counts as not there, and is replaced', (_, spoil) => {
  const keeper = createKeeper(folder);
  keeper.keep('thing', FITS, value);
  writeFileSync(path(), spoil(readFileSync(path())));
  expect(kept()).toBeUndefined();
  keeper.keep('thing', FITS, value);
  expect(kept()).toEqual(value);
});

test('a file computed from other data counts as not there', () => {
  createKeeper(folder).keep('thing', fingerprintOf('data of yesterday'), value);
  expect(kept()).toBeUndefined();
});

test('a folder that cannot be written is reported once and harms nothing', () => {
  writeFileSync(path(), 'a file where the folder should be');
  const problems: unknown[] = [];
  const keeper = createKeeper(join(path(), 'below'), (error) => problems.push(error));
  keeper.keep('thing', FITS, value);
  keeper.keep('other', FITS, value);
  expect(problems).toHaveLength(1);
  expect(keeper.recall('thing', FITS)).toBeUndefined();
});
