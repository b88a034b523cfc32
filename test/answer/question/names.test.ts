import { describe, expect, test } from 'vitest';
import { meetingNamedIn } from '../../../src/answer/question/names.ts';

describe('a meeting is named by its number', () => {
  test.each([
    ['who came to the twenty-third meeting?', 23],
    ['who came to the 23rd regular meeting?', 23],
    ['what was decided at meeting no. 8?', 8],
    ['meeting #17', 17],
    ['meeting 17 decisions', 17],
    ['من حضر الاجتماع الثاني عشر؟', 12],
    ['من حضر الاجتماع الدوري السابع؟', 7],
    ['من حضر الاجتماع الـ112؟', 112],
    ['قرارات الجلسة رقم ٤٥', 45],
    ['ثالث اجتماع للجنة وين كان؟', 3],
    ['what did the 9th session of the council approve?', 9],
    ['متى تبدأ الجولة السابعة؟', 7],
    ['when is the 24th meeting?', 24],
    ['agenda of session no. 5', 5],
  ])('%s', (text, number) => {
    expect(meetingNamedIn(text)).toEqual({ number });
  });
});

describe('a meeting is named by its date', () => {
  test.each([
    ['what was decided at the meeting of 5 March 2021?', { year: 2021, month: 3, day: 5 }],
    ['what did the council decide on 15 March 2021?', { year: 2021, month: 3, day: 15 }],
    ['من حضر اجتماع ٥ مارس ٢٠٢١؟', { year: 2021, month: 3, day: 5 }],
    ['من حضر اجتماع المجلس في 5 آذار 2021؟', { year: 2021, month: 3, day: 5 }],
    ['ماذا قرروا في لقاء 14 ذو القعدة 1442؟', { year: 2021, month: 6, day: 24 }],
    ['what happened in the March meeting?', { month: 3 }],
    ['who chaired the 2018 meeting?', { year: 2018 }],
    ['who chaired in 2018?', { year: 2018 }],
    ['On 25 May 2020, who presided?', { year: 2020, month: 5, day: 25 }],
    ['ليش انلغت جلسة 22 مايو؟', { month: 5, day: 22 }],
    ['did the meeting of 5 March 2021 approve the lease?', { year: 2021, month: 3, day: 5 }],
    ['minutes of 7 Sept 2022', { year: 2022, month: 9, day: 7 }],
    ['اجتماع 23 مارس', { month: 3, day: 23 }],
  ])('%s', (text, date) => {
    expect(meetingNamedIn(text)).toEqual({ date });
  });

  test('with both readings of it', () => {
    const date = { year: 2019, month: 9, day: 4, alternatives: [{ year: 2019, month: 4, day: 9 }] };
    expect(meetingNamedIn('who chaired on 4/9/2019?')).toEqual({ date });
  });
});

describe('no meeting is named where a date or number', () => {
  test.each([
    ['is asked for', 'was the meeting held on 5 March 2021?'],
    ['is asked for in Arabic', 'هل عقد الاجتماع يوم 5 مارس؟'],
    ['is the number asked for', 'is this the 12th meeting?'],
    ['is the number asked for at the end', 'هذا كان الاجتماع رقم 23 صح؟'],
    ['is one of two', 'was this the twenty-second or the twenty-third meeting?'],
    ['counts meetings of a year', 'كم مرة اجتمعوا في 2021؟'],
    ['counts members', 'who were the 12 members of the committee?'],
    ['counts meetings', 'how many of the 5 meetings did she miss?'],
    ['is of a recommendation', 'what does the third recommendation say?'],
    ['is of a part of the meeting', 'who spoke in the first session of day two?'],
    ['is of a part, in Arabic', 'من أدار الجلسة الأولى؟'],
    ['is of a plan', 'which projects end in 2030?'],
    ['is of something else', 'when does registration open on 12 May?'],
    ['is of no calendar', 'اجتماع أمس وش صار فيه؟'],
    ['counts who came', 'هل حضر الاجتماع 5 وزراء؟'],
  ])('%s: %s', (_, text) => {
    expect(meetingNamedIn(text)).toEqual({});
  });
});
