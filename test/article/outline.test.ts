import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { read, roles, texts } from './read.ts';

const part = (article: Article, name: 'title' | 'dateline') => {
  const span = article[name];
  return span && article.text.slice(span.start, span.end);
};

/** Each section with those around it, outermost first. */
function paths({ sections }: Article): string[] {
  const path = (at: number | undefined): string[] => {
    const section = at === undefined ? undefined : sections[at];
    return section ? [...path(section.parent), section.heading] : [];
  };
  return sections.map((_, at) => path(at).join(' > '));
}

const PARAGRAPH =
  'عقد مجلس أمناء مكتبة المرسى اجتماعه الثامن اليوم وناقش فيه خطة التوسعة ومشتريات العام المقبل بحضور الأعضاء.';

test.each([
  ['المنامة 3 مايو 2027 م بنا', `المنامة 3 مايو 2027 م بنا\n${PARAGRAPH}`],
  ['القطيف 25 شوال 1448 هـ', `القطيف 25 شوال 1448 هـ\n${PARAGRAPH}`],
  ['الرياض – واس:', `الرياض – واس: ${PARAGRAPH}`],
  ['سلمى نور- سبق- جدة:', `سلمى نور- سبق- جدة: ${PARAGRAPH}`],
  ['RIYADH:', 'RIYADH: The trustees of the harbour library held their eighth meeting on Monday.'],
  [
    'MUSCAT, May 3 (Reuters) -',
    'MUSCAT, May 3 (Reuters) - The trustees of the library held their eighth meeting.',
  ],
])('a dateline before the text: %s', (dateline, body) => {
  expect(part(read(`Library meets\n\n${body}`), 'dateline')).toBe(dateline);
});

test('what a person says is no dateline', () => {
  expect(part(read(`Library meets\n\nأكدت رئيسة المجلس: ${PARAGRAPH}`), 'dateline')).toBeUndefined();
});

test('minutes in Markdown: title, sections, lists in lists, wrapped items', () => {
  const article = read(
    '# Lighthouse Trust 2027-05-03\n\n## Present\n\n* Ida Moor (chair)\n\n## Agenda\n\n### Tower\n\n* Paint the tower [#12](https://example.org/12)\n  * Ida: red is what the\n    sailors know. No other colour\n    * Omar agrees\n  * Decided\n* Stairs\n\n**Next meeting**\n\nJune 7\n',
  );
  expect(part(article, 'title')).toBe('Lighthouse Trust 2027-05-03');
  expect(roles(article).slice(1)).toEqual([
    'heading: Present',
    'item: Ida Moor (chair)',
    'heading: Agenda',
    'heading: Tower',
    'item: Paint the tower [#12](https://example.org/12)',
    'item: Ida: red is what the\n    sailors know. No other colour',
    'item: Omar agrees',
    'item: Decided',
    'item: Stairs',
    'heading: Next meeting',
    'prose: June 7',
  ]);
  expect(paths(article)).toContain(
    'Agenda > Tower > Paint the tower [#12](https://example.org/12) > Ida: red is what the\n    sailors know. No other colour',
  );
});

test('Arabic minutes: numbered parts, labels before lists, short items', () => {
  const article = read(
    `محضر الاجتماع الخامس لجمعية الواحة\nالمكان: قاعة النخيل\nالحضور:\n1- د. سامي العبري\n٢- أ. نورة الهاشمي\n\nأولاً: الميزانية\n${PARAGRAPH}\n\nثانياً:\n• اعتماد الميزانية.\n• تشكيل لجنة.\n`,
  );
  expect(part(article, 'title')).toBe('محضر الاجتماع الخامس لجمعية الواحة');
  expect(paths(article)).toEqual(['الحضور:', 'أولاً: الميزانية', 'ثانياً:']);
  expect(roles(article)).toContain('item: د. سامي العبري');
  expect(roles(article)).toContain('item: تشكيل لجنة.');
});

test('minutes in plain text: numbered headings and a heading in bold or underlined', () => {
  const article = read(
    'TOWN OF ELMBROOK\nMinutes of the Library Board\n\n1. Call to Order\nThe chair opened the meeting at 7:02 p.m. in the reading room.\n\n2. Roof\n2.1 Report\nThree quotes were received and read.\n\nNotes\n-----\nThe clerk wrote these down.\n',
  );
  expect(part(article, 'title')).toBe('TOWN OF ELMBROOK\nMinutes of the Library Board');
  expect(paths(article)).toEqual(['Call to Order', 'Roof', 'Roof > Report', 'Notes']);
});

describe('hard-wrapped lines', () => {
  test('are one paragraph in English', () => {
    const article = read(
      'Notes\n\nThe trustees met on Monday and looked at what the storm had\ndone to the northern pier. Nobody was hurt, said the harbour\nmaster Omar Said, and the lamps were burning again by noon.\n',
    );
    expect(texts(article).slice(1)).toEqual([
      'The trustees met on Monday and looked at what the storm had\ndone to the northern pier.',
      'Nobody was hurt, said the harbour\nmaster Omar Said, and the lamps were burning again by noon.',
    ]);
  });

  test('are not made of a list of names', () => {
    const names = [
      'Councillor Jane Smith, Chair of Finance and Roads',
      'Councillor Robert Okafor, Deputy Chair of Parks',
      'Doctor Anna Novak, Librarian to the Town Council',
    ];
    expect(texts(read(`Present\n\n${names.join('\n')}`)).slice(1)).toEqual(names);
  });
});

test('fields before the text are no heading', () => {
  const article = read(
    '---\ntype: minutes\ntags: [trust]\n---\n\n# Trust meets\n\nIda Moor opened the meeting.\n',
  );
  expect(article.sections).toEqual([]);
  expect(part(article, 'title')).toBe('Trust meets');
});
