// Files that come along with a message. In: its body and the uploads. Out: the attachments that are shown below it, and the
// body with `attachment://` made the addresses of the files that it names, which are then shown there instead.
// https://discord.com/developers/docs/reference#uploading-files

import type { APIAttachment } from 'discord-api-types/v10';
import type { UploadedFile } from '../rest/body.ts';
import { invalidForm } from '../rest/errors.ts';
import type { MessageBody } from '../validate/message.ts';
import type { Files } from './files.ts';
import { cleanName } from './name.ts';

const SCHEME = 'attachment://';

export interface Uploads {
  files: Files;
  channelId: string;
  body: MessageBody;
  uploads: UploadedFile[];
  /** Files that the message has already. */
  existing?: APIAttachment[];
}

/** What the message of these uploads is made of; throws where a component names a file that is not there. */
export function takeUploads({ files, channelId, body, uploads, existing = [] }: Uploads) {
  const added = uploads.map((upload) => files.add(upload, { channelId }, told(body, upload)));
  const used = new Set<string>();
  const find = (url: string) => {
    const name = cleanName(url.slice(SCHEME.length));
    const found = [...added, ...existing].find(({ filename }) => filename === name);
    if (found) used.add(found.id);
    return found;
  };
  const { embeds, components } = body;
  const shown = {
    ...body,
    ...(embeds ? { embeds: embeds.map((embed) => withPictures(embed, find)) } : {}),
    ...(components ? { components: placed(components, ['components'], find) as typeof components } : {}),
  };
  return { body: shown, attachments: added.filter(({ id }) => !used.has(id)) };
}

type Find = (url: string) => APIAttachment | undefined;
type Embed = NonNullable<MessageBody['embeds']>[number];

/** What `attachments` in the body says of an upload, by its number. */
function told({ attachments }: MessageBody, { index }: UploadedFile): Pick<APIAttachment, 'description'> {
  const { description } = attachments?.find(({ id }) => id === String(index)) ?? {};
  return description ? { description } : {};
}

/** An embed that names a file that is not there loses the picture, as on Discord. */
function withPictures(embed: Embed, find: Find): Embed {
  const picture = (given: Embed['image']) => {
    if (!given?.url.startsWith(SCHEME)) return given;
    const found = find(given.url);
    return found && { ...given, url: found.url, proxy_url: found.proxy_url };
  };
  return { ...embed, image: picture(embed.image), thumbnail: picture(embed.thumbnail) };
}

/** Components with the media that they name; `path` is where they stand in the body. */
function placed(value: unknown, path: (string | number)[], find: Find): unknown {
  if (Array.isArray(value)) return value.map((item, index) => placed(item, [...path, index], find));
  if (typeof value !== 'object' || value === null) return value;
  const { url } = value as { url?: unknown };
  if (typeof url === 'string' && url.startsWith(SCHEME)) return medium(url, path, find);
  const entries = Object.entries(value).map(([key, inside]) => [key, placed(inside, [...path, key], find)]);
  const file = (value as { file?: { url: string } }).file;
  return { ...Object.fromEntries(entries), ...(file ? nameAndSize(find(file.url)) : {}) };
}

function medium(url: string, path: (string | number)[], find: Find) {
  const found = find(url);
  if (found) {
    const { id: attachment_id, url: address, proxy_url, content_type } = found;
    return { url: address, proxy_url, content_type, attachment_id };
  }
  const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
  const message = `The referenced attachment ("${url}") was not found`;
  throw invalidForm([{ path: [...path, 'url'], code, message }]);
}

const nameAndSize = (found: APIAttachment | undefined) =>
  found && { name: found.title ?? found.filename, size: found.size };
