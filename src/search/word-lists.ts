// The word lists that all meetings share: synonyms, question words, words that say little, and other subjects.
// In: the JSON files of the data folder. Out: `WordLists`. Next: meeting-index.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createAnalyzer } from '../text/analyzer.ts';
import type { Group } from '../text/phrases.ts';
import type { LeadIns } from './lead-ins.ts';
import type { OffSubject } from './subjects.ts';
import type { CommonWords } from './weights.ts';

/** What is known of words before any meeting is read. */
export interface WordLists {
  /** The glossary and the question words; ids of the latter begin with `?`. */
  groups: Group[];
  common: CommonWords;
  /** Concepts of small talk, such as `#thanks`. */
  chat: ReadonlySet<string>;
  /** Concepts that name a country, a place, a body or a product, such as `#qatar`. */
  names: ReadonlySet<string>;
  /** Concepts of what somebody does, such as `#attend`. */
  acts: ReadonlySet<string>;
  /** Concepts of who somebody is, such as `#job`. */
  identity: ReadonlySet<string>;
  offSubject: OffSubject;
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
  groups: byWeight.extend({ chat: words, names: words, acts: words, identity: words }),
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
  return {
    groups: [...questionWords, ...groups],
    common: { light: featuresOf(common, 'light'), half: featuresOf(common, 'half') },
    leadIns: { before: [...before.ar, ...before.en], after: [...after.ar, ...after.en] },
    chat: conceptsOf(common.groups.chat),
    names: conceptsOf(common.groups.names),
    acts: conceptsOf(common.groups.acts),
    identity: conceptsOf(common.groups.identity),
    offSubject: Object.fromEntries(
      Object.keys(ar).map((kind) => [kind, [...(ar[kind] ?? []), ...(en[kind] ?? [])]]),
    ),
  };
}

function featuresOf({ ar, en, groups }: z.infer<typeof commonSchema>, weight: 'light' | 'half'): Set<string> {
  const { analyze } = createAnalyzer();
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
