// `npm run meeting`: the record that rules draft from an article, as JSON or for a reader.
// In: a file. Out: JSON of a fixed form, or one screen of text.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article, Span } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { draftRecord } from '../record/draft.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import { printDraft } from './print-draft.ts';

const USAGE = `npm run --silent meeting -- draft FILE    the drafted record as JSON
npm run --silent meeting -- show FILE     the same for a reader, with what was not found`;
const USAGE_EXIT = 2;

/** Bad input on the command line; its message is all that is printed. */
class UsageError extends Error {}

function main([command, file, ...rest]: string[]): void {
  if ((command !== 'draft' && command !== 'show') || file === undefined || rest.length > 0)
    throw new UsageError(USAGE);
  const article = openArticle(file);
  const record = draftRecord(article);
  process.stdout.write(
    command === 'draft'
      ? `${JSON.stringify(toJson(record, article), null, 1)}\n`
      : printDraft(record, article),
  );
}

function openArticle(file: string): Article {
  try {
    return readArticle(readFileSync(file), basename(file));
  } catch (cause) {
    throw new UsageError(`${file}: ${(cause as Error).message.split('\n')[0]}`);
  }
}

/** Returns a record in the form that measurements read. */
function toJson(record: DraftedRecord, { text }: Article) {
  const quote = ([span]: Span[]) => (span ? text.slice(span.start, span.end) : '');
  return {
    title: record.title?.value ?? null,
    language: record.language,
    number: record.number?.value ?? null,
    body: record.body?.value ?? null,
    date_published: record.datePublished?.value ?? null,
    date_held: record.dateHeld?.value ?? null,
    place: record.place?.value ?? null,
    form: record.form?.value ?? null,
    people: record.people.map(({ name, role, presence, evidence }) => ({
      name,
      role: role ?? null,
      presence,
      quote: quote(evidence),
    })),
    agenda: record.agenda.map(({ topic, act, evidence }) => ({ topic, act, quote: quote(evidence) })),
    presentations: record.presentations.map(({ presenters, topic, evidence }) => ({
      presenter: presenters.join(record.language === 'ar' ? '، ' : ', ') || null,
      topic,
      quote: quote(evidence),
    })),
    decisions: record.decisions.map(({ text: decided, evidence }) => ({
      text: decided,
      quote: quote(evidence),
    })),
  };
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = USAGE_EXIT;
}
