// Loads pdf.js, out of unpdf, when the first PDF is read: it takes 40 MB that no other file needs.
// In: nothing. Out: its two functions that are used here. Next: glyphs.ts, which reads a page's operators.

import { registerHooks } from 'node:module';

/** A glyph that a page shows: what it stands for, and how far the pen then moves, in thousandths of the font's size. */
export interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** What a page draws, operation by operation. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** One page. */
export interface PdfPage {
  /** The corners of what is shown: left, bottom, right, top. */
  view: number[];
  getOperatorList(options: object): Promise<Operators>;
  /** The fonts that the operators name. */
  commonObjs: { has(name: string): boolean; get(name: string): { fontMatrix?: number[] } | undefined };
  cleanup(): void;
}

/** An open PDF. */
export interface PdfFile {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

/** What is used of pdf.js. */
export interface Engine {
  OPS: Record<string, number>;
  getDocument(options: object): { promise: Promise<PdfFile>; destroy(): Promise<void> };
}

/** Where pdf.js hands on the properties of marked content: of those it keeps the number alone. */
const HANDED_ON = /\?(\w+)\[1\]\.get\("MCID"\):null\]/;
const TOLD_FIRST = '?$1[1].get("ActualText")??$1[1].get("MCID"):null]';
const PDFJS = /\/unpdf\/dist\/pdfjs\.mjs(?:\?|$)/;

let engine: Promise<Engine> | undefined;

/**
 * Returns pdf.js. One expression of it is changed: it drops the text that a PDF itself tells for a stretch of glyphs
 * (`/ActualText`), and without that many an Arabic letter is a body and loose dots that stand for nothing.
 */
export function loadEngine(): Promise<Engine> {
  engine ??= importChanged();
  return engine;
}

async function importChanged(): Promise<Engine> {
  const changed = new Set<string>();
  const hooks = registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!PDFJS.test(url)) return loaded;
      const source = String(loaded.source);
      if (HANDED_ON.test(source)) changed.add(url);
      return { ...loaded, source: source.replace(HANDED_ON, TOLD_FIRST) };
    },
  });
  try {
    const loaded: Engine = await import('unpdf/pdfjs');
    if (changed.size === 0)
      throw new Error('unpdf: pdf.js hands on marked content in another way than it did');
    return loaded;
  } finally {
    hooks.deregister();
  }
}
