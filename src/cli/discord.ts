// `npm run discord`: the local Discord alone, for a bot on any library. In: `PORT`, and `DISCORD_TOKEN` where it has to be
// a certain one. Out: where the page is, and the variables by which most bots find their Discord.

import { readConfig } from '../config.ts';
import { startLocalDiscord } from '../local/index.ts';

const { port, token } = readConfig();
const local = await startLocalDiscord({ port, ...(token !== undefined && { token }) });
console.log(`A local Discord is at ${local.url}; its bot has:`);
// A token that was given is known, and might be a real one.
if (token === undefined) console.log(`DISCORD_TOKEN=${local.token}`);
console.log(`DISCORD_API_URL=${local.apiUrl}`);

const stop = async () => {
  await local.close();
  process.exit(0);
};
process.once('SIGTERM', stop).once('SIGINT', stop);
