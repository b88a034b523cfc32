// Attachments as commands take them. In: what discord.js gives. Out: address, size, and the name that people know.

import { extname } from 'node:path';
import type { Attachment } from 'discord.js';
import type { AttachedFile } from '../../commands/step.ts';

/** Discord keeps a file under a name of its own letters; what it was called is its title, without the ending. */
export function attachedFile({ url, size, name, title }: Attachment): AttachedFile {
  return { url, size, name: title ? `${title}${extname(name)}` : name };
}
