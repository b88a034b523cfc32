import { describe, expect, test } from 'vitest';
import { withoutAround } from '../../../src/answer/question/around.ts';

describe('what stands around a question is taken off', () => {
  test.each([
    ['a greeting', 'السلام عليكم ورحمة الله وبركاته، من وقّع العقد؟', 'من وقّع العقد؟'],
    ['greetings of the Gulf', 'هلا والله شخباركم، منو وقّع العقد؟', 'منو وقّع العقد؟'],
    ['greetings of Egypt', 'ازيكم يا جماعة عاملين ايه، مين وقّع العقد؟', 'مين وقّع العقد؟'],
    ['greetings of the Levant', 'مرحبا كيفكن، مين وقّع العقد؟', 'مين وقّع العقد؟'],
    ['greetings of the Maghreb', 'سلام خويا لاباس عليك، شكون وقّع العقد؟', 'شكون وقّع العقد؟'],
    ['an English greeting', 'Good morning everyone! Who signed the lease?', 'Who signed the lease?'],
    ['a greeting without a mark', 'hi bot who signed the lease', 'who signed the lease'],
    ['a blessing before', 'الله يعطيك العافية متى ينتهي العقد؟', 'متى ينتهي العقد؟'],
    ['blessings behind', 'متى ينتهي العقد؟ جزاكم الله خيرا والله يوفقكم', 'متى ينتهي العقد؟'],
    ['thanks joined by “and”', 'متى ينتهي العقد؟ وشكرا جزيلا لكم', 'متى ينتهي العقد؟'],
    ['thanks in advance', 'When does the lease end? Thanks in advance!', 'When does the lease end?'],
    ['thanks without a mark', 'when does the lease end thx', 'when does the lease end'],
    ['a polite lead-in', 'لو سمحتم ممكن تقولون لي متى ينتهي العقد؟', 'متى ينتهي العقد؟'],
    ['a wish to know', 'بدي أعرف متى ينتهي العقد', 'متى ينتهي العقد'],
    ['a formal lead-in', 'نرجو إفادتنا متى ينتهي العقد، وتفضلوا بقبول فائق الاحترام', 'متى ينتهي العقد'],
    ['an English lead-in', 'Could you please tell me when the lease ends?', 'when the lease ends?'],
    ['“do you know”', 'do you happen to know when the lease ends?', 'when the lease ends?'],
    ['a question announced', 'quick question: when does the lease end?', 'when does the lease end?'],
    ['an address', 'يا شباب متى ينتهي العقد؟', 'متى ينتهي العقد؟'],
    ['a name called', 'يا سلمان متى ينتهي العقد؟', 'متى ينتهي العقد؟'],
    ['an address behind', 'متى ينتهي العقد يا باشا', 'متى ينتهي العقد'],
    ['laughter', 'ههههه متى ينتهي العقد lol', 'متى ينتهي العقد'],
  ])('%s: %s', (_, text, left) => {
    expect(withoutAround(text).text).toBe(left);
  });
});

describe('what is asked about stays', () => {
  test.each([
    "what did the director's greeting say?",
    'من نقل تحيات المدير؟',
    'سلام من نقل المدير؟',
    'Who said thank you?',
    'who received thanks?',
    'من قال شكرا؟',
    'لمن وجّه الرئيس الشكر؟',
    'thanks to whom was the roof mended?',
    'question of the quorum',
    'سؤال العضو عن السقف',
    'There was a vote on the lease',
    'من دعا البلدات المشاركة إلى اللقاء؟',
    'من يرأس أمانة المجلس',
    'what do you know?',
    'رجاء منصور وش منصبها؟',
    'أي من البنود أجّلوه؟',
  ])('%s', (text) => {
    expect(withoutAround(text).text).toBe(text);
  });
});

test.each([
  'hello',
  'مرحبا',
  'صباح الخير يا جماعة',
  'lol ok thanks bye',
  'شكرا جزيلا، تصبحون على خير',
  'hey bot good morning',
  'مشكور ما قصرت',
  '',
])('nothing is left of “%s”', (text) => {
  expect(withoutAround(text).text).toBe('');
});

test('the words taken off before are told', () => {
  expect(withoutAround('and who signed it?')).toEqual({ text: 'who signed it?', before: ['and'] });
});

test('a long message of greetings is read at once', () => {
  const started = performance.now();
  withoutAround('مرحبا hello thanks '.repeat(400));
  expect(performance.now() - started).toBeLessThan(2000);
});
