// Takes off what English adds to a word.
// In: a normalised English word. Out: its stem. Next: analyzer.ts, which puts the steps in order.
//
// The algorithm is Martin Porter's English stemmer ("Porter2"), as published at
// https://snowballstem.org/algorithms/english/stemmer.html. A vowel is a, e, i, o, u or y; a `y` that acts as a
// consonant is written `Y` while we work. R1 is what follows the first consonant after a vowel, R2 is the same
// again within R1: a suffix goes only when it stands in its region, so that short words keep their ends.

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
const INVARIANT = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const INVARIANT_AFTER_PLURAL = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed|evening)$/;

const UNUSUAL_R1 = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|^past)$/;

/** Suffix and what takes its place when it stands in R1; the longest that fits counts. */
const STEP_2: [string, string][] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['ogist', 'og'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const STEP_3: [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
];

/** Where R1 and R2 begin. */
interface Regions {
  r1: number;
  r2: number;
}

function afterFirstSyllable(word: string, from: number): number {
  const syllable = /[aeiouy][^aeiouy]/g;
  syllable.lastIndex = from;
  return syllable.test(word) ? syllable.lastIndex : word.length;
}

function regionsOf(word: string): Regions {
  const r1 = UNUSUAL_R1.exec(word)?.[0].length ?? afterFirstSyllable(word, 0);
  return { r1, r2: afterFirstSyllable(word, r1) };
}

/** Plurals: `committees` → `committee`, `ties` → `tie`, `cries` → `cri`; `gas` and `this` stay. */
function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

/** Past and progressive: `agreed` → `agree`, `hopping` → `hop`, `hoping` → `hope`, `dying` → `die`. */
function step1b(word: string, { r1 }: Regions): string {
  const suffix = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word)?.[0];
  if (!suffix) return word;
  const stem = word.slice(0, -suffix.length);
  if (suffix.startsWith('eed')) return stem.length >= r1 ? `${stem}ee` : word;
  if (suffix === 'ing' && /^[^aeiouy]y$/.test(stem)) return `${stem.slice(0, -1)}ie`;
  if (!VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  return stem.length <= r1 && SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem;
}

/** `cry` → `cri`, but `by` and `say` stay. */
function step1c(word: string): string {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
}

/** `digitalization` → `digitalize`, `nationally` → `national`. */
function step2(word: string, { r1 }: Regions): string {
  for (const [suffix, replacement] of STEP_2) {
    if (!word.endsWith(suffix)) continue;
    return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + replacement : word;
  }
  if (word.length - 3 >= r1 && word.endsWith('logi')) return word.slice(0, -1);
  return word.length - 2 >= r1 && /[cdeghkmnrt]li$/.test(word) ? word.slice(0, -2) : word;
}

/** `electrical` → `electric`, `readiness` → `readi`. */
function step3(word: string, { r1, r2 }: Regions): string {
  for (const [suffix, replacement] of STEP_3) {
    if (!word.endsWith(suffix)) continue;
    return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + replacement : word;
  }
  return word.length - 5 >= r2 && word.endsWith('ative') ? word.slice(0, -5) : word;
}

/** `government` → `govern`, `adoption` → `adopt`. */
function step4(word: string, { r2 }: Regions): string {
  const suffix = STEP_4.find((ending) => word.endsWith(ending));
  if (suffix) return word.length - suffix.length >= r2 ? word.slice(0, -suffix.length) : word;
  return word.length - 3 >= r2 && /[st]ion$/.test(word) ? word.slice(0, -3) : word;
}

/** A final `e` and the second of two `l`: `service` → `servic`, `controll` → `control`. */
function step5(word: string, { r1, r2 }: Regions): string {
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) {
    return stem.length >= r2 || (stem.length >= r1 && !SHORT_SYLLABLE.test(stem)) ? stem : word;
  }
  return word.endsWith('ll') && stem.length >= r2 ? stem : word;
}

/** Returns the Porter2 stem of a lower-case word without apostrophes: `governments` → `govern`. */
export function stemEnglish(word: string): string {
  if (word.length <= 2 || INVARIANT.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const regions = regionsOf(marked);
  const singular = step1a(marked);
  if (INVARIANT_AFTER_PLURAL.test(singular)) return singular;
  const base = step1c(step1b(singular, regions));
  return step5(step4(step3(step2(base, regions), regions), regions), regions).toLowerCase();
}
