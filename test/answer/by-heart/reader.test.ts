import { describe, expect, test } from 'vitest';
import { createReader } from '../../../src/answer/by-heart/reader.ts';
import { readWordLists } from '../../../src/answer/by-heart/word-lists.ts';
import { loadMeeting } from '../../../src/record/load.ts';

const meeting = loadMeeting('data/meetings/2021-06', '2021-06');
const read = createReader({ phrases: readWordLists('data').phrases, people: meeting.people });
const featuresOf = (text: string) => read(text).flatMap(({ features }) => features);

describe('reading a question', () => {
  test.each([
    ['محمد القائد', '@person.al-qaed'],
    ['Mohamed Alqaed', '@person.al-qaed'],
    ['Dr Zakariya Al-Khaja', '@person.al-khajah'],
    ['الدكتور زكريا الخواجه', '@person.al-khajah'],
    ['Ali Al-Sheethani', '@person.al-shidhani'],
    ['احمد الصويان', '@person.al-suwaiyan'],
    ['Khaled Almutawa', '@person.al-mutawah'],
    ['والشيذاني', '@person.al-shidhani'],
    ['للقائد', '@person.al-qaed'],
    ['وبالمطاوعة', '@person.al-mutawah'],
  ])('tells the person in %s', (text, person) => {
    expect(featuresOf(text)).toContain(person);
  });

  test('does not take على for the name علي', () => {
    expect(featuresOf('وافقوا على التوصيات')).not.toContain('@person.al-shidhani');
  });

  test.each([
    ['الجائحة', 'corona'],
    ['كوفيد', 'the pandemic'],
    ['السحابة', 'cloud'],
    ['شراء الاجهزه', 'hardware purchase'],
    ['الذكاء الصناعي', 'AI'],
  ])('gives %s and %s the same meaning', (arabic, english) => {
    expect(featuresOf(arabic).filter((feature) => featuresOf(english).includes(feature))).not.toEqual([]);
  });

  test.each([
    ['من ترأس الاجتماع', '?who'],
    ['منو حضر', '?who'],
    ['متى نشر الخبر', '?when'],
    ['ليش هنأهم', '?why'],
    ['كم عدد الحاضرين', '?count'],
    ['did they discuss AI', '?whether'],
  ])('tells what %s asks for', (text, asked) => {
    expect(featuresOf(text)).toContain(asked);
  });

  test('takes من for “from” before a particle and “did” for no question inside one', () => {
    expect(featuresOf('من أي بلد')).not.toContain('?who');
    expect(featuresOf('what did they discuss')).not.toContain('?whether');
  });

  test('keeps the place of every unit', () => {
    const text = 'ما هي «الحوسبة السحابية»؟';
    const cloud = read(text).find(({ features }) => features.includes('#cloud'));
    expect(text.slice(cloud?.start, cloud?.end)).toBe('الحوسبة السحابية');
  });
});
