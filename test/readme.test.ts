// What the README shows and names is what there is.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { sentences } from '../src/config.ts';
import { newestOf, openLibrary } from './record.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** As a reader sees it: one space between words, no marks of bold or direction. */
const shown = readme.replace(/<\/?\w[^>]*>|&lrm;|\*/g, '').replace(/\s+/g, ' ');

test.each([
  ['ar', 'من ترأس الاجتماع؟'],
  ['en', 'Who presented the cloud experience?'],
] as const)('the exchange of the README in %s is what the bot answers', (language, question) => {
  const answer = newestOf(openLibrary()).ask(question, language);
  expect(shown).toContain(`/ask ${question}`);
  expect(answer.statements).toHaveLength(1);
  for (const { text, citations } of answer.statements) {
    expect(shown).toContain(text[language]);
    for (const { quote, start, end, passage } of citations) {
      expect(shown).toContain(quote);
      expect(shown).toMatch(new RegExp(`${passage + 1}\\D+${start}\\D+${end}`));
    }
  }
});

test('the README names every command and every variable', () => {
  for (const name of commands.keys()) expect(readme).toMatch(new RegExp(`^\\| [\`_]/?${name}[\`_ ]`, 'm'));
  for (const [name] of sentences) expect(readme).toContain(`| \`${name}\` `);
});

test('every file that the README names exists', () => {
  const paths = [...readme.matchAll(/(?:src|commands|data|test|docs|deploy)\/[\w./-]*\w/g)].map(
    ([path]) => path,
  );
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
