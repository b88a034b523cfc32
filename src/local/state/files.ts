// Attachments, kept in memory while the local Discord runs. In: content. Out: attachment objects with an address.

import type { APIAttachment } from 'discord-api-types/v10';

const KEPT_FILES = 200;

export interface FileContent {
  name: string;
  contentType: string;
  content: Buffer;
}

export type Files = ReturnType<typeof createFiles>;

/** A store of files; `baseUrl` is asked for when an address is made, once the port is known. */
export function createFiles(nextId: () => string, baseUrl: () => string) {
  const files = new Map<string, FileContent>();
  return {
    get: (id: string) => files.get(id),
    add(file: FileContent): APIAttachment {
      const id = nextId();
      files.set(id, file);
      const oldest = files.keys().next().value;
      if (files.size > KEPT_FILES && oldest) files.delete(oldest);
      const url = `${baseUrl()}/attachments/${id}/${encodeURIComponent(file.name)}`;
      const { name: filename, contentType: content_type, content } = file;
      return { id, filename, size: content.length, url, proxy_url: url, content_type };
    },
  };
}
