import { expect, test } from 'vitest';
import { withoutDirective } from '../../../src/answer/question/directive.ts';

test.each([
  ['answer in Arabic: who signed?', 'who signed?', 'ar'],
  ['who signed? Please answer in Arabic.', 'who signed?', 'ar'],
  ['who signed the lease? reply in english please', 'who signed the lease?', 'en'],
  ['in English please, من وقّع العقد؟', 'من وقّع العقد؟', 'en'],
  ['who signed? (in Arabic)', 'who signed?', 'ar'],
  ['من وقّع العقد؟ جاوبني بالإنجليزي', 'من وقّع العقد؟', 'en'],
  ['من وقّع العقد بالعربي لو سمحت', 'من وقّع العقد', 'ar'],
  ['رد علي بالعربي: who signed?', 'who signed?', 'ar'],
  ['أجب باللغة العربية: who signed?', 'who signed?', 'ar'],
  ['ابي الجواب بالانقليزي، من وقّع؟', 'من وقّع؟', 'en'],
  ['who signed? can you answer in Arabic', 'who signed?', 'ar'],
  ['explain in English what the lease says', 'what the lease says', 'en'],
  ['in Arabic', '', 'ar'],
])('“%s” asks for a language', (message, text, replyIn) => {
  expect(withoutDirective(message)).toEqual({ text, replyIn });
});

test.each([
  'did the director answer in Arabic?',
  'is there any text in Arabic?',
  'هل ألقت كلمتها بالإنجليزية؟',
  'من رد بالعربية على السفيرة؟',
  'Which leases are written in English?',
  'who teaches Arabic?',
  'was his answer in Arabic?',
  'من كتب الرد بالإنجليزية؟',
  'what was the reply in English?',
  'ما حصة اللغة العربية في الخطة؟',
  'who wrote the summary in English?',
])('“%s” asks about a language', (message) => {
  expect(withoutDirective(message)).toEqual({ text: message, replyIn: undefined });
});
