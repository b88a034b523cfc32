// The questions that one ask of the corpus stands for.
// In: an ask with slots. Out: questions with the slots filled, some with lead-ins and slips. Next: fit-kinds.ts.

import type { Language } from '../../words/language.ts';
import { type Ask, type Fillings, SLOT } from './corpus.ts';

/** The share of subjects that something is said of, as in `the roof of the school`. */
const TAILED = 0.4;
/** The share of invented words. */
const INVENTED = 0.25;

/** Returns a number from 0 up to 1; the same seed gives the same numbers. */
export type Chance = () => number;

/** Returns a source of chance (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns so many questions: as asked, then with what people add and mistype. */
export function variantsOf(ask: Ask, fillings: Fillings, many: number, chance: Chance): string[] {
  return Array.from({ length: many }, (_, at) => {
    const filled = fill(ask, fillings, chance);
    return at === 0 ? filled : asTyped(filled, ask.language, fillings, chance);
  });
}

/** Returns an ask with its slots filled; a preposition joins an Arabic article as in `للملعب`. */
function fill({ text, language }: Ask, fillings: Fillings, chance: Chance): string {
  const choose = (slot: string, name: string): string => {
    const choice = fillings[name]?.[language];
    if (!choice) throw new Error(`no fillings for ${slot} in "${text}"`);
    const filling = made(choice, chance);
    const tail =
      name === 'topic' && chance() < TAILED ? ` ${pick(fillings.tail?.[language] ?? [], chance)}` : '';
    return (filling + tail).replace(SLOT, choose);
  };
  return text.replace(SLOT, choose).replace(/(?<!\p{L})([وف]?)لال(?=\p{L}{3})/gu, '$1لل');
}

/** A filling, or now and then a word that nobody has: its letters must not come to mean a kind. */
function made(choice: string[], chance: Chance): string {
  const one = pick(choice, chance);
  if (chance() > INVENTED) return one;
  const other = pick(choice, chance);
  return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2));
}

function asTyped(question: string, language: Language, fillings: Fillings, chance: Chance): string {
  const bare = chance() < 0.5 ? question.replace(/[؟?]$/u, '') : question;
  const slipped = chance() < 0.5 ? slip(bare, chance) : bare;
  const before = chance() < 0.2 ? `${pick(fillings.before?.[language] ?? [], chance)} ` : '';
  const after = chance() < 0.15 ? ` ${pick(fillings.after?.[language] ?? [], chance)}` : '';
  return before + slipped + after;
}

/** One slip of the keyboard: a letter left out, doubled, or swapped with the next. */
function slip(question: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * Math.max(1, question.length - 2));
  const [one = '', two = ''] = [question[at], question[at + 1]];
  if (!/\p{L}{2}/u.test(one + two)) return question;
  const typed = pick([two, one + one + two, two + one], chance);
  return question.slice(0, at) + typed + question.slice(at + 2);
}

function pick<T>(choice: readonly T[], chance: Chance): T {
  return choice[Math.floor(chance() * choice.length)] as T;
}
