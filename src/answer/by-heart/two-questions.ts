// Takes apart a question that asks two things: “who chaired it, and who presented the cloud experience?”
// In: a question as typed. Out: its halves, where it has two. Next: meeting-answers.ts, which asks each.

import type { Query } from './comparison.ts';
import { asks, asksWhether } from './whether.ts';

/** A question word with “and” before it or joined to it. */
const SECOND =
  /(?<![\s،,؟?])[\s،,؟?]+(?:(?:and|&|و)\s*(?=(?:who|what|which|when|where|why|how)\s)|و(?=(?:من|منو|مين|ما(?=\s(?:هو|هي|ال))|ماذا|شنو|وش|ايش|أيش|شو|إيه|ايه|أي|اي|كم|متى|أين|وين|فين|لماذا|ليش|ليه|كيف|شلون|ازاي)\s))/giu;
/** What points back to the first half: “and what is his post?”, «وما منصبه؟». Teh marbuta typed as heh looks the same. */
const POINTS_BACK =
  /(?<!\p{L})(?:s?he|they|it|his|hers?|their|its|him|them|ones?|th(?:is|at|ese|ose|ere)|(?<!^\S+\s)ه[وي]|هذا|هذي|هاي|ذلك|ذاك)(?!\p{L})|\p{L}(?:ه|ها|هم|هما)(?!\p{L})/iu;
/** Nor does so little ask anything by itself. */
const LEAST_IN_SECOND = 2;

/** Returns the halves of a question that asks two things, each of which is a question by itself. */
export function halvesOf(question: string, read: (text: string) => Query): [Half, Half] | undefined {
  const texts = question.split(SECOND);
  if (texts.length !== 2 || POINTS_BACK.test(texts[1] as string)) return undefined;
  const [first, second] = texts.map((text) => ({ text, query: read(text) })) as [Half, Half];
  return isQuestion(first, 1) && isQuestion(second, LEAST_IN_SECOND) ? [first, second] : undefined;
}

/** A half as typed and as read. */
interface Half {
  text: string;
  query: Query;
}

function isQuestion({ query }: Half, leastContent: number): boolean {
  const content = query.units.filter((unit) => !asks(unit));
  const isNamed = content.some(({ features: [first = ''] }) => first.startsWith('@'));
  return query.units.some(asks) && !asksWhether(query) && (isNamed || content.length >= leastContent);
}
