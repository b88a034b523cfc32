import { expect, test } from 'vitest';
import { foreignLanguageOf } from '../../../src/answer/question/foreign.ts';

test.each([
  ['meen 7adar el jalse?', 'arabizi'],
  ['shu 2arraro bel liqa2', 'arabizi'],
  ['mata kan el ijtima3', 'arabizi'],
  ['Qui a signé le bail ?', 'french'],
  ['quand est la prochaine séance', 'french'],
  ['معاہدے پر کس نے دستخط کیے؟', 'urdu'],
  ['lease par kis ne sign kiya hai', 'urdu'],
  ['چه کسی قرارداد را امضا کرد؟', 'persian'],
  ['¿Quién firmó el contrato?', 'other'],
  ['Wer hat den Vertrag unterschrieben und wann?', 'other'],
  ['кто подписал договор?', 'other'],
  ['谁签了合同？', 'other'],
])('%s is %s', (text, language) => {
  expect(foreignLanguageOf(text)).toBe(language);
});

test.each([
  'who signed the lease?',
  'من وقّع العقد؟',
  'چم واحد وقّع العقد؟',
  'من وقّع عقد کلیة الآداب؟',
  'شنو الـ deadline حق الـ lease؟',
  'who is Jean de la Tour?',
  'B2B and 5G on the 23rd',
  'hwo singed teh lese',
  'el Hadi lease',
  '',
])('“%s” is none but Arabic and English', (text) => {
  expect(foreignLanguageOf(text)).toBeUndefined();
});
