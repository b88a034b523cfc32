// A process of the bench and a line to it. In: a file for Node to run. Out: a `Child` that can be asked and stopped.

import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A process that answers messages. */
export interface Child {
  pid: number;
  /** Milliseconds since 1970 at which it was started. */
  startedAt: number;
  /** Sends a message and returns what comes back; rejects when the process ends first. */
  ask<Value>(message: object): Promise<Value>;
  /** Resolves to its exit code when it has ended. */
  ended: Promise<number | null>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<number | null>;
}

export interface ChildOptions {
  args?: string[];
  env?: Record<string, string>;
  /** Flags of Node. */
  flags?: string[];
  /** Where the process starts, away from any `.env`. */
  folder: string;
  /** The file that gets what it prints. */
  log: string;
}

/** Starts a file with this Node. */
export function startChild(
  file: string,
  { args = [], env = {}, flags = [], folder, log }: ChildOptions,
): Child {
  const output = openSync(log, 'a');
  const startedAt = performance.timeOrigin + performance.now();
  const child = fork(file, args, {
    cwd: folder,
    env: { ...withoutOwn(process.env), ...env },
    execArgv: flags,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ask = askThrough(child, `${file} ended: see ${log}`);
  return {
    pid: child.pid ?? 0,
    startedAt,
    ask: ask as Child['ask'],
    ended,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** What the shell has set for a bot of its own must not reach the ones that are measured. */
function withoutOwn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(DISCORD_|SHARDS$|DATABASE_URL$|LOG_LEVEL$|PORT$|NODE_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}

function askThrough(child: ChildProcess, gone: string): (message: object) => Promise<unknown> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let sent = 0;
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    if (error) waiting.get(id)?.reject(new Error(error));
    else waiting.get(id)?.resolve(value);
    waiting.delete(id);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(gone));
  });
  return (message) =>
    new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { resolve, reject });
      child.send({ ...message, id: sent });
    });
}

/** Memory of a process as Linux counts it, in MiB: resident, and its share of what it has in common with others. */
export function memoryOf(pid: number): { rss: number; pss: number } {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const inMiB = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024;
  return { rss: inMiB('Rss'), pss: inMiB('Pss') };
}

const TICKS_PER_SECOND = 100;

/** Returns how long a process has been computing, in milliseconds, in its own code and in the kernel for it. */
export function computingOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}
