import type { Answer, Statement } from '../src/answer/answer.ts';
import type { MeetingAnswers } from '../src/answer/library.ts';
import type { Meeting } from '../src/library/meeting.ts';
import type { Bilingual, Language } from '../src/words/language.ts';
import { commandName, type Naming, namingOf } from './arabic.ts';
import type { Command } from './command.ts';
import { memberCommand, withSharedOptions } from './options.ts';

const NAME = 'help';

/** `/help`: what each of these commands does, with an example that works. */
export function helpOn(commands: readonly Command[]) {
  const explain = ({ meeting }: MeetingAnswers, language: Language, called: string): Answer => ({
    answered: true,
    language,
    meeting: meeting.id,
    // Called by its Arabic name, it explains the commands by theirs; so does each press of its buttons.
    key: called,
    title: { ar: 'ما الذي يمكنك أن تسأل عنه', en: 'What you can ask' },
    statements: commands.map((command) => describe(command, meeting, namingOf(called))),
  });

  return {
    data: withSharedOptions(
      memberCommand(NAME, 'What you can ask me, with examples · ما الذي يمكن سؤالي عنه، بالأمثلة'),
    ),
    help: () => ({ says: { ar: 'يعرض هذه القائمة.', en: 'Shows this list.' } }),
    run: ({ meeting, language, called }) => explain(meeting, language, called),
    recall: (key, { meeting, language }) =>
      commandName(key) === NAME ? explain(meeting, language, key) : undefined,
  } satisfies Command;
}

function describe(command: Command, meeting: Meeting, naming: Naming): Statement {
  const text = (language: Language) =>
    [
      `${title(command, naming)} — ${command.help(meeting).says[language]}`,
      ...exampleLine(command, meeting, language, naming),
    ].join('\n');
  return { text: { ar: text('ar'), en: text('en') }, citations: [] };
}

function exampleLine(command: Command, meeting: Meeting, language: Language, naming: Naming): string[] {
  if (!isTyped(command)) return [];
  const { option, example } = command.help(meeting);
  const filled = option && example ? ` ${naming.option(option)}${given(example)[language]}` : '';
  return [`${language === 'ar' ? 'مثال' : 'Example'}: ${title(command, naming)}${filled}`];
}

/** Between a Latin name and an Arabic text a colon would seem to belong to neither; quotation marks hold the text. */
const given = ({ ar, en }: Bilingual): Bilingual => ({ ar: ` «${ar}»`, en: `: ${en}` });

const title = (command: Command, naming: Naming): string =>
  isTyped(command) ? `/${naming.command(command.data.name)}` : command.data.name;

/** Only commands that are typed have a description; the others are picked from a menu. */
const isTyped = ({ data }: Command): boolean => 'description' in data.toJSON();
