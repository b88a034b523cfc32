// Makes another meeting from a real one: other people, subjects, date and number, other clauses in another order.
// In: the files of a meeting and a number. Out: the files of the variant. Next: `../generate.ts`, which writes them.

import type { EntryFile, GapFile, RecordFile } from '../../src/record/schema.ts';
import type { Clause } from '../../src/record/translated.ts';
import type { Bilingual, Language } from '../../src/words/language.ts';
import words from './words.json' with { type: 'json' };

/** The files of one meeting, parsed. */
export interface MeetingFiles {
  clauses: Clause[];
  record: RecordFile;
  gaps: GapFile[];
  phrasings: Record<Language, Record<string, string[]>>;
}

/** What a variant is called: its folder, and where it stands in its committee's series. */
export interface Identity {
  id: string;
  published: Date;
  number: number;
  committee: number;
}

type Random = () => number;
type Pair = [ar: string, en: string];
type Swap = [from: string, to: string];

const COMMITTEES = words.committees as [string, string, string][];
const FIRST_DAY = Date.UTC(1994, 0, 3);
const DAY_MS = 86_400_000;
/** Clauses that tell which meeting it was and who presented what; the others may be missing or elsewhere. */
const FIXED = new Set([0, 1, 2, 3, 4, 5, 6, 19, 20, 22]);
const KEPT_SHARE = 0.6;
const ADDITIONS = 9;
const PHRASINGS = { entry: 2, gap: 1 };
const GAPS = 24;
/** What only the real meeting's phrasings say in spellings that no swap knows. */
const OWN_WORDS =
  /qa[ei]d|ka[ei]d|قايد|قائد|khaja|خاجة|mutaw|مطاوع|suwai|صويان|shi[dt]h|شيذ|\bai\b|cloud|سحاب|كلاود/i;

/** Returns who the n-th variant is: one a day, its committees in turn. */
export function identityOf(n: number): Identity {
  const published = new Date(FIRST_DAY + n * DAY_MS);
  const id = published.toISOString().slice(0, 10);
  return { id, published, committee: n % COMMITTEES.length, number: 1 + Math.floor(n / COMMITTEES.length) };
}

/** Returns the n-th variant of a meeting, the same at every call. */
export function varyMeeting(meeting: MeetingFiles, n: number): MeetingFiles {
  const random = createRandom(n);
  const identity = identityOf(n);
  const swap = swapping(swapsOf(identity, random));
  const additions = Array.from({ length: ADDITIONS }, (_, at) => addition(at, random));
  const body = shuffle(
    meeting.clauses
      .filter((_, at) => !FIXED.has(at) && random() < KEPT_SHARE)
      .map((clause) => swapAll(clause, swap)),
    random,
  );
  const fixed = meeting.clauses.filter((_, at) => FIXED.has(at)).map((clause) => swapAll(clause, swap));
  const clauses = [...fixed, ...shuffle([...body, ...additions.map(({ clause }) => clause)], random)];
  const isProved = (quote: string) => clauses.some(({ ar }) => ar.includes(quote));
  const record = keepProved(swapAll(meeting.record, swap), isProved);
  record.facts.push(...additions.map(({ entry }) => entry));
  const ids = new Set(idsOf(record));
  const gaps = shuffle(swapAll(meeting.gaps, swap), random)
    .slice(0, GAPS)
    .map((gap) => keepKnown(gap, ids, isProved));
  return { clauses, record: { ...record, ...titleOf(identity) }, gaps, phrasings: phrasingsOf() };

  function phrasingsOf(): MeetingFiles['phrasings'] {
    const own = Object.fromEntries(additions.map(({ entry, asked }) => [entry.id, asked]));
    const sample = (language: Language) => {
      const all = swapAll(meeting.phrasings[language], swap);
      const pick = (id: string, most: number) =>
        shuffle(all[id] ?? [], random)
          .filter((text) => !OWN_WORDS.test(text))
          .slice(0, most);
      return Object.fromEntries([
        ...idsOf(record).map((id) => [id, own[id]?.[language] ?? pick(id, PHRASINGS.entry)]),
        ...gaps.map(({ id }) => [id, pick(id, PHRASINGS.gap)]),
      ]) as Record<string, string[]>;
    };
    return { ar: sample('ar'), en: sample('en') };
  }
}

