import { describe, expect, test } from 'vitest';
import { articleOfText } from '../../src/article/read.ts';
import { buildClauseIndex } from '../../src/search/clause-index.ts';
import { RANKING_SIGNS, type RankingWeights } from '../../src/search/ranking.ts';
import { openWordVectors } from '../../src/words/vectors.ts';

const vectors = openWordVectors('data/words/vectors.bin');
const evenly = Object.fromEntries(
  RANKING_SIGNS.map((name) => [name, name === 'heading' || name === 'accounted' ? 1 : 0]),
) as RankingWeights;

/** The best clause of some lines for a question. */
function best(question: string, ...lines: string[]): string | undefined {
  const article = articleOfText(lines.join('\n'), 'notes.md');
  return buildClauseIndex(article, vectors, evenly).rank(question).found[0]?.clause.text;
}

const ARABIC = [
  'نادي الشاطئ يقر خطته الجديدة',
  'وافق الأعضاء على شراء قوارب جديدة للتدريب خلال العام المقبل.',
  'وعرض المدرب منصور العبري تقريراً عن إصابات اللاعبين في الموسم الماضي.',
  'واشتكى الحاضرون من ارتفاع رسوم الاشتراك الشهري.',
];

describe('ranking the clauses of an article', () => {
  test('an English question finds the Arabic clause that answers it', () => {
    expect(best('Who reported on the injuries of the players?', ...ARABIC)).toBe(ARABIC[2]);
    expect(best('what did people complain about, the subscription fees?', ...ARABIC)).toBe(ARABIC[3]);
  });

  test('other words of the same meaning find it', () => {
    expect(best('هل وافقوا على اقتناء مراكب؟', ...ARABIC)).toBe(ARABIC[1]);
  });

  test('a slip of the keyboard finds it all the same', () => {
    expect(best('اصابات الاعبين', ...ARABIC)).toBe(ARABIC[2]);
    expect(best('injuris of plyers', ...ARABIC)).toBe(ARABIC[2]);
  });

  test('a name in the other script finds it', () => {
    expect(best('Mansur Al-Abri', ...ARABIC)).toBe(ARABIC[2]);
  });

  test('the heading above a clause counts as its context', () => {
    const lines = [
      '# Notes',
      '',
      '## Harbour lights',
      '',
      'Skipped, as time ran out before noon.',
      '',
      '## Bicycle sheds',
      '',
      'A quote was received and will be discussed.',
    ];
    expect(best('what happened with the harbour lights?', ...lines)).toContain('Skipped');
  });

  test('each word of the question tells what it was matched by', () => {
    const index = buildClauseIndex(articleOfText(ARABIC.join('\n'), 'notes.txt'), vectors, evenly);
    const { matches } = index.rank('membership fees');
    const clause = index.article.clauses.find(({ text }) => text.includes('رسوم'));
    const like = clause && matches(clause).map(({ asked, like }) => [asked.word, like.word]);
    expect(like).toContainEqual(['fees', 'رسوم']);
  });
});
