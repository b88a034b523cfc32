// The word lists that all meetings share: synonyms, question words, words that say little, and other subjects.
// In: the JSON files of the data folder. Out: `WordLists`. Next: meeting-index.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze, createAnalyze, type WordForms } from '../../words/analyzer.ts';
import { type Group, type PhraseTables, tabulatePhrases } from '../../words/phrases.ts';
import { type Reading, readLayer } from './layer.ts';
import { type LeadIns, readLeadIns } from './lead-ins.ts';
import type { LayerOf } from './opened-layers.ts';
import { type OffSubject, offSubjects } from './subjects.ts';
import type { CommonWords } from './weights.ts';

/** What is known of words before any meeting is read. */
export interface WordLists {
  /** The glossary and the question words; groups of the latter begin with `?`. */
  phrases: PhraseTables;
  common: CommonWords;
  /** Concepts of small talk, such as `#thanks`. */
  chat: ReadonlySet<string>;
  /** Concepts that name a country, a place, a body or a product, such as `#qatar`. */
  names: ReadonlySet<string>;
  /** Concepts of what somebody does, such as `#attend`. */
  acts: ReadonlySet<string>;
  /** Concepts of who or what can do something to another, such as `#committee`. */
  actors: ReadonlySet<string>;
  /** Concepts of who somebody is, such as `#job`. */
  identity: ReadonlySet<string>;
  /** Messages off every meeting by what they are, read; and their subjects. */
  off: LayerOf;
  leadIns: LeadIns;
}

const words = z.array(z.string().trim().min(1));
const groupsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^\??[a-z0-9-]+$/),
    ar: words,
    en: words,
    exact: z.literal(true).optional(),
  }),
);
const byWeight = z.strictObject({ light: words, half: words });
const commonSchema = z.strictObject({
  ar: byWeight,
  en: byWeight,
  groups: byWeight.extend({ chat: words, names: words, acts: words, actors: words, identity: words }),
});
const byKind = z.record(z.string(), words);
const bothSchema = z.strictObject({ ar: words, en: words });
const leadInsSchema = z.strictObject({ before: bothSchema, after: bothSchema });
const offSubjectSchema = z.strictObject({ ar: byKind, en: byKind });

/** Returns the word lists of a data folder. Throws an error that names the file and what is wrong in it. */
export function readWordLists(dataFolder: string): WordLists {
  const { groups } = read(dataFolder, 'glossary.json', z.strictObject({ groups: groupsSchema }));
  const questionWords = read(dataFolder, 'words/question-words.json', groupsSchema);
  const common = read(dataFolder, 'words/common-words.json', commonSchema);
  const { ar, en } = read(dataFolder, 'off-subject.json', offSubjectSchema);
  const { before, after } = read(dataFolder, 'words/lead-ins.json', leadInsSchema);
  const leadIns = readLeadIns({ before: [...before.ar, ...before.en], after: [...after.ar, ...after.en] });
  const all = [...questionWords, ...groups];
  const phrases = tabulatePhrases(all);
  const offSubject = Object.fromEntries(
    Object.keys(ar).map((kind) => [kind, [...(ar[kind] ?? []), ...(en[kind] ?? [])]]),
  );
  const byWeight = { light: featuresOf(common, 'light'), half: featuresOf(common, 'half') };
  return {
    phrases,
    common: byWeight,
    leadIns,
    chat: conceptsOf(common.groups.chat),
    names: conceptsOf(common.groups.names),
    acts: conceptsOf(common.groups.acts),
    actors: conceptsOf(common.groups.actors),
    identity: conceptsOf(common.groups.identity),
    off: readOff(offSubject, { phrases, leadIns, common: byWeight, listed: wordsOf(all) }),
  };
}

/** The words of the glossary that stand alone. */
function wordsOf(groups: Group[]): WordForms[] {
  const phrases = groups.flatMap(({ ar, en }) => [...ar, ...en]);
  return phrases.filter((phrase) => !phrase.includes(' ')).flatMap(analyze);
}

function readOff(offSubject: OffSubject, reading: Omit<Reading, 'people'>): LayerOf {
  const subjects = offSubjects(offSubject);
  const messages = Object.values(offSubject);
  const texts = subjects.map((subject, at) => ({ subject, texts: [], phrasings: messages[at] ?? [] }));
  return { subjects, layer: readLayer(texts, { people: [], ...reading }).layer };
}

function featuresOf({ ar, en, groups }: z.infer<typeof commonSchema>, weight: 'light' | 'half'): Set<string> {
  const analyze = createAnalyze();
  const stems = [...ar[weight], ...en[weight]].flatMap((word) => analyze(word).map(({ term }) => term));
  return new Set([...stems, ...groups[weight].map((id) => `#${id}`)]);
}

function conceptsOf(ids: string[]): Set<string> {
  return new Set(ids.map((id) => `#${id}`));
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const path = join(folder, name);
  const parsed = schema.safeParse(parseJson(path));
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}
