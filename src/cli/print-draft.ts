// A drafted record as text: one screen, and what the article does not say.
// In: a `DraftedRecord`. Out: a string. Used by meeting.ts.

import type { Article } from '../article/article.ts';
import type { DraftedRecord, Slot } from '../record/drafted.ts';

const WIDTH = 110;
const MOST = 12;

/** Returns a record as a reader of the terminal wants it. */
export function printDraft(record: DraftedRecord, article: Article): string {
  const slots: [string, Slot<string | number>][] = [
    ['title', record.title],
    ['body', record.body],
    ['number', record.number],
    ['held', record.dateHeld],
    ['published', record.datePublished],
    ['place', record.place],
    ['form', record.form],
    ['purpose', record.purpose],
    ['duration', record.duration],
    ['next meeting', record.nextMeeting],
  ];
  const lists: [string, string[]][] = [
    [
      'people',
      record.people.map(({ name, title, role, presence }) =>
        [presence.padEnd(9), title, name, role && `(${role})`].filter((part) => part).join(' '),
      ),
    ],
    ['agenda', record.agenda.map(({ topic, act }) => `${act.padEnd(11)} ${topic}`)],
    [
      'presentations',
      record.presentations.map(({ presenters, topic }) => `${presenters.join(', ') || '?'}: ${topic}`),
    ],
    ['decisions', record.decisions.map(({ text }) => text)],
  ];
  const told = slots.flatMap(([name, slot]) =>
    slot ? [`${name.padEnd(13)} ${cut(String(slot.value))}`] : [],
  );
  const missing = [...slots, ...lists].flatMap(([name, found]) =>
    found === undefined || (Array.isArray(found) && found.length === 0) ? [name] : [],
  );
  return [
    `${article.id}: ${record.status === 'none' ? 'no meeting' : record.status}`,
    ...told,
    ...lists.flatMap(([name, entries]) => printList(name, entries)),
    ...(record.meetings.length > 0
      ? [`meetings      ${record.meetings.map(({ dateHeld }) => dateHeld?.value ?? '?').join(', ')}`]
      : []),
    `not found     ${missing.join(', ') || 'nothing is missing'}`,
    '',
  ].join('\n');
}

function printList(name: string, entries: readonly string[]): string[] {
  const shown = entries.slice(0, MOST).map((entry) => `  ${cut(entry)}`);
  const more = entries.length > MOST ? [`  … and ${entries.length - MOST} more`] : [];
  return entries.length > 0 ? [`${name} (${entries.length})`, ...shown, ...more] : [];
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`;
}
