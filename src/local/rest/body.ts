// Reads what a request carries: JSON, or a form with `payload_json` and files.
// In: a Node request. Out: the JSON body and the uploaded files.

import type { IncomingMessage } from 'node:http';
import { refusal } from './errors.ts';

export interface UploadedFile {
  /** The number in `files[0]`, by which `attachments` in the JSON names it. */
  index: number;
  name: string;
  contentType: string;
  content: Buffer;
}

/** Body and files of a request; an empty request has the body `undefined`. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: UploadedFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  if (raw.length === 0) return { body: undefined, files: [] };
  const contentType = request.headers['content-type'] ?? '';
  return contentType.startsWith('multipart/form-data')
    ? readForm(raw, contentType)
    : { body: parse(raw.toString()), files: [] };
}

async function readForm(raw: Buffer, contentType: string) {
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: UploadedFile[] = [];
  for (const [field, part] of form) {
    if (typeof part === 'string') continue;
    const index = Number(/\d+/.exec(field)?.[0] ?? files.length);
    files.push({
      index,
      name: part.name,
      contentType: part.type,
      content: Buffer.from(await part.arrayBuffer()),
    });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? parse(json) : {}, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('malformedJson');
  }
}
