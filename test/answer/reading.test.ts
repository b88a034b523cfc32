import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../src/answer/reader.ts';
import { articleOfText, readArticle } from '../../src/article/read.ts';
import { readAskedArticles, readQuestions } from '../../src/cli/meetings.ts';
import { byWay, type Score, scoreAnswer, tally } from '../../src/cli/scoring.ts';

/** What reading must reach at least: some points under what it reaches, so that a change for the worse fails. */
const FLOORS = {
  articles: {
    'ar on ar': { helped: 0.92, sure: 0.85, refused: 0.9, right: 0.55 },
    'en on ar': { helped: 0.78, refused: 0.85 },
    'ar on en': { helped: 0.74, sure: 0.75, refused: 0.9, right: 0.2 },
    'en on en': { helped: 0.92, sure: 0.8, refused: 0.85, right: 0.3 },
    all: { helped: 0.87, sure: 0.84, refused: 0.92, right: 0.32 },
  },
  shipped: { all: { helped: 0.79, sure: 0.7, refused: 0.9, right: 0.15 } },
} as const;

const reader = createReader('data');

const asked = readAskedArticles(['test/articles']).map(({ id, article, questions }) => {
  const { ask } = reader.read(article);
  return { id, scores: questions.map((question) => scoreAnswer(article, question, ask(question.question))) };
});

describe('articles that nobody prepared', () => {
  const ways = byWay(asked.flatMap(({ scores }) => scores));
  test.each(Object.entries(FLOORS.articles))(
    '%s: helps, is right where it states, and refuses',
    (way, floor) => {
      expectAtLeast(ways.get(way) ?? [], floor);
    },
  );

  test.each(asked)('$id: some of its questions are answered, and every quote is its own', ({ scores }) => {
    expect(scores.filter(({ right }) => right).length).toBeGreaterThan(0);
    expect(tally(scores).forged).toBe(0);
  });
});

test('the shipped article answers by reading alone', () => {
  const article = readArticle(readFileSync('data/meetings/2021-06/article.txt'), 'article.txt');
  const { ask } = reader.read(article);
  const questions = readQuestions('data/eval/fresh-ninth.jsonl').slice(0, 120);
  const scores = questions.map((question) => scoreAnswer(article, question, ask(question.question)));
  expectAtLeast(scores, FLOORS.shipped.all);
  expect(tally(scores).forged).toBe(0);
});

function expectAtLeast(scores: readonly Score[], floor: Partial<ReturnType<typeof tally>>): void {
  const reached = tally(scores);
  const below = Object.entries(floor).filter(
    ([name, least]) => !(reached[name as keyof typeof reached] >= least),
  );
  expect(below, JSON.stringify(reached)).toEqual([]);
}

describe('one article', () => {
  const reading = reader.read(
    articleOfText(
      [
        'مجلس إدارة متحف الساحل يعقد اجتماعه السابع',
        '',
        'ترأس الدكتور سليم الراوي رئيس مجلس الإدارة الاجتماع السابع لمجلس إدارة متحف الساحل في قاعة المرجان بمدينة صلالة يوم 14 مارس 2022.',
        'ووافق المجلس على تمديد ساعات الزيارة خلال الصيف، وناقش ترميم سقف القاعة الشرقية.',
      ].join('\n'),
      'museum.txt',
    ),
  );
  const answerTo = (message: string) => reading.ask(message);

  test('says who chaired, with the quote that shows it, in the language of the question', () => {
    const arabic = answerTo('السلام عليكم، مين ترأس الاجتماع؟');
    expect(arabic.answered).toBe(true);
    expect(arabic.statements[0]?.text.ar).toContain('سليم الراوي');
    expect(arabic.statements[0]?.citations[0]?.quote).toContain('ترأس الدكتور سليم الراوي');
    expect(answerTo('who chaired the meeting?')).toMatchObject({ answered: true, language: 'en' });
  });

  test('a chair alone is no list of who came, and nobody is told that none is named', () => {
    const { answered, statements } = answerTo('who attended the meeting?');
    expect(answered && statements[0]?.text.en.startsWith('Present:')).toBe(false);
    expect(statements[0]?.text.en).not.toContain('does not say who attended');
  });

  test('why somebody did something is not answered by who did', () => {
    for (const question of ['لماذا ترأس سليم الراوي الاجتماع؟', 'why did Salim Al-Rawi chair the meeting?'])
      expect(answerTo(question).answered, question).toBe(false);
  });

  test('answers in the language that the message wishes', () => {
    expect(answerTo('جاوبني بالإنجليزي: من ترأس الاجتماع؟').language).toBe('en');
  });

  test('says that it reads two languages, where another is written', () => {
    expect(answerTo('qui a présidé la réunion du conseil ?').reason).toBe('foreign-language');
  });

  test('a question for another meeting is answered from none', () => {
    const { answered, reason } = answerTo('who chaired the meeting of 2 May 2019?');
    expect({ answered, reason }).toEqual({ answered: false, reason: 'other-meeting' });
  });

  test('a number that the article has not is never confirmed', () => {
    expect(answerTo('هل وافق المجلس على تمديد ساعات الزيارة 45 دقيقة؟').answered).toBe(false);
  });

  test('what is not answered shows at most three passages, which claim nothing', () => {
    const { answered, closest = [], statements } = answerTo('كم بلغت تكلفة ترميم السقف؟');
    expect(answered).toBe(false);
    expect(closest.length).toBeGreaterThan(0);
    expect(closest.length).toBeLessThanOrEqual(3);
    expect(statements.flatMap(({ citations }) => citations)).toEqual([]);
  });

  test('a greeting gets a line of help and no passage', () => {
    expect(answerTo('صباح الخير').reason).toBe('no-question');
  });

  test('words that JavaScript owns are words like any other', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(answerTo(`who is ${word}?`).answered).toBe(false);
  });
});
