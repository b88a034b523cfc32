// Changes of settings as values. In: settings and what to change, or two settings. Out: new settings and what is another
// now; or the changes that lead from the one to the other. Next: `tables.ts` writes both.

import {
  type AuditEntry,
  type Change,
  type GuildSettings,
  guildSettings,
  KEYS,
  MOST_CHANNELS,
  NotSaved,
  type PlaceSettings,
} from './settings.ts';

/** A value that is another now. */
export type Difference = Pick<AuditEntry, 'path' | 'from' | 'to'>;

/** Returns settings with the changes made, and what is another than before. Throws a `NotSaved` for too many channels. */
export function applyChanges(settings: GuildSettings, changes: readonly Change[]) {
  const differences: Difference[] = [];
  const next: GuildSettings = { server: { ...settings.server }, channels: { ...settings.channels } };
  for (const { at, key, to } of changes) {
    const place = placeOf(next, at);
    const from = place[key] ?? null;
    if (from === to) continue;
    const { [key]: _, ...others } = place;
    setPlace(next, at, to === null ? others : { ...others, [key]: to });
    differences.push({ path: pathOf(at, key), from, to });
  }
  if (Object.keys(next.channels).length > MOST_CHANNELS) throw new NotSaved('too-many-channels');
  return { settings: guildSettings.parse(next), differences };
}

/** Returns the changes that turn settings into others. */
export function changesBetween(settings: GuildSettings, next: GuildSettings): Change[] {
  const channels = new Set([...Object.keys(settings.channels), ...Object.keys(next.channels)]);
  return ['server', ...channels].flatMap((at) =>
    KEYS.map((key) => ({ at, key, to: placeOf(next, at)[key] ?? null }) as Change).filter(
      ({ key, to }) => to !== (placeOf(settings, at)[key] ?? null),
    ),
  );
}

function placeOf({ server, channels }: GuildSettings, at: string): PlaceSettings {
  return at === 'server' ? server : (channels[at] ?? {});
}

/** A channel that sets nothing is not kept. */
function setPlace(settings: GuildSettings, at: string, place: PlaceSettings): void {
  if (at === 'server') settings.server = place;
  else if (Object.keys(place).length > 0) settings.channels[at] = place;
  else delete settings.channels[at];
}

function pathOf(at: string, key: string): string {
  return at === 'server' ? `server.${key}` : `channels.${at}.${key}`;
}
