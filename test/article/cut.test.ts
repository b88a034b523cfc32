import { describe, expect, test } from 'vitest';
import { read, texts } from './read.ts';

/** The clauses of a paragraph below a title. */
const clausesOf = (paragraph: string) => texts(read(`Title\n\n${paragraph}`)).slice(1);

/** Long enough that what stands before it is a clause of its own. */
const MORE = {
  ar: 'وناقش الأعضاء بعد ذلك خطة صيانة الأرصفة القديمة وتوزيع مهام الإشراف على اللجان الفرعية في الموانئ كافة.',
  en: 'The members then went through the plan for repairing the old piers and shared the tasks among them.',
};

describe('a sentence is one clause', () => {
  test('and the next another', () => {
    const sentences = [
      'The board met at Salt House on Monday morning.',
      MORE.en,
      'It agreed to paint the tower in spring.',
    ];
    expect(clausesOf(sentences.join(' '))).toEqual(sentences);
  });

  test('with a short one beside it', () => {
    expect(clausesOf('The budget was put to the vote. Carried.')).toEqual([
      'The budget was put to the vote. Carried.',
    ]);
  });

  test('where no space follows its stop', () => {
    expect(clausesOf(`وافق المجلس على ميزانية العام المقبل بالإجماع.${MORE.ar}`)).toEqual([
      'وافق المجلس على ميزانية العام المقبل بالإجماع.',
      MORE.ar,
    ]);
  });
});

describe('no clause ends', () => {
  test.each([
    [
      'after an Arabic title',
      'عرض د. سالم بن راشد ومعه م. هند العلي وأ. ماجد نور تقرير الميناء على الأعضاء.',
    ],
    [
      'after an English title',
      'H.E. Mr. Omar Said, Dr. Ida Moor and Prof. A. B. Lund gave the report to all members.',
    ],
    ['in a number', 'بلغت الكلفة 1.5 مليون و٣٫٥ آلاف، ونحو 1,200 راكب في 12.4.2027 وفق التقرير المرفوع.'],
    [
      'in an address',
      'The map is at https://maps.example.org/a.b?c=d.e and mail goes to a.b@example.org. Always.',
    ],
    [
      'after an abbreviation',
      'The lines (e.g. the northern one) open on 3 Jan. 2027 under No. 5 of the list, it says.',
    ],
    [
      'in a short quotation',
      'قالت الرئيسة: «سنفتح الخط الأول في الربيع. وسيتبعه الثاني بعد شهر. هذا وعد» ثم رفعت الجلسة.',
    ],
    [
      'in brackets',
      'The harbour (built in 1901. Rebuilt twice. Closed since) stays closed for another year, it said.',
    ],
  ])('%s', (_, sentence) => {
    const more = /[a-z]{4}/.test(sentence) ? MORE.en : MORE.ar;
    expect(clausesOf(`${sentence} ${more}`)).toEqual([sentence, more]);
  });

  test('between a title and its name, in a stretch without a stop', () => {
    const names = Array.from({ length: 12 }, (_, at) => `الدكتور سالم${at} بن راشد`).join(' ');
    for (const clause of clausesOf(names)) expect(clause).not.toMatch(/(?:الدكتور|بن)$/);
  });
});

describe('a long sentence is cut', () => {
  test.each([
    [
      'ترأست السيدة مها الخالدي رئيسة مجلس أمناء مكتبة المرسى الاجتماع الثامن للمجلس في مقر المكتبة بحضور جميع الأعضاء، مؤكدة أن خطة التوسعة تسير وفق جدولها الزمني وأن العمل في الجناح الشرقي سيكتمل قبل نهاية الصيف، كما استعرض الأعضاء تقرير المشتريات.',
      ['مؤكدة أن', 'كما استعرض'],
    ],
    [
      'The trustees of the harbour library held their eighth meeting in the east wing with every member present, while the architect explained how the works would go on through the summer, and the treasurer laid out what the new shelves and lamps are going to cost.',
      ['while the', 'and the treasurer'],
    ],
  ])('where a statement of its own begins: %s', (sentence, beginnings) => {
    const clauses = clausesOf(sentence);
    expect(clauses.length).toBeGreaterThan(1);
    for (const clause of clauses.slice(1))
      expect(beginnings.some((start) => clause.startsWith(start))).toBe(true);
  });

  test.each([
    'اطلعت اللجنة على التقرير السنوي لمركز الأرصاد البحرية وما ورد فيه من ملاحظات على محطات القياس المنتشرة على الساحل الغربي وبحثت سبل تحديث أجهزتها وربطها بالشبكة الوطنية وتدريب العاملين عليها خلال العام المقبل في مدن الساحل',
    'The committee looked at the yearly report of the sea weather centre and the remarks in it on the stations along the western shore and spoke about new instruments for them to be linked with the national network and about training for the staff in the coming year',
  ])('near the middle where it has no stop: %s', (sentence) => {
    const lengths = clausesOf(sentence).map((clause) => clause.length);
    expect(lengths).toHaveLength(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(220);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
  });
});

test('a date with spaces around its dashes is whole, and a joined waw stays with a list of names', () => {
  const sentence =
    'وقعت الاتفاقية بين حكومات الجزر الثلاث بعد مفاوضات طويلة في مدينة المرسى القديمة بتاريخ 17 - 5 - 1448 هـ بحضور ممثلي مرجان ولؤلؤة ونورس ودلفين ومن المقرر أن يبدأ العمل بها فور المصادقة عليها من المجالس المختصة في كل جزيرة';
  const clauses = clausesOf(sentence);
  expect(clauses.some((clause) => clause.includes('17 - 5 - 1448 هـ'))).toBe(true);
  expect(clauses.some((clause) => clause.includes('مرجان ولؤلؤة ونورس ودلفين'))).toBe(true);
});
