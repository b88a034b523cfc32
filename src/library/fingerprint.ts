// Fingerprints of all that an index is computed from: change any of it, and a kept index fits no more.
// In: folders of code and data. Out: SHA-256 digests. Next: keeper.ts.

import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BY_HEART, type MeetingFiles } from './folder.ts';

/** The code that reads words and meetings, and the lists that it reads by itself. */
const SOURCE = join(import.meta.dirname, '..');
const CODE = ['words', 'article', 'record', 'search', 'answer/by-heart', 'library'].map((room) =>
  join(SOURCE, room),
);
const LISTS = ['words', 'article', 'record'].map((room) => join(SOURCE, '../data', room));

/** Returns the fingerprint of the code that analyzes, of this Node (its Unicode tables) and of a data folder's word lists. */
export function fingerprintOfAnalyzer(dataFolder: string): Buffer {
  const digest = createHash('sha256').update(process.version);
  for (const folder of [...CODE, ...LISTS, join(dataFolder, 'words')]) addFolder(digest, folder);
  for (const name of ['glossary.json', 'off-subject.json']) addFile(digest, join(dataFolder, name));
  return digest.digest();
}

/** Returns the fingerprint of what is known by heart of a meeting, as an analyzer reads it. Throws where a file cannot be read. */
export function fingerprintOfMeeting(folder: string, analyzer: Buffer): Buffer {
  const digest = createHash('sha256').update(analyzer).update(basename(folder));
  for (const name of ['article.txt', 'translation.json']) addFile(digest.update(name), join(folder, name));
  addFolder(digest, join(folder, BY_HEART));
  return digest.digest();
}

/** Returns the fingerprint of the files of a meeting as they are read by an analyzer. */
export function fingerprintOfFiles(id: string, files: MeetingFiles, analyzer: Buffer): Buffer {
  const digest = createHash('sha256').update(analyzer).update(id);
  for (const [name, content] of files) addContent(digest.update(name), content);
  return digest.digest();
}

/** Large tables are no part of what is kept: an index does not depend on the meaning of words. */
const TABLE = /\.bin$/;

function addFolder(digest: Hash, folder: string): void {
  const all = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isFile());
  const files = all.filter(({ name }) => !TABLE.test(name));
  for (const name of files.map((file) => file.name).sort()) addFile(digest.update(name), join(folder, name));
}

function addFile(digest: Hash, path: string): void {
  addContent(digest, readFileSync(path));
}

/** With its length, so that no two files are taken for one. */
function addContent(digest: Hash, content: Buffer): void {
  digest.update(`:${content.length}:`).update(content);
}
