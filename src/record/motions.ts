// The ways in which English minutes say that a group decided: motions, "The board agreed …", "RESOLVED".
// In: a line of text. Out: where its decisions stand. Next: decisions-of-minutes.ts, agenda-of-minutes.ts.

import type { Span } from '../article/article.ts';
import { ACTS } from './lists.ts';

/** "The committee also agreed …": a group as the subject, at most three words before its verb. */
export const GROUP = new RegExp(
  `(?:^|[.;:!?*\\n-]\\s*|,\\s)(?:at the end of the meeting\\s+)?(?:the\\s+)?(?:[\\w’'-]+\\s+){0,2}(?:${ACTS.groups.join('|')})\\s+(?:\\w+\\s+){0,3}?(${ACTS.groupVerbs.join('|')})\\b`,
  'iu',
);
/** "Agreed to …" at the head of a point, "RESOLVED: …" anywhere. */
export const AGREED =
  /(?:^|\n|[*•-][ \t]*)(?:agreed|decided|resolved)(?: to| that|:)\s|[.;]\s+agreed[.;](?=\s|$)|\bRESOLVED\b|\bAGREED\b/imu;
/** Words that say that a motion went through. */
export const MOTION =
  /\bmotion\s+(?:was\s+)?(?:approved|carried|passed|passes|carries)\b|\b(?:approved|passed|adopted|carried)\s+(?:unanimously|\p{Nd}+\s?[-–]\s?\p{Nd}+)|\bunanimously\s+(?:approved|passed|adopted)\b|(?:^|\n|[*•-]\s*)approved\b|\bin favou?r\b[^\n]*\b(?:approved|passed|carried|adopted)\b|\b(?:was|were) (?:ratified|approved|adopted|accepted as)\b|\bminutes (?:were )?approved\b/imu;
/** A motion and how it went, in one sentence or in the next two. */
const MOVED = /\b(?:motion|moved|seconded|proposed by)\b/iu;
const OUTCOME =
  /\b(?:carried|carries|passed|passes|failed|fails|defeated|lost|approved|adopted|rejected|withdrawn)\b/iu;
/** A motion that did not go through. */
export const FAILED = /\b(?:failed|fails|defeated|lost|rejected|not carried)\b/iu;
const PUT_OFF =
  /\b(?:item|matter|motion|discussion|decision|vote|this|it|which)\s+(?:was |were |is |be |has been )?(?:tabled|deferred|postponed|carried over|held over)\b/iu;
/** "Tess proposed 12 October. Agreed." */
const ALONE = /^(?:(?:all )?agreed|approved|carried|passed)[.;!]*$/iu;
const SENTENCE = /[^.;!?\s](?:[^.;!?]|[.;!?](?!\s|$))*[.;!?]*/gu;
const LONGEST_QUOTE = 300;

/** Returns the decisions that a line tells, each from its first word to its end; offsets in the line. */
export function motionsIn(line: string, undecided: RegExp): Span[] {
  const sentences = [...line.matchAll(SENTENCE)].map((found) => ({ start: found.index, text: found[0] }));
  const spans: Span[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const { start, text } = sentences[at] as { start: number; text: string };
    if (undecided.test(text)) continue;
    if (ALONE.test(text) && at > 0) {
      const from = sentences[at - 1]?.start ?? start;
      if (start + text.length - from <= LONGEST_QUOTE) spans.push({ start: from, end: start + text.length });
    } else if (MOVED.test(text) && !GROUP.test(text)) {
      const last = sentences.findIndex(
        (next, index) => index >= at && index < at + 3 && OUTCOME.test(next.text),
      );
      const end = sentences[last];
      if (end && end.start + end.text.length - start <= LONGEST_QUOTE)
        spans.push({ start, end: end.start + end.text.length });
      if (end) at = last;
    } else if (MOTION.test(text) || AGREED.test(text) || PUT_OFF.test(text))
      spans.push({ start, end: start + text.length });
    else {
      const group = GROUP.exec(text);
      if (group) spans.push({ start: start + group.index, end: start + text.length });
    }
  }
  return spans;
}
