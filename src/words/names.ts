// Finds people's names however they are spelled, in either script.
// In: a normalised word. Out: its consonant skeleton, the same for القائد, Qaed, Qaid and Ka'ed.
// Next: search/reader.ts, which looks the words of a question up.

/** Consonants that transliterations confuse share a class; long and short vowels, ع and final h have none. */
const ARABIC_CLASSES: Record<string, string> = {
  ب: 'b',
  ...{ ت: 'd', ث: 'd', د: 'd', ذ: 'd', ض: 'd', ط: 'd', ظ: 'd' },
  ج: 'j',
  ...{ ح: 'h', ه: 'h' },
  خ: 'x',
  ...{ ر: 'r', ز: 'z', س: 's', ص: 's', ش: 'c' },
  ...{ غ: 'k', ق: 'k', ك: 'k' },
  ...{ ف: 'f', ل: 'l', م: 'm', ن: 'n' },
};

const LATIN_CLASSES: Record<string, string> = {
  ...{ kh: 'x', sh: 'c', gh: 'k', th: 'd', dh: 'd', ph: 'f', ch: 'k' },
  ...{ b: 'b', p: 'b', d: 'd', t: 'd', j: 'j', h: 'h', r: 'r', z: 'z', s: 's' },
  ...{ c: 'k', g: 'k', k: 'k', q: 'k', f: 'f', v: 'f', l: 'l', m: 'm', n: 'n', x: 'ks' },
};

const LATIN_CONSONANT = /[kgstdpc]h|[a-z]/g;
const ARTICLE = /^(?:ال(?=..)|[ae]l(?=[a-z]{3}))/;

/** Parts of a name that name nobody by themselves: بن, Al, bin. */
const CONNECTIVES = new Set([
  'بن',
  'ابن',
  'بنت',
  'ابو',
  'ال',
  'al',
  'el',
  'bin',
  'ben',
  'ibn',
  'abu',
  'bint',
]);

/** Returns whether a normalised word only joins the parts of a name. */
export function isConnective(word: string): boolean {
  return CONNECTIVES.has(word);
}

/** Returns a normalised word without the article, Arabic or transliterated: `القايد` → `قايد`, `alqaed` → `qaed`. */
export function bareName(word: string): string {
  return word.replace(ARTICLE, '');
}

/** Returns the consonant classes of a normalised name: `القايد` and `alqaid` → `kd`, `shethani` → `cdn`. */
export function skeletonOf(word: string): string {
  const bare = bareName(word);
  const arabic = /\p{Script=Arabic}/u.test(bare);
  const letters = arabic ? [...bare] : (bare.match(LATIN_CONSONANT) ?? []);
  const classes = arabic ? ARABIC_CLASSES : LATIN_CLASSES;
  return letters
    .map((letter) => classes[letter] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '');
}
