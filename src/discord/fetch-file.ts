// A file that a moderator attached. In: its address, as Discord gave it. Out: its bytes, or a `UserError`.

import type { AttachedFile } from '../../commands/step.ts';
import { UserError } from '../reply/user-error.ts';
import { MOST_FILE_BYTES } from '../settings/file.ts';

const PATIENCE_MS = 10_000;

/** Resolves to the bytes of an attachment; of one that is too large, to no more than shows that. */
export async function fetchFile({ url }: AttachedFile, apiUrl: string | undefined): Promise<Uint8Array> {
  try {
    if (!isTrusted(new URL(url), apiUrl)) throw new Error(`not fetched: ${url}`);
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok || !response.body) throw new Error(`not fetched: ${response.status}`);
    return await readStart(response.body);
  } catch {
    throw new UserError('config.file');
  }
}

/** Discord's own files come by https; those of a Discord elsewhere, such as the local one, from where its REST is. */
function isTrusted({ protocol, host }: URL, apiUrl: string | undefined): boolean {
  return protocol === 'https:' || (apiUrl !== undefined && host === new URL(apiUrl).host);
}

async function readStart(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > MOST_FILE_BYTES) break;
  }
  return Buffer.concat(chunks);
}
