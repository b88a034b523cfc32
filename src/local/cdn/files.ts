// Attachments, kept in memory while the local Discord runs. In: content, and where it is sent. Out: attachment objects with
// a signed address. Next: `server.ts` serves what such an address names.

import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { cleanName } from './name.ts';
import { createSigner } from './signature.ts';

const KEPT_FILES = 200;
const KEPT_BYTES = 256 * 1024 * 1024;

export interface FileContent {
  name: string;
  contentType: string;
  content: Buffer;
}

export interface FilesOptions {
  nextId: () => string;
  /** Asked for when an address is made, once the port is known. */
  baseUrl: () => string;
  now: () => number;
  /** How long an address is good for. */
  lifetimeMs: number;
}

/** Where a file belongs: to the messages of a channel, or to one interaction, which Discord keeps for a while only. */
export type Folder = { channelId: string } | { applicationId: string };

interface Kept {
  path: string;
  file: FileContent;
  attachment: APIAttachment;
}

export type Files = ReturnType<typeof createFiles>;

/** A store of files; the oldest go when there are too many. */
export function createFiles({ nextId, baseUrl, now, lifetimeMs }: FilesOptions) {
  const kept = new Map<string, Kept>();
  const signer = createSigner(now, lifetimeMs);

  function signed({ path, attachment }: Kept): APIAttachment {
    const url = `${baseUrl()}${path}?${signer.sign(path)}&`;
    return { ...attachment, url, proxy_url: url };
  }

  function dropOldest() {
    let bytes = [...kept.values()].reduce((sum, { file }) => sum + file.content.length, 0);
    for (const [id, { file }] of kept) {
      if (kept.size <= KEPT_FILES && bytes <= KEPT_BYTES) return;
      bytes -= file.content.length;
      kept.delete(id);
    }
  }

  return {
    /** Keeps a file and returns its attachment object. */
    add(file: FileContent, folder: Folder, more: Pick<APIAttachment, 'description'> = {}): APIAttachment {
      const attachment = { ...attachmentObject(nextId(), file, folder), ...more };
      const { id, filename } = attachment;
      const one = { path: `${pathOf(folder)}/${id}/${filename}`, file, attachment };
      kept.set(id, one);
      dropOldest();
      return signed(one);
    },
    /** The file at an address, with what is known of it; nothing where there is none, or where the address is over or forged. */
    open(path: string, query: URLSearchParams): Kept | undefined {
      const one = kept.get(path.split('/')[3] ?? '');
      return one?.path === path && signer.isGood(path, query) ? one : undefined;
    },
    /** A message as Discord gives it back: with addresses of its files that are good for a while again. */
    fresh(message: APIMessage): APIMessage {
      if (message.attachments.length === 0) return message;
      const renew = (attachment: APIAttachment) => {
        const one = kept.get(attachment.id);
        return one ? { ...attachment, ...signed(one) } : attachment;
      };
      return { ...message, attachments: message.attachments.map(renew) };
    },
  };
}

/** Files of options and modals are ephemeral. https://discord.com/developers/docs/resources/message#attachment-object */
function attachmentObject(id: string, file: FileContent, folder: Folder): APIAttachment {
  const filename = cleanName(file.name);
  return {
    id,
    filename,
    ...(filename === file.name ? {} : { title: file.name.slice(0, -extname(file.name).length || undefined) }),
    size: file.content.length,
    url: '',
    proxy_url: '',
    ...(file.contentType ? { content_type: withCharset(file) } : {}),
    ...('applicationId' in folder ? { ephemeral: true } : {}),
  };
}

/** Discord says of text how it is written. */
function withCharset({ contentType, content }: FileContent): string {
  const isTold = !contentType.startsWith('text/') || contentType.includes('charset');
  return isTold || !isUtf8(content) ? contentType : `${contentType}; charset=utf-8`;
}

const pathOf = (folder: Folder) =>
  'channelId' in folder
    ? `/attachments/${folder.channelId}`
    : `/ephemeral-attachments/${folder.applicationId}`;
