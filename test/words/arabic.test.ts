import { describe, expect, test } from 'vitest';
import { stemArabic, withoutArticle, withoutSuffixes, withoutWaw } from '../../src/words/arabic.ts';
import { radicalsOf } from '../../src/words/radicals.ts';

describe('light10 takes off what Arabic writes onto a word', () => {
  test.each([
    ['the conjunction', 'وهييه', 'هييه'],
    ['not from a word of three letters', 'ولد', 'ولد'],
  ])('%s: %s', (_, word, bare) => {
    expect(withoutWaw(word)).toBe(bare);
  });

  test.each([
    ['ال', 'الاجتماع', 'اجتماع'],
    ['وال', 'والاجتماع', 'اجتماع'],
    ['فال', 'فالاجتماع', 'اجتماع'],
    ['بال', 'بالاجتماع', 'اجتماع'],
    ['كال', 'كالاجتماع', 'اجتماع'],
    ['لل', 'للاجتماع', 'اجتماع'],
    ['not if one letter were left', 'الف', 'الف'],
    ['not without an article', 'اجتماع', 'اجتماع'],
  ])('article %s: %s', (_, word, bare) => {
    expect(withoutArticle(word)).toBe(bare);
  });

  test.each([
    ['ها', 'هييتها', 'هييت'],
    ['ان', 'تجربتان', 'تجربت'],
    ['ات', 'مجالات', 'مجال'],
    ['ون', 'مسوولون', 'مسوول'],
    ['ين', 'مسوولين', 'مسوول'],
    ['يه', 'خليجيه', 'خليج'],
    ['ه', 'تجربه', 'تجرب'],
    ['ي', 'كتابي', 'كتاب'],
    ['one after another, each once', 'خدماتها', 'خدم'],
    ['not if one letter were left', 'دان', 'دان'],
  ])('suffix %s: %s', (_, word, stem) => {
    expect(withoutSuffixes(word)).toBe(stem);
  });

  test.each([
    ['conjunction, article and suffix together', 'والاجتماعات', 'اجتماع'],
    ['a waw of its own stays', 'وزير', 'وزير'],
    ['a waw of its own stays before a suffix', 'وزيرين', 'وزير'],
    ['an alef and lam of its own stay', 'التزامات', 'التزام'],
    ['an article before them goes', 'والالتزام', 'التزام'],
    ['a waw that is none of its own goes', 'ورييس', 'رييس'],
  ])('%s: %s', (_, word, stem) => {
    expect(stemArabic(word, new Set(['وزير', 'التزام']))).toBe(stem);
  });
});

describe('words of one root share their radicals', () => {
  test.each([
    ['a broken plural', 'خريطه', 'خرايط'],
    ['a broken plural of three letters', 'كتاب', 'كتب'],
    ['a verb of the tenth form and its participle', 'يستخدم', 'المستخدمون'],
    ['a verb and its noun', 'يكتشف', 'كتشاف'],
    ['a noun with a pronoun', 'مدرستهم', 'مدرسه'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(radicalsOf(one)).toBe(radicalsOf(other));
  });

  test('words of different roots do not', () => {
    expect(radicalsOf('مدرسه')).not.toBe(radicalsOf('مزرعه'));
  });
});
