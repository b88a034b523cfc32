// Whom words name: every spelling of the name, and nobody who only sounds like it.

import { expect, test } from 'vitest';
import { createFindPerson } from '../../src/answer/person.ts';
import type { DraftedPerson } from '../../src/record/drafted.ts';
import { analyze } from '../../src/words/analyzer.ts';

const person = (name: string, translated?: string): DraftedPerson => ({
  ...{ name, presence: 'attended', aliases: [], evidence: [] },
  translated: { name: translated },
});
const find = createFindPerson([person('ماجد القائد', 'Majed Al Qaed'), person('Ruth Ellery')]);

test.each([
  ['القائد', 'ماجد القائد'],
  ['القايد', 'ماجد القائد'],
  ['ماجد', 'ماجد القائد'],
  ['Alqaid', 'ماجد القائد'],
  ['إيلري', 'Ruth Ellery'],
  ['الكويت', undefined],
])('%s is %s', (words, name) => {
  expect(find(analyze(words))?.name).toBe(name);
});
