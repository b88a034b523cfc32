// Makes elements of parsed markdown. In: text. Out: nodes; each block finds its own direction.

import { element } from './dom.js';
import { parseBlocks, parseInline } from './markdown.js';

/** The elements of a whole text; `mentions` gives the names behind ids and what they open. */
export function renderMarkdown(text, mentions) {
  return parseBlocks(text).map((block) => renderBlock(block, mentions));
}

/** The nodes of one line, for titles and footers. */
export function renderLine(text, mentions) {
  return renderParts(parseInline(text), mentions);
}

function renderBlock(block, mentions) {
  const own = { dir: 'auto' };
  if (block.type === 'code') return element('pre', own, element('code', {}, block.text));
  if (block.type === 'quote') return renderQuote(block, mentions);
  if (block.type === 'list') return renderList(block.items, mentions);
  const tag = block.type === 'heading' ? `h${block.level + 1}` : block.type === 'subtext' ? 'small' : 'p';
  return element(tag, own, renderParts(block.parts, mentions));
}

/** The browser finds no direction through the blocks inside, so the quote's own is found here. */
function renderQuote({ blocks }, mentions) {
  const inside = blocks.map((block) => renderBlock(block, mentions));
  const text = inside.map(({ textContent }) => textContent).join('\n');
  return element('blockquote', { dir: isRightToLeft(text) ? 'rtl' : 'ltr' }, inside);
}

const LETTER_OR_MARK = /[\p{L}\u200E\u200F\u061C]/u;
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\u200F\u061C]/u;

/** Whether the first letter is of a script written from the right; a direction mark counts as a letter. */
function isRightToLeft(text) {
  return RIGHT_TO_LEFT.test(LETTER_OR_MARK.exec(text)?.[0] ?? '');
}

function renderList(items, mentions) {
  const rows = items.map(({ depth, number, parts }) =>
    element(
      'li',
      {
        dir: 'auto',
        style: { '--depth': String(depth) },
        'data-marker': number === undefined ? (depth ? '◦' : '•') : `${number}.`,
      },
      renderParts(parts, mentions),
    ),
  );
  return element('ul', {}, rows);
}

function renderParts(parts, mentions) {
  return parts.map((part) => (typeof part === 'string' ? part : renderPart(part, mentions)));
}

const TAGS = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' };

function renderPart(part, mentions) {
  const { type } = part;
  if (type === 'code') return element('code', {}, part.text);
  if (type === 'mention') return renderMention(mentions(part));
  if (type === 'time') return element('time', { class: 'time' }, formatTime(part));
  if (type === 'spoiler') return spoiler(renderParts(part.parts, mentions));
  const inside = renderParts(part.parts, mentions);
  if (type !== 'link') return element(TAGS[type], {}, inside);
  return element(
    'a',
    { href: part.url, target: '_blank', rel: 'noreferrer noopener', title: part.url },
    inside,
  );
}

/** A mention that leads somewhere is a button. */
function renderMention({ text, open }) {
  if (!open) return element('bdi', { class: 'mention' }, text);
  return element('button', { type: 'button', class: 'mention', onclick: open }, element('bdi', {}, text));
}

function spoiler(inside) {
  const reveal = ({ currentTarget }) => currentTarget.classList.add('shown');
  return element(
    'span',
    { class: 'spoiler', tabindex: '0', role: 'button', onclick: reveal, onfocus: reveal },
    inside,
  );
}

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function formatTime({ seconds, style = 'f' }) {
  if (style !== 'R') return new Intl.DateTimeFormat(undefined, STYLES[style]).format(seconds * 1000);
  const distance = seconds - Date.now() / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
    Math.round(distance / size),
    unit,
  );
}
