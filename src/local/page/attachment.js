// A file below a message or inside it. In: an attachment object. Out: a link that downloads it, with a picture where it is one.

import { element } from './dom.js';
import { icon } from './icons.js';

const STEP = 1024;
const UNITS = ['KB', 'MB'];
const ON_CDN = /^\/(?:ephemeral-)?attachments\//;

export function renderAttachment(attachment) {
  const { url, size, description, content_type: type = '' } = attachment;
  const name = nameOf(attachment);
  const link = element(
    'a',
    { class: 'attachment', href: url, download: name, title: description, dir: 'auto' },
    icon('file'),
    element('span', { class: 'file-name' }, name),
    size !== undefined && element('small', { dir: 'ltr' }, sizeText(size)),
  );
  return type.startsWith('image/') ? [renderPicture({ url, description: description ?? name }), link] : link;
}

/** What people called the file: `title` where Discord could not keep the whole name. */
export function nameOf({ filename, title }) {
  if (!title) return filename;
  const extension = /\.[^.]+$/.exec(filename)?.[0] ?? '';
  return title.endsWith(extension) ? title : `${title}${extension}`;
}

/** `9.77 KB`, with as many digits as one reads. */
export function sizeText(bytes) {
  if (bytes < STEP) return `${bytes} bytes`;
  const power = Math.min(UNITS.length, Math.floor(Math.log(bytes) / Math.log(STEP)));
  return `${(bytes / STEP ** power).toFixed(2)} ${UNITS[power - 1]}`;
}

/** A picture from the CDN here; one from elsewhere is named, not loaded. */
export function renderPicture({ url, description }) {
  const { port, pathname, search } = new URL(url);
  const isHere = port === location.port && ON_CDN.test(pathname);
  if (!isHere) return element('p', { class: 'embed-picture' }, [icon('picture'), ` ${description ?? url}`]);
  return element('img', { class: 'picture', src: `${pathname}${search}`, alt: description ?? '' });
}
