// Takes off what Mahdar puts on. In: the markdown that Discord gets. Out: the text that it shows, and its citations.

/** A backslash with what it protects, or a direction control, or bold: only what is protected stays. */
const MARKUP = /\\([^0-9A-Za-z\s])|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\*\*/gu;

/** Returns the text without backslashes, bold and direction controls of ours. */
export function unmarked(shown: string): string {
  return shown.replace(MARKUP, (_, kept: string | undefined) => kept ?? '');
}

/** Returns the quote in the lines of a block quote. */
export function unquoted(shown: string): string {
  return unmarked(shown.replace(/(?<![^\n])> /g, ''));
}

/** Each citation of a description: the quote as a reader has it, and the offsets its place names. */
export function citationsIn(description = ''): { quote: string; start: number; end: number }[] {
  const pattern = /((?:^> .*\n)+)(?:^\*.*\n)?^-# (.*)$/gmu;
  return [...description.matchAll(pattern)].map(([, quote = '', place = '']) => {
    const [start = -1, end = -1] = (unmarked(place).match(/\d+(?=–| إلى)|(?<=–|إلى )\d+/gu) ?? []).map(
      Number,
    );
    return { quote: unquoted(quote.trimEnd()), start, end };
  });
}
