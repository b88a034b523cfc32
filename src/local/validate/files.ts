// What files may come along with a body. In: the uploads of a call. Out: nothing, or the refusal.
// https://discord.com/developers/docs/reference#uploading-files

import { limits } from '../limits.ts';
import type { UploadedFile } from '../rest/body.ts';
import { refusal } from '../rest/errors.ts';

/** Throws when there are too many files, or one is too large. */
export function checkFiles(files: UploadedFile[]) {
  if (files.length > limits.message.files) throw refusal('tooManyFiles', 'message.files');
  if (files.some(({ content }) => content.length > limits.file.bytes))
    throw refusal('fileTooLarge', 'file.bytes');
}
