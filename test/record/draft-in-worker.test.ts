import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createDrafter } from '../../src/record/draft-in-worker.ts';

const DOCUMENTS = new URL('../article/documents/', import.meta.url);
const MINUTES = new TextEncoder().encode(
  'Harbour Board\n\nThe board met on 3 May 2027. Ida Moor chaired the meeting.\n',
);

test('a file is read and drafted in a thread, whatever its kind', async () => {
  const drafter = createDrafter({ timeoutMs: 60_000 });
  const [text, pdf, word] = await Promise.all([
    drafter.draft(MINUTES, 'minutes.txt'),
    drafter.draft(readFileSync(new URL('office.pdf', DOCUMENTS)), 'minutes.pdf'),
    drafter.draft(readFileSync(new URL('office.docx', DOCUMENTS)), 'minutes.docx'),
  ]);
  expect(text.record.people).toMatchObject([{ name: 'Ida Moor', presence: 'chaired' }]);
  expect(pdf.article.source).toBe('pdf');
  expect(pdf.taken.sample).toHaveLength(3);
  expect(word.article.clauses.length).toBeGreaterThan(10);
});

test('what is wrong with a file comes back with its code', async () => {
  const refused = createDrafter({ timeoutMs: 60_000 }).draft(
    readFileSync(new URL('exchanged.pdf', DOCUMENTS)),
    'minutes.pdf',
  );
  await expect(refused).rejects.toMatchObject({
    name: 'ArticleError',
    code: 'pdf.damaged',
    details: { page: 1 },
  });
});

test('a file that takes too long, or too much memory, ends its thread and nothing else', async () => {
  const page = new TextEncoder().encode(`${'<div>'.repeat(100_000)}The board met.`);
  const slow = createDrafter({ timeoutMs: 1 }).draft(MINUTES, 'minutes.txt');
  await expect(slow).rejects.toMatchObject({ code: 'reading.slow', details: { seconds: 0.001 } });
  const large = createDrafter({ timeoutMs: 60_000, megabytes: 24 }).draft(page, 'page.html');
  await expect(large).rejects.toMatchObject({ code: 'reading.memory' });
});

test('a stream that unpacks without end is stopped, outside of the heap too', async () => {
  const spaces = deflateSync(Buffer.alloc(512 * 1024 * 1024, ' '));
  const drafter = createDrafter({ timeoutMs: 60_000, grownMegabytes: 100 });
  await expect(drafter.draft(pdfWith(spaces), 'minutes.pdf')).rejects.toMatchObject({
    code: 'reading.memory',
  });
});

/** A PDF of one page whose content is packed. */
function pdfWith(content: Uint8Array): Uint8Array {
  const start = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj
4 0 obj <</Length ${content.length}/Filter/FlateDecode>> stream\n`;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(start),
      content,
      Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'),
    ]),
  );
}

test('more than may wait are refused at once, and whoever waits has a turn', async () => {
  const drafter = createDrafter({ atOnce: 1, waiting: 1, timeoutMs: 60_000 });
  const [first, second, third] = await Promise.allSettled(
    [1, 2, 3].map(() => drafter.draft(MINUTES, 'm.txt')),
  );
  expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(third).toMatchObject({ status: 'rejected', reason: { code: 'reading.busy' } });
  await expect(drafter.draft(MINUTES, 'm.txt')).resolves.toBeDefined();
});
