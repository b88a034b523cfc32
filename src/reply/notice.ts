// A short word to one member, without an answer: what they can do differently, or our apology.
// In: wording in both languages. Out: a `Payload` that has passed the funnel; `discord/` sends it ephemeral.

import type { Bilingual, Language } from '../meeting/meeting.ts';
import { fitMessage, type Payload } from './fit.ts';
import { plain } from './markup.ts';
import { colour } from './message.ts';

/** Returns the message that says this to a reader of that language. */
export function notice(says: Bilingual, language: Language): Payload {
  return fitMessage({
    embed: { description: plain(says[language], language), color: colour.notice },
    buttons: [],
  });
}
