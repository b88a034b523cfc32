// Readings by models that have not seen the questions' way of asking.
// In: the corpus. Out: what each ask is, and what a model fitted without its style reads. Next: calibrate.ts, report.ts.

import { createAsking } from '../../answer/kinds/asking.ts';
import { featuresOf } from '../../answer/kinds/features.ts';
import { type Likelihoods, openModel, type StoredModel } from '../../answer/kinds/model.ts';
import { createAnalyze } from '../../words/analyzer.ts';
import type { Ask, Fillings } from './corpus.ts';
import { fitModel } from './fit.ts';
import { createChance, variantsOf } from './variants.ts';

/** A question with what it asks for; `also` are kinds that do as well. */
export interface Asked {
  question: string;
  kind: string;
  also?: string[];
  answerType: string;
  aboutWholeMeeting: boolean;
}

/** What a model makes of a question. */
export interface Reading {
  asked: Asked;
  model: Pick<StoredModel, 'kinds' | 'answerTypes'>;
  likely: Likelihoods;
}

/** Returns what a model reads in questions. */
export function readingsOf(model: StoredModel, questions: readonly Asked[]): Reading[] {
  const weigh = openModel(model);
  const readAsking = createAsking(model.asking);
  const analyze = createAnalyze();
  return questions.map((asked) => ({
    asked,
    model,
    likely: weigh(featuresOf(analyze(asked.question), readAsking)),
  }));
}

/** Returns readings of every ask by a model that was fitted without the asks of its language and style. */
export function heldOutReadings(asks: readonly Ask[], fillings: Fillings): Reading[] {
  const chance = createChance(7);
  const styles = Map.groupBy(asks, ({ language, style }) => `${language} ${style}`);
  return [...styles.values()].flatMap((left) => {
    const model = fitModel(
      asks.filter((ask) => !left.includes(ask)),
      fillings,
    );
    const questions = left.map((ask) => ({
      ...ask,
      question: variantsOf(ask, fillings, 1, chance)[0] as string,
    }));
    return readingsOf(model, questions);
  });
}
