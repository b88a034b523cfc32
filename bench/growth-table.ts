// What was measured → a page of the documentation. In: rows. Out: Markdown. Used by `growth.ts`.

import { availableParallelism, cpus } from 'node:os';
import type { Growth } from './growth-child.ts';

const LINES: [label: string, of: keyof Growth, unit: string][] = [
  ['passages', 'passages', ''],
  ['start from what is kept', 'start', 'ms'],
  ['memory once started', 'memoryAtStart', 'MB'],
  ['memory after 1,200 questions', 'memory', 'MB'],
  ['kept on disk', 'kept', 'MB'],
  ['question to a meeting that has to be opened for it, median', 'askP50', 'ms'],
  ['the same, 99 of 100', 'askP99', 'ms'],
  ['question to all meetings at once, median', 'allP50', 'ms'],
  ['the same, 99 of 100', 'allP99', 'ms'],
  ['choices for `meeting`, 99 of 100', 'meetingP99', 'ms'],
  ['choices for `person` of a meeting that has to be opened for it, 99 of 100', 'personP99', 'ms'],
];

/** Returns the page that `docs/growth.md` is. */
export function describeGrowth(rows: Growth[]): string {
  const head = ['meetings', ...rows.map(({ meetings }) => meetings.toLocaleString('en'))];
  const body = LINES.map(([label, of, unit]) => [
    label,
    ...rows.map((row) => `${row[of].toLocaleString('en')} ${unit}`.trim()),
  ]);
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...body];
  return `# How the library grows

Written by \`npm run growth -- --in FOLDER\`, on ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}; the least of three
rounds. The start is time that passed, the rest is processor time: the machine was shared. The meetings are made from the real
one by \`npm run generate\`: other people, subjects, dates and numbers, other clauses in another order. The real one, with all
its phrasings, is the newest and always open.

${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

![Both axes by powers of ten; a dashed line is what must not be exceeded.](growth.svg)
`;
}
