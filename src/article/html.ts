// Takes the text out of an HTML page. In: a page. Out: its text and the lines in it, each with its role. Next:
// leftovers.ts.

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Line } from './lines.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words are not the article's. */
const DROPPED = new Set(
  'head script style nav noscript template svg math form button select textarea input iframe object embed canvas audio video aside footer dialog menu'.split(
    ' ',
  ),
);

/** Elements that stand among words of a line; every other one begins a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);

const DROPPED_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menu',
]);

/** Returns a page's text, one line a block, without what is not the article. */
export function takeHtml(page: string): { text: string; lines: Line[] } {
  const body = articleElement(parse(page));
  const writer = new Writer();
  const todo: (Node | (() => void))[] = [...body].reverse();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (typeof next === 'function') next();
    else visit(next, writer, todo);
  }
  writer.endLine();
  return { text: writer.text, lines: writer.lines };
}

function visit(node: Node, writer: Writer, todo: (Node | (() => void))[]): void {
  if ('value' in node) writer.add(node.value);
  if (!('tagName' in node) || isDropped(node)) return;
  const { tagName, childNodes } = node;
  if (tagName === 'br') writer.endLine();
  if (tagName === 'td' || tagName === 'th') writer.addCell();
  const leave =
    INLINE.has(tagName) || tagName === 'td' || tagName === 'th' ? undefined : writer.enter(tagName);
  if (leave) todo.push(leave);
  for (let at = childNodes.length - 1; at >= 0; at--) todo.push(childNodes[at] as Node);
}

function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'role' && DROPPED_ROLES.has(value)),
  );
}

/** The one `article` or `main` of a page with its first heading; where there is none, or several, all of it. */
function articleElement(document: DefaultTreeAdapterTypes.Document): Node[] {
  const elements = descendants(document.childNodes);
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const mains = elements.filter(({ tagName }) => tagName === 'main');
  const [found] = articles.length === 1 ? articles : mains;
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  if (!found) return document.childNodes;
  const isInside = !heading || descendants(found.childNodes).includes(heading);
  return isInside ? [found] : [heading, found];
}

function descendants(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  const todo: Node[] = [...nodes].reverse();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (!('tagName' in node) || isDropped(node)) continue;
    found.push(node);
    for (let at = node.childNodes.length - 1; at >= 0; at--) todo.push(node.childNodes[at] as Node);
  }
  return found;
}

/** Collects words to lines; white space of the page's source is one space. */
class Writer {
  text = '';
  readonly lines: Line[] = [];
  private start = 0;
  private kind: Line['kind'] = 'text';
  private level = 0;
  private depth = 0;
  private preformatted = 0;
  private pending = false;

  add(words: string): void {
    if (this.preformatted > 0 && /\n/.test(words)) {
      for (const line of words.split('\n')) {
        this.put(line);
        this.endLine();
      }
    } else this.put(words);
  }

  /** Cells of a row are divided by a bar. */
  addCell(): void {
    if (this.text.length > this.start) this.text += ' | ';
    this.pending = false;
  }

  /** Begins a block; the function that is returned ends it. */
  enter(tagName: string): () => void {
    this.endLine();
    const [kind, level] = [this.kind, this.level];
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    const isList = tagName === 'ul' || tagName === 'ol' || tagName === 'dl';
    const isItem = tagName === 'li';
    if (isList) this.depth++;
    if (tagName === 'pre') this.preformatted++;
    if (heading) [this.kind, this.level] = ['heading', Number(heading)];
    else if (isItem) this.kind = 'item';
    return () => {
      this.endLine();
      if (isList) this.depth--;
      if (tagName === 'pre') this.preformatted--;
      [this.kind, this.level] = [kind, level];
    };
  }

  endLine(): void {
    const content = this.text.slice(this.start);
    if (/[^\s\p{Cf}|]/u.test(content)) {
      const end = this.text.length;
      this.lines.push({
        kind: this.kind,
        start: this.start,
        end,
        level: this.level,
        indent: this.kind === 'item' ? this.depth : 0,
      });
      this.text += '\n';
      if (this.kind === 'item') this.kind = 'text';
    } else this.text = this.text.slice(0, this.start);
    this.start = this.text.length;
    this.pending = false;
  }

  private put(words: string): void {
    for (const part of words.split(/([ \t\r\n\f]+)/)) {
      if (/^[ \t\r\n\f]*$/.test(part)) this.pending ||= part !== '';
      else {
        if (this.pending && this.text.length > this.start) this.text += ' ';
        this.pending = false;
        this.text += part;
      }
    }
  }
}
