// A command as one line of text, as links and drafts keep it.

import { expect, test } from 'vitest';

const { readCommand, writeCommand } = await import(
  String(new URL('../../src/local/page/command-text.js', import.meta.url))
);

const ask = {
  name: 'ask',
  options: [
    { name: 'question', required: true },
    { name: 'language', required: false },
  ],
};
const show = { name: 'config show', options: [{ name: 'channel', required: false }] };
const entries = [ask, show, { name: 'اسأل', options: [{ name: 'السؤال', required: true }] }];

/** What a line means, as name and values. */
function read(line: string) {
  const found = readCommand(line, entries);
  return found && [found.entry.name, found.values];
}

test.each([
  ['/ask question:Who chaired? language:English', ['ask', { question: 'Who chaired?', language: 'English' }]],
  ['/ask question: من ترأس الاجتماع؟', ['ask', { question: 'من ترأس الاجتماع؟' }]],
  ['/ask Who chaired?', ['ask', { question: 'Who chaired?' }]],
  ['/ask Who chaired? language:English', ['ask', { question: 'Who chaired?', language: 'English' }]],
  [
    '/ask question:At 10:30, which language was it?',
    ['ask', { question: 'At 10:30, which language was it?' }],
  ],
  ['/config show channel:#general', ['config show', { channel: '#general' }]],
  ['/config show', ['config show', {}]],
  ['/اسأل السؤال:من؟', ['اسأل', { السؤال: 'من؟' }]],
  ['/asking', undefined],
  ['/', undefined],
])('%s', (line, meaning) => {
  expect(read(line)).toEqual(meaning);
});

test('a value that holds what looks like an option comes back whole', () => {
  const values = { question: 'What does language:Arabic do, and question: ?', language: 'العربية' };
  const line = writeCommand(ask, values);
  expect(line).toBe('/ask question:What does language\\:Arabic do, and question\\: ? language:العربية');
  expect(read(line)).toEqual(['ask', values]);
});
