// JSON for people to read and copy. In: a value. Out: an element with coloured text and a button that copies it.

import { copyText, element } from './dom.js';
import { icon } from './icons.js';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export function renderJson(title, value) {
  const text = JSON.stringify(value, null, 2);
  const copy = element(
    'button',
    {
      type: 'button',
      class: 'square',
      'aria-label': `Copy ${title} as JSON`,
      title: 'Copy',
      onclick: () => copyText(text),
    },
    icon('copy'),
  );
  return element(
    'figure',
    { class: 'json' },
    element('figcaption', {}, title, copy),
    element('pre', { dir: 'ltr', tabindex: '0', 'aria-label': title }, element('code', {}, coloured(text))),
  );
}

function coloured(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, colon, word] = match;
    parts.push(text.slice(end, match.index), element('bdi', { class: kindOf(string, colon, word) }, whole));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
}

function kindOf(string, colon, word) {
  if (colon) return 'json-key';
  if (string) return 'json-string';
  return word ? 'json-word' : 'json-number';
}
