import { describe, expect, test } from 'vitest';
import { createKinds, type Kind } from '../../../src/answer/kinds/kinds.ts';

const read = createKinds();

describe('a slot of the meeting is asked for, in any dialect', () => {
  test.each<[Kind, string]>([
    ['chair', 'Who chaired the meeting?'],
    ['chair', 'منو اللي ترأس الاجتماع؟'],
    ['chair', 'شكون ترأس الجلسة'],
    ['attendees', 'who was at the meeting'],
    ['attendees', 'مين حضر الاجتماع'],
    ['absent', 'who sent apologies?'],
    ['absent', 'مين ماحضرش الاجتماع'],
    ['date', 'when did the committee meet'],
    ['date', 'إيمتى صار الاجتماع؟'],
    ['date', 'وقتاش كان الاجتماع'],
    ['time-of-day', 'what time did the meeting start'],
    ['published', 'متى نُشر الخبر؟'],
    ['place', 'أين عُقد الاجتماع؟'],
    ['place', 'in which city was the meeting held?'],
    ['form', 'was the meeting held online?'],
    ['number', 'هذا الاجتماع رقم كم'],
    ['purpose', 'ليش اجتمعوا؟'],
    ['agenda', 'what was on the agenda'],
    ['agenda', 'شو ناقشوا بالاجتماع'],
    ['decisions', 'what was decided'],
    ['recommendations', 'ايه التوصيات'],
    ['quorum', 'was there a quorum'],
    ['next-meeting', 'متى الاجتماع القادم'],
    ['previous-meeting', 'who chaired the previous meeting'],
  ])('%s: %s', (kind, question) => {
    expect(read(question)).toMatchObject({ kind, aboutWholeMeeting: true });
  });
});

describe('a question about something else is not taken for one about the meeting', () => {
  test.each<[Kind, string]>([
    ['who-of', 'who chairs the sub-committee on lifeboats?'],
    ['date-of', 'when will the lifeboat report be published?'],
    ['reason', 'ليش رفضوا تجديد القوارب'],
    ['count', 'كم عدد القوارب في الميناء؟'],
    ['amount', 'how much did the new harbour lamps cost?'],
    ['speech', 'what did Salma Idris say about the harbour lamps?'],
    ['person', 'من هي سلمى إدريس؟'],
    ['place-of', 'where will the lighthouse museum be built'],
    ['salary', "what is the harbour master's salary"],
    ['manner', 'how will the nets be repaired?'],
    ['off-topic', 'tell me a joke'],
    ['off-topic', 'كيف حالك'],
  ])('%s: %s', (kind, question) => {
    expect(read(question)).toMatchObject({ kind, aboutWholeMeeting: false });
  });
});

describe('the type of answer', () => {
  test.each([
    ['Was the meeting held online?', 'yes-no'],
    ['هل ترأست نورة الحسن الاجتماع؟', 'yes-no'],
    ['who wrote the harbour plan', 'person'],
    ['which company will repair the nets?', 'organisation'],
    ['متى يبدأ ترميم المنارة؟', 'date'],
    ['how many boats are there in the harbour', 'number'],
    ['why was the regatta cancelled', 'reason'],
  ])('%s → %s', (question, answerType) => {
    expect(read(question).answerType).toBe(answerType);
  });
});

describe('what a reading holds', () => {
  const subjectOf = (question: string) => read(question).subject.map(({ word }) => word);

  test('the subject leaves out how it is asked', () => {
    expect(subjectOf('What did Salma Idris say about the harbour lamps?')).toEqual([
      'salma',
      'idris',
      'harbour',
      'lamps',
    ]);
    expect(subjectOf('كم تكلفة ترميم المنارة؟')).toEqual(['ترميم', 'المناره']);
    expect(subjectOf('who chaired the meeting')).toEqual([]);
  });

  test('confidence is a share of one, and runners-up follow in order', () => {
    const { confidence, runnersUp } = read('who presented the lighthouse plan?');
    const all = [confidence, ...runnersUp.map((one) => one.confidence)];
    expect(all).toEqual([...all].sort((one, other) => other - one));
    expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.000001);
  });

  test('a slip of the keyboard does not change the kind', () => {
    expect(read('who chiared the meeting').kind).toBe('chair');
    expect(read('when did the comittee meet').kind).toBe('date');
  });

  test('a message without a word is read without fault', () => {
    for (const message of ['', '؟؟', '🙂', 'constructor', '12'])
      expect(read(message).confidence).toBeGreaterThan(0);
  });
});
