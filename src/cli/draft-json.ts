// A drafted record in the form that measurements read. In: a `DraftedRecord`. Out: plain JSON. Used by meeting.ts.

import type { Article, Span } from '../article/article.ts';
import type { DraftedRecord } from '../record/drafted.ts';

/** Returns a record in the form that measurements read. */
export function toJson(record: DraftedRecord, { text }: Article) {
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
