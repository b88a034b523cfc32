// Makes confidence mean the share of right readings.
// In: readings by models that had not seen the questions. Out: a temperature for each head (Guo et al. 2017). Next: fit-kinds.ts.

import { type StoredModel, softmax } from '../../answer/kinds/model.ts';
import type { Reading } from './held-out.ts';

/** Questions about real meetings stray further from the corpus than one of its styles does from the others. */
const CAUTION = 1.25;

/** Returns the temperatures that make held-out readings likeliest. */
export function calibrate(readings: readonly Reading[]): StoredModel['temperature'] {
  return {
    kind:
      CAUTION *
      coolest(readings.map(({ likely, asked, model }) => [likely.kinds, model.kinds.indexOf(asked.kind)])),
    answerType: coolest(
      readings.map(({ likely, asked, model }) => [
        likely.answerTypes,
        model.answerTypes.indexOf(asked.answerType),
      ]),
    ),
    wholeMeeting: coolest(
      readings.map(({ likely, asked }) => [asShares(likely.wholeMeeting), asked.aboutWholeMeeting ? 1 : 0]),
    ),
  };
}

/** Returns readings as they are at these temperatures. */
export function readingsAt(readings: readonly Reading[], temperature: StoredModel['temperature']): Reading[] {
  return readings.map(({ likely, ...reading }) => ({
    ...reading,
    likely: {
      kinds: cooled(likely.kinds, temperature.kind),
      answerTypes: cooled(likely.answerTypes, temperature.answerType),
      wholeMeeting: cooled(asShares(likely.wholeMeeting), temperature.wholeMeeting)[1] as number,
    },
  }));
}

function asShares(likelihood: number): Float64Array {
  return Float64Array.of(1 - likelihood, likelihood);
}

/** Tries temperatures from a half to six. */
function coolest(cases: [shares: Float64Array, right: number][]): number {
  const tried = Array.from({ length: 56 }, (_, at) => 0.5 + at / 10);
  const losses = tried.map((temperature) =>
    cases.reduce((sum, [shares, right]) => sum + loss(shares, right, temperature), 0),
  );
  return tried[losses.indexOf(Math.min(...losses))] as number;
}

/** How surprising the right output is at a temperature. */
function loss(shares: Float64Array, right: number, temperature: number): number {
  return right < 0 ? 0 : -Math.log(cooled(shares, temperature)[right] as number);
}

/** Shares as they are at a temperature. */
function cooled(shares: Float64Array, temperature: number): Float64Array {
  return softmax(shares.map((share) => Math.log(Math.max(share, 1e-12)) / temperature));
}
