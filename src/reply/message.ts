// An answer → one Discord message: the embed, and the buttons that lead on from it.
// In: an `Answer` and which page of it. Out: a `Payload` that has passed the funnel. Next: `discord/` sends it.

import { type APIButtonComponentWithCustomId, ComponentType } from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import type { Offer } from '../answer/offers.ts';
import type { Meeting } from '../library/meeting.ts';
import { languageOf } from '../words/language.ts';
import { button, dismissButton } from './buttons.ts';
import { formatCustomId, versionOf, versionOfRecord } from './custom-id.ts';
import { fitMessage, limit, type Menu, type Message, type Payload } from './fit.ts';
import { inert, plain, unformatted } from './markup.ts';
import { type Page, pagesOf, quotedBy } from './pages.ts';
import { label, otherLanguage, pageNumber } from './wording.ts';

/** The colour at the embed's side: the article says it, or it does not. */
export const colour = { answered: 0x1f7a5c, refused: 0xb7791f, notice: 0x6b7280 } as const;

/** What a reply depends on beside the answer itself. */
export interface View {
  /** Name of the command that the buttons belong to. */
  command: string;
  meeting: Meeting;
  /** Counted from 0; past the end, the last page is shown. */
  page: number;
  /** Whether the answer's key leads back to it: only then can a press give its other pages and the other language. */
  recallable: boolean;
  /** Whether there are other meetings, so that it has to be said which one this is. */
  isOneOfMany?: boolean | undefined;
  /** What was asked, to stand above the answer. */
  question?: string | undefined;
  /** Questions to ask instead, under a refusal. */
  offers?: readonly Offer[] | undefined;
  /** Whether the reply can be called wrong here, or was already; it cannot unless given. */
  wrong?: 'open' | 'noted' | undefined;
}

/** Returns the message that shows a page of an answer in the answer's language. */
export function answerMessage(answer: Answer, view: View): Payload {
  const { language, title, answered } = answer;
  const { question } = view;
  const pages = pagesOf(answer, view.meeting, language);
  const index = Math.min(view.page, pages.length - 1);
  const page = pages[index] ?? { text: '', opens: [] };
  const buttons = [
    ...contextButton(page, answer, view),
    ...(view.recallable ? turnButtons(answer, view, index, pages.length) : []),
    ...dismissButton(view.command, language),
  ];
  return fitMessage({
    embed: {
      ...(question && { author: { name: inert(question, languageOf(question) ?? language) } }),
      ...(title && { title: plain(title[language], language) }),
      description: page.text,
      footer: { text: footer(view, answer, index, pages.length) },
      color: answered ? colour.answered : colour.refused,
    },
    menus: openMenu(page, answer, view),
    ...rowsOf(buttons, offerButtons(answer, view), wrongButton(answer, view)),
  });
}

/** What calls the reply wrong stands beside the other buttons where there is room, else below them with the questions. */
function rowsOf(
  buttons: APIButtonComponentWithCustomId[],
  offers: APIButtonComponentWithCustomId[],
  wrong: APIButtonComponentWithCustomId[],
): Pick<Message, 'buttons' | 'actions'> {
  const isRoom = offers.length === 0 && buttons.length < limit.buttonsPerRow;
  return isRoom
    ? { buttons: [...buttons, ...wrong], actions: [] }
    : { buttons, actions: [...offers, ...wrong] };
}

/** The questions that are offered under a refusal. */
function offerButtons({ answered, language }: Answer, { meeting, offers = [] }: View) {
  if (answered) return [];
  const text = [meeting.id, versionOfRecord(meeting), language] as const;
  return offers.flatMap(({ key, question }) =>
    button({ ar: question, en: question }, language, {
      command: ASKING,
      action: 'offer',
      argument: [...text, key],
    }),
  );
}

/** What says nothing of an article cannot be wrong, such as help. */
function wrongButton(answer: Answer, { command, meeting, wrong }: View): APIButtonComponentWithCustomId[] {
  const { language, answered, statements } = answer;
  const isTold = !answered || statements.some(({ citations }) => citations.length > 0);
  if (!wrong || !isTold || answer.reason === 'no-question') return [];
  const text = [meeting.id, versionOfRecord(meeting), language] as const;
  const isNoted = wrong === 'noted';
  const name = isNoted ? label.noted : label.wrong;
  return button(name, language, { command, action: 'wrong', argument: text }).map((one) =>
    isNoted ? { ...one, disabled: true } : one,
  );
}

/** The command that asks what is offered, whichever command was refused. */
const ASKING = 'ask';

function footer(
  { meeting, isOneOfMany }: View,
  { language, covers }: Answer,
  index: number,
  count: number,
): string {
  const { title: named, published } = meeting;
  const date = isOneOfMany && published && !named[language].includes(published) ? ` (${published})` : '';
  const title = unformatted(covers?.[language] ?? `${named[language]}${date}`, language);
  return count > 1 ? `${title} · ${unformatted(pageNumber[language](index + 1, count), language)}` : title;
}

/** The meetings of a list, to be opened one at a time. */
function openMenu({ opens }: Page, { language }: Answer, { command }: View): Menu[] {
  const customId = formatCustomId({ command, action: 'open', argument: [language] });
  if (opens.length === 0 || customId === undefined) return [];
  const options = opens.map(({ id, name }) => ({ label: unformatted(name, language), value: id }));
  const placeholder = label.open[language];
  return [{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options }];
}

function contextButton(
  { first }: Page,
  answer: Answer,
  { command, meeting }: View,
): APIButtonComponentWithCustomId[] {
  if (!first) return [];
  const { language } = answer;
  const { article } = quotedBy(answer, meeting)(first);
  return button(label.context, language, {
    command,
    action: 'context',
    argument: [first.meeting, versionOf(article), language, first.passage],
  });
}

/** Previous page, next page and the other language. */
function turnButtons({ language, key }: Answer, { command, meeting }: View, index: number, count: number) {
  const text = [meeting.id, versionOfRecord(meeting)] as const;
  const turn = (page: number) =>
    ({ command, action: 'more', argument: [...text, language, page, key] }) as const;
  return [
    ...(index > 0 ? button(label.previous, language, turn(index - 1)) : []),
    ...(index < count - 1 ? button(label.more, language, turn(index + 1)) : []),
    ...button(label.language, language, {
      command,
      action: 'language',
      argument: [...text, otherLanguage(language), key],
    }),
  ];
}
