// The buttons under a reply. In: which page of what is shown. Out: buttons whose custom ids hold all that a press needs.
// Next: `message.ts` and `source.ts` put them under the embed, `discord/press.ts` acts on a press.

import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Bilingual, Language } from '../words/language.ts';
import { type CustomId, formatCustomId } from './custom-id.ts';
import { label } from './wording.ts';

/** Returns a button that leads to that state, or nothing where the state does not fit a custom id. */
export function button(name: Bilingual, language: Language, id: CustomId): APIButtonComponentWithCustomId[] {
  const customId = formatCustomId(id);
  if (customId === undefined) return [];
  return [
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: name[language], custom_id: customId },
  ];
}

/** Returns the button that removes the reply. */
export function dismissButton(command: string, language: Language): APIButtonComponentWithCustomId[] {
  return button(label.dismiss, language, { command, action: 'dismiss', argument: [] });
}
