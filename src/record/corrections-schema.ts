// What corrections of a drafted record look like: only what a person knows better than the draft, as plain JSON.
// In: parsed JSON. Out: `Corrections`. Next: corrections.ts, which applies them. `data/README.md` explains every field.

import { z } from 'zod';
import type { Act, Form, Presence, Status } from './drafted.ts';

const text = z.string().trim().min(1);
/** Words of the article to the letter, so nothing is trimmed; several places where it takes several. */
const quote = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const form = z.enum(['in person', 'remote', 'hybrid'] satisfies Form[]);
const status = z.enum(['held', 'planned', 'none'] satisfies Status[]);
const presence = z.enum([
  ...(['chaired', 'presented', 'spoke', 'attended', 'absent', 'mentioned'] satisfies Presence[]),
]);
const act = z.enum([
  ...(['briefed', 'reviewed', 'discussed', 'presented', 'approved'] satisfies Act[]),
  ...(['decided', 'recommended', 'formed', 'postponed', 'other'] satisfies Act[]),
]);

/** A slot: what is given counts, the rest is as drafted; null empties it. */
const slot = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({ value: value.optional(), quote: quote.optional(), translated: text.optional() })
    .nullable()
    .optional();

const number = slot(z.int().positive());
const words = slot(text);

/** What every entry may have: how the draft calls it, the words that prove it, and that it is to go. */
const entry = { was: text.optional(), quote: quote.optional(), drop: z.literal(true).optional() };

/** An entry is known by its name, or by how the draft calls it. */
const named = <Shape extends z.ZodRawShape>(key: keyof Shape & string, shape: Shape) =>
  z
    .strictObject(shape)
    .refine((one: Record<string, unknown>) => one[key] !== undefined || one.was !== undefined, {
      error: `an entry needs "${key}", or "was" with how the draft calls it`,
    });

const person = named('name', {
  ...entry,
  name: text.optional(),
  title: text.nullable().optional(),
  role: text.nullable().optional(),
  organisation: text.nullable().optional(),
  presence: presence.optional(),
  aliases: z.array(text).optional(),
  translated: z
    .strictObject({
      name: text.optional(),
      title: text.optional(),
      role: text.optional(),
      organisation: text.optional(),
    })
    .optional(),
});

const body = named('name', { ...entry, name: text.optional(), translated: text.optional() });

const item = named('topic', {
  ...entry,
  topic: text.optional(),
  act: act.optional(),
  translated: text.optional(),
});

const presentation = named('topic', {
  ...entry,
  topic: text.optional(),
  presenter: z
    .union([text, z.array(text).min(1)])
    .nullable()
    .optional(),
  translated: text.optional(),
});

const decision = named('text', { ...entry, text: text.optional(), translated: text.optional() });

const counted = named('counts', {
  ...entry,
  counts: text.optional(),
  value: z.number().optional(),
  translated: text.optional(),
});

/** Words are known by where they stand. */
const statement = z.strictObject({ quote, speaker: text.optional(), drop: entry.drop });

/** One of several meetings, known by its date or number as drafted. */
const meeting = z.strictObject({
  was: text.optional(),
  drop: entry.drop,
  number,
  body: words,
  date_held: words,
  place: words,
  form: slot(form),
});

/** So many questions are shown as examples. */
const MOST_QUESTIONS = 10;

/** `record.json`: what corrects the drafted record of a meeting. */
export const correctionsSchema = z.strictObject({
  status: status.optional(),
  title: words,
  number,
  body: words,
  date_published: words,
  date_held: words,
  place: words,
  form: slot(form),
  purpose: words,
  duration: words,
  next_meeting: words,
  meetings: z.array(meeting).optional(),
  people: z.array(person).optional(),
  bodies: z.array(body).optional(),
  agenda: z.array(item).optional(),
  presentations: z.array(presentation).optional(),
  decisions: z.array(decision).optional(),
  statements: z.array(statement).optional(),
  numbers: z.array(counted).optional(),
  questions: z.array(text).max(MOST_QUESTIONS).optional(),
});

/** Corrections of a drafted record. */
export type Corrections = z.infer<typeof correctionsSchema>;

/** The correction of one slot. */
export interface SlotCorrection<T> {
  value?: T | undefined;
  quote?: string | string[] | undefined;
  translated?: string | undefined;
}
