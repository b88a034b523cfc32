// Figures of how well questions are read.
// In: readings with what is right. Out: lines on screen.

import type { Reading } from './held-out.ts';

const SURE = 0.8;

/** Prints accuracy by kind and type of answer, and how far a sure reading can be trusted. */
export function printReport(title: string, readings: readonly Reading[], byKind: boolean): void {
  const read = readings.map((reading) => judge(reading));
  console.log(`\n${title}: ${read.length} questions`);
  console.log(
    `  kind right ${share(read, ({ right }) => right)}, or may be ${share(read, ({ fair }) => fair)}`,
  );
  const sure = read.filter(({ confidence }) => confidence >= SURE);
  console.log(
    `  sure (${SURE}) ${share(read, ({ confidence }) => confidence >= SURE)}: right ${share(sure, ({ right }) => right)}, or may be ${share(sure, ({ fair }) => fair)}`,
  );
  console.log(`  type of answer right ${share(read, ({ typeRight }) => typeRight)}`);
  for (const limit of [0.5, 0.8]) {
    const whole = read.filter(({ whole }) => whole >= limit);
    const those = read.filter(({ asked }) => asked.aboutWholeMeeting);
    console.log(
      `  whole meeting at ${limit}: precision ${share(whole, ({ asked }) => asked.aboutWholeMeeting)}, recall ${share(those, ({ whole }) => whole >= limit)}`,
    );
  }
  if (byKind) printKinds(read);
}

type Judged = ReturnType<typeof judge>;

function judge({ asked, likely, model }: Reading) {
  const confidence = Math.max(...likely.kinds);
  const kind = model.kinds[likely.kinds.indexOf(confidence)] as string;
  const type = model.answerTypes[likely.answerTypes.indexOf(Math.max(...likely.answerTypes))];
  const right = kind === asked.kind;
  return {
    asked,
    kind,
    confidence,
    right,
    fair: right || (asked.also?.includes(kind) ?? false),
    type,
    typeRight: type === asked.answerType,
    whole: likely.wholeMeeting,
  };
}

function printKinds(read: readonly Judged[]): void {
  for (const kind of [...new Set(read.map(({ asked }) => asked.kind))].sort()) {
    const those = read.filter(({ asked }) => asked.kind === kind);
    const taken = read.filter((one) => one.kind === kind);
    const sure = taken.filter(({ confidence }) => confidence >= SURE);
    console.log(
      `  ${kind.padEnd(17)} found ${share(those, ({ fair }) => fair)}  precise ${share(taken, ({ fair }) => fair)}  sure ${share(sure, ({ fair }) => fair)}`,
    );
  }
}

function share<T>(all: readonly T[], is: (one: T) => boolean): string {
  const some = all.filter(is).length;
  return all.length === 0 ? '–' : `${((100 * some) / all.length).toFixed(1)} % (${some}/${all.length})`;
}
