// Meetings of our own invention for the tests of their store. In: a name. Out: something that can be published.

import { hash } from 'node:crypto';
import type { Draft } from '../../src/settings/meetings/meetings.ts';
import { fitSummary } from '../../src/settings/meetings/summary.ts';

/** Returns a meeting with an article and a title of this name, and with whatever else it is to have. */
export function meetingOf(name: string, parts: Partial<Draft> = {}): Draft {
  const article = parts.article ?? `The beekeepers of ${name} met in the mill.\nThey chose a queen.\n`;
  const info = { title: { ar: name, en: name }, namedBy: { numbers: [], dates: [] }, topics: [] };
  return {
    article,
    format: 'txt',
    fileSha256: hash('sha256', article, 'hex'),
    corrections: [],
    summary: fitSummary(info, 'en'),
    ...parts,
  };
}
