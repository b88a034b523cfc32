import { expect, test } from 'vitest';
import { shortenWords } from '../../src/words/lengthened.ts';

const usual = {
  known: new Set(['meeting', 'good', 'who', 'متي', 'ممكن', 'وين', 'الله', 'سبب']),
  lengthened: new Set(['who', 'why', 'وين', 'متي']),
};

test.each([
  ['a letter at the end', 'متىىىى', 'متى'],
  ['a letter inside', 'وييييين', 'وين'],
  ['a letter twice, in a word that is lengthened', 'وينن', 'وين'],
  ['an English word', 'whoooo', 'who'],
  ['by one letter', 'whyy', 'why'],
  ['a word that has a letter twice', 'meeeeting', 'meeting'],
  ['the same in Arabic', 'مممممكن', 'ممكن'],
  ['the same inside', 'سبببب', 'سبب'],
  ['an unknown word', 'roooof', 'rof'],
  ['capitals of a known word', 'WHOOO', 'WHO'],
])('%s: %s', (_, written, short) => {
  expect(shortenWords(`${written} x`, usual)).toBe(`${short} x`);
});

test.each(['ههههه', 'IEEE', 'XXIII', 'الأمم', 'بعدد', 'ووين', 'committee', 'www', 'تتسلم', '1000'])(
  '%s stays',
  (word) => {
    expect(shortenWords(word, usual)).toBe(word);
  },
);
