import { describe, expect, it } from 'vitest';
import { draftOf, inShort } from './draft-of.ts';

const agenda = (text: string) => inShort(draftOf(text)).agenda;

describe('what was taken up', () => {
  it('is what follows the subject, without the body, the day and who was there', () => {
    expect(
      agenda('خبر\nأقر مجلس بلدية الساحل في جلسته العاشرة اليوم خطة النظافة الجديدة بحضور عشرة أعضاء.'),
    ).toEqual(['approved · خطة النظافة الجديدة']);
  });

  it('is cut at words that head items, with or without a comma', () => {
    expect(
      agenda('خبر\nتمحور اجتماع لجنة السوق الذي عقد أمس حول أسعار الخضار وآلية مراقبة المخازن.'),
    ).toEqual(['discussed · أسعار الخضار', 'discussed · وآلية مراقبة المخازن']);
  });

  it('is one item where two heads share what they are of', () => {
    expect(agenda('خبر\nناقشت لجنة السوق في اجتماعها أمس خطط وبرامج الأسواق الشعبية.')).toHaveLength(1);
  });

  it('is told by nouns of acts behind «كرس» and «بالإضافة إلى»', () => {
    expect(
      agenda(
        'خبر\nعقدت لجنة الطرق اجتماعها أمس، والاجتماع كرس لمناقشة صيانة الجسور بالإضافة إلى بحث أعمال الإنارة.',
      ),
    ).toEqual(['discussed · صيانة الجسور', 'discussed · أعمال الإنارة']);
  });

  it('is an approval where what was decided is to approve', () => {
    expect(agenda('خبر\nقرر مجلس المياه في اجتماعه أمس الموافقة على حفر ثلاث آبار.')).toEqual([
      'approved · حفر ثلاث آبار',
    ]);
  });

  it('proves no approval where the meeting is only held for one', () => {
    expect(agenda('خبر\nعقد مجلس المياه اجتماعه أمس لاعتماد ميزانية الآبار.')[0]).toMatch(/^other/u);
  });

  it('is one item an act in English', () => {
    const record = inShort(
      draftOf(
        'News\nThe Harbour Council met on Monday. Members reviewed the dredging report and approved a new crane.',
      ),
    );
    expect(record.agenda).toEqual(['reviewed · the dredging report', 'approved · a new crane']);
    expect(record.decisions).toEqual(['a new crane']);
  });
});

describe('who was there', () => {
  it('holds who spoke in turn, and those joined to a speech', () => {
    const { people } = inShort(
      draftOf(
        'خبر\nعقد مجلس المياه اجتماعه أمس. وجاء ذلك في كلمة ألقاها الدكتور ماجد سعيد الرفاعي والمهندس طارق حسن الزهراني في الاجتماع. من جانبه أكد الأستاذ فهد ناصر العلي أهمية الآبار.',
      ),
    );
    expect(people.map((person) => person.split(' · ')[0])).toEqual(['spoke', 'spoke', 'spoke']);
  });

  it('misses who is told to be absent behind the name', () => {
    const text =
      '# Tool Group Meeting 2021-02-03\n\n## Present\n\n* Carlos Vega\n\n## Agenda\n\n* Saws\n  * Wait, since Benjamin who asked for it is not present.\n';
    const benjamin = draftOf(text).people.find(({ name }) => name === 'Benjamin');
    expect(benjamin?.presence ?? 'mentioned').not.toBe('attended');
  });

  it('holds the bodies that took part, each by its name', () => {
    const { bodies } = draftOf(
      'خبر\nعقد مجلس مكتبة الوادي اجتماعه أمس بمشاركة وزارة الثقافة وهيئة المتاحف وممثلي جمعية الكتاب.',
    );
    expect(bodies.map(({ name }) => name)).toEqual(['وزارة الثقافة', 'هيئة المتاحف', 'جمعية الكتاب']);
  });

  it('holds the body that an office is of', () => {
    const [person] = draftOf(
      'خبر\nعقد مجلس المياه اجتماعه أمس بحضور مدير عام هيئة الموانئ المهندس طارق حسن الزهراني.',
    ).people;
    expect(person?.organisation).toBe('هيئة الموانئ');
  });
});

describe('how long and when again', () => {
  it('is read from prose', () => {
    const record = draftOf(
      'خبر\nعقدت لجنة السوق اجتماعها أمس الذي استمر ثلاث ساعات. ويعقد الاجتماع القادم يوم الأحد في مقر الغرفة.',
    );
    expect(record.duration?.value).toBe('استمر ثلاث ساعات');
    expect(record.nextMeeting?.value).toBe('ويعقد الاجتماع القادم يوم الأحد في مقر الغرفة');
  });

  it('is not how long something else lasts', () => {
    expect(
      draftOf('خبر\nعقد مجلس المياه اجتماعه أمس وقرر تعيين مدير للآبار لمدة ثلاثة أسابيع.').duration,
    ).toBeUndefined();
  });
});
