// `npm run fit -- kinds`: teaches how people ask for each kind of thing.
// In: the corpus of `data/kinds`; with --test FILE, questions with their kinds. Out: figures on screen, data/kinds/model.json.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { modelSchema, type StoredModel } from '../answer/kinds/model.ts';
import { calibrate, readingsAt } from './kinds/calibrate.ts';
import { readCorpus, readFillings } from './kinds/corpus.ts';
import { fitModel } from './kinds/fit.ts';
import { type Asked, heldOutReadings, readingsOf } from './kinds/held-out.ts';
import { printReport } from './kinds/report.ts';

const FOLDER = 'data/kinds';
const MODEL_FILE = `${FOLDER}/model.json`;

function main(): void {
  const { values } = parseArgs({
    allowPositionals: true,
    options: { test: { type: 'string' }, quick: { type: 'boolean' }, 'by-kind': { type: 'boolean' } },
  });
  const byKind = values['by-kind'] ?? false;
  const model = fitModel(readCorpus(FOLDER), readFillings(FOLDER));
  model.temperature = values.quick ? temperatureAtHand(model) : temperatureOfHeldOut(byKind);
  writeFileSync(MODEL_FILE, `${JSON.stringify(model).replaceAll('","', '",\n"')}\n`);
  if (values.test) printReport(values.test, readingsOf(model, readQuestions(values.test)), byKind);
}

/** Tests on styles that the model was not fitted on, and makes its confidence fit what they show. */
function temperatureOfHeldOut(byKind: boolean): StoredModel['temperature'] {
  const heldOut = heldOutReadings(readCorpus(FOLDER), readFillings(FOLDER));
  const temperature = calibrate(heldOut);
  printReport('styles left out, one at a time', readingsAt(heldOut, temperature), byKind);
  return temperature;
}

function temperatureAtHand({ temperature }: StoredModel): StoredModel['temperature'] {
  if (!existsSync(MODEL_FILE)) return temperature;
  return modelSchema.parse(JSON.parse(readFileSync(MODEL_FILE, 'utf8'))).temperature;
}

function readQuestions(file: string): Asked[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Asked);
}

main();
