// Finds the bodies that took part in a meeting, and the body that a person's office is of.
// In: a `Reading`, or the words of a role. Out: bodies with evidence; an organisation. Next: draft.ts.

import { endOfBody, findLatinBody } from './bodies.ts';
import type { DraftedBody, Status } from './drafted.ts';
import { MEETINGS, PRESENCE } from './lists.ts';
import { sentencesOf } from './meeting-of.ts';
import { isOffice } from './names.ts';
import { findNoun, findPhrase, nounAt, phraseAt } from './phrases.ts';
import { type Reading, spanOf, textOf, type Word, wordsIn } from './reading.ts';

/** Returns the bodies that a text says took part: «بمشاركة وزارة … وهيئة …», "representatives of the … Agency". */
export function bodiesPresent(reading: Reading, status: Status): DraftedBody[] {
  if (status === 'none') return [];
  const { words } = reading;
  const found = new Map<string, DraftedBody>();
  for (const { from, to } of sentencesOf(reading)) {
    if (findNoun(MEETINGS.plain, words, from, to) === -1) continue;
    for (let at = from; at < to; at++) {
      if (phraseAt(PRESENCE.with, words, at) === 0) continue;
      for (const body of bodiesBehind(reading, at + phraseAt(PRESENCE.with, words, at), to))
        found.set(body.name, found.get(body.name) ?? body);
    }
  }
  for (const body of latinBodies(reading)) found.set(body.name, found.get(body.name) ?? body);
  return [...found.values()];
}

const LATIN_REPRESENTATIVES = /^(?:representatives?|delegates?|delegations?|officials)$/iu;

/** "Representatives of the Coast Agency attended". */
function latinBodies(reading: Reading): DraftedBody[] {
  const { words } = reading;
  return sentencesOf(reading).flatMap(({ from, to }) => {
    const at = words.findIndex(
      ({ text }, index) => index >= from && index < to && LATIN_REPRESENTATIVES.test(text),
    );
    const came = findPhrase(PRESENCE.with, words, from, to);
    if (at === -1 || came === -1 || !/^(?:of|from)$/u.test(words[at + 1]?.key ?? '')) return [];
    const body = findLatinBody(reading, { from: at + 2, to });
    return body ? [{ name: body.value, evidence: [body.span] }] : [];
  });
}

/** The bodies of one list of who came, up to a verb of saying. */
function bodiesBehind(reading: Reading, from: number, limit: number): DraftedBody[] {
  const { words } = reading;
  const bodies: DraftedBody[] = [];
  for (let at = from; at < limit; at++) {
    if (phraseAt(PRESENCE.says, words, at) > 0 || phraseAt(PRESENCE.formation, words, at) > 0) break;
    const end = isBody(words, at) && isTakingPart(words, at, from) ? endOfBody(words, at, limit) : -1;
    if (end - at < 2) continue;
    const span = spanOf(words, at, end);
    const cut = /^[وبل](?=[^\s]{3})/u.exec((words[at] as Word).text)?.[0].length ?? 0;
    const own = phraseAt(MEETINGS.bodies, words, at) > 0 && !/^و/u.test((words[at] as Word).text);
    const evidence = { start: span.start + (own || isWholeWaw(words[at]) ? 0 : cut), end: span.end };
    bodies.push({ name: textOf(reading, evidence).replace(/\s+/gu, ' '), evidence: [evidence] });
    at = end - 1;
  }
  return bodies;
}

/** «وزارة» begins with its own letter, «ووزارة» with another. */
function isWholeWaw(word: Word | undefined): boolean {
  return /^وزار/u.test(word?.text ?? '');
}

function isBody(words: readonly Word[], at: number): boolean {
  return nounAt(MEETINGS.bodies, words, at) > 0;
}

/** The body itself or its people are named: «وزارة …», «ممثلي هيئة …», «وفد من …», not «رئيس هيئة …». */
function isTakingPart(words: readonly Word[], at: number, from: number): boolean {
  if (at === from) return true;
  const [last, { key, before }] = [words[at - 1]?.key ?? '', words[at] as Word];
  if (nounAt(PRESENCE.representatives, words, at - 1) > 0) return true;
  if (/^(?:من|عن|في)$/u.test(last) && nounAt(PRESENCE.representatives, words, at - 2) > 0) return true;
  const joined = /^و(?!زار)|^وو/u.test(key) || /[،,]/u.test(before);
  return joined && endsBody(words, at, from);
}

/** Joined to another body that takes part: what stands before began with one. */
function endsBody(words: readonly Word[], at: number, from: number): boolean {
  for (let last = at - 1; last >= Math.max(from, at - 8); last--)
    if (isBody(words, last)) return isTakingPart(words, last, from) && endOfBody(words, last, at) === at;
  return false;
}

/** Returns the body that an office is told to be of: «مدير عام هيئة الموانئ» → «هيئة الموانئ». */
export function organisationIn(role: string | undefined): string | undefined {
  if (!role) return undefined;
  const words = wordsIn(role);
  const at = words.findIndex(
    ({ key }, index) =>
      index > 0 && !/^ال|^[وبل]ال/u.test(key) && phraseAt(MEETINGS.bodies, words, index) > 0,
  );
  if (at < 1 || nounAt(PRESENCE.delegations, words, at) > 0) return undefined;
  const office = words.findIndex((_, index) => index > at && isOffice(words, index));
  const to = Math.min(endOfBody(words, at, words.length), office === -1 ? words.length : office);
  const { start, end } = spanOf(words, at, to);
  return to - at >= 2 ? role.slice(start, end) : undefined;
}
