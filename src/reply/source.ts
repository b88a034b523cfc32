// A look at the article itself → one Discord message: some passages in a row, the one asked for in bold.
// In: a `SourceView` from `/source` or from an answer's "In context". Out: a `Payload` that has passed the funnel.

import type { Meeting, Passage } from '../library/meeting.ts';
import type { Language } from '../words/language.ts';
import { button, dismissButton } from './buttons.ts';
import { citationLines, citePassage } from './citation.ts';
import { type CustomId, versionOf } from './custom-id.ts';
import { fitMessage, type Payload } from './fit.ts';
import { plain, unformatted } from './markup.ts';
import { colour } from './message.ts';
import { caption, label, otherLanguage, pageNumber } from './wording.ts';

/** Few enough for one message in English, where each passage has its translation below it. */
const PASSAGES_PER_PAGE = 4;

/** A page of the article. */
export interface SourceView {
  meeting: Meeting;
  language: Language;
  /** Counted from 0. */
  page: number;
  /** Index of the passage to show in bold. */
  marked?: number | undefined;
}

/** Returns the view that opens the article at its beginning, or where this passage stands. */
export function openSource(meeting: Meeting, language: Language, marked?: number): SourceView {
  return { meeting, language, page: Math.floor((marked ?? 0) / PASSAGES_PER_PAGE), marked };
}

/** Returns the message that shows a page of the article. */
export function sourceMessage(view: SourceView, command: string): Payload {
  const { meeting, language } = view;
  const count = Math.ceil(meeting.passages.length / PASSAGES_PER_PAGE);
  const page = Math.min(view.page, count - 1);
  const passages = meeting.passages.slice(page * PASSAGES_PER_PAGE, (page + 1) * PASSAGES_PER_PAGE);
  return fitMessage({
    embed: {
      title: plain(`${caption.source[language]} · ${meeting.title[language]}`, language),
      description: passages.map((passage) => passageLines(passage, view)).join('\n\n'),
      footer: { text: unformatted(pageNumber[language](page + 1, count), language) },
      color: colour.answered,
    },
    buttons: [
      ...(page > 0 ? button(label.previous, language, turnTo({ ...view, page: page - 1 }, command)) : []),
      ...(page < count - 1 ? button(label.next, language, turnTo({ ...view, page: page + 1 }, command)) : []),
      ...button(
        label.language,
        language,
        turnTo({ ...view, page, language: otherLanguage(language) }, command),
      ),
      ...dismissButton(command, language),
    ],
  });
}

function turnTo({ meeting, language, page, marked }: SourceView, command: string): CustomId {
  const text = [meeting.id, versionOf(meeting.article)] as const;
  return { command, action: 'page', argument: [...text, language, page, marked ?? '-'] };
}

function passageLines(passage: Passage, { meeting, language, marked }: SourceView): string {
  return citationLines(citePassage(passage, passage.index === marked), meeting, language);
}
