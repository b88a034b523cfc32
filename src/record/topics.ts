// Words a topic or a decision for those who read a list of them.
// In: text of the article. Out: the same without marks, links and numbers of items. Used by the rules for minutes.

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
