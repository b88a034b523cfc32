import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = fileURLToPath(new URL('articles/news-held.txt', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/meeting.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('npm run meeting', () => {
  it('prints the drafted record as JSON and nothing else', () => {
    const { stdout, status } = run('draft', example);
    expect(status).toBe(0);
    const draft = JSON.parse(stdout);
    expect(Object.keys(draft)).toEqual([
      ...['title', 'language', 'number', 'body', 'date_published', 'date_held', 'place', 'form'],
      ...['people', 'agenda', 'presentations', 'decisions'],
    ]);
    expect(draft.people[0]).toMatchObject({ name: 'يوسف بن حمد الغنام', presence: 'chaired' });
  });

  it('shows a reader what was found and what was not', () => {
    const { stdout } = run('show', example);
    expect(stdout).toContain('news-held.txt: held');
    expect(stdout).toMatch(/not found .*published/);
  });

  it.each([
    ['a file that is not there', ['draft', 'nowhere.txt'], /^nowhere\.txt: .+\n$/],
    ['no command', [], /meeting -- draft FILE/],
  ])('answers %s in a clear line and with exit code 2', (_, args, message) => {
    const { stdout, stderr, status } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});
