// What of a draft or meeting is corrected: a fact, an entry of a list, or one that is added. In: a `Paper`, and a name as menus have it.
// Out: what is known of it. Next: `library-fix-form.ts` asks, `library-fixing.ts` reads what was filled in.

import type { Article, Span } from '../src/article/article.ts';
import type { DraftedPerson } from '../src/record/drafted.ts';
import { versionOf } from '../src/reply/custom-id.ts';
import { FACTS, type Fact, LISTS, type ListName } from '../src/reply/library/entries.ts';
import type { Paper } from '../src/reply/library/view.ts';
import { UserError } from '../src/reply/user-error.ts';

/** What is corrected: a fact, an entry of a list, or one to be added. */
export type Target = { fact: Fact } | EntryTarget;
export type EntryTarget = { list: ListName; at: number | 'new' };

/** Of a fact: stands for none. */
export const NOT_TOLD = 'none';

/** Returns what is meant; throws a `UserError` for what is not there. */
export function readTarget({ record }: Paper, target: string): Target {
  const fact = FACTS.find((one) => one === target);
  if (fact) return { fact };
  const [, name, at] = /^([a-z]+)-(add|\d{1,4})$/.exec(target) ?? [];
  const list = LISTS.find((one) => one === name);
  if (!list) throw new UserError('library.stale');
  if (at === 'add') return { list, at: 'new' };
  if (!record[list][Number(at)]) throw new UserError('library.changed');
  return { list, at: Number(at) };
}

/** Another for other corrections: what stands where in a list may be something else then. */
export const markOf = ({ corrections }: Paper): string => versionOf(JSON.stringify(corrections));

/** Returns the words of the text that say something; none where nothing says it. */
export const quoteOf = ({ text }: Article, evidence: readonly Span[] | undefined): string =>
  evidence?.[0] ? text.slice(evidence[0].start, evidence[0].end) : '';

/** An entry of a list as the form has it. */
export interface Entry {
  name: string;
  detail: string;
  choice: string;
  quote: string;
}

const NOTHING: Entry = { name: '', detail: '', choice: '', quote: '' };

/** Returns what is known of an entry; of one that is added, what is most likely. */
export function entryOf({ record, article }: Paper, { list, at }: EntryTarget): Entry {
  if (at === 'new')
    return { ...NOTHING, choice: list === 'people' ? 'attended' : list === 'agenda' ? 'discussed' : '' };
  const quote = quoteOf(article, record[list][at]?.evidence);
  if (list === 'people') {
    const { name, role = '', presence } = record.people[at] as DraftedPerson;
    return { name, detail: role, choice: presence, quote };
  }
  if (list === 'agenda')
    return { ...NOTHING, name: record.agenda[at]?.topic ?? '', choice: record.agenda[at]?.act ?? '', quote };
  if (list === 'decisions') return { ...NOTHING, name: record.decisions[at]?.text ?? '', quote };
  const { topic = '', presenters = [] } = record.presentations[at] ?? {};
  return { ...NOTHING, name: topic, detail: presenters.join('، '), quote };
}
