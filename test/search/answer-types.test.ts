import { describe, expect, test } from 'vitest';
import { frames, kindAsked, tells } from '../../src/search/answer-types.ts';
import { analyze } from '../../src/words/analyzer.ts';

describe('what kind of thing is asked for', () => {
  test.each([
    ['متى تأسست المدينة؟', 'date'],
    ['امتى تأسست المدينة؟', 'date'],
    ['في أي عام تأسست المدينة؟', 'date'],
    ['When was the city founded?', 'date'],
    ['Which year was the city founded?', 'date'],
    ['كم عدد السكان؟', 'number'],
    ['ما مساحة الدولة؟', 'number'],
    ['How many people live there?', 'number'],
    ['من رئيس المدينة؟', undefined],
    ['Who leads the city?', undefined],
  ])('%s', (question, kind) => {
    expect(kindAsked(analyze(question))).toBe(kind);
  });

  test.each([
    ['date', '1990', true],
    ['date', 'يناير', true],
    ['date', '28', false],
    ['number', '28', true],
    ['number', 'ثلاثه', true],
    ['number', 'مدينه', false],
  ] as const)('a %s is told by %s: %s', (kind, word, expected) => {
    expect(tells(kind, word)).toBe(expected);
  });
});

test.each([
  ['عدد', true],
  ['اسم', true],
  ['سكان', false],
])('%s only frames a question: %s', (word, expected) => {
  expect(frames(word)).toBe(expected);
});
