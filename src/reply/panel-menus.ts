// The menus and buttons of the settings panel. In: what the panel shows. Out: components whose custom ids hold all that a
// press needs. Next: `panel.ts` puts them under the values, `discord/panel.ts` acts on a press.

import {
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { resolve } from '../settings/resolve.ts';
import {
  type AnyKey,
  GUILD_DEFAULTS,
  type GuildKey,
  type GuildSettings,
  isGuildKey,
  type Key,
  type Value,
} from '../settings/settings.ts';
import type { Bilingual } from '../words/language.ts';
import { formatConfigId, type PanelAction, type PanelState, type Target } from './config-id.ts';
import type { Menu } from './fit.ts';
import type { Panel } from './panel.ts';
import { originName, panelLabel, panelText, settingName, valueHint, valueName } from './settings-wording.ts';
import { label, otherLanguage } from './wording.ts';

/** A value of a menu that takes a setting away again. */
export const INHERIT = 'inherit';

/** Settings of each page. */
const PAGES: [Key[], Key[], GuildKey[]] = [
  ['answering', 'language', 'visibility'],
  ['closed', 'cooldownSeconds', 'meeting'],
  ['asked.on', 'asked.days', 'shippedMeetings'],
];

const COOLDOWNS = [0, 5, 10, 30, 60, 300, 900, 3600, 21_600];
const MOST_MEETINGS = 20;
const DAYS = [7, 14, 30, 60, 90, 180, 365];

/** Returns the menus of the panel's page: where, and each setting. */
export function menusOf(panel: Panel): Menu[] {
  return [placeMenu(panel), ...PAGES[pageOf(panel)].map((key) => valueMenu(key, panel))];
}

/** What is set for the server alone is on no page of a channel. */
const pageOf = ({ page, at }: Panel): PanelState['page'] => (page === 2 && at !== 'server' ? 0 : page);

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

function valueMenu(key: AnyKey, panel: Panel): APIStringSelectComponent {
  const { language, at } = panel;
  const own = ownValue(key, panel);
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
      option(INHERIT, inheritedName(key, panel), panelText.inherit),
      ...choicesOf(key, panel).map((value) =>
        option(`${value}`, valueName(key, value, at === 'server'), valueHint[`${key}.${value}`]),
      ),
    ],
  };
}

/** The value that holds while nothing is set in the place itself, and who it comes from. */
function inheritedName(key: AnyKey, { at, settings }: Panel): Bilingual {
  if (isGuildKey(key)) {
    const name = valueName(key, GUILD_DEFAULTS[key], true);
    return { ar: `${name.ar} (${originName.default.ar})`, en: `${name.en} (${originName.default.en})` };
  }
  const { value, from } = resolve(withoutOwn(settings, at), at === 'server' ? undefined : at)[key];
  const name = valueName(key, value, at === 'server');
  const origin = originName[from.level];
  return { ar: `${name.ar} (${origin.ar})`, en: `${name.en} (${origin.en})` };
}

function withoutOwn({ server, channels }: GuildSettings, at: Target): GuildSettings {
  return at === 'server'
    ? { server: {}, channels }
    : { server, channels: { ...channels, [at.channelId]: {} } };
}

/** The values of a menu; one that was typed and is in no list is added to it. */
function choicesOf(key: AnyKey, panel: Panel): Value[] {
  const own = ownValue(key, panel);
  const listed = {
    answering: ['on', 'off'],
    closed: ['private', 'silent'],
    language: ['ar', 'en', 'asked'],
    visibility: ['public', 'private'],
    cooldownSeconds: COOLDOWNS,
    meeting: ['newest', ...panel.meetings.slice(0, MOST_MEETINGS)],
    'asked.on': [true, false],
    'asked.days': DAYS,
    shippedMeetings: [true, false],
  }[key];
  return [...new Set([...listed, ...(own === undefined ? [] : [own])])];
}

/** Returns the buttons of the panel's page. */
export function buttonsOf(panel: Panel): APIButtonComponentWithCustomId[] {
  const { language, at } = panel;
  const page = pageOf(panel);
  const isLast = page === (at === 'server' ? 2 : 1);
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
    isLast ? panelLabel.back : panelLabel.further,
    { page: isLast ? 0 : page === 0 ? 1 : 2 },
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

/** What is set in the place itself. */
function ownValue(key: AnyKey, { at, settings }: Panel): Value | undefined {
  if (isGuildKey(key)) return ownGuildValue(key, settings);
  const { server, channels } = settings;
  return (at === 'server' ? server : channels[at.channelId])?.[key];
}

/** Returns what a server has set for itself as a whole. */
export function ownGuildValue(key: GuildKey, { asked, shippedMeetings }: GuildSettings): Value | undefined {
  if (key === 'shippedMeetings') return shippedMeetings;
  return key === 'asked.on' ? asked?.on : asked?.days;
}
