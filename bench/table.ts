// Rounds of both bots → one table. In: numbers. Out: rows of names and values, for people and as JSON.

import type { Answering } from './answers.ts';
import type { Bot, Memory } from './bots.ts';
import { PER_SECOND, type Round } from './rounds.ts';
import { median, percentile } from './statistics.ts';

/** Everything measured of one bot. */
export interface Measured {
  rounds: Round[];
  answering: Answering[];
}

/** One line of the table: medians over the rounds, and ours as a share of the plain bot's. */
export interface Row {
  what: string;
  unit: string;
  mahdar: number;
  plain: number;
  ratio: number;
}

type Reading = [what: string, unit: string, of: (measured: Measured) => number];

/** Returns the rows that compare the two bots. */
export function compareBots(measured: Record<Bot, Measured>): Row[] {
  const guildCounts = Object.keys(measured.mahdar.rounds[0]?.memory ?? {}).map(Number);
  const readings: Reading[] = [
    ...guildCounts.flatMap(memoryReadings),
    ['start to first answer', 'ms', ({ rounds }) => median(rounds.flatMap(({ starts }) => starts))],
    ...latencyReadings('alone', 'one at a time'),
    ...latencyReadings('atRate', `${PER_SECOND} a second`),
    ['answer in process, p50', 'ms', answering('p50')],
    ['answer in process, p99', 'ms', answering('p99')],
    ['answer in process, p50 of medians', 'ms', answering('p50OfMedians')],
    ['answer in process, p99 of medians', 'ms', answering('p99OfMedians')],
    ['answers in process', '/s', answering('perSecond')],
  ];
  return readings.map(([what, unit, of]) => {
    const [mahdar, plain] = [of(measured.mahdar), of(measured.plain)];
    return { what, unit, mahdar, plain, ratio: mahdar / plain };
  });
}

function memoryReadings(guilds: number): Reading[] {
  const of = (field: keyof Memory) => (measured: Measured) =>
    median(measured.rounds.map(({ memory }) => memory[guilds]?.[field] ?? Number.NaN));
  const among = guilds === 1 ? '1 guild' : `${guilds.toLocaleString('en')} guilds`;
  return [
    [`memory, ${among}: resident`, 'MiB', of('rss')],
    [`memory, ${among}: its share (PSS)`, 'MiB', of('pss')],
    [`memory, ${among}: after a collection`, 'MiB', of('collected')],
    [`memory, ${among}: heap in use`, 'MiB', of('heap')],
  ];
}

function latencyReadings(kind: 'alone' | 'atRate', named: string): Reading[] {
  const of = (share: number) => (measured: Measured) =>
    median(measured.rounds.map((round) => percentile(round[kind].latenciesMs, share)));
  return [
    [`latency, ${named}, p50`, 'ms', of(0.5)],
    [`latency, ${named}, p99`, 'ms', of(0.99)],
    [
      `processor time each, ${named}`,
      'ms',
      ({ rounds }) => median(rounds.map((round) => round[kind].computingMs)),
    ],
  ];
}

const answering = (field: keyof Answering) => (measured: Measured) =>
  median(measured.answering.map((each) => each[field]));

/** Returns the rows as lines for a terminal. */
export function printRows(rows: Row[]): string {
  const line = (cells: [string, ...string[]]) =>
    cells[0].padEnd(44) +
    cells
      .slice(1)
      .map((cell) => cell.padStart(14))
      .join('');
  const shown = (value: number, unit: string) => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  return [
    line(['', 'Mahdar', 'plain bot', 'ratio']),
    ...rows.map(({ what, unit, mahdar, plain, ratio }) =>
      line([what, shown(mahdar, unit), shown(plain, unit), ratio.toFixed(2)]),
    ),
  ].join('\n');
}
