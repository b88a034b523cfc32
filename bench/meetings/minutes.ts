// Makes minutes of meetings that nobody held, each unlike the others. In: a number. Out: a text, and questions that it answers.
// Next: `../own-meetings.ts`, which publishes them in guilds.

import type { Language } from '../../src/words/language.ts';
import minutes from './minutes.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** A meeting that was made, and what may be asked of it. */
export interface Made {
  text: string;
  title: string;
  /** `1995-01-02`. */
  day: string;
  place: string;
  body: string;
  topics: string[];
  language: Language;
  questions: string[];
}

type Pair = [ar: string, en: string];

const ITEMS = 14;
const PEOPLE = 7;
const FIRST_DAY = Date.UTC(1995, 0, 2);
const DAY_MS = 86_400_000;

/** Returns the n-th minutes, the same at every call; in turn Arabic and English. */
export function makeMinutes(n: number): Made {
  const language: Language = n % 2 ? 'en' : 'ar';
  const at = language === 'ar' ? 0 : 1;
  const form = minutes[language];
  const random = createRandom(n);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [first, last, topics, places] = [words.firstNames, words.surnames, words.topics, words.places].map(
    (list) => (list as Pair[]).map((pair) => pair[at] as string),
  ) as [string[], string[], string[], string[]];
  const people = Array.from({ length: PEOPLE }, () => `${pick(first)} ${pick(last)}`);
  const items = Array.from({ length: ITEMS }, () => {
    const topic = `${pick(topics)} ${language === 'ar' ? 'و' : 'and '}${pick(topics)}`;
    const filled = pick(form.items)
      .replace('TOPIC', topic)
      .replace('PLACE', pick(places))
      .replace('NAME', pick(people))
      .replace('AMOUNT', `${100 + Math.floor(random() * 90_000)}`)
      .replace('WEEKS', `${2 + Math.floor(random() * 50)}`);
    return { topic, text: `### ${topic}\n\n${filled}` };
  });
  const day = new Date(FIRST_DAY + n * DAY_MS).toISOString().slice(0, 10);
  const committee = words.committees[Math.abs(n) % words.committees.length] as string[];
  const body = committee[at === 0 ? 1 : 2] as string;
  const title = form.title
    .replace('BODY', body)
    .replace('NUMBER', `${1 + n}`)
    .replace('DAY', day);
  const [chair = '', absent = '', ...others] = people;
  const present = others.map((name, place) => `- ${name}, ${form.roles[place % form.roles.length]}`);
  const text = [
    `# ${title}`,
    `## ${form.present}`,
    [`- ${chair}, ${form.chair}`, ...present].join('\n'),
    `## ${form.apologies}`,
    `- ${absent}`,
    `## ${form.agenda}`,
    ...items.map((item) => item.text),
  ].join('\n\n');
  return {
    text: `${text}\n`,
    title,
    day,
    place: pick(places),
    topics: items.map((item) => item.topic),
    body,
    language,
    questions: questionsOf(items, chair, language),
  };
}

function questionsOf([item]: { topic: string }[], chair: string, language: Language): string[] {
  const topic = item?.topic ?? '';
  return language === 'ar'
    ? ['من ترأس الاجتماع؟', `ماذا فعلت اللجنة في ${topic}؟`, `من هو ${chair}؟`, 'كم كلفت المرحلة الأولى؟']
    : [
        'who chaired the meeting?',
        `what was done about ${topic}?`,
        `who is ${chair}?`,
        'how much did the first stage cost?',
      ];
}

/** Mulberry32 of Tommy Ettinger. */
function createRandom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
