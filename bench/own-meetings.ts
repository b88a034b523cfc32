// `npm run own`: what guilds' own meetings cost. In: nothing. Out: a table, or JSON with `--json`.
// 2,500 guilds with ten meetings each, beside the same bot without them; then 200 meetings in one guild.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OwnMeasured, Times } from './own-child.ts';
import { fillGuilds } from './own-guilds.ts';

const MANY = { guilds: 2500, each: 10 };
const ONE = { guilds: 1, each: 200 };

const { values } = parseArgs({ options: { json: { type: 'boolean' }, guilds: { type: 'string' } } });
const many = { ...MANY, ...(values.guilds && { guilds: Number(values.guilds) }) };
const folder = mkdtempSync(join(tmpdir(), 'mahdar-own-'));
const files = { many: join(folder, 'many.sqlite'), one: join(folder, 'one.sqlite') };
await fillGuilds(files.many, many.guilds, many.each);
await fillGuilds(files.one, ONE.guilds, ONE.each);
const measured = {
  without: measure(join(folder, 'none.sqlite'), ['--guilds', '0']),
  many: measure(files.many, ['--guilds', `${many.guilds}`, '--each', `${many.each}`]),
  one: measure(files.one, [
    ...['--guilds', '1', '--each', `${ONE.each}`, '--asked', '1'],
    ...['--warm', `${ONE.each * 4}`, '--questions', '1000'],
  ]),
};
rmSync(folder, { recursive: true });
if (values.json) console.log(JSON.stringify(measured));
else print(measured);

function measure(databaseUrl: string, args: string[]): OwnMeasured {
  const child = [
    '--expose-gc',
    '--max-semi-space-size=4',
    join(import.meta.dirname, 'own-child.ts'),
    ...args,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, child, {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as OwnMeasured;
}

function print({ without, many: guilds, one }: typeof measured): void {
  const above = (of: 'memoryAtStart' | 'memory') =>
    (['alive', 'resident'] as const)
      .map((kind) => `${(guilds[of][kind] - without[of][kind]).toFixed(1)} MB ${kind}`)
      .join(', ');
  console.log(`${many.guilds} guilds with ${many.each} meetings each, memory above the bot without them:`);
  console.log(`  ${above('memoryAtStart')} at the start; ${above('memory')} after the questions`);
  console.log(`  the first question to a guild: ${line(guilds.first)}`);
  console.log(`  the next: ${line(guilds.next)}`);
  console.log(
    `${ONE.each} meetings in one guild, once warm: ${line(one.next)}; ${one.memory.alive.toFixed(1)} MB alive in all`,
  );
}

function line({ p50, p99, slowest, clockP99 }: Times): string {
  return `${p50} ms (p50), ${p99} ms (p99), ${slowest} ms (slowest); ${clockP99} ms (p99) by the clock`;
}
