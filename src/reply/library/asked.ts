// What was asked in vain, as moderators read it: a page of it, all of it as a file, and what comes of clearing it.
// In: an `AskedView`. Out: a `Payload` that has passed the funnel. Next: `discord/asked.ts` sends it.

import {
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  TimestampStyles,
  time,
} from 'discord.js';
import type { KeptQuestion } from '../../settings/meetings/meetings.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import { fitMessage, type Message, type Payload, shorten } from '../fit.ts';
import { plain } from '../markup.ts';
import { colour } from '../message.ts';
import { type AskedId, formatAskedId } from './asked-id.ts';
import { absentFrom, askedLabel, askedText, columns, keptFor, kindName } from './asked-wording.ts';
import { toCsv } from './csv.ts';

/** Questions on a page. */
export const ASKED_PAGE = 8;
const LONGEST_SHOWN = 200;
const MOST_NAMED = 2;
const LONGEST_NAME = 60;

/** Returns what a meeting is called; its id where nothing is known of it any more. */
export type NameOf = (meetingId: string) => Bilingual;

/** What is shown; a page has one question more where there are older ones. */
export type AskedView =
  | { show: 'off' }
  | { show: 'page'; days: number; questions: KeptQuestion[]; before: number | undefined; nameOf: NameOf }
  | { show: 'sure' | 'erased'; count: number }
  | { show: 'file'; questions: KeptQuestion[]; nameOf: NameOf };

/** Returns the message that shows it. */
export function askedMessage(view: AskedView, language: Language): Payload {
  if (view.show === 'page') return fitMessage(pageMessage(view, language));
  const say = (...texts: string[]) => ({
    embed: { description: texts.map((text) => plain(text, language)).join('\n'), color: colour.notice },
  });
  const press = pressIn(language);
  if (view.show === 'off')
    return fitMessage({
      ...say(askedText.off[language], askedText.how[language]),
      buttons: [press(askedLabel.on, { action: 'on' }, ButtonStyle.Primary)],
    });
  if (view.show === 'file') {
    const { questions, nameOf } = view;
    const file = { name: 'mahdar-asked.csv', text: csvOf(questions, nameOf, language) };
    return fitMessage({
      ...say(`${askedText.file[language]} ${questions.length}`),
      buttons: [],
      files: [file],
    });
  }
  const back = press(askedLabel.back, { action: 'show' });
  const erase = press(askedLabel.erase, { action: 'erase' }, ButtonStyle.Danger);
  return fitMessage({
    ...say(`${askedText[view.show][language]} ${view.count}`),
    buttons: view.show === 'sure' ? [erase, back] : [back],
  });
}

function pageMessage(view: Extract<AskedView, { show: 'page' }>, language: Language): Message {
  const { questions, before, days, nameOf } = view;
  const shown = questions.slice(0, ASKED_PAGE);
  const press = pressIn(language);
  const lines = shown.map((question) => linesOf(question, nameOf, language));
  const older = questions.length > ASKED_PAGE ? shown.at(-1)?.number : undefined;
  return {
    embed: {
      title: plain(askedText.title[language], language),
      description: [
        ...(lines.length > 0 ? lines : [plain(askedText.empty[language], language)]),
        `-# ${plain(keptFor(days)[language], language)}`,
      ].join('\n\n'),
      color: colour.answered,
    },
    buttons: [
      ...(before === undefined ? [] : [press(askedLabel.newest, { action: 'show' })]),
      ...(older === undefined ? [] : [press(askedLabel.older, { action: 'show', before: older })]),
      ...(lines.length > 0
        ? [press(askedLabel.file, { action: 'export' }), press(askedLabel.clear, { action: 'clear' })]
        : []),
    ],
  };
}

function linesOf({ kind, when, question, meetings, word }: KeptQuestion, nameOf: NameOf, language: Language) {
  const names = meetings.slice(0, MOST_NAMED).map((id) => shorten(nameOf(id)[language], LONGEST_NAME));
  const more = meetings.length > MOST_NAMED ? ` +${meetings.length - MOST_NAMED}` : '';
  const where = askedText[kind === 'wrong' ? 'from' : 'searched'][language];
  const absent = word === undefined ? '' : ` ${absentFrom(word)[language]}`;
  const found = `${where} ${names.join(language === 'ar' ? '؛ ' : '; ')}${more}.${absent}`;
  return [
    `${time(when, TimestampStyles.ShortDateTime)} · ${plain(kindName[kind][language], language)}`,
    `**${plain(shorten(question.replace(/\s+/gu, ' '), LONGEST_SHOWN), language)}**`,
    `-# ${plain(found, language)}`,
  ].join('\n');
}

/** Returns all questions as a file for a spreadsheet. */
function csvOf(questions: readonly KeptQuestion[], nameOf: NameOf, language: Language): string {
  const rows = questions.map(({ number, when, kind, question, language: asked, meetings, word = '' }) => [
    ...[`${number}`, when.toISOString().slice(0, 19).replace('T', ' '), kindName[kind][language]],
    ...[question, asked, meetings.map((id) => nameOf(id)[language]).join(' | '), word],
  ]);
  return toCsv([columns.map((name) => name[language]), ...rows]);
}

const pressIn =
  (language: Language) =>
  (
    name: Bilingual,
    id: Omit<AskedId, 'language'>,
    style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
  ): APIButtonComponentWithCustomId => ({
    ...{ type: ComponentType.Button, style, label: name[language] },
    custom_id: formatAskedId({ ...id, language }),
  });
