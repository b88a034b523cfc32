import { describe, expect, test } from 'vitest';
import { buildPassageIndex } from '../../src/search/passage-index.ts';

const passages = [
  {
    id: 'palm',
    text: 'النخلة شجرة معمرة تزرع في الواحات. يصل ارتفاع النخلة إلى ثلاثين مترا. تثمر النخلة في الصيف.',
  },
  { id: 'dates', text: 'التمر ثمرة النخيل، ويجفف بعد الحصاد. تصدر المملكة التمور إلى دول كثيرة.' },
  {
    id: 'oasis',
    text: 'الواحة أرض خصبة في الصحراء، فيها ماء وأشجار. زرع أهل الواحة الحبوب بجانب النخلة القديمة.',
  },
  { id: 'museum', text: 'افتتح المتحف الوطني عام 1988 في المنامة. يضم المتحف خرائط قديمة ومخطوطات نادرة.' },
  {
    id: 'museum-hall',
    text: 'تضم قاعة المتحف الوطني الكبرى مجموعة من اللوحات. رمم المتحف قاعته بعد افتتاح الجناح الجديد.',
  },
  { id: 'bridge', text: 'طول الجسر 25 كيلومترا. يربط الجسر بين الجزيرة والساحل ويعبره آلاف المسافرين.' },
  {
    id: 'bridge-history',
    text: 'بدأ التفكير في الجسر قديما. كان المسافرون يعبرون بالسفن بين الجزيرة والساحل.',
  },
  { id: 'lighthouse', text: 'The lighthouse was built in 1902. Its keepers recorded every passing ship.' },
  {
    id: 'harbour',
    text: 'The harbour has a lighthouse and three piers. Ships are repaired in the dry dock.',
  },
  { id: 'market', text: 'السوق القديم مكان يجتمع فيه التجار كل أسبوع. تباع في السوق الأقمشة والتوابل.' },
];
const index = buildPassageIndex(passages);
const ids = (question: string) => index.search(question).map(({ id }) => id);

describe('the passage that answers comes first', () => {
  test.each([
    // Both name the tree; one is about it: its first word is the subject.
    ['the subject of a passage before a passing mention', 'ما هي النخلة؟', ['palm', 'oasis']],
    // Both hold the museum; only one holds a year.
    ['a year where a date is asked for', 'متى افتتح المتحف الوطني؟', ['museum', 'museum-hall']],
    // Both hold the bridge; only one holds a number.
    ['a number where a number is asked for', 'كم طول الجسر؟', ['bridge', 'bridge-history']],
    // خريطة and خرائط share their root alone.
    ['a broken plural', 'أين توجد خريطة قديمة؟', ['museum']],
    // The question has a word that no passage has; those most like it stand in.
    ['a slip of the keyboard', 'متى يجتمع التجاار؟', ['market']],
    // Both museum passages hold المتحف الوطني; the rest of the question is in one of them word for word.
    ["the asker's own words before words like them", 'ما قاعة المتحف الوطني؟', ['museum-hall', 'museum']],
    ['spelling without hamza and teh marbuta', 'اين تباع الاقمشه؟', ['market']],
    ['clitics on the words of the question', 'وبالسوق، من يجتمع؟', ['market']],
    // Both hold lighthouse; the year is in one.
    ['a year in English', 'When was the lighthouse built?', ['lighthouse', 'harbour']],
    ['English words in other forms', 'Where do they repair a ship?', ['harbour', 'lighthouse']],
  ])('%s: %s', (_, question, order) => {
    expect(ids(question).slice(0, order.length)).toEqual(order);
  });
});

describe('what a search gives back', () => {
  test('as many as asked for, best first', () => {
    const found = index.search('المتحف الوطني في الجزيرة', 2);
    expect(found).toHaveLength(2);
    expect(found[0]?.score).toBeGreaterThanOrEqual(found[1]?.score ?? Number.NaN);
  });

  test('the same for the same question every time', () => {
    expect(index.search('ما هي النخلة؟')).toEqual(index.search('ما هي النخلة؟'));
  });

  test.each(['', '   ', '؟!', '\u064b\u200f', '😀', 'زقزقظ'])('nothing for %j', (question) => {
    expect(ids(question)).toEqual([]);
  });

  test('a question of stop words alone still gives an order, not an error', () => {
    expect(() => ids('من هو؟')).not.toThrow();
  });

  test('an index without passages finds nothing', () => {
    expect(buildPassageIndex([]).search('متى؟')).toEqual([]);
  });

  test('a passage without words is never found and harms nothing', () => {
    const withEmpty = buildPassageIndex([
      ...passages,
      { id: 'empty', text: '' },
      { id: 'marks', text: '😀 …' },
    ]);
    expect(withEmpty.search('ما هي النخلة؟')[0]?.id).toBe('palm');
  });
});

test('of equal passages the one that shares its subject with the best comes first', () => {
  const subject = 'القهوة شراب يحضر من البن المحمص. يزرع البن في الجبال ويشرب شعوب كثيرة القهوة.';
  const shared = buildPassageIndex([
    { id: 'elsewhere', text: 'وصل السائق متأخرا. وكانت رائحة القهوة قوية، فغادر المكتب مسرعا بسيارته.' },
    { id: 'same-subject', text: 'وصل البن متأخرا. وكانت رائحة القهوة قوية، فانتشر المحمص بين شعوب كثيرة.' },
    { id: 'best', text: subject },
    { id: 'other', text: 'السفينة مركب كبير يعبر البحار.' },
  ]);
  expect(shared.search('القهوة').map(({ id }) => id)).toEqual(['best', 'same-subject', 'elsewhere']);
});

test('a word that says the same is found where the word itself is missing', () => {
  const palaces = buildPassageIndex([
    { id: 'found', text: 'وجد القصر القديم على التل في الربيع.' },
    { id: 'built', text: 'بني القصر القديم على التل في الربيع.' },
    { id: 'sold', text: 'بيع القصر القديم على التل في الربيع.' },
  ]);
  expect(palaces.search('من شيد القصر؟')[0]?.id).toBe('built');
});
