// The settings panel: each value that holds in a place with where it comes from, and menus and buttons to change it.
// In: settings and which place of them is shown. Out: a `Payload` that has passed the funnel; `discord/panel.ts` sends it.

import { guildValuesOf, type Origin, type Resolved, resolve } from '../settings/resolve.ts';
import {
  type AuditEntry,
  GUILD_KEYS,
  type GuildKey,
  type GuildSettings,
  KEYS,
  type Key,
} from '../settings/settings.ts';
import type { Language } from '../words/language.ts';
import { changeLine } from './audit.ts';
import type { PanelState, Target } from './config-id.ts';
import { fitMessage, type Payload } from './fit.ts';
import { channelMention, plain, unformatted } from './markup.ts';
import { colour } from './message.ts';
import { buttonsOf, menusOf, ownGuildValue } from './panel-menus.ts';
import { originName, panelText, settingName, valueName } from './settings-wording.ts';

/** What a panel shows. */
export interface Panel extends PanelState {
  settings: GuildSettings;
  /** Ids of the meetings that may be chosen, newest first. */
  meetings: string[];
  /** What was just changed, to be told above the values. */
  saved?: AuditEntry[] | undefined;
  /** The database cannot be reached: these are the settings last known. */
  isStale?: boolean | undefined;
}

const MOST_NAMED = 15;

/** Returns the message that shows the panel. */
export function panelMessage(panel: Panel): Payload {
  const { language, at, settings } = panel;
  const resolved = resolve(settings, at === 'server' ? undefined : at);
  const values = [
    ...KEYS.map((key) => valueLine(key, resolved, panel)),
    ...(at === 'server' ? GUILD_KEYS.map((key) => guildLine(key, panel)) : []),
  ];
  return fitMessage({
    embed: {
      ...(at === 'server' && { title: plain(panelText.server[language], language) }),
      description: [
        ...savedLines(panel),
        ...(at === 'server'
          ? []
          : [`**${plain(panelText.place[language], language)}** ${channelMention(at.channelId)}`]),
        ...values,
        ...(at === 'server' ? namedLines(settings, language) : []),
      ].join('\n'),
      footer: { text: unformatted(panelText.order[language], language) },
      color: colour.answered,
    },
    menus: menusOf(panel),
    buttons: buttonsOf(panel),
  });
}

function valueLine(key: Key, resolved: Resolved, { language, at }: Panel): string {
  const { value, from } = resolved[key];
  const name = plain(`${settingName[key][language]}:`, language);
  const said = plain(valueName(key, value, at === 'server')[language], language);
  return `**${name}** ${said} · ${originOf(from, at, language)}`;
}

/** What is set for the server as a whole alone. */
function guildLine(key: GuildKey, { language, settings }: Panel): string {
  const name = plain(`${settingName[key][language]}:`, language);
  const said = plain(valueName(key, guildValuesOf(settings)[key], true)[language], language);
  const level = ownGuildValue(key, settings) === undefined ? 'default' : 'server';
  return `**${name}** ${said} · ${originOf({ level }, 'server', language)}`;
}

function originOf(from: Origin, at: Target, language: Language): string {
  const isHere = at === 'server' ? from.level === 'server' : from.id === at.channelId;
  const name = plain(originName[isHere ? 'here' : from.level][language], language);
  return isHere || from.id === undefined ? `*${name}*` : `*${name}* ${channelMention(from.id)}`;
}

function savedLines({ saved, isStale, language }: Panel): string[] {
  if (isStale) return [plain(panelText.stale[language], language), ''];
  if (!saved) return [];
  if (saved.length === 0) return [plain(panelText.unchanged[language], language), ''];
  const lines = saved.map((entry) => changeLine(entry, language));
  return [plain(panelText.saved[language], language), ...lines, ''];
}

/** How channels are named where that is what the server asks for, and those that have settings of their own. */
function namedLines({ server, channels }: GuildSettings, language: Language): string[] {
  const how = server.answering === 'off' ? ['', plain(panelText.name[language], language)] : [];
  const ids = Object.keys(channels);
  if (ids.length === 0) return how;
  const more = ids.length > MOST_NAMED ? ` ${plain(panelText.more[language], language)}` : '';
  const named = ids.slice(0, MOST_NAMED).map(channelMention).join(' · ');
  return [...how, '', `${plain(panelText.named[language], language)} ${named}${more}`];
}
