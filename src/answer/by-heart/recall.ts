// Gives an answer again by its key, for buttons that are pressed after a restart.
// In: an `Answer.key`. Out: the same answer in the language wanted, or nothing for a key that no answer had.

import type { Entry, Meeting } from '../../record/meeting.ts';
import type { Answer } from '../answer.ts';
import {
  type Asked,
  answerWith,
  BOTH,
  composeBoth,
  refuse,
  refuseGap,
  stateEntry,
  statePassage,
  wordRefusal,
} from './compose.ts';
import { isSection, type Lists } from './lists.ts';
import { overview } from './overview.ts';

const REFUSALS = ['no-question', 'unknown-word', 'other-meeting', 'off-subject', 'not-found'] as const;

/** Returns the answer that had a key. */
export function recallAnswer(key: string, asked: Asked, entries: ReadonlyMap<string, Entry>, lists: Lists) {
  const entry = entries.get(key);
  if (entry) return answerWith(asked, key, [stateEntry(entry, asked)]);
  const [first, second, ...others] = key.split(BOTH).map((id) => entries.get(id));
  if (first && second && first !== second && others.length === 0) return composeBoth([first, second], asked);
  const gap = asked.meeting.gaps.find(({ id }) => id === key);
  if (gap) return refuseGap(gap, asked);
  return recallOther(key, asked, entries, lists);
}

function recallOther(
  key: string,
  asked: Asked,
  entries: ReadonlyMap<string, Entry>,
  lists: Lists,
): Answer | undefined {
  const [kind, name = '', places = ''] = key.split('.');
  if (kind === 'overview') return overview(asked, entries);
  if (kind === 'refusal') return recallRefusal(name, asked);
  if (kind === 'passage') return recallPassage(key, asked.meeting, Number(name), asked);
  if (name === 'all' && isSection(kind)) return lists.all(kind, asked);
  return kind === 'pick' && isSection(name) ? lists.picked(name, places, asked) : undefined;
}

function recallPassage(key: string, { passages }: Meeting, index: number, asked: Asked): Answer | undefined {
  const passage = passages[index];
  return passage && answerWith(asked, key, [statePassage(passage, asked)]);
}

function recallRefusal(reason: string, asked: Asked): Answer | undefined {
  const known = REFUSALS.find((name) => name === reason);
  return known && refuse(known, asked, { text: wordRefusal(known, asked.meeting) });
}
