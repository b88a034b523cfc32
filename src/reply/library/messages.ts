// What `/library` returns → the message that shows it. In: a `LibraryView`. Out: a `Payload` that has passed the funnel.
// Next: `src/discord/library.ts` sends it.

import { ButtonStyle, TimestampStyles, time } from 'discord.js';
import type { Bilingual, Language } from '../../words/language.ts';
import { fitMessage, type Message, type Payload } from '../fit.ts';
import { plain } from '../markup.ts';
import { colour } from '../message.ts';
import { press } from './controls.ts';
import { listMessage, logMessage } from './lists.ts';
import { previewMessage } from './preview.ts';
import { textMessage } from './text.ts';
import type { LibraryView } from './view.ts';
import { libraryLabel, libraryText, statusName } from './wording.ts';

/** Returns the message for a view, in a moderator's language. */
export function libraryMessage(view: LibraryView, language: Language): Payload {
  if (view.show === 'paper') return previewMessage(view, language);
  if (view.show === 'text') return textMessage(view, language);
  if (view.show === 'list') return listMessage(view, language);
  if (view.show === 'log') return logMessage(view, language);
  return fitMessage(shortMessage(view, language));
}

type Short = Exclude<LibraryView, { show: 'paper' | 'text' | 'list' | 'log' }>;

/** A sentence or two, and what can be done next. */
function shortMessage(view: Short, language: Language): Message {
  const say = (text: Bilingual) => plain(text[language], language);
  const named = (says: Bilingual, title: Bilingual, more = '') =>
    `**${say(says)}** ${plain(`${title[language]}${more}`, language)}`;
  const message = (lines: string[], more: Partial<Message> = {}): Message => ({
    embed: { description: lines.join('\n'), color: colour.answered },
    buttons: [],
    ...more,
  });
  const list = press(libraryLabel.list, { action: 'list', language });
  const open = (meeting: { id: string; version: number }) =>
    press(libraryLabel.open, {
      action: 'show',
      language,
      paper: { id: meeting.id, version: meeting.version },
    });
  const add = press(libraryLabel.add, { action: 'add', language });

  if (view.show === 'progress') return message([say(view.says)]);
  if (view.show === 'refused')
    return {
      embed: { description: say(view.says), color: colour.refused },
      buttons: [press(libraryLabel.again, { action: 'add', language })],
    };
  if (view.show === 'same')
    return message(
      [named(libraryText.sameText, view.meeting.title, statusIn(view.meeting.status, language))],
      {
        buttons: [open(view.meeting), list],
      },
    );
  if (view.show === 'published') {
    const { meeting, isReplaced, question } = view;
    const says = isReplaced ? libraryText.replaced : libraryText.published;
    const ask = question === undefined ? '' : ` ${plain(`«${question}»`, language)}`;
    return message(
      [named(says, meeting.title, statusIn(meeting.status, language)), `${say(libraryText.askNow)}${ask}`],
      { buttons: [open(meeting), list, add] },
    );
  }
  if (view.show === 'discarded') return message([say(libraryText.discarded)], { buttons: [add, list] });
  if (view.show === 'removed') {
    const { id, title, until } = view.removed;
    return message(
      [
        named(libraryText.removed, title),
        `${say(libraryText.removedHint)} ${time(until, TimestampStyles.ShortDateTime)}`,
      ],
      {
        buttons: [
          press(libraryLabel.restore, { action: 'restore', language, detail: id }, ButtonStyle.Primary),
          list,
        ],
      },
    );
  }
  if (view.show === 'restored')
    return message(
      [named(libraryText.restored, view.meeting.title, statusIn(view.meeting.status, language))],
      {
        buttons: [open(view.meeting), list],
      },
    );
  return message([say(libraryText.exported)], { files: view.files });
}

const statusIn = (status: keyof typeof statusName, language: Language): string =>
  ` (${statusName[status][language]})`;
