// Buttons and menus of `/library`. In: a label and what a press does. Out: components. Used by all that it shows.

import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Bilingual } from '../../words/language.ts';
import type { Menu } from '../fit.ts';
import { unformatted } from '../markup.ts';
import { label, otherLanguage } from '../wording.ts';
import { formatLibraryId, type LibraryId } from './ids.ts';

type Style = ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger | ButtonStyle.Primary;

/** Returns a button. */
export function press(
  name: Bilingual,
  id: LibraryId,
  style: Style = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label: name[id.language], custom_id: formatLibraryId(id) };
}

/** Returns the button that shows the same in the other language, which it names. */
export function translate(id: LibraryId): APIButtonComponentWithCustomId {
  const to = otherLanguage(id.language);
  return {
    ...press(label.language, { ...id, language: to, detail: 'language' }),
    label: label.language[id.language],
  };
}

/** One line of a menu. */
export interface MenuOption {
  name: string;
  value: string;
  isChosen?: boolean;
}

/** Returns a menu in which one line is picked; one without lines is no menu. */
export function menu(placeholder: Bilingual, id: LibraryId, options: readonly MenuOption[]): Menu[] {
  if (options.length === 0) return [];
  return [
    {
      type: ComponentType.StringSelect,
      custom_id: formatLibraryId(id),
      placeholder: placeholder[id.language],
      options: options.map(({ name, value, isChosen = false }) => ({
        label: unformatted(name, id.language).trim() || value,
        value,
        default: isChosen,
      })),
    },
  ];
}
