// What was corrected in a form. In: a `Paper`, which form it was, and what was filled in. Out: `Corrections`.
// Next: `library-drafts.ts` keeps them.

import { ACTS, PRESENCES } from '../src/answer/list-wording.ts';
import type { Article } from '../src/article/article.ts';
import { locateAlike } from '../src/article/locate.ts';
import type { Corrections } from '../src/record/corrections.ts';
import type { Act, Presence } from '../src/record/drafted.ts';
import { type Fact, factOf, type ListName, oneLine } from '../src/reply/library/entries.ts';
import type { Paper } from '../src/reply/library/view.ts';
import { UserError } from '../src/reply/user-error.ts';
import { type EntryTarget, entryOf, markOf, NOT_TOLD, quoteOf, readTarget } from './library-target.ts';
import type { Filled } from './step.ts';

/** Returns what was corrected; undefined where nothing was changed. Throws a `UserError` for what cannot be taken. */
export function fixIn(paper: Paper, detail: string, filled: Filled): Corrections | undefined {
  const [, target = '', mark] = /^(.+)-([0-9a-z]{4})$/.exec(detail) ?? [];
  if (mark !== markOf(paper)) throw new UserError('library.changed');
  const aim = readTarget(paper, target);
  return 'fact' in aim ? fixFact(paper, aim.fact, filled) : fixEntry(paper, aim, filled);
}

function fixFact(paper: Paper, fact: Fact, filled: Filled): Corrections | undefined {
  const told = factOf(paper, fact);
  const [before, quoteBefore] = [oneLine(`${told?.value ?? ''}`), quoteOf(paper.article, told?.evidence)];
  const chosen = fact === 'form' ? (filled.choice('value') ?? NOT_TOLD) : oneLine(filled.text('value'));
  const value = chosen === NOT_TOLD && fact === 'form' ? '' : chosen;
  const typed = filled.text('quote').trim();
  const isSame = value === before;
  const isSameQuote = oneLine(typed) === oneLine(quoteBefore);
  if (isSame && (isSameQuote || value === '')) return undefined;
  if (value === '') return { [fact]: null };
  const quote = proofOf(paper, {
    value,
    typed: isSameQuote && !isSame ? '' : typed,
    quoteBefore,
  });
  return {
    [fact]: { value: fact === 'number' ? numberIn(value) : value, ...(quote !== '' && { quote }) },
  } as Corrections;
}

/** The words that were given; else the value's own in the text; else those that said it before. */
function proofOf(
  { article }: Paper,
  { value, typed, quoteBefore }: { value: string; typed: string; quoteBefore: string },
): string {
  if (typed !== '') return wordsIn(article, typed);
  // A bare number may stand anywhere for anything.
  const isWords = /\p{L}/u.test(value) && !quoteBefore.includes(value);
  const proof = (isWords && wholeWords(article, value)) || quoteBefore;
  if (proof === '') throw new UserError('library.unproved');
  return proof;
}

/** Returns the article's own words that read as these do; nothing where they are a part of longer ones. */
function wholeWords({ text }: Article, words: string): string | undefined {
  const span = locateAlike(text, words);
  const around = span && `${text[span.start - 1] ?? ''}${text[span.end] ?? ''}`;
  return span && !/[\p{L}\p{N}]/u.test(`${around}`) ? text.slice(span.start, span.end) : undefined;
}

/** Returns the article's own words for what was typed or copied. */
function wordsIn({ text }: Article, typed: string): string {
  if (text.includes(typed)) return typed;
  const span = locateAlike(text, typed);
  if (!span) throw new UserError('library.quote', typed);
  return text.slice(span.start, span.end);
}

const ZERO = '٠'.charCodeAt(0);

function numberIn(typed: string): number {
  const value = Number(typed.replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - ZERO}`));
  if (!Number.isSafeInteger(value) || value < 1) throw new UserError('library.number');
  return value;
}

function fixEntry(paper: Paper, aim: EntryTarget, filled: Filled): Corrections | undefined {
  const { list, at } = aim;
  const before = entryOf(paper, aim);
  const was = at === 'new' ? {} : { was: oneLine(before.name) };
  if (filled.isTicked('drop') && at !== 'new') return { [list]: [{ ...was, drop: true }] };
  const name = filled.text('name').trim() || before.name;
  const detail = oneLine(filled.text('detail'));
  const choice = filled.choice('choice') ?? before.choice;
  const typed = filled.text('quote').trim();
  if (at === 'new' && typed === '') throw new UserError('library.unproved');
  const quote =
    typed === '' || oneLine(typed) === oneLine(before.quote) ? undefined : wordsIn(paper.article, typed);
  const change = {
    ...(oneLine(name) !== oneLine(before.name) && nameIn(list, name)),
    ...(detail !== oneLine(before.detail) && detailIn(list, detail)),
    ...((at === 'new' || choice !== before.choice) && choiceIn(list, choice)),
    ...(quote !== undefined && { quote }),
  };
  if (Object.keys(change).length === 0) return undefined;
  return { [list]: [{ ...was, ...change }] };
}

const nameIn = (list: ListName, name: string): object =>
  list === 'people' ? { name } : list === 'decisions' ? { text: name } : { topic: name };

function detailIn(list: ListName, detail: string): object {
  if (list === 'people') return { role: detail === '' ? null : detail };
  const presenters = detail.split(/[،,;؛\n]/).map((one) => one.trim());
  const named = presenters.filter((one) => one !== '');
  return list === 'presentations' ? { presenter: named.length === 0 ? null : named } : {};
}

function choiceIn(list: ListName, choice: string): object {
  if (list === 'people' && Object.hasOwn(PRESENCES, choice)) return { presence: choice as Presence };
  return list === 'agenda' && Object.hasOwn(ACTS, choice) ? { act: choice as Act } : {};
}
