// Finds where a page's glyphs stand. In: what the page draws. Out: clusters, each a glyph, or the glyphs that the PDF tells
// one text for, with its place. Next: lines.ts.

import type { Engine, PdfPage, ShownGlyph } from './engine.ts';

/** What is drawn as one: a lam-alef is one cluster of two characters, which stay in the order in which they are read. */
export interface Cluster {
  /** In the order in which it is read. */
  text: string;
  /** Left and right edge, in points. */
  left: number;
  right: number;
  /** Height of the line that it stands on. */
  baseline: number;
  /** Size of the font as shown. */
  size: number;
  /** Drawn for machines alone: what a reader of scans believed to see. */
  hidden: boolean;
}

type Matrix = [number, number, number, number, number, number];

/** What the pen is set to. */
interface State {
  matrix: Matrix;
  size: number;
  /** Width of one unit of the font's glyphs, as a share of its size. */
  unit: number;
  /** Points that are added after each glyph, and after each space. */
  spacing: number;
  wordSpacing: number;
  /** Width of the glyphs, as a share of what the font tells. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: State = {
  matrix: IDENTITY,
  size: 0,
  unit: 0.001,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Modes of drawing that leave no trace on the page: 3 and 7 of the PDF standard, table 104. */
const INVISIBLE = new Set([3, 7]);

/** What a page shows. */
export interface Drawn {
  /** In the order in which they are drawn; what is written aslant or upright is left out. */
  clusters: Cluster[];
  pictures: number;
}

/** Forms and notes that readers add to a page are not its text. */
const NO_ANNOTATIONS = 0;

/** Returns what a page shows. */
export async function clustersOf(page: PdfPage, ops: Engine['OPS']): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  const fonts = page.commonObjs;
  const pen = new Pen((font) => (fonts.has(font) && fonts.get(font)?.fontMatrix?.[0]) || START.unit);
  fnArray.forEach((code, index) => {
    pen.take(names.get(code) ?? '', (argsArray[index] ?? []) as unknown[]);
  });
  // A picture that is not decoded leaves the place that was made for it.
  const pictures = fnArray.filter((code, index) => {
    const [name = '', next = ''] = [code, fnArray[index + 1] ?? -1].map((one) => names.get(one));
    return /^paint\w*Image/.test(name) || (name === 'transform' && next === 'restore');
  }).length;
  return { clusters: pen.clusters, pictures };
}

/** Follows the operators that move the pen and show glyphs. */
class Pen {
  readonly clusters: Cluster[] = [];
  private state: State = START;
  private readonly saved: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  /** For each stretch of marked content that is open, the text told for it. */
  private readonly marked: (string | undefined)[] = [];
  private told: Cluster[] = [];
  private readonly unitOf: (font: string) => number;

  constructor(unitOf: (font: string) => number) {
    this.unitOf = unitOf;
  }

  take(name: string, args: unknown[]): void {
    const numbers = args as number[];
    const [first = 0, second = 0] = numbers;
    switch (name) {
      case 'save':
        this.saved.push(this.state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'paintFormXObjectBegin':
        this.saved.push(this.state);
        this.transform(args[0]);
        break;
      case 'transform':
        this.transform(numbers);
        break;
      case 'beginText':
        this.text = this.line = IDENTITY;
        break;
      case 'setTextMatrix':
        this.text = this.line = matrixOf(args.length === 1 ? args[0] : args);
        break;
      case 'setCharSpacing':
        this.set({ spacing: first });
        break;
      case 'setWordSpacing':
        this.set({ wordSpacing: first });
        break;
      case 'setHScale':
        this.set({ stretch: first / 100 });
        break;
      case 'setLeading':
        this.set({ leading: first });
        break;
      case 'setTextRise':
        this.set({ rise: first });
        break;
      case 'setTextRenderingMode':
        this.set({ mode: first });
        break;
      case 'setFont':
        this.set({ size: second, unit: this.unitOf(String(args[0])) });
        break;
      case 'moveText':
        this.move(first, second);
        break;
      case 'setLeadingMoveText':
        this.set({ leading: -second });
        this.move(first, second);
        break;
      case 'nextLine':
        this.move(0, -this.state.leading);
        break;
      case 'beginMarkedContent':
        this.begin(undefined);
        break;
      case 'beginMarkedContentProps':
        this.begin(args[1]);
        break;
      case 'endMarkedContent':
        this.end();
        break;
      case 'showText':
      case 'showSpacedText':
        this.show(args[0] as (ShownGlyph | number | null)[]);
        break;
    }
  }

  private set(changed: Partial<State>): void {
    this.state = { ...this.state, ...changed };
  }

  private transform(given: unknown): void {
    if (given) this.set({ matrix: multiply(this.state.matrix, matrixOf(given)) });
  }

  private move(x: number, y: number): void {
    this.text = this.line = multiply(this.line, [1, 0, 0, 1, x, y]);
  }

  private begin(told: unknown): void {
    this.marked.push(typeof told === 'string' ? stringOf(told) : undefined);
  }

  /** The outermost text that is told for a stretch is that of all its glyphs. */
  private end(): void {
    const told = this.marked.pop();
    if (told === undefined || this.isTold()) return;
    const joined = join(this.told, told);
    if (joined) this.clusters.push(joined);
    this.told = [];
  }

  private isTold(): boolean {
    return this.marked.some((told) => told !== undefined);
  }

  private show(glyphs: (ShownGlyph | number | null)[]): void {
    const { size, unit, spacing, wordSpacing, stretch, rise, matrix, mode } = this.state;
    const placed = multiply(matrix, this.text);
    const scale = Math.hypot(placed[0], placed[1]);
    const isLevel = Math.abs(placed[1]) < Math.abs(placed[0]) * 0.05;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') x -= (glyph * size * stretch) / 1000;
      if (!glyph || typeof glyph !== 'object') continue;
      const width = glyph.width * size * unit * stretch;
      const [left, baseline] = apply(placed, x, rise);
      const [right] = apply(placed, x + width, rise);
      if (isLevel)
        this.put({
          text: glyph.unicode,
          left: Math.min(left, right),
          right: Math.max(left, right),
          baseline,
          size: Math.abs(size) * scale,
          hidden: INVISIBLE.has(mode),
        });
      x += width + (spacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
    }
    this.text = multiply(this.text, [1, 0, 0, 1, x, 0]);
  }

  private put(cluster: Cluster): void {
    (this.isTold() ? this.told : this.clusters).push(cluster);
  }
}

/** Glyphs that one text is told for; where none is shown, neither is the text. */
function join(glyphs: readonly Cluster[], text: string): Cluster | undefined {
  const widest = glyphs.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
  if (!widest) return undefined;
  const wide = glyphs.filter(({ left, right }) => right > left);
  const spread = wide.length > 0 ? wide : glyphs;
  return {
    ...widest,
    text,
    left: Math.min(...spread.map(({ left }) => left)),
    right: Math.max(...spread.map(({ right }) => right)),
    hidden: glyphs.every(({ hidden }) => hidden),
  };
}

/** A string of a PDF: UTF-16 or UTF-8 behind their marks, else Latin. */
function stringOf(raw: string): string {
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xef && second === 0xbb) return new TextDecoder().decode(bytes);
  return raw;
}

function matrixOf(given: unknown): Matrix {
  const numbers = Object.values(given as Record<string, number>);
  return [0, 1, 2, 3, 4, 5].map((at) => numbers[at] ?? 0) as Matrix;
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
