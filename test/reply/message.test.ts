import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Meeting } from '../../src/library/meeting.ts';
import { versionOf } from '../../src/reply/custom-id.ts';
import { answerMessage } from '../../src/reply/message.ts';
import { openSource, sourceMessage } from '../../src/reply/source.ts';
import { answerOf, cite, meeting, say } from './sample.ts';
import { citationsIn, unmarked } from './unmarked.ts';

const version = versionOf(meeting.article);

function show(answer: Answer, { page = 0, recallable = true } = {}) {
  const { embeds, components } = answerMessage(answer, { command: 'ask', meeting, page, recallable });
  const [embed] = embeds as [
    { title?: string; description: string; footer: { text: string }; color: number },
  ];
  const [row] = (components ?? []) as unknown as [{ components: { label: string; custom_id: string }[] }?];
  return { ...embed, buttons: (row?.components ?? []).map(({ label, custom_id }) => [label, custom_id]) };
}

test('an Arabic reply: the answer, the quote with matched words in bold, its place', () => {
  const statements = [
    { text: { ar: 'ترأسه القائد.', en: '' }, citations: [cite(0, [{ start: 5, end: 11 }])] },
  ];
  expect(show(answerOf({ statements }))).toEqual({
    description:
      'ترأسه القائد.\n> ترأس **القائد** الاجتماع.\n-# الفقرة \u20661\u2069، الأحرف من \u20660\u2069 إلى \u206621\u2069، اجتماع \u20662021-06\u2069',
    footer: { text: 'الاجتماع \u206623\u2069 للجنة' },
    color: 0x1f7a5c,
    buttons: [
      ['في سياقه', `ask:context:2021-06.${version}.ar.0`],
      ['English', `ask:language:2021-06.${version}.en.fact.chair`],
      ['إخفاء', 'ask:dismiss:'],
    ],
  });
});

test('an English reply: the Arabic quote, then its translation labelled as such', () => {
  expect(show(answerOf({ language: 'en' })).description).toBe(
    'Al Qaed chaired it.\n> ترأس القائد الاجتماع.\n*Translation:* Al Qaed chaired the meeting.\n-# Passage 1, characters 0–21, meeting 2021-06',
  );
});

test('a quote that is only a part says so, and the translation is labelled as that of the whole passage', () => {
  const citation = { ...cite(0), quote: 'القائد', start: 5, end: 11 };
  const { description } = show(
    answerOf({ language: 'en', statements: [{ text: { ar: '', en: 'Him.' }, citations: [citation] }] }),
  );
  expect(description).toBe(
    'Him.\n> القائد\n*Translation of the whole passage:* Al Qaed chaired the meeting.\n-# From passage 1, characters 5–11, meeting 2021-06',
  );
});

test('a quote without a letter is told to run right to left', () => {
  expect(show(answerOf({ statements: [say('التاريخ', '', 1)] })).description).toContain(
    '> \u200F\u20666/21/2021\u2069',
  );
});

test('a refusal has its own colour and no citation', () => {
  const refused = show(
    answerOf({
      answered: false,
      reason: 'gap',
      key: 'gap.cost',
      statements: [say('لا يذكر المقال ذلك.', '')],
    }),
  );
  expect(refused).toEqual({
    description: 'لا يذكر المقال ذلك.',
    footer: { text: 'الاجتماع \u206623\u2069 للجنة' },
    color: 0xb7791f,
    buttons: [
      ['English', `ask:language:2021-06.${version}.en.gap.cost`],
      ['إخفاء', 'ask:dismiss:'],
    ],
  });
});

test('the closest passage is labelled as not answering', () => {
  const statements = [say('', 'The article does not say.')];
  const { description } = show(answerOf({ answered: false, language: 'en', statements, closest: [cite(2)] }));
  expect(unmarked(description)).toMatch(
    /^The article does not say\.\n\nClosest in the article, not an answer to the question:\n> فرق عمل/,
  );
});

test('what the record or a member typed into a statement comes back escaped', () => {
  const statements = [say('', 'The article says nothing about “@everyone **x**”.')];
  expect(show(answerOf({ language: 'en', statements })).description).toBe(
    'The article says nothing about “\\@everyone \\*\\*x\\*\\*”.',
  );
});

test('statements in a row that rest on one quote stand together above it', () => {
  const statements = [say('أولاً.', '', 0), say('ثانياً.', '', 0), say('ثالثاً.', '', 2)];
  expect(
    show(answerOf({ statements }))
      .description.split('\n')
      .map((line) => line.slice(0, 7)),
  ).toEqual(['أولاً.', 'ثانياً.', '> ترأس ', '-# الفق', '', 'ثالثاً.', '> فرق ع', '-# الفق']);
});

test('an answer that cannot be recalled offers no button that would lead nowhere', () => {
  expect(show(answerOf(), { recallable: false }).buttons.map(([label]) => label)).toEqual([
    'في سياقه',
    'إخفاء',
  ]);
});

/** Sixty statements on one passage each, told apart by number. */
const long = answerOf({
  key: 'agenda.all',
  statements: Array.from({ length: 60 }, (_, i) => say(`البند ${i}`, `Item ${i}`, i % 2 ? 0 : 2)),
});

test('pages of a long answer hold every statement once, each whole', () => {
  const all: string[] = [];
  for (let page = 0; page < 3; page++)
    all.push(...(unmarked(show(long, { page }).description).match(/البند \d+/g) ?? []));
  expect(all).toEqual(Array.from({ length: 60 }, (_, i) => `البند ${i}`));
});

test('a line that introduces others stands on the page where they are', () => {
  const items = long.statements.slice(0, 30);
  for (let before = 10; before < 30; before++) {
    const statements = [...items.slice(0, before), say('ذُكر أيضاً:', 'Also:'), ...items];
    const { description } = show(answerOf({ statements }));
    expect(description).not.toMatch(/ذُكر أيضاً:$/);
  }
});

