import type { Command } from './command.ts';
import { LONGEST_NAME, memberCommand, withSharedOptions } from './options.ts';

/** `/agenda`: what the committee took up, and what it did with each item. */
export const agenda = {
  data: withSharedOptions(
    memberCommand(
      'agenda',
      'What was on the agenda, and what was done with it · جدول الأعمال وما جرى في كل بند',
    ).addStringOption((option) =>
      option
        .setName('topic')
        .setDescription('One item only · بند بعينه')
        .setMaxLength(LONGEST_NAME)
        .setAutocomplete(true),
    ),
  ),
  words: 'topic',
  help: ({ agenda }) => ({
    says: {
      ar: 'يعرض بنود جدول الأعمال وما فعلته اللجنة بكل بند: اطلعت أو استعرضت أو بحثت أو اعتمدت.',
      en: 'Lists the agenda items and what the committee did with each: was briefed, reviewed, discussed or approved.',
    },
    ...(agenda[0] && { option: 'topic', example: agenda[0].title }),
  }),

  run({ options, meeting, language }) {
    return meeting.agenda(options.getString('topic') ?? undefined, language);
  },

  complete: (typed, meeting) => meeting.suggest('agenda', typed),
} satisfies Command;
