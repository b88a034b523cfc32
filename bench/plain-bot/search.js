// The search of the plain bot: MiniSearch as it comes, over the passages and their translation.
// In: the file that PASSAGES names, and a question. Out: passages, best first.

import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';

const passages = JSON.parse(readFileSync(process.env.PASSAGES, 'utf8'));

const index = new MiniSearch({ fields: ['text', 'translation'], storeFields: ['text', 'translation'] });
index.addAll(passages);

export const searchPassages = (question) => index.search(question);
