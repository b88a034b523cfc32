// Discord's markdown, read into a tree. In: the text of a message. Out: blocks of inline parts, plain objects.
// Next: `markdown-view.js` makes elements of it. https://discord.com/developers/docs/reference#message-formatting

const FENCE = /^```(?:([\w+-]+)\n)?\n?([\s\S]+?)\n?```/;
const HEADING = /^(#{1,3}) +(.+)$/;
const SUBTEXT = /^-# +(.+)$/;
const ITEM = /^( *)([-*]|\d+\.) +(.+)$/;

/** Blocks: `paragraph`, `heading`, `subtext`, `quote`, `list`, `code`. */
export function parseBlocks(text, { inQuote = false } = {}) {
  const blocks = [];
  let paragraph = [];
  let rest = text;
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', parts: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  const take = (block, length) => {
    endParagraph();
    blocks.push(block);
    rest = rest.slice(length).replace(/^\n/, '');
  };
  while (rest.length > 0) {
    const line = rest.split('\n', 1)[0];
    const block = blockAt(rest, line, inQuote);
    if (block) take(...block);
    else {
      // A fence may open in the middle of a line.
      const fence = line.indexOf('```');
      const isFence = fence > 0 && FENCE.test(rest.slice(fence));
      paragraph.push(isFence ? line.slice(0, fence) : line);
      rest = rest.slice(isFence ? fence : line.length + 1);
    }
  }
  endParagraph();
  return blocks;
}

/** The block that starts here, and how much text it takes. */
function blockAt(rest, line, inQuote) {
  const fence = FENCE.exec(rest);
  if (fence) return [{ type: 'code', language: fence[1], text: fence[2] }, fence[0].length];
  if (!inQuote && rest.startsWith('>>> ')) return [quote(rest.slice(4)), rest.length];
  if (!inQuote && /^> ?/.test(line) && (line.startsWith('> ') || line === '>')) return quotedLines(rest);
  const heading = HEADING.exec(line);
  if (heading)
    return [{ type: 'heading', level: heading[1].length, parts: parseInline(heading[2]) }, line.length];
  const subtext = SUBTEXT.exec(line);
  if (subtext) return [{ type: 'subtext', parts: parseInline(subtext[1]) }, line.length];
  return ITEM.test(line) ? listLines(rest) : undefined;
}

const quote = (text) => ({ type: 'quote', blocks: parseBlocks(text, { inQuote: true }) });

function leadingLines(text, belongs) {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !belongs(line));
  return end === -1 ? lines : lines.slice(0, end);
}

function quotedLines(rest) {
  const lines = leadingLines(rest, (line) => line.startsWith('> ') || line === '>');
  return [quote(lines.map((line) => line.slice(2)).join('\n')), lines.join('\n').length];
}

function listLines(rest) {
  const lines = leadingLines(rest, (line) => ITEM.test(line));
  const items = lines.map((line) => {
    const [, indent, marker, text] = ITEM.exec(line);
    const number = /\d/.test(marker) ? Number.parseInt(marker, 10) : undefined;
    return { depth: Math.min(Math.floor(indent.length / 2), 5), number, parts: parseInline(text) };
  });
  return [{ type: 'list', items }, lines.join('\n').length];
}

/** Inline rules in the order in which they are tried; each is anchored at the place reached. */
const RULES = [
  ['escape', /^\\([^\p{L}\p{N}\s])/u, ([, character]) => character],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , text]) => ({ type: 'code', text: text.trim() })],
  [
    'link',
    /^\[((?:[^[\]]|\[[^[\]]*\])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?: +"[^"]*")?\)/,
    toLink,
  ],
  ['address', /^<(https?:\/\/[^\s>]+)>/, ([, url]) => ({ type: 'link', url, parts: [url] })],
  ['address', /^https?:\/\/[^\s<]+[^\s<.,:;"')\]*_~|]/, ([url]) => ({ type: 'link', url, parts: [url] })],
  [
    'mention',
    /^<(@!?|@&|#)(\d{1,20})>/,
    ([, sign, id]) => ({ type: 'mention', sign: sign.replace('!', ''), id }),
  ],
  ['command', /^<\/([^:>]{1,100}):(\d{1,20})>/, ([, name]) => ({ type: 'mention', sign: '/', name })],
  [
    'time',
    /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    ([, seconds, style]) => ({ type: 'time', seconds: Number(seconds), style }),
  ],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, nest('strong')],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, nest('underline')],
  [
    'emphasis',
    /^\*(?![\s*])((?:\*\*(?:\\[\s\S]|[^\\*])+\*\*|\\[\s\S]|[^\\*])+?)(?<!\s)\*(?!\*)/,
    nest('emphasis'),
  ],
  ['emphasis', /^_((?:__(?:\\[\s\S]|[^\\_])+__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])/u, nest('emphasis')],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/, nest('strike')],
  ['spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, nest('spoiler')],
];
const SPECIAL = /[\\`[<*_~|]|https?:\/\//g;

function nest(type) {
  return ([, inside], options) => ({ type, parts: parseInline(inside, options) });
}

/** Escapes inside the words of a link are shown as they are, as Discord does. */
function toLink([, label, url]) {
  return { type: 'link', url, parts: parseInline(label, { inLink: true }) };
}

/** Inline parts: strings, and objects with a `type`. */
export function parseInline(text, options = {}) {
  const parts = [];
  const add = (part) => {
    if (typeof part === 'string' && typeof parts.at(-1) === 'string') parts[parts.length - 1] += part;
    else parts.push(part);
  };
  let rest = text;
  while (rest.length > 0) {
    const [part, length] = partAt(rest, options) ?? [plainText(rest), plainText(rest).length];
    add(part);
    rest = rest.slice(length);
  }
  return parts;
}

function partAt(rest, options) {
  for (const [name, pattern, make] of RULES) {
    if (options.inLink && (name === 'escape' || name === 'link' || name === 'address')) continue;
    const match = pattern.exec(rest);
    if (match) return [make(match, options), match[0].length];
  }
  return undefined;
}

/** Text up to the next character that could begin something. */
function plainText(rest) {
  SPECIAL.lastIndex = 1;
  const next = SPECIAL.exec(rest);
  return next ? rest.slice(0, next.index) : rest;
}
