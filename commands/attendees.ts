import type { Command } from './command.ts';
import { LONGEST_NAME, memberCommand, withSharedOptions } from './options.ts';

/** `/attendees`: who was there and in which role, told apart from those the article only mentions. */
export const attendees = {
  data: withSharedOptions(
    memberCommand(
      'attendees',
      'Who was at the meeting, and in which role · من حضر الاجتماع وبأي صفة',
    ).addStringOption((option) =>
      option
        .setName('person')
        .setDescription('One person only · شخص بعينه')
        .setMaxLength(LONGEST_NAME)
        .setAutocomplete(true),
    ),
  ),
  words: 'person',
  help: ({ people }) => ({
    says: {
      ar: 'يذكر من حضر الاجتماع وصفته، ومن ورد اسمه في المقال دون أن يُذكر حضوره.',
      en: 'Lists who was there and in which role, and apart from them who is only mentioned.',
    },
    ...(people[0] && { option: 'person', example: people[0].name }),
  }),

  run({ options, meeting, language }) {
    return meeting.attendees(options.getString('person') ?? undefined, language);
  },

  complete: (typed, meeting) => meeting.suggest('people', typed),
} satisfies Command;
