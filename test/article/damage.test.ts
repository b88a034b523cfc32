import { expect, test } from 'vitest';
import { damageIn, lacksLamAlef } from '../../src/article/pdf/trust.ts';

const WHOLE =
  'لا مانع من الاجتماع بالإجماع يوم الأحد في الإمارات، إلا أن الأعضاء لم يحضروا خلال الأسبوع الأول.';

test('Arabic as it is printed has no sign of damage', () => {
  expect(damageIn(WHOLE)).toBeUndefined();
  expect(damageIn('عضوًا ابتداءً شيءٌ مسؤول ISO-27001 بـMicrosoft م. علي و د. آلاء 12م')).toBeUndefined();
});

test.each([
  ['لا', 'ال مانع من االجتماع باإلجماع يوم األحد', 'exchanged'],
  ['glyphs without a text', 'الاجتما\ufffd', 'without a text'],
  ['words backwards', 'عمتجالا عاضعلأا ةيناثلا ةلحرملا ةيرادلإا ىرخأ', 'end words'],
  ['letters apart', 'ا ل ا ج ت م ا ع ي و م ا ل أ ح د', 'single letters'],
  ['another alphabet inside words', 'اƾجتماع الأول', 'another script'],
  ['bodies without dots', 'المٮلس', 'without their dots'],
])('%s', (_, text, sign) => {
  expect(damageIn(text)).toContain(sign);
});

test('one word that is misspelt in a long text is not damage', () => {
  expect(damageIn(`${WHOLE.repeat(4)} االمانة`)).toBeUndefined();
});

test('a long text without any lam-alef was read from a font that has one letter for both', () => {
  expect(lacksLamAlef('محضر لجنة البيئة '.repeat(150))).toBe(true);
  expect(lacksLamAlef(WHOLE.repeat(20))).toBe(false);
});
