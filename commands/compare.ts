import { TOPIC_KEY } from '../src/answer/compare.ts';
import { LONGEST_TOPIC } from '../src/answer/topics.ts';
import type { Command } from './command.ts';
import { memberCommand, withReplyOptions } from './options.ts';

/** `/compare`: what each meeting did with a topic, in order of time. */
export const compare = {
  data: withReplyOptions(
    memberCommand(
      'compare',
      'What each meeting did with a topic · ما فعله كل اجتماع في موضوع واحد',
    ).addStringOption((option) =>
      option
        .setName('topic')
        .setDescription('The topic, in Arabic or English · الموضوع بالعربية أو الإنجليزية')
        .setMaxLength(LONGEST_TOPIC)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  ),
  words: 'topic',
  help: ({ agenda }) => ({
    says: {
      ar: 'يعرض ما فعله كل اجتماع في موضوع واحد، من الأقدم إلى الأحدث.',
      en: 'Shows what each meeting did with one topic, from the oldest to the newest.',
    },
    ...(agenda[0] && { option: 'topic', example: agenda[0].title }),
  }),

  run: ({ options, library, language }) => library.compare(options.getString('topic') ?? '', language),
  recall: (key, { library, language }) =>
    key.startsWith(TOPIC_KEY) ? library.compare(key.slice(TOPIC_KEY.length), language) : undefined,
  complete: (typed, _, library) => library.suggestTopics(typed),
} satisfies Command;
