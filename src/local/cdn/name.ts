// The name under which Discord keeps a file: letters, digits and a few marks of ASCII. In: the name as uploaded. Out: the
// cleaned one; what people call the file stays in the attachment's `title`.
// https://discord.com/developers/docs/reference#editing-message-attachments-using-attachments-within-embeds

import { createHash } from 'node:crypto';
import { extname } from 'node:path';

const SPACE = /\s+/g;
const OTHER = /[^\w.-]/g;
/** What a name does not begin or end with. */
const EDGE = /^[._]+|[._]+$/g;
const MADE_UP_LENGTH = 16;

/** `my notes.txt` becomes `my_notes.txt`; a name of other letters, such as `محضر.pdf`, becomes digits before its `.pdf`. */
export function cleanName(name: string): string {
  const extension = extname(name);
  const stem = clean(name.slice(0, name.length - extension.length));
  const ending = extension.replace(OTHER, '');
  return `${stem || madeUp(name)}${ending.length > 1 ? ending : ''}`;
}

const clean = (text: string) => text.replace(SPACE, '_').replace(OTHER, '').replace(EDGE, '');

const madeUp = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, MADE_UP_LENGTH);
