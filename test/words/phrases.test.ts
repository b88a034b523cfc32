import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/words/analyzer.ts';
import { createPhrases, tabulatePhrases } from '../../src/words/phrases.ts';

const groups = [
  { id: 'government', ar: ['حكومة'], en: ['government'] },
  { id: 'governor', ar: ['محافظ'], en: ['governor'] },
  { id: 'cloud', ar: ['الحوسبة السحابية', 'كلاود'], en: ['cloud', 'cloud computing'] },
  { id: 'water', ar: ['ماء'], en: ['water'] },
  { id: '?what', ar: ['ما'], en: ['what'] },
];
const find = createPhrases(tabulatePhrases(groups));

const groupsIn = (text: string) => find(analyze(text), 0);

describe('a phrase of the glossary', () => {
  test('is found whatever is joined to its words', () => {
    expect(groupsIn('للحوسبة السحابية')).toEqual({ length: 2, groups: ['cloud'] });
  });

  test('is found at its longest', () => {
    expect(groupsIn('cloud computing first')).toEqual({ length: 2, groups: ['cloud'] });
  });

  test('is found by its stem', () => {
    expect(groupsIn('governments')).toEqual({ length: 1, groups: ['government'] });
  });

  test('is found letter by letter before it is found by its stem', () => {
    expect(groupsIn('governor')?.groups).toEqual(['governor']);
  });

  test('is not found in a stop word that looks like it', () => {
    expect(groupsIn('ما')?.groups).toEqual(['?what']);
  });
});
