// The CDN: serves attachments by their signed address, or misbehaves on purpose. In: requests below `/attachments/` and
// `/ephemeral-attachments/`. Out: the file, or Discord's words where there is none; and an event of each download.

import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '../core.ts';
import type { Fault } from '../rest/faults.ts';

/** A file that was asked for, and what came of it. */
export interface Download {
  /** Without the signature. */
  path: string;
  status: number;
  /** Answered otherwise than Discord would by a fault that was asked for. */
  isInjected: boolean;
}

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  content: Buffer;
}

const PATH = /^\/(?:ephemeral-)?attachments\//;
/** Attachments are downloads: a file of the bot is never run as a page. */
const SAFE = {
  'content-disposition': 'attachment',
  'content-security-policy': 'sandbox',
  'x-content-type-options': 'nosniff',
};

/** Whether a request is one for the CDN. */
export const isForCdn = (url = '') => PATH.test(url);

/** Returns the function that serves one request. */
export function createCdnServer({ files, faults, events }: Core) {
  return async function serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://local');
    const { method = 'GET' } = request;
    const fault = faults.take(method, path, 'cdn');
    const answer = injected(fault) ?? stored(files.open(path, searchParams));
    const download = { path, status: answer.status, isInjected: fault !== undefined };
    events.emit({ type: 'download', download });
    await send(response, answer, fault ?? {}, method === 'HEAD');
  };
}

function stored(kept: ReturnType<Core['files']['open']>): Answer {
  if (!kept) return inWords(404, 'This content is no longer available.');
  const { file, attachment } = kept;
  const type = attachment.content_type ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type, ...SAFE }, content: file.content };
}

function injected(fault: Fault | undefined): Answer | undefined {
  if (fault?.status === undefined) return undefined;
  const { status, body } = fault;
  if (status === 404 && body === undefined) return stored(undefined);
  return inWords(status, typeof body === 'string' ? body : JSON.stringify(body ?? ''));
}

const inWords = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  content: Buffer.from(text),
});

/** A fault's delay and cut come in the middle of the content: whoever waits for the beginning alone is not safe. */
async function send(response: ServerResponse, answer: Answer, fault: Fault, isHead: boolean) {
  const { status, headers, content } = answer;
  response.writeHead(status, { ...headers, 'content-length': content.length, ...fault.headers });
  if (isHead) return void response.end();
  const middle = fault.delayMs || fault.reset ? content.length >> 1 : 0;
  if (middle > 0) await new Promise((resolve) => response.write(content.subarray(0, middle), resolve));
  if (fault.delayMs) await sleep(fault.delayMs, undefined, { ref: false });
  if (fault.reset) response.destroy();
  else response.end(content.subarray(middle));
}
