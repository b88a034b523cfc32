// A place → what holds for members who ask there. In: a place and what moderators chose. Out: `Here`.
// Next: `run.ts`, `press.ts` and `complete.ts` act by it, `closed.ts` where answering is off.

import type { Interaction } from 'discord.js';
import type { Defaults } from '../../commands/request.ts';
import { type AskedIn, type Resolved, resolve } from '../settings/resolve.ts';
import { NOTHING_SET, type SettingsStore } from '../settings/settings.ts';
import type { Context } from './dispatch.ts';
import type { Place, Places } from './places.ts';

/** What holds where somebody asks. */
export interface Here extends Defaults {
  guildId: string | undefined;
  at: AskedIn | undefined;
  /** Each value with where it comes from. */
  resolved: Resolved;
}

/** Returns what holds where an interaction comes from. */
export async function findHere(
  interaction: Interaction,
  { places, settings }: Pick<Context, 'settings'> & { places: Places },
): Promise<Here> {
  const { guildId } = interaction;
  const withCategory = guildId !== null && Object.keys(settings.read(guildId).channels).length > 0;
  return hereIn(await places.of(interaction, withCategory), settings);
}

/** Returns what holds in a place; in direct messages, and where nobody chose anything, the defaults. */
export function hereIn({ guildId, at }: Place, settings: SettingsStore): Here {
  const resolved = resolve(guildId ? settings.read(guildId) : NOTHING_SET, at);
  const { language, visibility, meeting } = resolved;
  return {
    guildId,
    at,
    resolved,
    language: language.value === 'asked' ? 'ar' : language.value,
    private: visibility.value === 'private',
    meeting: meeting.value,
  };
}
