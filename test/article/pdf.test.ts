import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/article/error.ts';
import { articleOf } from '../../src/article/read.ts';
import { takeText } from '../../src/article/take.ts';
import { hasBrowser, startBrowser } from '../browser/browser.ts';

const FOLDER = new URL('./documents/', import.meta.url);
const LINES = readFileSync(new URL('minutes.txt', FOLDER), 'utf8').trim().split('\n');

/** Marks have an order in Unicode that says nothing of how they were typed. */
const linesOf = (text: string) => text.normalize('NFC').split('\n').filter(Boolean);
const EXPECTED = linesOf(LINES.join('\n'));

const take = (bytes: Uint8Array, name = 'minutes.pdf') => takeText(bytes, name);
const saved = (name: string) => readFileSync(new URL(name, FOLDER));

/** What is wrong with a file. */
async function refusalOf(bytes: Uint8Array): Promise<Pick<ArticleError, 'code' | 'details' | 'message'>> {
  const error = await take(bytes).then(
    () => undefined,
    (problem: unknown) => problem,
  );
  if (!(error instanceof ArticleError)) throw new Error(`was not refused: ${error}`);
  return error;
}

describe('the Arabic of a PDF is read line by line as it is printed', () => {
  test.each([
    ['by an office program, with letters that are bodies and dots', 'office.pdf'],
    ['by a typesetter, with one body for several letters', 'typeset.pdf'],
    ['as shapes of letters from left to right', 'forms.pdf'],
    ['by a library that shapes letters', 'shaped.pdf'],
    ['by a library that sets one letter beside the other', 'unshaped.pdf'],
  ])('%s', async (_, name) => {
    expect(linesOf((await take(saved(name))).text)).toEqual(EXPECTED);
  });
});

describe.skipIf(!hasBrowser)('what a browser prints is read as it is printed', () => {
  let print: (html: string) => Promise<Uint8Array>;

  beforeAll(async () => {
    const { browser, close } = await startBrowser();
    print = async (html) => {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.evaluate('document.fonts.ready');
      const printed = await page.pdf({ format: 'A5', margin: { top: '50px', bottom: '50px' } });
      await page.close();
      return printed;
    };
    return close;
  });

  const face = (name: string, file: string) =>
    `@font-face{font-family:${name};src:url(data:font/woff;base64,${readFileSync(new URL(`../../node_modules/@fontsource/${file}-400-normal.woff`, import.meta.url)).toString('base64')})}`;
  const pageOf = (fonts: string, body: string) =>
    `<html lang="ar" dir="rtl"><style>${fonts}body{font:12px/1.8 a,b}</style>${body}`;
  const paragraphs = EXPECTED.map((line) => `<p>${line}</p>`).join('');

  test.each([
    [
      'Noto Sans Arabic',
      face('a', 'noto-sans-arabic/files/noto-sans-arabic-arabic') + face('b', 'amiri/files/amiri-latin'),
    ],
    ['Amiri', face('a', 'amiri/files/amiri-arabic') + face('b', 'amiri/files/amiri-latin')],
  ])('in %s', async (_, fonts) => {
    expect(linesOf((await take(await print(pageOf(fonts, paragraphs)))).text)).toEqual(EXPECTED);
  });

  test('lines are joined to paragraphs, lists keep their numbers, rows their cells, and headings are told', async () => {
    const fonts =
      face('a', 'noto-sans-arabic/files/noto-sans-arabic-arabic') + face('b', 'amiri/files/amiri-latin');
    const long = `${LINES[2]?.slice(0, -1)}، على أن يُعرض الأمر على اللجنة المالية مرة أخرى قبل نهاية العام إلا إذا رأى الرئيس خلاف ذلك`;
    const body = `<h1>محضر</h1><p>${long}</p><h2>القرارات</h2><ol><li>شراء ثلاثة خزانات<li>طلاء البوابة</ol>
      <table width="100%"><tr><td>آلاء</td><td>الرئيسة</td><td>البلدية</td></tr></table>`;
    const article = articleOf(await take(await print(pageOf(fonts, body))), 'minutes.pdf');
    expect(article.text.split('\n').filter(Boolean)).toEqual([
      'محضر',
      long,
      'القرارات',
      '1. شراء ثلاثة خزانات',
      '2. طلاء البوابة',
      'آلاء | الرئيسة | البلدية',
    ]);
    const roles = new Set(article.clauses.map(({ role }) => role));
    expect([...roles]).toEqual(['title', 'prose', 'heading', 'item']);
    expect(article.source).toBe('pdf');
  });

  test('columns of prose are read one after the other', async () => {
    const fonts =
      face('a', 'noto-sans-arabic/files/noto-sans-arabic-arabic') + face('b', 'amiri/files/amiri-latin');
    const told = Array.from({ length: 8 }, (_, at) => `${EXPECTED[2]} ${EXPECTED[4]} ${EXPECTED[at]}`);
    const columns = `<div style="columns:2;column-gap:30px">${told.map((words) => `<p>${words}</p>`).join('')}</div>`;
    const { text } = await take(await print(pageOf(fonts, `<h1>محضر</h1>${columns}`)));
    expect(text.replace(/\s+/g, ' ')).toBe(`محضر ${told.join(' ')} `);
  });

  test('what repeats on each page is none of the article', async () => {
    const fonts =
      face('a', 'noto-sans-arabic/files/noto-sans-arabic-arabic') + face('b', 'amiri/files/amiri-latin');
    const many = Array.from(
      { length: 60 },
      (_, index) => `<p>الفقرة رقم ${index} من محضر لجنة الحدائق للإجراءات العامة.</p>`,
    );
    const repeating = `<table><thead><tr><th>لجنة الحدائق</th></tr></thead><tr><td>${many.join('')}</td></tr></table>`;
    const { text, leftovers } = await take(await print(pageOf(fonts, repeating)));
    expect(leftovers.length).toBeGreaterThan(1);
    for (const { start, end } of leftovers) expect(text.slice(start, end)).toBe('لجنة الحدائق');
  });
});

