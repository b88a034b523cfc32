import { describe, expect, test } from 'vitest';
import { createAsking } from '../../../src/answer/kinds/asking.ts';
import { featuresOf } from '../../../src/answer/kinds/features.ts';
import { analyze } from '../../../src/words/analyzer.ts';

const readAsking = createAsking(['who', 'repaired', 'minutes']);
const features = (question: string) => featuresOf(analyze(question), readAsking);

describe('features of a question', () => {
  test('a dialect and English share the idea of a question word', () => {
    for (const question of ['who ?', 'منو', 'مين', 'شكون']) expect(features(question)).toContain('=WHO');
  });

  test('nothing of the subject is kept', () => {
    expect(features('who repaired the lighthouse')).toEqual(features('who repaired the boats'));
    expect([...features('who repaired the lighthouse')].join()).not.toContain('lighthouse');
  });

  test('a subject of three words counts as one place in a row', () => {
    expect(features('who repaired old red boats')).toContain('WHO repair ◊');
    expect(features('who repaired old red boats')).toContain('◊ |');
  });

  test('a mistyped asking word is mended', () => {
    expect(readAsking('repiared')?.word).toBe('repaired');
    expect(readAsking('lighthouse')).toBeUndefined();
  });
});
