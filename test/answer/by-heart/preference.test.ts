import { expect, test } from 'vitest';
import { buildPreference, createPreference } from '../../../src/answer/by-heart/preference.ts';

const stems = (text: string) => new Set(text.split(' '));
const SUBJECTS = [
  ['what did he say of the former members', 'praise for the former members', 'the former members praised'],
  ['who were the former members', 'names of the former members', 'who were they before'],
].map((phrasings) => phrasings.map(stems));
const preference = createPreference([buildPreference(SUBJECTS)]);
const prefer = (asked: ReturnType<typeof stems>, one: number, other: number, leftOut?: number) =>
  preference.between(preference.read(asked), one, other, leftOut);

test('a question speaks for the subject that is asked for in its words, whatever both share', () => {
  expect(prefer(stems('who were the former members then'), 0, 1)).toBeLessThan(0);
  expect(prefer(stems('what praise of the former members'), 0, 1)).toBeGreaterThan(0);
  expect(prefer(stems('former members'), 0, 1)).toBeCloseTo(-prefer(stems('former members'), 1, 0));
});

test('a phrasing does not speak for itself where it is left out', () => {
  const own = stems('who were they before');
  expect(prefer(own, 1, 0, 1)).toBeLessThan(prefer(own, 1, 0));
});
