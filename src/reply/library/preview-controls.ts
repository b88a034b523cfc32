// Menus and buttons under a preview. In: a `Paper` and its page. Out: components whose custom ids hold all that a press needs.
// Next: `preview.ts` puts them under the page.

import { ButtonStyle } from 'discord.js';
import type { MeetingStatus } from '../../settings/meetings/meetings.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import type { Menu } from '../fit.ts';
import { label } from '../wording.ts';
import { menu, press, translate } from './controls.ts';
import type { LibraryId } from './ids.ts';
import type { PreviewPage } from './preview.ts';
import type { Paper } from './view.ts';
import { factName, formText, libraryLabel, libraryText, statusName } from './wording.ts';

/** Of a draft: stands for no meeting. */
export const NEW_MEETING = 'new';
const MOST_CANDIDATES = 24;

/** Returns the menus: what to correct, and of a draft which meeting it is a new text of. */
export function menusOf(
  paper: Paper,
  page: number,
  { name, options, lists }: PreviewPage,
  language: Language,
): Menu[] {
  const { key, replaces, candidates } = paper;
  const fixes = [
    ...options.map(({ name = '', target = '' }) => ({ name, value: target })),
    ...lists.map((list) => ({
      name: `+ ${formText.addEntry[language]}: ${factName[list][language]}`,
      value: `${list}-add`,
    })),
  ];
  return [
    ...menu(
      { ar: `${libraryText.pick.ar} ${name.ar}`, en: `${libraryText.pick.en} ${name.en}` },
      { action: 'pick', language, paper: key, page },
      fixes,
    ),
    ...(page > 0 || candidates.length === 0
      ? []
      : menu(libraryText.replaces, { action: 'replace', language, paper: key, page }, [
          {
            name: `${libraryText.replaces[language]} ${libraryText.isNew[language]}`,
            value: NEW_MEETING,
            isChosen: !replaces,
          },
          ...candidates.slice(0, MOST_CANDIDATES).map(({ id, title, published }) => ({
            name: `${libraryText.willReplace[language]} ${[published, title[language]].filter(Boolean).join(' · ')}`,
            value: id,
            isChosen: id === replaces?.meeting.id,
          })),
        ])),
  ];
}

/** Returns the buttons that turn pages and change how it is looked at. */
export function turnsOf({ key }: Paper, page: number, pages: readonly PreviewPage[], language: Language) {
  const show = (to: Partial<LibraryId>): LibraryId => ({ action: 'show', language, paper: key, page, ...to });
  return [
    ...(page > 0 ? [press(label.previous, show({ page: page - 1, detail: 'turn' }))] : []),
    ...(page < pages.length - 1 ? [press(label.next, show({ page: page + 1, detail: 'turn' }))] : []),
    press(libraryLabel.text, show({ action: 'text', page: 0 })),
    translate(show({})),
  ];
}

/** Returns the buttons that decide what becomes of it. */
export function actionsOf({ key, meeting }: Paper, page: number, language: Language) {
  const id = (action: LibraryId['action'], detail?: string): LibraryId => ({
    action,
    language,
    paper: key,
    page,
    detail,
  });
  if (!meeting)
    return [
      press(libraryLabel.publish, id('publish', 'approved'), ButtonStyle.Success),
      press(libraryLabel.publishProvisional, id('publish', 'provisional'), ButtonStyle.Primary),
      press(libraryLabel.discard, id('discard'), ButtonStyle.Danger),
    ];
  return [
    ...STATUSES.filter((status) => status !== meeting.status).map((status) =>
      press(
        meeting.status === 'withdrawn' ? AGAIN_LABEL[status] : STATUS_LABEL[status],
        id('status', status),
      ),
    ),
    press(libraryLabel.export, id('export')),
    press(libraryLabel.remove, id('remove'), ButtonStyle.Danger),
    press(libraryLabel.list, { action: 'list', language }),
  ];
}

const STATUSES = Object.keys(statusName) as MeetingStatus[];
const STATUS_LABEL = {
  approved: libraryLabel.approve,
  provisional: libraryLabel.provisional,
  withdrawn: libraryLabel.withdraw,
} satisfies Record<MeetingStatus, Bilingual>;
/** Of a meeting that is withdrawn. */
const AGAIN_LABEL = {
  approved: libraryLabel.approveAgain,
  provisional: libraryLabel.provisionalAgain,
  withdrawn: libraryLabel.withdraw,
} satisfies Record<MeetingStatus, Bilingual>;
