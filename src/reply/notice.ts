// A short word to one member, without an answer: what they can do differently, or our apology.
// In: wording in both languages. Out: a `Payload` that has passed the funnel; `discord/` sends it ephemeral.

import type { Bilingual, Language } from '../words/language.ts';
import { fitMessage, type Payload } from './fit.ts';
import { channelMention, plain } from './markup.ts';
import { colour } from './message.ts';

/** Returns the message that says this to a reader of that language, with the way to these channels below it. */
export function notice(says: Bilingual, language: Language, channelIds: readonly string[] = []): Payload {
  const channels = channelIds.map(channelMention).join(' · ');
  return fitMessage({
    embed: {
      description: [plain(says[language], language), channels].filter(Boolean).join('\n'),
      color: colour.notice,
    },
    buttons: [],
  });
}
