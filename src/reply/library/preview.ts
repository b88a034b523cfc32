// What the bot understood of a text, page by page, with what it did not find. In: a `Paper` and a page. Out: a `Payload`.
// Next: `overview.ts`, which has its first page, and `preview-controls.ts`, which has its menus and buttons.

import type { Bilingual, Language } from '../../words/language.ts';
import { fitMessage, type Payload } from '../fit.ts';
import { plain, unformatted } from '../markup.ts';
import { colour } from '../message.ts';
import { pageNumber } from '../wording.ts';
import { factOptions, type Line, type ListName, sectionsOf } from './entries.ts';
import { emptyLists, overviewText } from './overview.ts';
import { actionsOf, menusOf, turnsOf } from './preview-controls.ts';
import type { Paper, PaperView } from './view.ts';
import { libraryText, statusName } from './wording.ts';

/** A page: what is on it, and what can be corrected there. */
export interface PreviewPage {
  name: Bilingual;
  text: string;
  options: Line[];
  /** Lists that an entry can be added to from here. */
  lists: ListName[];
}

const ENTRIES_ON_PAGE = 15;
const PAGE_LENGTH = 2600;

/** Returns the message that shows a page of a paper; past the end, the last one. */
export function previewMessage({ paper, page: wanted, done, wrong }: PaperView, language: Language): Payload {
  const says = [
    ...(wrong ? [`⚠ ${plain(wrong[language], language)}`] : []),
    ...(done ? [`**${plain(done[language], language)}**`] : []),
  ];
  const pages = pagesOf(paper, language);
  const page = Math.min(wanted, pages.length - 1);
  const shown = pages[page] as PreviewPage;
  const { meeting } = paper;
  return fitMessage({
    embed: {
      title: plain(titleOf(paper, language), language),
      description: [...says, shown.text].join('\n\n'),
      footer: {
        text: unformatted(
          `${pageNumber[language](page + 1, pages.length)} · ${shown.name[language]}`,
          language,
        ),
      },
      color: meeting ? colour.answered : colour.refused,
    },
    menus: menusOf(paper, page, shown, language),
    buttons: turnsOf(paper, page, pages, language),
    actions: actionsOf(paper, page, language),
  });
}

/** Returns how a paper is called: a draft as one, a meeting with what stands for it. */
export function titleOf({ summary, meeting }: Paper, language: Language): string {
  const title = summary.title[language];
  if (!meeting) return `${libraryText.draft[language]} ${title}`;
  return `${title} (${statusName[meeting.status][language]})`;
}

function pagesOf(paper: Paper, language: Language): PreviewPage[] {
  const lists = sectionsOf(paper, language);
  return [
    overviewOf(paper, language),
    ...lists.flatMap(({ name, lines, list }) => divide(name, lines, list, language)),
  ];
}

function overviewOf(paper: Paper, language: Language): PreviewPage {
  return {
    name: libraryText.overview,
    text: overviewText(paper, language),
    options: factOptions(paper, language),
    // What was not found at all has no page of its own, and can be added from here.
    lists: emptyLists(paper),
  };
}

/** Divides a list into pages; an empty one has none. */
function divide(
  name: Bilingual,
  lines: Line[],
  list: ListName | undefined,
  language: Language,
): PreviewPage[] {
  const pages: Line[][] = [];
  let length = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    const isFull = !page || page.length === ENTRIES_ON_PAGE || length + line.text.length > PAGE_LENGTH;
    if (isFull) pages.push([line]);
    else page.push(line);
    length = isFull ? line.text.length : length + line.text.length;
  }
  const heading = `**${plain(`${name[language]} (${lines.length})`, language)}**`;
  return pages.map((page) => ({
    name,
    text: [heading, ...page.map(({ text }) => text)].join('\n'),
    options: page.filter(({ target }) => target !== undefined),
    lists: list ? [list] : [],
  }));
}
