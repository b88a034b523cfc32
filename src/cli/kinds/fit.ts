// Fits the model of kinds to a corpus.
// In: asks and the fillings of their slots. Out: a model as it is stored. Next: fit-kinds.ts, which tests and writes it.

import { createAsking, keyOf } from '../../answer/kinds/asking.ts';
import { featuresOf } from '../../answer/kinds/features.ts';
import type { StoredModel } from '../../answer/kinds/model.ts';
import { createAnalyze } from '../../words/analyzer.ts';
import { type Ask, type Fillings, SLOT } from './corpus.ts';
import { heaviest, pack } from './pack.ts';
import { type Example, type Head, regress } from './regress.ts';
import { type Chance, createChance, variantsOf } from './variants.ts';

/** Questions made of one ask. */
const VARIANTS = 4;
/** A stem is a word that people ask with when so many asks have it. */
const FEWEST_ASKS = 2;
/** A feature counts when so many questions have it. */
const FEWEST_QUESTIONS = 8;
/** Characters that the weights may take: the heaviest are kept. */
const MOST_CHARACTERS = 280_000;

type Analyze = ReturnType<typeof createAnalyze>;

/** What stands where a slot was while the words of the ask alone are looked at. */
const GAP = ' ، ';

/** A question made of an ask, with its features by name. */
interface Question {
  ask: Ask;
  features: string[];
}

/** The names of everything that the model tells apart. */
interface Outputs {
  kinds: string[];
  answerTypes: string[];
}

/** Returns the model of a corpus, with its temperatures still at one. */
export function fitModel(asks: readonly Ask[], fillings: Fillings): StoredModel {
  const chance = createChance(20_210_621);
  const outputs = outputsOf(asks);
  const analyze = createAnalyze();
  const asking = findAsking(asks, analyze);
  const questions = questionsOf(asks, fillings, chance, createReadFeatures(asking, analyze));
  const names = findFeatures(questions.map(({ features }) => features));
  const examples = examplesOf(
    questions,
    names,
    outputs,
    countBy(asks, ({ kind }) => kind),
  );
  const heads = headsOf(outputs);
  const first = regress(examples, names.size + 1, heads, chance);
  const kept = heaviest(first, names, sizeOf(outputs), MOST_CHARACTERS);
  const weights = regress(examples, names.size + 1, heads, chance, kept);
  return {
    about: 'Made by src/cli/fit-kinds.ts from the corpus beside it; do not edit.',
    ...outputs,
    wholeMeetingKinds: outputs.kinds.filter((kind) =>
      asks.some((ask) => ask.kind === kind && ask.aboutWholeMeeting),
    ),
    temperature: { kind: 1, answerType: 1, wholeMeeting: 1 },
    asking,
    ...pack(weights, names, sizeOf(outputs)),
  };
}

function outputsOf(asks: readonly Ask[]): Outputs {
  const sorted = (names: string[]) => [...new Set(names)].sort();
  return {
    kinds: sorted(asks.map(({ kind }) => kind)),
    answerTypes: sorted(asks.map(({ answerType }) => answerType)),
  };
}

function sizeOf({ kinds, answerTypes }: Outputs): number {
  return kinds.length + answerTypes.length + 1;
}

function createReadFeatures(asking: readonly string[], analyze: Analyze): (text: string) => string[] {
  const readAsking = createAsking(asking);
  return (text) => [...featuresOf(analyze(text), readAsking)];
}

function questionsOf(
  asks: readonly Ask[],
  fillings: Fillings,
  chance: Chance,
  readFeatures: (text: string) => string[],
): Question[] {
  return asks.flatMap((ask) =>
    variantsOf(ask, fillings, VARIANTS, chance).map((text) => ({ ask, features: readFeatures(text) })),
  );
}

function examplesOf(
  questions: readonly Question[],
  names: ReadonlyMap<string, number>,
  { kinds, answerTypes }: Outputs,
  frequency: ReadonlyMap<string, number>,
): Example[] {
  return questions.map(({ ask, features }) => ({
    features: Uint32Array.from([0, ...features.flatMap((name) => names.get(name) ?? [])]),
    right: [kinds.indexOf(ask.kind), answerTypes.indexOf(ask.answerType), ask.aboutWholeMeeting ? 1 : 0],
    weight: weightOf(ask, frequency.get(ask.kind) as number),
  }));
}

/**
 * Kinds with many asks count little more than kinds with few. A slot of the meeting that answers another question does
 * more harm than one that keeps silent, and what members asked of one meeting must not outweigh what is asked of all.
 */
function weightOf({ style, aboutWholeMeeting }: Ask, asksOfKind: number): number {
  const balance = (100 / asksOfKind) ** 0.7;
  return balance * (aboutWholeMeeting ? 0.5 : 1) * (style === 'members' ? 0.5 : 1);
}

function headsOf({ kinds, answerTypes }: Outputs): Head[] {
  const all = kinds.length + answerTypes.length;
  return [
    { from: 0, to: kinds.length },
    { from: kinds.length, to: all },
    { from: all, to: all + 1 },
  ];
}

/** Words of the asks themselves, slots left out, whose stem enough asks have. */
function findAsking(asks: readonly Ask[], analyze: Analyze): string[] {
  const terms = asks.map(({ text }) => analyze(text.replace(SLOT, GAP)));
  const counts = countBy(
    terms.flatMap((those) => [...new Set(those.map(keyOf))]),
    (key) => key,
  );
  const frequent = terms.flat().filter((term) => (counts.get(keyOf(term)) ?? 0) >= FEWEST_ASKS);
  return [...new Set(frequent.map(({ word }) => word))].sort();
}

/** Numbers the features that enough questions have, from 1; 0 is what every question has. */
function findFeatures(questions: readonly string[][]): Map<string, number> {
  const counts = countBy(questions.flat(), (name) => name);
  const frequent = [...counts].filter(([, many]) => many >= FEWEST_QUESTIONS).map(([name]) => name);
  return new Map(frequent.sort().map((name, at) => [name, at + 1]));
}

function countBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return counts;
}
