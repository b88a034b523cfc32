import { recallAsked } from '../src/answer/asking.ts';
import { type Language, languageOf } from '../src/words/language.ts';
import type { Command } from './command.ts';
import { memberCommand, withSharedOptions } from './options.ts';
import { askAs, questionIn } from './question.ts';

/** `/ask`: anything the article says. */
export const ask = {
  data: withSharedOptions(
    memberCommand('ask', 'Ask anything about the meeting · اسأل ما تشاء عن الاجتماع').addStringOption(
      (option) =>
        option
          .setName('question')
          .setDescription('Your question, in Arabic or English · سؤالك بالعربية أو الإنجليزية')
          .setMaxLength(6000)
          .setRequired(true),
    ),
  ),
  words: 'question',
  asks: true,
  help: ({ questions = [] }) => ({
    says: {
      ar: 'يجيب عن سؤالك من نص المقال، ويذكر موضع كل اقتباس.',
      en: 'Answers your question from the article and shows where each quote stands.',
    },
    option: 'question',
    example: {
      ar: favourite(questions, 'ar') ?? 'من ترأس الاجتماع؟',
      en: favourite(questions, 'en') ?? 'Who chaired the meeting?',
    },
  }),

  run: (request) => askAs(questionIn(request.options, 'question'), request),
  recall: recallAsked,
} satisfies Command;

/** The first question that a meeting carries in a language. */
const favourite = (questions: readonly string[], language: Language): string | undefined =>
  questions.find((question) => languageOf(question) === language);
