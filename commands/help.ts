import type { Answer, Statement } from '../src/answer/answer.ts';
import type { MeetingAnswers } from '../src/answer/library.ts';
import type { Bilingual, Language, Meeting } from '../src/meeting/meeting.ts';
import type { Command } from './command.ts';
import { memberCommand, withSharedOptions } from './options.ts';

/** Key of the answer that `/help` gives. */
const KEY = 'help';

/** `/help`: what each of these commands does, with an example that works. */
export function helpOn(commands: readonly Command[]) {
  const explain = ({ meeting }: MeetingAnswers, language: Language): Answer => ({
    answered: true,
    language,
    meeting: meeting.id,
    key: KEY,
    title: { ar: 'ما الذي يمكنك أن تسأل عنه', en: 'What you can ask' },
    statements: commands.map((command) => describe(command, meeting)),
  });

  return {
    data: withSharedOptions(
      memberCommand('help', 'What you can ask me, with examples · ما الذي يمكن سؤالي عنه، بالأمثلة'),
    ),
    help: () => ({ says: { ar: 'يعرض هذه القائمة.', en: 'Shows this list.' } }),
    run: ({ meeting, language }) => explain(meeting, language),
    recall: (key, { meeting, language }) => (key === KEY ? explain(meeting, language) : undefined),
  } satisfies Command;
}

function describe(command: Command, meeting: Meeting): Statement {
  const text = (language: Language) =>
    [
      `${title(command)} — ${command.help(meeting).says[language]}`,
      ...exampleLine(command, meeting, language),
    ].join('\n');
  return { text: { ar: text('ar'), en: text('en') }, citations: [] };
}

function exampleLine(command: Command, meeting: Meeting, language: Language): string[] {
  if (!isTyped(command)) return [];
  const { option, example } = command.help(meeting);
  const filled = option && example ? ` ${option}${given(example)[language]}` : '';
  return [`${language === 'ar' ? 'مثال' : 'Example'}: ${title(command)}${filled}`];
}

/** Between a Latin name and an Arabic text a colon would seem to belong to neither; quotation marks hold the text. */
const given = ({ ar, en }: Bilingual): Bilingual => ({ ar: ` «${ar}»`, en: `: ${en}` });

const title = (command: Command): string => (isTyped(command) ? `/${command.data.name}` : command.data.name);

/** Only commands that are typed have a description; the others are picked from a menu. */
const isTyped = ({ data }: Command): boolean => 'description' in data.toJSON();
