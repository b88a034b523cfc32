import { describe, expect, it } from 'vitest';
import { draftOf, inShort } from './draft-of.ts';

const people = (text: string) => inShort(draftOf(text)).people;

describe('the chair', () => {
  it('is whom «برئاسة» names, with title and office told apart', () => {
    const [chair] = draftOf(
      'خبر\nعقدت لجنة المراعي أمس اجتماعها الثالث برئاسة معالي الدكتور ماجد بن سعيد الرفاعي رئيس اللجنة.',
    ).people;
    expect(chair).toMatchObject({
      name: 'ماجد بن سعيد الرفاعي',
      title: 'معالي الدكتور',
      role: 'رئيس اللجنة',
      presence: 'chaired',
    });
  });

  it('is the subject of «ترأس» before a meeting', () => {
    expect(
      people('خبر\nترأس المهندس طارق حسن الزهراني وكيل الوزارة اجتماع مجلس المياه في قاعة النخيل.'),
    ).toEqual(['chaired · طارق حسن الزهراني · وكيل الوزارة']);
  });

  it('is nobody where a committee is formed under somebody, without a meeting', () => {
    expect(
      people('خبر\nأصدر الوزير قراراً بتشكيل لجنة للنظر في الشكاوى برئاسة الدكتور ماجد بن سعيد الرفاعي.'),
    ).toEqual(['mentioned · ماجد بن سعيد الرفاعي · ']);
  });

  it('is not who leads a delegation', () => {
    expect(
      people('خبر\nعقد مجلس المياه اجتماعه أمس. ورأس وفد المملكة إلى الاجتماع المهندس طارق حسن الزهراني.'),
    ).toEqual(['attended · طارق حسن الزهراني · ']);
  });
});

describe('people', () => {
  it('named by a surname later are one', () => {
    const { people: found } = draftOf(
      'خبر\nعقد مجلس المياه اجتماعه برئاسة المهندس طارق حسن الزهراني. وأوضح المهندس الزهراني أن المجلس ناقش الخطة.',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ presence: 'chaired', aliases: ['الزهراني'] });
  });

  it('with different fathers are two', () => {
    expect(
      people('خبر\nعقد المجلس اجتماعه بحضور الدكتور سعيد بن علي الغامدي والدكتور سعيد بن فهد الغامدي.'),
    ).toEqual(['attended · سعيد بن علي الغامدي · ', 'attended · سعيد بن فهد الغامدي · ']);
  });

  it('are not what a school or a street is named after', () => {
    expect(people('خبر\nعقد المجلس اجتماعه في مدرسة الأمير سلطان بن ناصر بشارع الملك فهد بن سالم.')).toEqual(
      [],
    );
  });

  it('speak under their account name as well', () => {
    const text =
      '# Tool Group Meeting 2021-02-03\n\n## Present\n\n* Carlos Vega @cvega7\n* Ana Lind @alind\n\n## Agenda\n\n* Sharpen the saws\n  * Cvega7, the blue one is blunt\n';
    expect(people(text)).toEqual(['spoke · Carlos Vega · ', 'attended · Ana Lind · ']);
  });

  it('of one first name are not mixed up', () => {
    const text =
      '# Tool Group Meeting 2021-02-03\n\n## Present\n\n* Michael Vega\n* Michael Lind\n\n## Agenda\n\n* Sharpen the saws\n  * Michael: the blue one is blunt\n';
    expect(people(text)).toEqual(['attended · Michael Vega · ', 'attended · Michael Lind · ']);
    expect(draftOf(text).statements[0]?.speaker).toBe('Michael');
  });
});

describe('what happened', () => {
  it('is nothing at a meeting that is announced', () => {
    const record = draftOf(
      'خبر\nيعقد مجلس المياه غداً الأحد اجتماعه الخامس لمناقشة الميزانية. وقال الدكتور سعيد بن علي الغامدي عضو المجلس إن الوقت مناسب.',
    );
    expect(record.status).toBe('planned');
    expect(record.dateHeld?.value).toBe('غداً الأحد');
    expect(record.decisions).toEqual([]);
    expect(record.people.map(({ presence }) => presence)).toEqual(['mentioned']);
  });

  it('is no meeting where none is told of', () => {
    const record = draftOf('علم الاجتماع في قرن\nيدرس علم الاجتماع أحوال الناس، وقد كتب فيه كثيرون.');
    expect(record).toMatchObject({
      status: 'none',
      agenda: [],
      number: undefined,
      place: undefined,
      body: undefined,
    });
  });

  it('holds no vote and no decision for a motion that was talked about', () => {
    const record = draftOf(
      '# River Board Meeting 2020-03-04\n\n## Present\n\n* Ana Lind\n\n## Agenda\n\n* Motion to dredge the canal\n  * Ana: the motion needs more work\n',
    );
    expect(record.decisions).toEqual([]);
    expect(record.agenda.map(({ act }) => act)).toEqual(['discussed']);
  });

  it('is told of the meeting, not of the one before it', () => {
    const record = draftOf('خبر\nعقدت لجنة المراعي أمس اجتماعها. وكان الاجتماع السابق قد ناقش خطة الآبار.');
    expect(record.agenda).toEqual([]);
  });
});

describe('numbers and dates', () => {
  it.each([
    ['اجتماعها الثالث والعشرين', 23],
    ['اجتماعها الحادي عشر', 11],
    ['اجتماعها الـ112', 112],
    ['اجتماعها رقم (7)', 7],
  ])('«%s» is number %d', (words, number) => {
    expect(draftOf(`خبر\nعقدت لجنة المراعي أمس ${words} في قاعة النخيل.`).number?.value).toBe(number);
  });

  it('a Hijri date becomes the Gregorian day', () => {
    expect(
      draftOf('محضر اجتماع لجنة المراعي\nالتاريخ: 25 شوال 1436 هـ\nالحضور: سعيد علي الغامدي').dateHeld?.value,
    ).toBe('2015-08-10');
  });

  it('of two calendars the Gregorian one is taken', () => {
    expect(
      draftOf('خبر\nعقدت لجنة المراعي اجتماعها يوم الثلاثاء 19/10/1436هـ الموافق 04/08/2015م في قاعة النخيل.')
        .dateHeld?.value,
    ).toBe('2015-08-04');
  });

  it('a date without its year stays as printed', () => {
    expect(draftOf('خبر\nعقدت لجنة المراعي اجتماعها يوم 5 أغسطس في قاعة النخيل.').dateHeld?.value).toBe(
      '5 أغسطس',
    );
  });
});

describe('the form', () => {
  it.each([
    ['في قاعة النخيل', 'in person'],
    ['عبر الاتصال المرئي', 'remote'],
    ['حضورياً وعن بعد', 'hybrid'],
    ['أمس', undefined],
  ])('«%s» is %s', (words, form) => {
    expect(draftOf(`خبر\nعقدت لجنة المراعي اجتماعها ${words}.`).form?.value).toBe(form);
  });
});
