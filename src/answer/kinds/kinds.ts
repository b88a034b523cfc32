// Tells what kind of thing a question asks for, for any meeting.
// In: a question as people type it. Out: its kind, how sure that is, its subject and the type of answer. Next: features.ts, model.ts.

import { readFileSync } from 'node:fs';
import kindList from '../../../data/kinds/kinds.json' with { type: 'json' };
import { analyze, type Term } from '../../words/analyzer.ts';
import { createAsking, type ReadAsking } from './asking.ts';
import { featuresOf } from './features.ts';
import { type Likelihoods, modelSchema, openModel, type StoredModel } from './model.ts';
import { createSubject } from './subject.ts';

/** What is asked for; `data/kinds/kinds.json` has a sentence on each. */
export type Kind = keyof (typeof kindList)['kinds'];

/** What an answer to the question looks like. */
export type AnswerType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'date'
  | 'time'
  | 'duration'
  | 'number'
  | 'amount'
  | 'reason'
  | 'manner'
  | 'yes-no'
  | 'list'
  | 'text';

/** A kind and how likely it is, from 0 to 1. */
export interface LikelyKind {
  kind: Kind;
  confidence: number;
}

/** What a question asks for. */
export interface KindReading extends LikelyKind {
  /** The next likely kinds, the likeliest first. */
  runnersUp: LikelyKind[];
  /** The words of the question that are not how it asks. */
  subject: Term[];
  /** Nothing is asked about but the meeting itself; words of the subject may still say which meeting. */
  aboutWholeMeeting: boolean;
  answerType: AnswerType;
}

const MODEL_FILE = new URL('../../../data/kinds/model.json', import.meta.url);

/** So many kinds are told beside the likeliest. */
const RUNNERS_UP = 3;
/** Kinds that a meeting itself is asked for must be this likely together before its own slots answer. */
const LIKELY_SLOT = 0.9;
/** How surely a question must be about the meeting itself where all its words are words that people ask with … */
const SURE_IN_KNOWN_WORDS = 0.6;
/** … and where some are not; then these may only name the meeting. */
const SURE_IN_STRANGE_WORDS = 0.9;
const MOST_STRANGERS = 2;

/** Returns a reader of questions, with its model in hand. */
export function createKinds(): (question: string) => KindReading {
  const model = modelSchema.parse(JSON.parse(readFileSync(MODEL_FILE, 'utf8')));
  const weigh = openModel(model);
  const readAsking = createAsking(model.asking);
  const findSubject = createSubject(kindList, readAsking);
  return (question) => {
    const terms = analyze(question);
    const likely = weigh(featuresOf(terms, readAsking));
    const all = ranked(likely.kinds, model.kinds);
    const [first, ...others] = asksWhy(terms, readAsking) ? firstOf(all, REASONS) : all;
    const { kind } = first as LikelyKind;
    return {
      ...(first as LikelyKind),
      runnersUp: others.slice(0, RUNNERS_UP),
      subject: findSubject(terms, kind),
      aboutWholeMeeting: isAboutMeeting(likely, kind, strangersIn(terms, readAsking), model),
      answerType: likeliestType(likely.answerTypes, model),
    };
  };
}

/** Who came, or did something, does not tell why. */
const REASONS: ReadonlySet<Kind> = new Set(['reason', 'purpose'] as const);

const asksWhy = (terms: readonly Term[], readAsking: ReadAsking): boolean =>
  terms.some(({ word }) => readAsking(word)?.concept === 'why');

/** Puts the likeliest of some kinds first. */
function firstOf(all: readonly LikelyKind[], some: ReadonlySet<Kind>): LikelyKind[] {
  const first = all.find(({ kind }) => some.has(kind));
  return first ? [first, ...all.filter((one) => one !== first)] : [...all];
}

function ranked(shares: Float64Array, kinds: readonly string[]): LikelyKind[] {
  return Array.from(shares, (confidence, at) => ({ kind: kinds[at] as Kind, confidence })).sort(
    (one, other) => other.confidence - one.confidence,
  );
}

function isAboutMeeting(likely: Likelihoods, kind: Kind, strangers: number, model: StoredModel): boolean {
  const slots = model.wholeMeetingKinds;
  const slotsLikely = likely.kinds.reduce(
    (sum, share, at) => sum + (slots.includes(model.kinds[at] as string) ? share : 0),
    0,
  );
  const sure = strangers === 0 ? SURE_IN_KNOWN_WORDS : SURE_IN_STRANGE_WORDS;
  const fewStrangers = strangers <= MOST_STRANGERS;
  return fewStrangers && slots.includes(kind) && slotsLikely >= LIKELY_SLOT && likely.wholeMeeting >= sure;
}

/** Counts the words that no question about a meeting itself has to have; numbers may name the meeting. */
function strangersIn(terms: readonly Term[], readAsking: ReadAsking): number {
  return terms.filter(({ stop, word }) => !stop && !/^\d/.test(word) && !readAsking(word)).length;
}

function likeliestType(shares: Float64Array, model: StoredModel): AnswerType {
  return model.answerTypes[shares.indexOf(Math.max(...shares))] as AnswerType;
}
