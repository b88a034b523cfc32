import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { recallAsked } from '../src/answer/asking.ts';
import { UserError } from '../src/reply/user-error.ts';
import type { Command } from './command.ts';
import { everywhere } from './options.ts';
import { askAs, questionIn } from './question.ts';

/** *Ask about this* in a message's menu: the message's text, or a forwarded one's, or a poll's question, as a question. */
export const askAbout = {
  data: new ContextMenuCommandBuilder()
    .setName('Ask about this')
    .setType(ApplicationCommandType.Message)
    .setContexts(everywhere.contexts)
    .setIntegrationTypes(everywhere.installs),
  words: 'message',
  asks: true,
  help: () => ({
    says: {
      ar: 'من قائمة أي رسالة: «التطبيقات» ثم «Ask about this»، فيُجاب عن السؤال المكتوب في الرسالة.',
      en: 'In any message’s menu, under Apps: answers the question written in that message.',
    },
  }),

  run(request) {
    const question = questionIn(request.options, 'message');
    if (question === '') throw new UserError('message.empty');
    // What somebody else wrote does not lean on what the asker was told.
    return askAs(question, { ...request, last: undefined });
  },
  recall: recallAsked,
} satisfies Command;
