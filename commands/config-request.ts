// What `/config` is run with, and what it returns. In: the options of a moderator, and where they stand.
// Out: what to show; `src/discord/manage.ts` sends it. Next: `config-actions.ts` does the work.

import type { Listed } from '../src/answer/guilds/libraries.ts';
import type { Target } from '../src/reply/config-id.ts';
import type { FileProblem } from '../src/settings/file.ts';
import type { AskedIn } from '../src/settings/resolve.ts';
import type { AuditEntry, SettingsStore } from '../src/settings/settings.ts';
import type { Options } from './command.ts';
import type { AttachedFile } from './step.ts';

/** The options of `/config`. */
export interface ConfigOptions extends Options {
  /** The channel that was picked, with what stands above it; undefined for none. */
  channel: AskedIn | undefined;
  file: AttachedFile | undefined;
}

/** Who changes what, and where. */
export interface Moderator {
  guildId: string;
  memberId: string;
  /** The channel or thread where they stand. */
  at: AskedIn;
  settings: SettingsStore;
  library: Listed;
  /** Resolves to an attachment's bytes; rejects where they cannot be had. */
  fetchFile(file: AttachedFile): Promise<Uint8Array>;
}

/** What `/config` is run with. */
export interface ConfigRequest extends Moderator {
  options: ConfigOptions;
}

/** What `/config` and its panel show. */
export type ConfigReply =
  | { show: 'panel'; at: Target; saved?: AuditEntry[]; isStale?: boolean }
  | { show: 'log'; before: number | undefined; entries: AuditEntry[] }
  | { show: 'export'; file: string }
  | { show: 'replaced'; by: 'reset' | 'import'; saved: AuditEntry[]; before: string | undefined }
  | { show: 'problems'; problems: FileProblem[] };