describe('a PDF that cannot be trusted is refused with its page', () => {
  test('lam and alef exchanged', async () => {
    expect(await refusalOf(saved('exchanged.pdf'))).toMatchObject({
      code: 'pdf.damaged',
      details: { page: 1 },
      message: expect.stringContaining(
        'page 1: the Arabic in this PDF is damaged: send the Word or web version',
      ),
    });
  });

  test.each([
    ['words backwards', 'backwards.pdf', 'pdf.damaged'],
    ['glyphs that tell the text of others', 'damaged.pdf', 'pdf.damaged'],
    ['dots that tell no text, over bodies that stand for several letters', 'dotted.pdf', 'pdf.damaged'],
    ['a picture of a page', 'scan.pdf', 'pdf.scan'],
    ['a password', 'locked.pdf', 'pdf.encrypted'],
  ])('%s', async (_, name, code) => {
    expect((await refusalOf(saved(name))).code).toBe(code);
  });

  test('a file that is cut off or no PDF at all', async () => {
    expect((await refusalOf(saved('office.pdf').subarray(0, 300))).code).toBe('pdf.broken');
    expect((await refusalOf(new TextEncoder().encode('Minutes'))).code).toBe('file.type');
  });
});

test('three lines with what PDFs damage are there to be compared', async () => {
  const { sample } = await take(saved('office.pdf'));
  expect(sample).toHaveLength(3);
  expect(sample.join()).toMatch(/لا.*\d|\d.*لا/su);
});

test('the same article is made of what is stored', async () => {
  const taken = await take(saved('office.pdf'));
  const stored = JSON.parse(JSON.stringify(taken));
  expect(articleOf(stored, 'minutes.pdf')).toEqual(articleOf(taken, 'minutes.pdf'));
});