test('buttons lead to the next page and back, and say where one is', () => {
  const second = show(long, { page: 1 });
  expect(unmarked(second.footer.text)).toBe('الاجتماع 23 للجنة · صفحة 2 من 3');
  expect(second.buttons.map(([label]) => label)).toEqual([
    'في سياقه',
    'السابق',
    'المزيد',
    'English',
    'إخفاء',
  ]);
  expect(second.buttons[1]).toEqual(['السابق', `ask:more:2021-06.${version}.ar.0.agenda.all`]);
  expect(show(long, { page: 2 }).buttons.map(([label]) => label)).not.toContain('المزيد');
});

test('a page past the end shows the last one', () => {
  expect(show(long, { page: 99 })).toEqual(show(long, { page: 2 }));
});

test('where the citations of one statement need a second page, the statement stands there too', () => {
  const citations = Array.from({ length: 40 }, () => cite(0));
  const { description } = show(answerOf({ statements: [{ text: { ar: 'قول.', en: '' }, citations }] }), {
    page: 1,
  });
  expect(description).toMatch(/^قول\.\n> ترأس/);
});

test('a quote too long for a message is narrowed to an exact piece around the first marked word', () => {
  const words = Array.from({ length: 400 }, (_, i) => `كلمة${i}`).join(' ');
  const marked = words.indexOf('كلمة300');
  const passage = { ...meeting.passages[0], meeting: 'm', index: 0, start: 10, end: 10 + words.length };
  const long = { ...meeting, passages: [{ ...passage, text: words, translation: '' }] };
  const citation = {
    ...cite(0),
    start: 10,
    end: 10 + words.length,
    quote: words,
    marks: [{ start: marked, end: marked + 7 }],
  };
  const answer = answerOf({ statements: [{ text: { ar: 'قول', en: '' }, citations: [citation] }] });
  const { embeds } = answerMessage(answer, { command: 'ask', meeting: long, page: 0, recallable: true });
  const [{ description }] = embeds as [{ description: string }];
  const [shown] = citationsIn(description);
  expect(shown?.quote).toBe(words.slice((shown?.start ?? 0) - 10, (shown?.end ?? 0) - 10));
  expect(shown?.quote).toMatch(/^كلمة300 .* كلمة\d+$/);
  expect(unmarked(description)).toContain('من الفقرة 1');
});

test('the article opens at the page of a passage, with that passage in bold', () => {
  const many = {
    ...meeting,
    passages: Array.from({ length: 9 }, (_, index) => ({
      ...cite(0),
      index,
      text: `فقرة ${index}`,
      marks: [],
    })),
  };
  const { embeds, components } = sourceMessage(openSource(many, 'ar', 5), 'source');
  const [{ description, title, footer }] = embeds as [
    { description: string; title: string; footer: { text: string } },
  ];
  expect(unmarked(title)).toBe('نص المقال · الاجتماع 23 للجنة');
  expect(citationsIn(description).map(({ quote }) => quote)).toEqual([
    'فقرة 4',
    'فقرة 5',
    'فقرة 6',
    'فقرة 7',
  ]);
  expect(description.match(/\*\*.*?\*\*/g)?.map(unmarked)).toEqual(['فقرة 5']);
  expect(unmarked(footer.text)).toBe('صفحة 2 من 3');
  expect(JSON.stringify(components)).toContain(`source:page:2021-06.${version}.ar.2.5`);
});

describe('an answer from several meetings', () => {
  const other: Meeting = { ...meeting, id: '2020-01', article: `${meeting.article}!` };
  const ofOther = { ...cite(0), meeting: other.id };
  const quoted = new Map([meeting, other].map((one) => [one.id, one]));
  const covers = { ar: 'الاجتماعات: 2', en: 'Meetings: 2' };

  test('quotes each with its own place, under its name, and opens the first in its own text', () => {
    const statements = [
      { ...say('نوقش.', 'Discussed.'), citations: [ofOther], heading: { ar: 'الأول', en: 'The *first*' } },
      { ...say('اعتُمد.', 'Approved.', 1), heading: { ar: 'الثاني', en: 'The second' } },
    ];
    const { description, footer, buttons } = show(answerOf({ statements, quoted, covers, language: 'en' }));
    expect(description).toContain('**The \\*first\\***\nDiscussed.\n> ');
    expect(description).toContain('meeting 2020-01\n\n**The second**\nApproved.\n> ');
    expect(footer.text).toBe('Meetings: 2');
    expect(buttons[0]).toEqual(['In context', `ask:context:2020-01.${versionOf(other.article)}.en.0`]);
  });

  test('lists meetings a line each, and a menu opens those of the page', () => {
    const statements = Array.from({ length: 30 }, (_, at) => ({
      ...{ text: { ar: `اجتماع ${at}`, en: `Meeting ${at}` }, citations: [], isLine: true as const },
      opens: `m${at}`,
    }));
    const answer = answerOf({ statements, covers, language: 'en' });
    const listed = (page: number) => {
      const view = { command: 'meetings', meeting, recallable: true, page };
      const { embeds, components } = answerMessage(answer, view) as unknown as {
        embeds: { description: string }[];
        components: { components: { options: { value: string }[] }[] }[];
      };
      const values = components[0]?.components[0]?.options.map(({ value }) => value);
      return { description: embeds[0]?.description, values };
    };
    expect(listed(0).description).toMatch(/^• Meeting 0\n• Meeting 1\n.*• Meeting 24$/s);
    expect(listed(0).values).toEqual(statements.slice(0, 25).map(({ opens }) => opens));
    expect(listed(1).values).toHaveLength(5);
  });
});
