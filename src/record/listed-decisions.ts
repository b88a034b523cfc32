// Reads the numbered lines behind «تقرر ما يلي:» in news: decisions, each an item.
// In: a `Reading`. Out: agenda and decisions with evidence. Next: draft.ts.

import type { TakenUp } from './agenda-of-news.ts';
import type { Act, DraftedDecision, DraftedItem, Status } from './drafted.ts';
import type { Reading } from './reading.ts';

const OPENS_LIST =
  /(?:تقرر|قرر|القرارات|التوصيات|أوصى|أوصت|اتفق|الموافقة|نتائج|يلي|التالي|الآتي|resolved|decisions|following)[^\n]*[:：]\s*$/iu;
const HEAD_NOUNS: [RegExp, Act][] = [
  [/^(?:الموافق[ةه]|إقرار|اعتماد|المصادق[ةه])/u, 'approved'],
  [/^(?:تشكيل)/u, 'formed'],
  [/^(?:التوصي[ةه])/u, 'recommended'],
  [/^(?:تأجيل)/u, 'postponed'],
];

/** Numbered lines behind «تقرر ما يلي:» are decisions, each an item. */
export function listedDecisions(reading: Reading, status: Status): TakenUp {
  const agenda: DraftedItem[] = [];
  const decisions: DraftedDecision[] = [];
  let open = false;
  for (const line of reading.lines) {
    const ends = /[:：]\s*$/u.test(line.text);
    if (ends || line.mark === '') open = OPENS_LIST.test(line.text) && status === 'held';
    else if (open && line.to - line.from > 2) {
      const evidence = [{ start: line.start, end: Math.min(line.end, line.start + 300) }];
      const act = HEAD_NOUNS.find(([head]) => head.test(line.text))?.[1] ?? 'decided';
      agenda.push({ topic: line.text.slice(0, 200), act, evidence });
      decisions.push({ text: line.text.slice(0, 300), evidence });
    }
  }
  return { agenda, decisions };
}
