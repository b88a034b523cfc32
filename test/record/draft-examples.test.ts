import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftRecord } from '../../src/record/draft.ts';
import { inShort, readExample } from './draft-of.ts';

const FOLDER = new URL('articles/', import.meta.url);
const examples = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

describe('the drafted record of an example', () => {
  it.each(examples)('%s says what a reader wrote down', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
    expect(inShort(draftRecord(readExample(name)))).toEqual(expected);
  });

  it.each(examples)('%s proves every entry with its own words, in order and within the text', (name) => {
    const article = readExample(name);
    const record = draftRecord(article);
    const slots = [record.title, record.number, record.body, record.dateHeld, record.place, record.form];
    const entries = [
      ...record.people,
      ...record.agenda,
      ...record.presentations,
      ...record.decisions,
      ...record.statements,
      ...record.numbers,
      ...slots.filter((slot) => slot !== undefined),
    ];
    for (const { evidence } of entries) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end } of evidence) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(article.text.length);
      }
    }
  });
});
