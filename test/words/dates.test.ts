import { describe, expect, test } from 'vitest';
import { datesAgree, findDates } from '../../src/words/dates.ts';

const found = (text: string) =>
  findDates(text).map(({ start, end, date }) => ({ words: text.slice(start, end), ...date }));

describe('a date is read from', () => {
  test.each([
    ['year, month and day', 'it met 2019-11-04', '2019-11-04', { year: 2019, month: 11, day: 4 }],
    [
      'the same with slashes, in Arabic digits',
      'اجتمعت ٢٠١٩/١١/٤',
      '٢٠١٩/١١/٤',
      { year: 2019, month: 11, day: 4 },
    ],
    ['a day that can be no month', '22/3/2018', '22/3/2018', { year: 2018, month: 3, day: 22 }],
    ['a day that can be no month, last', '3/22/2018', '3/22/2018', { year: 2018, month: 3, day: 22 }],
    ['points', '22.3.2018', '22.3.2018', { year: 2018, month: 3, day: 22 }],
    ['a year of two digits', '22/3/18', '22/3/18', { year: 2018, month: 3, day: 22 }],
    ['month and year in digits', '07/2017', '07/2017', { year: 2017, month: 7 }],
    ['month and year, year first', '2017-07', '2017-07', { year: 2017, month: 7 }],
    ['day and month after a word for it', 'يوم 24/7', '24/7', { month: 7, day: 24 }],
    ['day, month, year', 'on 4 November 2019', '4 November 2019', { year: 2019, month: 11, day: 4 }],
    ['month, day, year', 'November 4th, 2019', 'November 4th, 2019', { year: 2019, month: 11, day: 4 }],
    [
      'a day in words',
      'the twenty-first of June 2016',
      'twenty-first of June 2016',
      { year: 2016, month: 6, day: 21 },
    ],
    ['an abbreviation', 'Sept. 3, 2020', 'Sept. 3, 2020', { year: 2020, month: 9, day: 3 }],
    ['an abbreviation without a day', 'Jan. 2019', 'Jan. 2019', { year: 2019, month: 1 }],
    ['a month alone', 'what did they do in october', 'october', { month: 10 }],
    ['a year alone', 'who chaired in 2017?', '2017', { year: 2017 }],
    ['the months of Egypt and the Gulf', '٤ نوفمبر ٢٠١٩', '٤ نوفمبر ٢٠١٩', { year: 2019, month: 11, day: 4 }],
    [
      'the months of the Levant',
      '4 تشرين الثاني 2019',
      '4 تشرين الثاني 2019',
      { year: 2019, month: 11, day: 4 },
    ],
    ['the months of Algeria and Tunisia', '8 جويلية 2014', '8 جويلية 2014', { year: 2014, month: 7, day: 8 }],
    ['the months of Morocco', '8 غشت 2014', '8 غشت 2014', { year: 2014, month: 8, day: 8 }],
    [
      'a month by both its names',
      '3 نيسان/أبريل 2013',
      '3 نيسان/أبريل 2013',
      { year: 2013, month: 4, day: 3 },
    ],
    [
      'the other name in brackets',
      '3 أبريل (نيسان) 2013',
      '3 أبريل (نيسان) 2013',
      { year: 2013, month: 4, day: 3 },
    ],
    [
      'words between',
      'الخامس من شهر آذار عام 2012',
      'الخامس من شهر آذار عام 2012',
      { year: 2012, month: 3, day: 5 },
    ],
    [
      'an ordinal of two words',
      'الحادي والعشرين من فيفري',
      'الحادي والعشرين من فيفري',
      { month: 2, day: 21 },
    ],
    ['a preposition joined to the month', 'اجتمعوا بفبراير 2011', 'بفبراير 2011', { year: 2011, month: 2 }],
    ['a Hijri day', '14 ذو القعدة 1442 هـ', '14 ذو القعدة 1442 هـ', { year: 2021, month: 6, day: 24 }],
    [
      'the other name in brackets, at the end',
      'في 3 أبريل (نيسان).',
      '3 أبريل (نيسان)',
      { month: 4, day: 3 },
    ],
    ['no space before', 'بتاريخ16/10/1436هـ', '16/10/1436', { year: 2015, month: 8, day: 1 }],
    [
      'no day in the first week of a month',
      'الأسبوع الأول من يناير 2016',
      'يناير 2016',
      { year: 2016, month: 1 },
    ],
    ['a Hijri day in digits', '14/11/1442', '14/11/1442', { year: 2021, month: 6, day: 24 }],
    [
      'a Hijri day in Latin letters',
      '1 Dhu al-Qadah 1442',
      '1 Dhu al-Qadah 1442',
      { year: 2021, month: 6, day: 11 },
    ],
  ])('%s: %s', (_, text, words, date) => {
    expect(found(text)).toEqual([{ words, ...date }]);
  });
});

describe('a date that can be read in two ways', () => {
  test('has the day first, and the month first beside it', () => {
    expect(found('5/3/2021')).toEqual([
      { words: '5/3/2021', year: 2021, month: 3, day: 5, alternatives: [{ year: 2021, month: 5, day: 3 }] },
    ]);
  });

  test('is both months that a Hijri month lies in', () => {
    expect(found('في شوال 1440')).toEqual([
      { words: 'شوال 1440', year: 2019, month: 6, alternatives: [{ year: 2019, month: 7 }] },
    ]);
  });

  test('is both years that a Hijri year lies in', () => {
    expect(found('عام ١٤٤٢')).toEqual([{ words: '١٤٤٢', year: 2020, alternatives: [{ year: 2021 }] }]);
  });
});

test('a Hijri day without a year is found as written', () => {
  expect(findDates('9 رمضان')).toEqual([
    { start: 0, end: 7, date: {}, calendar: 'hijri', hijri: { month: 9, day: 9 } },
  ]);
});

test('both ends of some days are found', () => {
  expect(found('12-14 March 2021').map(({ day }) => day)).toEqual([12, 14]);
  expect(found('من 12 إلى 14 مارس').map(({ day }) => day)).toEqual([12, 14]);
});

test('the same day in both calendars is two dates that agree', () => {
  const [hijri, gregorian] = findDates('25 شوال 1436 هـ الموافق 10 أغسطس 2015');
  expect(hijri?.date).toEqual(gregorian?.date);
});

test.each([
  'who may attend?',
  'you march on',
  'vision 2030',
  'في 2000 مدرسة',
  '24/7 support',
  '3/5 of us',
  '2019-20',
  '31/2/2021',
  'v1.2.2021',
  'مارس الوزير صلاحياته',
  'صفر ملاحظات',
  'لقاء مع شعبان',
  'the twenty-third meeting',
  'الاجتماع 23',
  '10:30:45',
  '',
])('no date is read from “%s”', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['what one leaves open', { year: 2021, month: 3 }, { year: 2021, month: 3, day: 5 }, true],
  ['another day', { month: 3, day: 6 }, { year: 2021, month: 3, day: 5 }, false],
  [
    'the other reading',
    { month: 3, day: 5, alternatives: [{ month: 5, day: 3 }] },
    { month: 5, day: 3 },
    true,
  ],
])('dates agree by %s', (_, a, b, agree) => {
  expect(datesAgree(a, b)).toBe(agree);
});
