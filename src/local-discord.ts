// Where Mahdar runs when nobody gave it a token: on a Discord of its own. In: the configuration. Out: that Discord, with
// its address printed. `main.ts` runs the bot on it in the same process, `cli/dev.ts` in one that comes and goes.

import type { Config } from './config.ts';
import { type LocalDiscord, startLocalDiscord } from './local/index.ts';

/** What the page of the local Discord proposes to begin with. */
const EXAMPLES = [
  '/ask question:من ترأس الاجتماع؟',
  '/ask question:Who presented the cloud experience?',
  '/ask question:What did the meeting cost?',
  '/agenda',
  '/config show',
];

export async function startLocal({ port }: Config): Promise<LocalDiscord> {
  const local = await startLocalDiscord({
    port,
    application: { name: 'Mahdar', username: 'Mahdar' },
    examples: EXAMPLES,
  });
  console.log(`No DISCORD_TOKEN is set: Mahdar runs on a local Discord. Open ${local.url}`);
  return local;
}
