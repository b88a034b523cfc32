// Changes of settings as values. In: settings and what to change, or two settings. Out: new settings and what is another
// now; or the changes that lead from the one to the other. Next: `tables.ts` writes both.

import {
  type AuditEntry,
  type Change,
  GUILD_KEYS,
  type GuildChange,
  type GuildSettings,
  type GuildValues,
  guildSettings,
  KEYS,
  MOST_CHANNELS,
  NotSaved,
  type PlaceChange,
  type PlaceSettings,
  type Value,
} from './settings.ts';

/** A value that is another now. */
export type Difference = Pick<AuditEntry, 'path' | 'from' | 'to'>;

/** Returns settings with the changes made, and what is another than before. Throws a `NotSaved` for too many channels. */
export function applyChanges(settings: GuildSettings, changes: readonly Change[]) {
  const differences: Difference[] = [];
  let next: GuildSettings = { ...settings, channels: { ...settings.channels } };
  for (const change of changes) {
    const [from, { to }] = [valueAt(next, change), change];
    if (from === to) continue;
    next = isOfGuild(change) ? withGuildValue(next, change) : withPlaceValue(next, change);
    differences.push({ path: pathOf(change), from, to });
  }
  if (Object.keys(next.channels).length > MOST_CHANNELS) throw new NotSaved('too-many-channels');
  return { settings: guildSettings.parse(next), differences };
}

/** Returns the changes that turn settings into others. */
export function changesBetween(settings: GuildSettings, next: GuildSettings): Change[] {
  const channels = new Set([...Object.keys(settings.channels), ...Object.keys(next.channels)]);
  const places = ['server', ...channels].flatMap((at) => KEYS.map((key) => ({ at, key })));
  const whole = GUILD_KEYS.map((key) => ({ at: 'server', key }));
  return [...places, ...whole]
    .map((where) => ({ ...where, to: valueAt(next, where as Change) }) as Change)
    .filter((change) => change.to !== valueAt(settings, change));
}

function valueAt(settings: GuildSettings, change: Change): Value | null {
  return (
    (isOfGuild(change) ? valuesOf(settings)[change.key] : placeOf(settings, change.at)[change.key]) ?? null
  );
}

const isOfGuild = (change: Change): change is GuildChange => GUILD_KEYS.some((key) => key === change.key);

/** What a server has set for itself as a whole. */
function valuesOf({
  asked,
  shippedMeetings,
}: GuildSettings): Partial<Record<keyof GuildValues, Value | undefined>> {
  return { 'asked.on': asked?.on, 'asked.days': asked?.days, shippedMeetings };
}

function placeOf({ server, channels }: GuildSettings, at: string): PlaceSettings {
  return at === 'server' ? server : (channels[at] ?? {});
}

function withPlaceValue(settings: GuildSettings, { at, key, to }: PlaceChange): GuildSettings {
  const { [key]: _, ...others } = placeOf(settings, at);
  const place = to === null ? others : { ...others, [key]: to };
  return at === 'server' ? { ...settings, server: place } : withChannel(settings, at, place);
}

/** A channel that sets nothing is not kept. */
function withChannel(settings: GuildSettings, at: string, place: PlaceSettings): GuildSettings {
  if (Object.keys(place).length > 0) settings.channels[at] = place;
  else delete settings.channels[at];
  return settings;
}

/** What sets nothing is not kept here either. */
function withGuildValue(settings: GuildSettings, { key, to }: GuildChange): GuildSettings {
  const { asked: _, shippedMeetings: __, ...places } = settings;
  const set = { ...valuesOf(settings), [key]: to ?? undefined } as Partial<GuildValues>;
  const asked = {
    ...(set['asked.on'] !== undefined && { on: set['asked.on'] }),
    ...(set['asked.days'] !== undefined && { days: set['asked.days'] }),
  };
  return {
    ...places,
    ...(Object.keys(asked).length > 0 && { asked }),
    ...(set.shippedMeetings !== undefined && { shippedMeetings: set.shippedMeetings }),
  };
}

function pathOf(change: Change): string {
  if (isOfGuild(change)) return change.key;
  return change.at === 'server' ? `server.${change.key}` : `channels.${change.at}.${change.key}`;
}
