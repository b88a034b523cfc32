// Who changed what, from what, to what, and when. In: entries of the log. Out: lines, or a page of them as a message.

import { ButtonStyle, ComponentType, TimestampStyles, time } from 'discord.js';
import { type AnyKey, type AuditEntry, isGuildKey, KEYS, type Value } from '../settings/settings.ts';
import type { Bilingual, Language } from '../words/language.ts';
import { markFor } from './bidi.ts';
import { formatConfigId, type PanelAction, type PanelState } from './config-id.ts';
import { fitMessage, type Payload } from './fit.ts';
import { channelMention, plain } from './markup.ts';
import { colour } from './message.ts';
import { logText, panelLabel, settingName, valueName } from './settings-wording.ts';

/** Entries on a page of the log. */
export const LOG_PAGE = 10;

/** A page of the log; what is in `entries` beyond a page says that there are older ones. */
export interface LogPage extends PanelState {
  entries: AuditEntry[];
  /** The number before which the page begins; undefined for the newest. */
  before: number | undefined;
}

/** Returns the message that shows a page of the log. */
export function logMessage({ entries, before, ...state }: LogPage): Payload {
  const { language } = state;
  const shown = entries.slice(0, LOG_PAGE);
  const lines = shown.map((entry) => entryLines(entry, language));
  const button = (name: Bilingual, action: PanelAction) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: name[language],
    custom_id: formatConfigId({ ...state, ...action }),
  });
  const oldest = shown.at(-1)?.number;
  const isMore = entries.length > LOG_PAGE;
  return fitMessage({
    embed: {
      title: plain(logText.title[language], language),
      description: lines.join('\n') || plain(logText.empty[language], language),
      color: colour.answered,
    },
    buttons: [
      ...(before === undefined
        ? []
        : [button(panelLabel.newer, { action: 'log', before: before + LOG_PAGE })]),
      ...(isMore ? [button(panelLabel.older, { action: 'log', before: oldest })] : []),
      button(panelLabel.back, { action: 'show' }),
    ],
  });
}

function entryLines(entry: AuditEntry, language: Language): string {
  const when = time(entry.when, TimestampStyles.ShortDateTime);
  return `${plain(`${entry.number}.`, language)} ${when} · <@${entry.who}>\n${changeLine(entry, language)}`;
}

/** Returns the line that says what was changed, and where. */
export function changeLine({ path, from, to }: AuditEntry, language: Language): string {
  const { at, key } = readPath(path);
  const where =
    at === undefined ? plain(logText.server[language], language) : lineOf(channelMention(at), language);
  const name = key ? settingName[key][language] : path;
  const said = (value: Value | null) => {
    if (value === null) return logText.nothing[language];
    return key ? valueName(key, value, at === undefined)[language] : `${value}`;
  };
  const arrow = language === 'ar' ? '←' : '→';
  return `${where} · **${plain(name, language)}** ${plain(said(from), language)} ${arrow} ${plain(said(to), language)}`;
}

/** A channel's name may be in either script: the line runs as its language does. */
const lineOf = (mention: string, language: Language): string => `${markFor(language)}${mention}`;

function readPath(path: string): { at: string | undefined; key: AnyKey | undefined } {
  if (isGuildKey(path)) return { at: undefined, key: path };
  const [, at, name] = /^(?:server|channels\.(\d+))\.(\w+)$/.exec(path) ?? [];
  return { at, key: KEYS.find((key) => key === name) };
}
