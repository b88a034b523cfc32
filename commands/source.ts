import type { Meeting } from '../src/library/meeting.ts';
import { openSource } from '../src/reply/source.ts';
import { UserError } from '../src/reply/user-error.ts';
import type { Choice, Command } from './command.ts';
import { memberCommand, withSharedOptions } from './options.ts';

/** `/source`: the article itself, page by page, with a passage marked. */
export const source = {
  data: withSharedOptions(
    memberCommand('source', 'Read the article itself · اقرأ نص المقال نفسه').addIntegerOption((option) =>
      option
        .setName('passage')
        .setDescription('Open at this passage and mark it · افتح عند هذه الفقرة وأبرزها')
        .setMinValue(1)
        .setAutocomplete(true),
    ),
  ),
  help: () => ({
    says: {
      ar: 'يعرض نص المقال كما نُشر صفحةً صفحة، ويُبرز الفقرة التي تختارها.',
      en: 'Shows the article as published, page by page, with the passage you choose in bold.',
    },
    option: 'passage',
    example: { ar: '3', en: '3' },
  }),

  run({ options, meeting: { meeting }, language }) {
    const passage = options.getInteger('passage');
    if (passage === null) return openSource(meeting, language);
    if (!meeting.passages[passage - 1]) throw new UserError('passage.unknown', meeting.passages.length);
    return openSource(meeting, language, passage - 1);
  },

  complete: (typed, { meeting }) => passagesLike(typed.trim(), meeting),
} satisfies Command;

/** Passages whose number begins with what is typed, or that hold it as words in either language. */
function passagesLike(typed: string, { passages }: Meeting): Choice[] {
  const words = typed.toLowerCase();
  return passages
    .filter(
      ({ index, text, translation }) =>
        `${index + 1}`.startsWith(typed) || text.includes(typed) || translation.toLowerCase().includes(words),
    )
    .map(({ index, text }) => ({ name: `${index + 1} · ${text}`, value: index + 1 }));
}
