import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Which of the large readers a program loads that takes the text out of a file. */
function loadedFor(file: string): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    import { readFileSync } from 'node:fs';
    const loaded = new Set();
    registerHooks({ load(url, context, next) {
      const name = /node_modules\\/(mammoth|unpdf|bidi-js)\\//.exec(url)?.[1];
      if (name) loaded.add(name);
      return next(url, context);
    } });
    const { takeText } = await import('${pathToFileURL(join(ROOT, 'src/article/take.ts'))}');
    await import('${pathToFileURL(join(ROOT, 'src/record/draft-in-worker.ts'))}');
    await takeText(readFileSync('${file}'), '${file}');
    console.log(JSON.stringify([...loaded].sort()));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(ROOT, 'test/article/documents'),
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

test.each([
  ['minutes.txt', []],
  ['office.docx', ['mammoth']],
  ['office.pdf', ['bidi-js', 'unpdf']],
])('%s loads no reader that it does not need', (file, expected) => {
  expect(loadedFor(file)).toEqual(expected);
});
