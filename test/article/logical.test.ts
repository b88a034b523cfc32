import bidiModule, { type Bidi } from 'bidi-js';
import { expect, test } from 'vitest';
import { createOrderer } from '../../src/article/pdf/logical.ts';

const bidi = (bidiModule as unknown as () => Bidi)();
const { order, textOf } = createOrderer();

/** What stands on the page from left to right, as the Unicode Bidirectional Algorithm puts it there. */
function shown(line: string, direction: 'rtl' | 'ltr'): string[] {
  const levels = bidi.getEmbeddingLevels(line, direction);
  return [...bidi.getReorderedString(line, levels)];
}

test.each([
  'البند الأول: لا مانع من اعتماد الميزانية (المرحلة الثانية) بالإجماع.',
  'صرف مبلغ 1,250,000 ريال (25%) في 2026-09-14 أو 21/06/2026م',
  'من الساعة 10:30 إلى الساعة ١٢:١٥ في ١٥ أغسطس ٢٠٢٦',
  'عرض فريق Microsoft Azure (Cloud) تجربة النسخة Koha 23.11 على الأعضاء [ملحق 3]',
  'البريد info@example.org والهاتف +966 11 555 0199.',
  'قال: «لا بد من الالتزام»، ثم أضاف (نعم).',
  '3. لا مانع من التعاقد',
  'تكلفة الدولار $25 و 40% منها',
  '2026-09-14',
  '(7)',
])('a line of Arabic is read back from what it looks like: %s', (line) => {
  expect(textOf(order(shown(line, 'rtl'), 'rtl').pieces)).toBe(line);
});

test.each([
  'The board (الأمانة العامة) met on 3 May.',
  'Al Noor (النور) and 25% of it',
  'Agenda: 1) budget; 2) الميزانية',
])('a line of English with Arabic in it is read back: %s', (line) => {
  expect(textOf(order(shown(line, 'ltr'), 'ltr').pieces)).toBe(line);
});
