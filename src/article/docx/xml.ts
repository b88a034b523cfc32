// Walks through the tags of a part of a Word document. In: XML. Out: its tags, one by one. Next: numbers.ts, changes.ts.

import { ArticleError } from '../error.ts';
import type { Limits } from '../limits.ts';

/** A tag; the attributes are looked up when asked for. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  attributes: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

const TAG = /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

/** Yields the tags of XML in their order. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', 4: empty, index } of xml.matchAll(TAG)) {
    const kind = slash ? 'close' : empty ? 'empty' : 'open';
    yield { name, kind, attributes, start: index, end: index + whole.length };
  }
}

/** Returns the value of an attribute, such as `w:val`. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** Refuses XML that Word does not write: entities of its own, and elements nested without end. Throws an `ArticleError`. */
export function checkXml(xml: string, id: string, { depth: most }: Limits): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new ArticleError(id, 'declares entities, which no Word document does', 'docx.broken');
  let depth = 0;
  for (const { kind } of tagsOf(xml)) {
    if (kind === 'open') depth++;
    else if (kind === 'close') depth--;
    if (depth > most)
      throw new ArticleError(id, `nests more than ${most} elements in each other`, 'docx.nested', {
        limit: most,
      });
  }
}