/** Every name of the real meeting with the variant's, the longest first. */
function swapsOf({ published, number, committee }: Identity, random: Random): Swap[] {
  const [, genitive = '', english = ''] = COMMITTEES[committee] ?? [];
  const people = [
    ['محمد علي القائد', 'Mohammed Ali Al Qaed'],
    ['زكريا أحمد الخاجة', 'Zakaria Ahmed Al Khajah'],
    ['خالد المطاوعة', 'Khalid Al Mutawah'],
    ['أحمد الصويان', 'Ahmed Al Suwaiyan'],
    ['علي بن عامر الشيذاني', 'Ali bin Amer Al Shidhani'],
  ].flatMap(([ar = '', en = '']) => personSwaps(ar, en, random));
  const [first, second, third] = shuffle(words.topics as Pair[], random) as [Pair, Pair, Pair];
  const [month = '', day, year] = [
    MONTHS[published.getUTCMonth()],
    published.getUTCDate(),
    published.getUTCFullYear(),
  ];
  return [
    ...people,
    ['للجنة التنفيذية للحكومة الإلكترونية', genitive],
    ['Executive Committee for eGovernment', english],
    ...(['الحوسبة السحابية', 'السحابة'].map((from) => [from, first[0]]) as Swap[]),
    ...(['Cloud Computing', 'cloud computing', 'Cloud'].map((from) => [from, first[1]]) as Swap[]),
    ['الذكاء الاصطناعي والتقنيات الناشئة', second[0]],
    ['الذكاء الاصطناعي', second[0]],
    ...([
      'artificial intelligence and emerging technologies',
      'AI and emerging technologies',
      'artificial intelligence',
    ].map((from) => [from, second[1]]) as Swap[]),
    ['إثراء المحتوى العربي', `تطوير ${third[0]}`],
    ['enrich Arabic content', `develop ${third[1]}`],
    ['الثالث والعشرين', ordinal(number, 'ين')],
    ['الثالث والعشرون', ordinal(number, 'ون')],
    ['twenty-third', englishOrdinal(number)],
    ['23rd', englishOrdinal(number)],
    ['6/21/2021', `${published.getUTCMonth() + 1}/${day}/${year}`],
    ['21 June 2021', `${day} ${month} ${year}`],
  ];
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

/** The full name, the name without what is between, and the surname alone. */
function personSwaps(ar: string, en: string, random: Random): Swap[] {
  const [first, surname] = [pick(words.firstNames as Pair[], random), pick(words.surnames as Pair[], random)];
  const others = (words.firstNames as Pair[]).filter(([name]) => name !== first[0]);
  const middle = pick(others, random);
  return ([ar, en] as const).flatMap((name, at) => {
    const parts = name.split(' ');
    const last = at === 0 ? parts.slice(-1).join(' ') : parts.slice(-2).join(' ');
    const whole = `${first[at]} ${middle[at]} ${surname[at]}`;
    const short = `${first[at]} ${surname[at]}`;
    return [
      [name, parts.length > (at === 0 ? 2 : 3) ? whole : short],
      [`${parts[0]} ${last}`, short],
      [last, surname[at] ?? ''],
    ] as Swap[];
  });
}

function addition(at: number, random: Random) {
  const kind = words.additions[at % words.additions.length] as (typeof words.additions)[number];
  const [topic, place] = [pick(words.topics as Pair[], random), pick(words.places as Pair[], random)];
  const fill = (text: string, language: 0 | 1) =>
    text.replace('TOPIC', topic[language]).replace('PLACE', place[language]);
  const clause: Clause = { ar: fill(kind.ar, 0), en: fill(kind.en, 1) };
  const entry: EntryFile = { id: `fact.${kind.id}-${at}`, says: { ...clause }, evidence: [clause.ar] };
  const [ar, en] = [kind.ask.slice(0, 3), kind.ask.slice(3)];
  return {
    clause,
    entry,
    asked: { ar: ar.map((text) => fill(text, 0)), en: en.map((text) => fill(text, 1)) },
  };
}

/** A record without what a missing clause proved. */
function keepProved(record: RecordFile, isProved: (quote: string) => boolean): RecordFile {
  const proved = <E extends EntryFile>(entries: E[]) =>
    entries.filter(({ evidence }) => evidence.every(isProved));
  return {
    ...record,
    people: proved(record.people),
    agenda: proved(record.agenda),
    experiences: proved(record.experiences).map((one) => ({ ...one, content: proved(one.content) })),
    facts: proved(record.facts),
  };
}

/** A gap without what a missing clause or entry said. */
function keepKnown(
  { closest, correctedBy, ...gap }: GapFile,
  ids: ReadonlySet<string>,
  isProved: (quote: string) => boolean,
): GapFile {
  const corrections = correctedBy?.filter((id) => ids.has(id)) ?? [];
  return {
    ...gap,
    ...(closest && isProved(closest) && { closest }),
    ...(corrections.length > 0 && { correctedBy: corrections }),
  };
}

function idsOf({ people, agenda, experiences, facts }: RecordFile): string[] {
  const all: EntryFile[] = [
    ...people,
    ...agenda,
    ...experiences,
    ...experiences.flatMap(({ content }) => content),
    ...facts,
  ];
  return all.map(({ id }) => id);
}

function titleOf({ number, committee, published }: Identity) {
  const [, genitive = '', english = ''] = COMMITTEES[committee] ?? [];
  const title: Bilingual = {
    ar: `الاجتماع ${ordinal(number, 'ون')} ${genitive} لدول مجلس التعاون`,
    en: `${englishOrdinal(number)} meeting of the GCC ${english}`,
  };
  return { title, number, published: published.toISOString().slice(0, 10) };
}

const ONES = [
  '',
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
];
const TENS = ['', '', 'العشر', 'الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'];

/** An ordinal in words up to 99, with the ending of its case; above that a number. */
function ordinal(number: number, ending: 'ون' | 'ين'): string {
  const [ten, one] = [Math.floor(number / 10), number % 10];
  if (number > 99) return `رقم ${number}`;
  if (number <= 10) return ONES[number] ?? '';
  if (ten === 1) return one === 1 ? 'الحادي عشر' : `${ONES[one]} عشر`;
  const tens = `${TENS[ten]}${ending}`;
  return one === 0 ? tens : `${one === 1 ? 'الحادي' : ONES[one]} و${tens}`;
}

function englishOrdinal(number: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${number}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}

function swapping(swaps: Swap[]): (text: string) => string {
  const to = new Map(swaps);
  const pattern = new RegExp(
    [...to.keys()]
      .sort((a, b) => b.length - a.length)
      .map((text) => RegExp.escape(text))
      .join('|'),
    'gu',
  );
  return (text) => text.replace(pattern, (found) => to.get(found) ?? found);
}

/** Swaps every string inside a value; the names of fields stay. */
function swapAll<T>(value: T, swap: (text: string) => string): T {
  if (typeof value === 'string') return swap(value) as T;
  if (Array.isArray(value)) return value.map((item) => swapAll(item, swap)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, swapAll(item, swap)])) as T;
}

/** Mulberry32 of Tommy Ettinger. */
function createRandom(seed: number): Random {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

function shuffle<T>(list: T[], random: Random): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}
