import type { Command } from './command.ts';
import { memberCommand, withSharedOptions } from './options.ts';

/** `/meeting`: which meeting it was, who chaired it, how and when, and what for. */
export const meeting = {
  data: withSharedOptions(
    memberCommand(
      'meeting',
      'Which meeting: chair, form, date, purpose · أي اجتماع: رئيسه وصيغته وتاريخه وهدفه',
    ),
  ),
  help: () => ({
    says: {
      ar: 'يعرّف بالاجتماع: رقمه ورئيسه وكيف عُقد وتاريخ نشر المقال والهدف منه.',
      en: 'Introduces the meeting: its number, chair, how it was held, when it was reported and what it is for.',
    },
  }),

  run: ({ meeting, language }) => meeting.overview(language),
} satisfies Command;
