// The text of a draft or meeting with its clauses, page by page. In: a `Paper` and a page. Out: a `Payload`.

import type { Clause } from '../../article/article.ts';
import { type Language, languageOf } from '../../words/language.ts';
import { fitMessage, type Payload, shorten } from '../fit.ts';
import { blockQuote, plain, unformatted } from '../markup.ts';
import { colour } from '../message.ts';
import { label, pageNumber } from '../wording.ts';
import { press, translate } from './controls.ts';
import type { LibraryId } from './ids.ts';
import { titleOf } from './preview.ts';
import type { Paper } from './view.ts';
import { libraryLabel, libraryText } from './wording.ts';

const CLAUSES_ON_PAGE = 8;
const PAGE_LENGTH = 2800;
const TRANSLATION_LENGTH = 300;

/** Returns the message that shows a page of the clauses; past the end, the last one. */
export function textMessage(
  { paper, page: wanted }: { paper: Paper; page: number },
  language: Language,
): Payload {
  const pages = pagesOf(paper, language);
  const page = Math.min(wanted, pages.length - 1);
  const turn = (to: Partial<LibraryId>) =>
    ({ action: 'text', language, paper: paper.key, page, ...to }) satisfies LibraryId;
  return fitMessage({
    embed: {
      title: plain(titleOf(paper, language), language),
      description: (pages[page] ?? []).join('\n'),
      footer: {
        text: unformatted(
          `${pageNumber[language](page + 1, pages.length)} · ${libraryText.passages[language]}`,
          language,
        ),
      },
      color: colour.notice,
    },
    buttons: [
      ...(page > 0 ? [press(label.previous, turn({ page: page - 1, detail: 'turn' }))] : []),
      ...(page < pages.length - 1 ? [press(label.next, turn({ page: page + 1, detail: 'turn' }))] : []),
      press(libraryLabel.facts, { action: 'show', language, paper: paper.key }),
      translate(turn({})),
    ],
  });
}

function pagesOf({ article }: Paper, language: Language): string[][] {
  const pages: string[][] = [];
  let length = 0;
  for (const clause of article.clauses) {
    const lines = clauseLines(clause, article.translations?.[clause.index], language);
    const page = pages.at(-1);
    const isFull = !page || page.length === CLAUSES_ON_PAGE || length + lines.length > PAGE_LENGTH;
    if (isFull) pages.push([lines]);
    else page.push(lines);
    length = isFull ? lines.length : length + lines.length;
  }
  return pages;
}

function clauseLines({ index, text }: Clause, translation: string | undefined, language: Language): string {
  return [
    `-# ${plain(`${index + 1}`, language)}`,
    blockQuote(text, [], languageOf(text) ?? language),
    ...(translation ? [plain(shorten(translation, TRANSLATION_LENGTH), language)] : []),
  ].join('\n');
}
