// What is kept of a file is a text of its own, of which the same article is read again.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textToKeep } from '../../src/article/keep.ts';
import { articleOf, articleOfText } from '../../src/article/read.ts';
import { takeText } from '../../src/article/take.ts';

const DOCUMENTS = join(import.meta.dirname, 'documents');

async function both(bytes: Uint8Array, name: string) {
  const taken = await takeText(bytes, name);
  const kept = textToKeep(taken);
  const shape = ({ clauses }: ReturnType<typeof articleOfText>) =>
    clauses.map(({ text, role }) => [role, text]);
  return {
    kept,
    text: taken.text,
    read: shape(articleOf(taken, 'x')),
    again: shape(articleOfText(kept, 'x')),
  };
}

test.each(['office.docx', 'office.pdf', 'typeset.pdf', 'shaped.pdf'])('%s', async (name) => {
  const { read, again } = await both(readFileSync(join(DOCUMENTS, name)), name);
  expect(again).toEqual(read);
});

test('a web page keeps its headings and lists as marks, and leaves its menus behind', async () => {
  const page = `<html><body><nav><a href="/">Home</a></nav><article><h1>Minutes of the Kite Club</h1>
<p>The club met on 4 May 2024.</p><h2>Agenda</h2><ol><li>Strings</li><li>Tails<ul><li>Ribbons</li></ul></li></ol>
<p>* The wind was good.</p></article></body></html>`;
  const { kept, read, again } = await both(Buffer.from(page), 'page.html');
  expect(kept).toBe(
    '# Minutes of the Kite Club\n\nThe club met on 4 May 2024.\n\n## Agenda\n\n- Strings\n- Tails\n  - Ribbons\n\n* The wind was good.',
  );
  expect(again.map(([, text]) => text)).toEqual(
    read.map(([, text]) => text).map((text) => text?.replace('* ', '')),
  );
});

test('a text is kept as it is', async () => {
  const { kept, text } = await both(Buffer.from('\uFEFFtitle\r\n\r\n\tone  two\r\n'), 'a.txt');
  expect(kept).toBe(text);
});
