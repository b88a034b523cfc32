import { describe, expect, test } from 'vitest';
import { killRounds } from '../../bench/kill-rounds.ts';
import { kinds } from './databases.ts';

/** How often a process is killed; SETTINGS_KILLS=200 for a thorough run. */
const rounds = Number(process.env.SETTINGS_KILLS ?? 6);

describe.each(kinds)('meetings on $name', (kind) => {
  test(`of which ${rounds} processes are killed lose nothing acknowledged, and are never seen half`, async () => {
    const killed = await killRounds({ url: await kind.empty(), rounds, seed: 'hives' });
    expect(killed.acknowledged).toBeGreaterThan(0);
  }, 900_000);
});
