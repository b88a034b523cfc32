import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import type { Command } from './command.ts';
import { everywhere } from './options.ts';
import { questionIn } from './question.ts';

/** *Ask about this* in a message's menu: the message's text as a question. */
export const askAbout = {
  data: new ContextMenuCommandBuilder()
    .setName('Ask about this')
    .setType(ApplicationCommandType.Message)
    .setContexts(everywhere.contexts)
    .setIntegrationTypes(everywhere.installs),
  words: 'message',
  help: () => ({
    says: {
      ar: 'من قائمة أي رسالة: «التطبيقات» ثم «Ask about this»، فيُجاب عن السؤال المكتوب في الرسالة.',
      en: 'In any message’s menu, under Apps: answers the question written in that message.',
    },
  }),

  run({ options, meeting, language }) {
    return meeting.ask(questionIn(options, 'message'), language);
  },
} satisfies Command;
