// Words a topic or a decision for those who read a list of them.
// In: text of the article. Out: the same without marks, links and numbers of items. Used by the rules for minutes.

import { ACTS } from './lists.ts';
import { keysOf } from './phrases.ts';

const LONGEST_TOPIC = 200;

/** Returns a heading's text without links, marks and «البند الأول:». */
export function topicOf(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<?https?:\S+>?/gu, '')
    .replace(/[*_`#]|\\(?=[[\]])/gu, '')
    .replace(/^(?:البند|بند)\s+\S+\s*[:：]\s*/u, '')
    .replace(/^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)[ًا]*\s*[:：/–-]\s*/u, '')
    .replace(/^(?:agenda )?item \d+[a-z]?\s*[:.–-]\s*/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TOPIC);
}

/** Returns a decision's text without the «و» that joins it to the one before: «وتكليف …» is «تكليف …». */
export function decisionText(text: string): string {
  const [first = ''] = keysOf(text);
  return first.startsWith('و') && ACTS.deeds.has(first.slice(1)) ? text.slice(1) : text;
}
