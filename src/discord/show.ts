// An answer → the message that shows it where it was asked. In: an answer, and what stands around it. Out: a `Payload`.
// Used by what runs commands, turns pages and answers mentions. Next: reply/message.ts.

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ComponentType,
  type Message,
} from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import type { Library, MeetingAnswers } from '../answer/library.ts';
import { offersOf } from '../answer/offers.ts';
import { parseCustomId } from '../reply/custom-id.ts';
import type { Payload } from '../reply/fit.ts';
import { fromInert } from '../reply/markup.ts';
import { answerMessage, type View } from '../reply/message.ts';
import { guildValuesOf } from '../settings/resolve.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';

/** What stands around an answer. */
export type Around = Pick<View, 'command' | 'page' | 'recallable' | 'question' | 'wrong'>;

/** Returns the message for an answer from one of these meetings. */
export function showAnswer(answer: Answer, around: Around, library: Library): Payload {
  const found = library.open(answer.meeting);
  if (!found) throw new Error(`an answer from a meeting that is not on record: ${answer.meeting}`);
  const { meeting } = found;
  const isOneOfMany = library.meetings.length > 1;
  return answerMessage(answer, { ...around, meeting, isOneOfMany, offers: offersUnder(answer, found) });
}

function offersUnder({ answered, language }: Answer, found: MeetingAnswers): View['offers'] {
  if (answered) return [];
  return found.offers?.(language) ?? offersOf(found, language);
}

/** Returns whether replies can be called wrong: where moderators want to know. */
export function wrongIn({ guildId }: Here, { settings, meetings }: Context): View['wrong'] {
  const isWanted = guildId !== undefined && guildValuesOf(settings.read(guildId))['asked.on'];
  return isWanted && meetings ? 'open' : undefined;
}

/** What a message of ours shows above the answer, and whether that was called wrong. Nothing of it is kept in memory. */
export interface Shown {
  question: string | undefined;
  title: string | undefined;
  isNoted: boolean;
}

/** Returns what a message of ours shows. */
export function shownIn({ embeds: [embed], components }: Pick<Message, 'embeds' | 'components'>): Shown {
  const bare = (text: string | null | undefined) => (text ? fromInert(text) : undefined) || undefined;
  const buttons = rowsOf({ components }).flatMap((row) => row.components);
  return {
    question: bare(embed?.author?.name),
    title: bare(embed?.title),
    isNoted: buttons.some((one) => isWrongButton(one) && one.disabled === true),
  };
}

/** A row as Discord's API has it. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Returns the rows of a message of ours, which has no other components. */
export function rowsOf({ components }: Pick<Message, 'components'>): Row[] {
  const rows = components.map((row) => row.toJSON());
  return rows.filter((row): row is Row => row.type === ComponentType.ActionRow);
}

/** Whether a component is the button that calls a reply wrong. */
export function isWrongButton(one: APIComponentInMessageActionRow): one is APIButtonComponentWithCustomId {
  return 'custom_id' in one && parseCustomId(one.custom_id)?.action === 'wrong';
}
