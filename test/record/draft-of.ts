// Drafts the record of a text or of an article beside the tests. In: text. Out: a `DraftedRecord` and what it says in short.

import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { draftRecord } from '../../src/record/draft.ts';
import type { DraftedRecord } from '../../src/record/drafted.ts';

const FOLDER = new URL('articles/', import.meta.url);

export function articleOf(text: string): Article {
  return readArticle(new TextEncoder().encode(text), 'text');
}

export function draftOf(text: string): DraftedRecord {
  return draftRecord(articleOf(text));
}

export function readExample(name: string): Article {
  return readArticle(readFileSync(new URL(name, FOLDER)), name);
}

/** What a draft says, without its evidence. */
export function inShort(record: DraftedRecord) {
  return {
    status: record.status,
    number: record.number?.value ?? null,
    body: record.body?.value ?? null,
    held: record.dateHeld?.value ?? null,
    place: record.place?.value ?? null,
    form: record.form?.value ?? null,
    meetings: record.meetings.map(({ dateHeld }) => dateHeld?.value),
    people: record.people.map(({ name, role, presence }) => [presence, name, role ?? ''].join(' · ')),
    agenda: record.agenda.map(({ topic, act }) => `${act} · ${topic}`),
    decisions: record.decisions.map(({ text }) => text),
  };
}
