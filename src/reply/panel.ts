// The settings panel: each value that holds in a place with where it comes from, and menus and buttons to change it.
// In: settings and which place of them is shown. Out: a `Payload` that has passed the funnel; `discord/panel.ts` sends it.

import {
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Bilingual, Language } from '../meeting/meeting.ts';
import { type Origin, type Resolved, resolve } from '../settings/resolve.ts';
import {
  type AuditEntry,
  type GuildSettings,
  KEYS,
  type Key,
  type PlaceSettings,
} from '../settings/settings.ts';
import { changeLine } from './audit.ts';
import { formatConfigId, type PanelAction, type PanelState, type Target } from './config-id.ts';
import { fitMessage, type Menu, type Payload } from './fit.ts';
import { channelMention, plain, unformatted } from './markup.ts';
import { colour } from './message.ts';
import { originName, panelLabel, panelText, settingName, valueHint, valueName } from './settings-wording.ts';
import { label, otherLanguage } from './wording.ts';

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

/** A value of a menu that takes a setting away again. */
export const INHERIT = 'inherit';

/** Settings of each page. */
const PAGES: [Key[], Key[]] = [
  ['answering', 'language', 'visibility'],
  ['closed', 'cooldownSeconds', 'meeting'],
];

const COOLDOWNS = [0, 5, 10, 30, 60, 300, 900, 3600, 21_600];
const MOST_MEETINGS = 20;
const MOST_NAMED = 15;

/** Returns the message that shows the panel. */
export function panelMessage(panel: Panel): Payload {
  const { language, at, settings, page } = panel;
  const resolved = resolve(settings, at === 'server' ? undefined : at);
  const values = KEYS.map((key) => valueLine(key, resolved, panel));
  return fitMessage({
    embed: {
      ...(at === 'server' && { title: plain(panelText.server[language], language) }),
      description: [
        ...savedLines(panel),
        ...(at === 'server'
          ? []
          : [`**${plain(panelText.place[language], language)}** ${channelMention(at.channelId)}`]),
        ...values,
        ...(at === 'server' ? namedLine(settings, language) : []),
      ].join('\n'),
      footer: { text: unformatted(panelText.order[language], language) },
      color: colour.answered,
    },
    menus: [placeMenu(panel), ...PAGES[page].map((key) => valueMenu(key, panel))],
    buttons: buttonsOf(panel),
  });
}

/** Returns what is set in a place itself. */
export function ownSettings({ server, channels }: GuildSettings, at: Target): PlaceSettings {
  return at === 'server' ? server : (channels[at.channelId] ?? {});
}

function valueLine(key: Key, resolved: Resolved, { language, at }: Panel): string {
  const { value, from } = resolved[key];
  const name = plain(`${settingName[key][language]}:`, language);
  const said = plain(valueName(key, value, from.level === 'server' || at === 'server')[language], language);
  return `**${name}** ${said} · ${originOf(from, at, language)}`;
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

function namedLine({ channels }: GuildSettings, language: Language): string[] {
  const ids = Object.keys(channels);
  if (ids.length === 0) return [];
  const more = ids.length > MOST_NAMED ? ` ${plain(panelText.more[language], language)}` : '';
  const named = ids.slice(0, MOST_NAMED).map(channelMention).join(' · ');
  return ['', `${plain(panelText.named[language], language)} ${named}${more}`];
}

function placeMenu({ at, ...panel }: Panel): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: idOf({ at, ...panel }, { action: 'pick' }),
    placeholder: panelText.pick[panel.language],
    ...(at !== 'server' && {
      default_values: [{ id: at.channelId, type: SelectMenuDefaultValueType.Channel }],
    }),
  };
}

function valueMenu(key: Key, panel: Panel): APIStringSelectComponent {
  const { language, at, settings } = panel;
  const own = ownSettings(settings, at)[key];
  const inherited = at === 'server' ? panelText.byDefault : panelText.inherit;
  const option = (value: string, name: Bilingual, hint?: Bilingual) => ({
    label: `${settingName[key][language]}: ${name[language]}`,
    value,
    ...(hint && { description: hint[language] }),
    default: value === `${own ?? INHERIT}`,
  });
  return {
    type: ComponentType.StringSelect,
    custom_id: idOf(panel, { action: 'set', key }),
    placeholder: settingName[key][language],
    options: [
      option(INHERIT, inherited),
      ...choicesOf(key, panel).map((value) =>
        option(`${value}`, valueName(key, value, at === 'server'), valueHint[`${key}.${value}`]),
      ),
    ],
  } satisfies Menu;
}

/** The values of a menu; one that was typed and is in no list is added to it. */
function choicesOf(key: Key, { meetings, settings, at }: Panel): (string | number)[] {
  const own = ownSettings(settings, at)[key];
  const listed = {
    answering: ['on', 'off'],
    closed: ['private', 'silent'],
    language: ['ar', 'en', 'asked'],
    visibility: ['public', 'private'],
    cooldownSeconds: COOLDOWNS,
    meeting: ['newest', ...meetings.slice(0, MOST_MEETINGS)],
  }[key];
  return [...new Set([...listed, ...(own === undefined ? [] : [own])])];
}

function buttonsOf(panel: Panel): APIButtonComponentWithCustomId[] {
  const { language, page, at } = panel;
  const button = (name: Bilingual, state: Partial<PanelState>, action: PanelAction) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: name[language],
    custom_id: idOf({ ...panel, ...state }, action),
  });
  const whole =
    at === 'server'
      ? button(panelLabel.here, {}, { action: 'here' })
      : button(panelLabel.server, { at: 'server' }, { action: 'show' });
  const turn = button(
    page === 0 ? panelLabel.further : panelLabel.back,
    { page: page === 0 ? 1 : 0 },
    { action: 'show' },
  );
  const translate = button(label.language, { language: otherLanguage(language) }, { action: 'show' });
  const others =
    page === 0
      ? [
          button(panelLabel.log, {}, { action: 'log', before: undefined }),
          button(panelLabel.export, {}, { action: 'export' }),
        ]
      : [button(panelLabel.reset, {}, { action: 'reset' })];
  return [whole, turn, ...others, translate];
}

const idOf = ({ language, page, at }: PanelState, action: PanelAction): string =>
  formatConfigId({ language, page, at, ...action });
