// A file that somebody attached. In: its address, as Discord gave it. Out: its bytes, or a `UserError` that says why not.
// Addresses come from Discord, and are looked at all the same: nothing else is ever fetched for a stranger.

import type { AttachedFile } from '../../commands/step.ts';
import { LIMITS, tooLarge } from '../article/limits.ts';
import { UserError } from '../reply/user-error.ts';
import { MOST_FILE_BYTES } from '../settings/file.ts';

/** Two megabytes take a slow line less than that. */
const PATIENCE_MS = 10_000;

/** How a file is fetched. */
export interface Fetching {
  /** Base of the REST of a Discord that is not Discord's own. */
  apiUrl: string | undefined;
  patienceMs?: number | undefined;
}

/** Resolves to the bytes of a settings file; of one that is too large, to no more than shows that. */
export async function fetchFile({ url }: AttachedFile, { apiUrl }: Fetching): Promise<Uint8Array> {
  try {
    return await fetchStart(url, MOST_FILE_BYTES, { apiUrl });
  } catch {
    throw new UserError('config.file');
  }
}

/** Resolves to the bytes of an article. Rejects with an `ArticleError` for one that is too large. */
export async function fetchArticle(
  { url, name, size }: AttachedFile,
  fetching: Fetching,
): Promise<Uint8Array> {
  if (size > LIMITS.bytes) throw tooLarge(name, LIMITS);
  const bytes = await fetchStart(url, LIMITS.bytes, fetching).catch((error: unknown) => {
    throw new UserError(isTimeout(error) ? 'library.slow' : 'library.fetch', name);
  });
  // Whatever was told of its size, this is what came.
  if (bytes.byteLength > LIMITS.bytes) throw tooLarge(name, LIMITS);
  return bytes;
}

const isTimeout = (error: unknown): boolean => (error as Error | null)?.name === 'TimeoutError';

async function fetchStart(url: string, most: number, { apiUrl, patienceMs = PATIENCE_MS }: Fetching) {
  if (!isDiscords(new URL(url), apiUrl)) throw new Error(`not fetched: ${url}`);
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok || !response.body) throw new Error(`not fetched: ${response.status}`);
  return readStart(response.body, most);
}

/** https://docs.discord.com/developers/reference#signed-attachment-cdn-urls */
const CDN = 'cdn.discordapp.com';
const ATTACHMENTS = /^\/(?:ephemeral-)?attachments\//;

/** Discord's own files come from its CDN by https; those of a Discord elsewhere, such as the local one, from where its REST is. */
function isDiscords({ protocol, host, pathname }: URL, apiUrl: string | undefined): boolean {
  const isThere =
    apiUrl === undefined ? protocol === 'https:' && host === CDN : host === new URL(apiUrl).host;
  return isThere && ATTACHMENTS.test(pathname);
}

async function readStart(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}
