// What the files of a meeting must look like: the one description that loading checks them against.
// In: parsed JSON. Out: typed data. Next: load.ts, which finds the evidence in the article.

import { z } from 'zod';

const wording = z.string().trim().min(1);
const bilingual = z.strictObject({ ar: wording, en: wording });

/** Parts of a person that the article may leave unsaid. */
const optionalBilingual = z.strictObject({ ar: z.string(), en: z.string() });

const quotes = z.array(wording).min(1);

const entry = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(?:[.-][a-z0-9]+)+$/, 'an id reads like person.al-qaed')
    .max(40),
  says: bilingual,
  evidence: quotes,
  decides: z.literal('no').optional(),
  sole: z
    .array(z.enum(['name', 'number']))
    .min(1)
    .optional(),
});

const person = entry.extend({
  name: bilingual,
  title: bilingual,
  role: bilingual,
  country: optionalBilingual,
  presence: z.enum(['chaired', 'presented', 'mentioned']),
});

const agendaItem = entry.extend({
  title: bilingual,
  treatment: z.enum(['briefed', 'reviewed', 'discussed', 'approved']),
});

const experience = entry.extend({
  title: bilingual,
  presenter: z.string(),
  content: z.array(entry),
});

/** `record.json`: what the article says, each entry with the quotes that prove it. */
export const recordSchema = z.strictObject({
  title: bilingual,
  number: z.int().positive(),
  published: z.iso.date(),
  people: z.array(person),
  agenda: z.array(agendaItem),
  experiences: z.array(experience),
  facts: z.array(entry),
});

/** `gaps.json`: what people ask and the article does not say. */
export const gapsSchema = z.array(
  z.strictObject({
    id: entry.shape.id,
    says: bilingual,
    closest: wording.optional(),
    correctedBy: z.array(wording).min(1).optional(),
  }),
);

/** `translation.json`: the article clause by clause beside its English. */
export const translationSchema = z.strictObject({
  clauses: z.array(z.strictObject({ ar: wording, en: wording })).min(1),
});

/** `phrasings.<language>.json`: how people ask for an entry or a gap, by its id. */
export const phrasingsSchema = z.record(z.string(), z.array(wording));

export type RecordFile = z.infer<typeof recordSchema>;
export type EntryFile = z.infer<typeof entry>;
export type GapFile = z.infer<typeof gapsSchema>[number];
