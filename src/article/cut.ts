// Cuts a paragraph into clauses. In: a stretch of text. Out: spans of 40 to 220 characters that make the least sum of
// what their cuts and lengths cost. Next: read.ts.

import type { Span } from './article.ts';
import { trim } from './lines.ts';
import { type Seam, seamsOf } from './seams.ts';
import { LONGEST } from './shelter.ts';

const SHORTEST = 40;
const SHORT = 60;
const LONG = 170;

/** What a clause costs that holds the end of a sentence inside it. */
const ACROSS_SENTENCES = 2;

/** More than all other costs of a paragraph: where nothing else is left, a clause is too long. */
const TOO_LONG = 1000;

/** Returns the clauses of a stretch of text in order, without white space and dashes at their ends. */
export function cut(text: string, span: Span): Span[] {
  if (span.end - span.start <= SHORT) return [span];
  const seams: Seam[] = [
    { end: span.start, start: span.start, price: 0 },
    ...seamsOf(text, span),
    { end: span.end, start: span.end, price: 0 },
  ];
  const spans: Span[] = [];
  for (let at = seams.length - 1, from = bestStarts(seams); at > 0; at = from[at] ?? 0) {
    const start = seams[from[at] ?? 0]?.start ?? span.start;
    spans.unshift(withoutDash(text, start, seams[at]?.end ?? span.end));
  }
  return spans.filter(({ start, end }) => HAS_WORDS.test(text.slice(start, end)));
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** For each seam, the seam at which the clause that ends there best begins. */
function bestStarts(seams: readonly Seam[]): number[] {
  const costs = [0];
  const starts = [0];
  for (let at = 1; at < seams.length; at++) {
    const { end, price } = seams[at] as Seam;
    let best = Number.POSITIVE_INFINITY;
    let across = 0;
    for (let from = at - 1; from >= 0; from--) {
      const length = end - (seams[from] as Seam).start;
      const cost = (costs[from] ?? 0) + price + lengthCost(length) + across * ACROSS_SENTENCES;
      if (cost < best) {
        best = cost;
        starts[at] = from;
      }
      if (length > LONGEST) break;
      if ((seams[from] as Seam).price === 0) across++;
    }
    costs[at] = best;
  }
  return starts;
}

function lengthCost(length: number): number {
  if (length > LONGEST) return TOO_LONG + length;
  if (length < SHORTEST) return 1 + (SHORTEST - length) * 0.15;
  if (length < SHORT) return (SHORT - length) * 0.04;
  return length > LONG ? (length - LONG) * 0.02 : 0;
}

/** A dash or bullet between two clauses belongs to neither. */
function withoutDash(text: string, start: number, end: number): Span {
  const dash = /^(?:--?|[–—•|])\s+/.exec(text.slice(start, end))?.[0].length ?? 0;
  return trim(text, start + dash, end);
}
