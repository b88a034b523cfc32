// What is wrong with a settings file. In: problems by path. Out: a message that lists them; where they are too many for
// one message, all of them come as a text file with it.

import type { FileProblem } from '../settings/file.ts';
import type { Language } from '../words/language.ts';
import { fitMessage, type Payload } from './fit.ts';
import { plain } from './markup.ts';
import { colour } from './message.ts';
import { fileText } from './settings-wording.ts';

const MOST_LISTED = 15;

/** Returns the message that lists the problems of a file. */
export function fileProblemsMessage(problems: FileProblem[], language: Language): Payload {
  const lines = problems.map((problem) => problemLine(problem, language));
  const listed = lines.slice(0, MOST_LISTED).map((line) => `- ${plain(line, language)}`);
  const more = problems.length - listed.length;
  return fitMessage({
    embed: {
      description: [
        plain(fileText.title[language], language),
        ...listed,
        ...(more > 0 ? [plain(`${fileText.more[language]} ${more}`, language)] : []),
      ].join('\n'),
      color: colour.refused,
    },
    buttons: [],
    ...(more > 0 && { files: [{ name: 'problems.txt', text: `${lines.join('\n')}\n` }] }),
  });
}

function problemLine({ path, code, expected, found }: FileProblem, language: Language): string {
  const said = [fileText[code][language], expected, found].filter((part) => part !== undefined).join(' ');
  return path === '' ? said : `${path}: ${said}`;
}
