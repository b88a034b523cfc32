// An embed as a card. In: an embed object. Out: an element. Pictures from elsewhere are named, not loaded.

import { renderPicture } from './attachment.js';
import { element } from './dom.js';
import { renderLine, renderMarkdown } from './markdown-view.js';

export function renderEmbed(embed, mentions) {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp, color } = embed;
  return element(
    'article',
    {
      class: 'embed',
      style: color === undefined ? {} : { '--bar': `#${color.toString(16).padStart(6, '0')}` },
    },
    author && element('p', { class: 'embed-author', dir: 'auto' }, linked(author.url, [author.name])),
    title && element('p', { class: 'embed-title', dir: 'auto' }, linked(url, renderLine(title, mentions))),
    description && element('div', { class: 'markdown' }, renderMarkdown(description, mentions)),
    fields.length > 0 &&
      element(
        'div',
        { class: 'embed-fields' },
        fields.map((field) => renderField(field, mentions)),
      ),
    [image, thumbnail].map((picture) => picture && renderPicture(picture)),
    (footer || timestamp) &&
      element('p', { class: 'embed-footer', dir: 'auto' }, footerText(footer, timestamp)),
  );
}

function linked(url, inside) {
  return url ? element('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, inside) : inside;
}

function renderField({ name, value, inline }, mentions) {
  return element(
    'div',
    { class: inline ? 'embed-field inline' : 'embed-field' },
    element('p', { class: 'embed-field-name', dir: 'auto' }, renderLine(name, mentions)),
    element('div', { class: 'markdown' }, renderMarkdown(value, mentions)),
  );
}

function footerText(footer, timestamp) {
  const time =
    timestamp && new Date(timestamp).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
  return [footer?.text, time].filter(Boolean).join(' • ');
}
