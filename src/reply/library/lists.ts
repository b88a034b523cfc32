// The meetings of a server with what waits and what was removed, and what was done to them. In: rows of the store.
// Out: `Payload`s.

import { TimestampStyles, time } from 'discord.js';
import type { MeetingEntry } from '../../settings/meetings/meetings.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import { fitMessage, type Payload, shorten } from '../fit.ts';
import { plain, unformatted } from '../markup.ts';
import { colour } from '../message.ts';
import { pageNumber } from '../wording.ts';
import { type MenuOption, menu, press, translate } from './controls.ts';
import type { LibraryView, ListLine } from './view.ts';
import { actionName, factName, libraryLabel, libraryText, statusName } from './wording.ts';

/** Meetings on a page of the list, and entries on a page of the log. */
export const LIST_PAGE = 8;
export const ENTRIES_PAGE = 10;
const MOST_REMOVED = 5;
/** So that a full page, all that waits and all that was removed are one message. */
const LONGEST_TITLE = 100;

type View<Show> = Extract<LibraryView, { show: Show }>;

/** Returns the message that lists a page of the meetings. */
export function listMessage(view: View<'list'>, language: Language): Payload {
  const { lines, drafts, removed, page, pages } = view;
  const say = (text: string) => plain(text, language);
  const waiting =
    page === 0
      ? drafts.map(
          ({ title, until }) =>
            `• ${say(shorten(title[language], LONGEST_TITLE))} · ${untilLine(until, language)}`,
        )
      : [];
  const gone =
    page === 0
      ? removed
          .slice(0, MOST_REMOVED)
          .map(
            ({ title, until, removedBy }) =>
              `• ${say(shorten(title[language], LONGEST_TITLE))} · <@${removedBy}> · ${untilLine(until, language)}`,
          )
      : [];
  const blocks = [
    lines.length > 0
      ? lines.map((line) => meetingLines(line, language)).join('\n')
      : say(libraryText.emptyList[language]),
    block(libraryText.drafts, waiting, language),
    block(libraryText.removedOnes, gone, language),
  ];
  return fitMessage({
    embed: {
      title: say(libraryText.list[language]),
      description: blocks.filter(Boolean).join('\n\n'),
      ...(pages > 1 && { footer: { text: unformatted(pageNumber[language](page + 1, pages), language) } }),
      color: colour.answered,
    },
    menus: menu(libraryText.openOne, { action: 'open', language, page }, optionsOf(view, language)),
    buttons: [
      ...(page > 0
        ? [press(libraryLabel.newer, { action: 'list', language, page: page - 1, detail: 'turn' })]
        : []),
      ...(page < pages - 1
        ? [press(libraryLabel.older, { action: 'list', language, page: page + 1, detail: 'turn' })]
        : []),
      press(libraryLabel.add, { action: 'add', language }),
      press(libraryLabel.log, { action: 'log', language }),
      translate({ action: 'list', language, page }),
    ],
  });
}

const block = (heading: Bilingual, lines: string[], language: Language): string =>
  lines.length === 0 ? '' : [`**${plain(heading[language], language)}**`, ...lines].join('\n');

const untilLine = (until: Date, language: Language): string =>
  `${plain(libraryText.until[language], language)} ${time(until, TimestampStyles.ShortDateTime)}`;

function meetingLines({ meeting, publishedAt, publishedBy }: ListLine, language: Language): string {
  const { title, published, status, version } = meeting;
  const facts = [statusName[status][language], `${libraryText.version[language]} ${version}`];
  const named = [published, shorten(title[language], LONGEST_TITLE)].filter(Boolean).join(' · ');
  return [
    `**${plain(named, language)}**`,
    `${plain(`${facts.join(' · ')} · ${libraryText.publishedBy[language]}`, language)} <@${publishedBy}> ${time(publishedAt, TimestampStyles.ShortDateTime)}`,
  ].join('\n');
}

/** What a menu opens: a meeting, a draft, or a removed meeting, which is brought back. */
function optionsOf({ lines, drafts, removed, page }: View<'list'>, language: Language): MenuOption[] {
  const labelled = (label: Bilingual, title: string) => `${label[language]}: ${title}`;
  return [
    ...lines.map(({ meeting: { id, title, published } }) => ({
      name: [published, title[language]].filter(Boolean).join(' · '),
      value: id,
    })),
    ...(page > 0 ? [] : drafts).map(({ draftId, title }) => ({
      name: labelled(libraryText.draftOption, title[language]),
      value: draftId,
    })),
    ...(page > 0 ? [] : removed.slice(0, MOST_REMOVED)).map(({ id, title }) => ({
      name: labelled(libraryText.removedOption, title[language]),
      value: `back-${id}`,
    })),
  ];
}

/** Returns the message that shows a page of the log; one entry more says that there are older ones. */
export function logMessage({ entries, before, titles }: View<'log'>, language: Language): Payload {
  const shown = entries.slice(0, ENTRIES_PAGE);
  const oldest = shown.at(-1)?.number;
  const turn = (label: Bilingual, number: number) =>
    press(label, { action: 'log', language, page: Math.max(number, 0) });
  return fitMessage({
    embed: {
      title: plain(libraryText.log[language], language),
      description:
        shown.map((entry) => entryLine(entry, titles, language)).join('\n') ||
        plain(libraryText.emptyLog[language], language),
      color: colour.answered,
    },
    buttons: [
      ...(before === undefined ? [] : [turn(libraryLabel.newer, before + ENTRIES_PAGE)]),
      ...(entries.length > ENTRIES_PAGE && oldest !== undefined ? [turn(libraryLabel.older, oldest)] : []),
      press(libraryLabel.list, { action: 'list', language }),
    ],
  });
}

function entryLine(entry: MeetingEntry, titles: ReadonlyMap<string, Bilingual>, language: Language): string {
  const { number, when, who, action, meetingId, version, details } = entry;
  const say = (text: string) => plain(text, language);
  const title = meetingId === undefined ? undefined : (titles.get(meetingId) ?? libraryText.gone)[language];
  const done = [
    actionName[action][language],
    statusIn(details, language),
    fieldsIn(entry, language),
    title && `«${title}»`,
  ];
  const numbered = version === undefined ? [] : [`${libraryText.version[language]} ${version}`];
  return [
    `${say(`${number}.`)} ${time(when, TimestampStyles.ShortDateTime)} · <@${who}>`,
    say([done.filter(Boolean).join(' '), ...numbered].join(' · ')),
  ].join('\n');
}

/** Which parts of a record were corrected. */
function fieldsIn({ action, details }: MeetingEntry, language: Language): string | undefined {
  if (action !== 'corrected' || !Array.isArray(details)) return undefined;
  const fields = details.flatMap((one) => Object.keys((one as object | null) ?? {}));
  const named = fields.map((field) => new Map<string, Bilingual>(Object.entries(factName)).get(field));
  const said = named.flatMap((name) => name?.[language] ?? []);
  return said.length > 0 ? `(${[...new Set(said)].join(language === 'ar' ? '، ' : ', ')})` : undefined;
}

/** What stands for a meeting since then, where that is what was changed. */
function statusIn(details: MeetingEntry['details'], language: Language): string | undefined {
  const { to, status } = (details ?? {}) as { to?: unknown; status?: unknown };
  const now = to ?? status;
  const isStatus = typeof now === 'string' && Object.hasOwn(statusName, now);
  return isStatus ? `(${statusName[now as keyof typeof statusName][language]})` : undefined;
}
