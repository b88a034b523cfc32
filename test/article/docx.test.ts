import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { ArticleError } from '../../src/article/error.ts';
import { LIMITS } from '../../src/article/limits.ts';
import { articleOf } from '../../src/article/read.ts';
import { takeText } from '../../src/article/take.ts';
import { roles } from './read.ts';
import { zip } from './zip.ts';

const take = (bytes: Uint8Array) => takeText(bytes, 'minutes.docx', LIMITS);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const error = await take(bytes).then(
    () => undefined,
    (problem: unknown) => problem,
  );
  if (!(error instanceof ArticleError)) throw new Error(`was not refused: ${error}`);
  return error.code;
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

test('paragraphs, headings, lists with their numbers and rows are lines with their roles', async () => {
  const item = (text: string, at = 0) =>
    new Paragraph({ text, numbering: { reference: 'items', level: at } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'items',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2.')],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Harbour Board', heading: HeadingLevel.TITLE }),
          new Paragraph('The board met in Salt House.'),
          new Paragraph({ text: 'Decisions', heading: HeadingLevel.HEADING_1 }),
          item('Paint the tower'),
          item('Ask for quotes', 1),
          item('Choose a colour', 1),
          item('Buy a bell'),
          new Paragraph({ children: [new TextRun({ text: 'Present', bold: true })] }),
          new Table({ rows: [new TableRow({ children: [cell('Ida Moor'), cell('Chair')] })] }),
        ],
      },
    ],
  });
  const article = articleOf(await take(new Uint8Array(await Packer.toBuffer(document))), 'minutes.docx');
  expect(roles(article)).toEqual([
    'title: Harbour Board',
    'prose: The board met in Salt House.',
    'heading: Decisions',
    'heading: Paint the tower',
    'item: Ask for quotes',
    'item: Choose a colour',
    'item: Buy a bell',
    'heading: Present',
    'prose: Ida Moor | Chair',
  ]);
  expect(article.text).toContain(
    '1. Paint the tower\n1.1. Ask for quotes\n1.2. Choose a colour\n2. Buy a bell\n',
  );
  expect(article.source).toBe('docx');
});

test('what an office program saves is read, Arabic lists with their numbers', async () => {
  const { text } = await take(readFileSync(new URL('./documents/office.docx', import.meta.url)));
  expect(text).toContain('\n1. اعتماد الخطة التشغيلية');
  expect(text).toContain('\n3. لا مانع من التعاقد');
  expect(text).toContain('\nعلاء الدين الأنصاري | نائب الرئيس | بلدية الأحمدي\n');
});

test('tracked changes are taken as accepted, comments are left out, and both are told', async () => {
  const change = (id: number) => ({ id, author: 'Ida', date: '2027-05-03T08:00:00Z' });
  const document = new Document({
    comments: { children: [{ id: 0, author: 'Ida', children: [new Paragraph('Really?')] }] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun('The tower is '),
              new DeletedTextRun({ text: 'blue', ...change(1) }),
              new InsertedTextRun({ text: 'red', ...change(2) }),
              new TextRun('.'),
            ],
          }),
        ],
      },
    ],
  });
  const { text, notes } = await take(new Uint8Array(await Packer.toBuffer(document)));
  expect(text).toBe('The tower is red.\n');
  expect(notes).toEqual([
    { code: 'changes.accepted', count: 2 },
    { code: 'comments.left', count: 1 },
  ]);
});

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string, start = '') =>
  `<?xml version="1.0"?>${start}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const packed = (document: string) => zip([{ name: 'word/document.xml', content: document }]);

test('the least that makes a Word document is one', async () => {
  expect((await take(packed(documentOf(paragraph('The board met.'))))).text).toBe('The board met.\n');
});

test('entities are refused, inside and outside', async () => {
  const outside = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  expect(await codeOf(packed(documentOf(paragraph('&x;'), outside)))).toBe('docx.broken');
});

test('nesting without end is refused', async () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`;
  expect(await codeOf(packed(documentOf(deep)))).toBe('docx.nested');
});

test('an archive that tells that it explodes is refused before, one that lies while it is unpacked', async () => {
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const bomb = { name: 'word/document.xml', packed: zeros };
  expect(await codeOf(zip([{ ...bomb, size: 64 * 1024 * 1024 }]))).toBe('archive.explodes');
  expect(await codeOf(zip([{ ...bomb, size: 1000 }]))).toBe('archive.explodes');
  const many = Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, content: '' }));
  expect(await codeOf(zip(many))).toBe('archive.explodes');
});

test.each([
  ['an archive of another kind', zip([{ name: 'a.txt', content: 'The board met.' }]), 'file.type'],
  ['a text', new TextEncoder().encode('The board met.'), 'file.type'],
  [
    'a document that is cut off',
    packed(documentOf(paragraph('The board met.'))).subarray(0, 120),
    'archive.broken',
  ],
  ['XML that ends early', packed('<w:document>'), 'docx.broken'],
  ['nothing', new Uint8Array(0), 'file.empty'],
  ['a file that is too large', new Uint8Array(LIMITS.bytes + 1), 'file.large'],
  ['no words', packed(documentOf('<w:p/>')), 'file.no-text'],
  ['too many words', packed(documentOf(paragraph('word '.repeat(50_000)))), 'text.long'],
])('%s is refused by its code', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});
