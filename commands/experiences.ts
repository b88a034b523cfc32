import type { Command } from './command.ts';
import { LONGEST_NAME, memberCommand, withSharedOptions } from './options.ts';

/** `/experiences`: what was presented, by whom, with what content. */
export const experiences = {
  data: withSharedOptions(
    memberCommand('experiences', 'What was presented, by whom · التجارب التي عُرضت ومن عرضها').addStringOption(
      (option) =>
        option
          .setName('experience')
          .setDescription('One experience only · تجربة بعينها')
          .setMaxLength(LONGEST_NAME)
          .setAutocomplete(true),
    ),
  ),
  words: 'experience',
  help: ({ experiences }) => ({
    says: {
      ar: 'يعرض التجارب التي قُدِّمت في الاجتماع ومن قدّمها وما تناولته.',
      en: 'Lists the experiences presented at the meeting, who presented them and what they covered.',
    },
    ...(experiences[0] && { option: 'experience', example: experiences[0].title }),
  }),

  run({ options, meeting, language }) {
    return meeting.experiences(options.getString('experience') ?? undefined, language);
  },

  complete: (typed, meeting) => meeting.suggest('experiences', typed),
} satisfies Command;
