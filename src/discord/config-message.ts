// What `/config` returns → the message that shows it. In: a `ConfigReply`, and how the panel stands. Out: a `Payload`.

import type { ConfigReply } from '../../commands/config-request.ts';
import { logMessage } from '../reply/audit.ts';
import type { PanelState } from '../reply/config-id.ts';
import { fileProblemsMessage } from '../reply/file-problems.ts';
import { fitMessage, type Payload } from '../reply/fit.ts';
import { plain } from '../reply/markup.ts';
import { colour } from '../reply/message.ts';
import { type Panel, panelMessage } from '../reply/panel.ts';
import { panelText } from '../reply/settings-wording.ts';
import type { Bilingual, Language } from '../words/language.ts';

/** Returns the message for a reply of `/config` or its panel. */
export function configMessage(
  reply: ConfigReply,
  state: PanelState,
  known: Pick<Panel, 'settings' | 'meetings'>,
): Payload {
  const { language, page } = state;
  if (reply.show === 'panel') {
    const { at, saved, isStale } = reply;
    return panelMessage({ ...known, language, page, at, saved, isStale });
  }
  if (reply.show === 'log') return logMessage({ ...state, entries: reply.entries, before: reply.before });
  if (reply.show === 'problems') return fileProblemsMessage(reply.problems, language);
  if (reply.show === 'export') return fileMessage([panelText.exported], reply.file, language);
  if (reply.saved.length === 0) return fileMessage([panelText.unchanged], undefined, language);
  const done = reply.by === 'reset' ? panelText.reset : panelText.imported;
  return fileMessage([done, panelText.before], reply.before, language);
}

function fileMessage(says: Bilingual[], text: string | undefined, language: Language): Payload {
  return fitMessage({
    embed: {
      description: says.map((line) => plain(line[language], language)).join('\n'),
      color: colour.answered,
    },
    buttons: [],
    ...(text !== undefined && { files: [{ name: 'mahdar-settings.json', text }] }),
  });
}
