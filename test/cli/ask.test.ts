// `npm run ask` as people run it: in a process of its own, which answers on standard output.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

function ask(args: string[], lines: string[] = []) {
  const options = { input: `${lines.join('\n')}\n`, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['src/cli/ask.ts', ...args], options);
}

function askLines(lines: string[], args: string[] = ['--jsonl']) {
  const { stdout, status } = ask(args, lines);
  const out = stdout.trimEnd().split('\n');
  return { status, out: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** Writes a file for a test and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('one bad line never ends a batch, and each line stands alone', () => {
  const { status, out } = askLines([
    '{"question":"who presented the cloud experience?"}',
    '{"question":',
    '{"question":7}',
    'null',
    '{"__proto__":{"question":"x"}}',
    '{"question":"and when was it?"}',
    '{"question":"constructor"}',
    '{"question":"من ترأس الاجتماع؟"}',
  ]);
  expect(status).toBe(0);
  expect(out.map(({ answered, error }) => (typeof error === 'string' ? 'error' : answered))).toEqual([
    ...[true, 'error', 'error', 'error', 'error', false, false, true],
  ]);
  expect(out[1]?.error).toContain('line 2');
  expect(out[5]?.answer).toContain('I read each question alone');
});

describe('--article', () => {
  const article = 'test/articles/harbour-news/article.txt';
  const text = readFileSync(article, 'utf8');

  test('answers from that file alone, in the fixed form, with places from behind a byte order mark', () => {
    const { status, out } = askLines(
      [
        '{"question":"من ترأس الاجتماع؟"}',
        'no JSON',
        '{"question":"who is the captain of the boat Nasma?"}',
        '{"question":"من قدم تجربة السحابة في لجنة الحكومة الإلكترونية؟"}',
      ],
      ['--article', file('notes.txt', `\ufeff${text}`), '--jsonl'],
    );
    expect(status).toBe(0);
    expect(out.map(({ answered, error }) => (error ? 'error' : answered))).toEqual([
      ...[true, 'error', false, false],
    ]);
    const [chair, bad, captain] = out;
    expect(Object.keys(chair ?? {})).toEqual(['answered', 'language', 'answer', 'citations']);
    expect(Object.keys(bad ?? {})).toEqual(['error']);
    expect(Object.keys(captain ?? {})).toEqual(['answered', 'language', 'answer', 'citations', 'closest']);
    expect(captain).toMatchObject({ language: 'en', citations: [] });
    expect(closestOf(captain).length).toBeLessThanOrEqual(3);
    const quotes = [...citationsOf(chair), ...out.flatMap(closestOf)];
    expect(quotes.length).toBeGreaterThan(1);
    for (const { quote, start, end, meeting, passage } of quotes) {
      expect(text.slice(start, end)).toBe(quote);
      expect(quote.length).toBeLessThanOrEqual(240);
      expect(meeting).toBe('notes.txt');
      expect(passage).toBeGreaterThanOrEqual(0);
    }
  });

  test('--clauses lists how it was cut, with places', () => {
    const { stdout, status } = ask(['--article', article, '--clauses']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ +0 {2}title +0–\d+ {2}لجنة سلامة المرفأ/u);
    expect(lines.length).toBeGreaterThan(9);
  });

  test.each([
    ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'picture.txt: is a PNG picture'],
    ['missing.txt', undefined, 'missing.txt'],
  ])('refuses %s by its name, with exit code 2 and nothing on standard output', (name, content, told) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    const { status, stdout, stderr } = ask(['--article', path, '--jsonl'], ['{"question":"who?"}']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('--passages ranks the lines of a file and gives at most ten ids', () => {
  const passages = Array.from({ length: 12 }, (_, at) => ({ id: `oven-${at}`, text: `oven number ${at}` }));
  const path = file(
    'passages.jsonl',
    [...passages, { id: 'bread', text: 'خبز القرية من دقيق القمح' }]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  const { out } = askLines(
    ['{"question":"ما هو خبز القريه؟"}', '[]', '{"question":"oven"}'],
    ['--passages', path],
  );
  expect(out[0]?.ids).toContain('bread');
  expect(Object.keys(out[1] ?? {})).toEqual(['error']);
  expect(out[2]?.ids).toHaveLength(10);
});

interface Quote {
  quote: string;
  start: number;
  end: number;
  meeting: string;
  passage: number;
}

const citationsOf = (line: Record<string, unknown> | undefined) => (line?.citations ?? []) as Quote[];
const closestOf = (line: Record<string, unknown> | undefined) => (line?.closest ?? []) as Quote[];
