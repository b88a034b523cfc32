// Rows as what others see. In: rows of meetings and versions. Out: `ListedMeeting` and its kin. Next: `memory.ts`, `read.ts`.
// What cannot be read is damage, and says of which server and meeting.

import { hash } from 'node:crypto';
import { StorageError } from '../settings.ts';
import {
  articleFormat,
  type Json,
  KEPT_HOURS,
  type ListedMeeting,
  meetingStatus,
  meetingSummary,
  type PastVersion,
  type RemovedMeeting,
  type StoredMeeting,
} from './meetings.ts';
import type { MeetingRow, VersionRow } from './tables.ts';

/** So long a draft waits, and a removed meeting can be had back. */
export const KEPT_MS = KEPT_HOURS * 3_600_000;

/** Returns the SHA-256 of an article, in hexadecimal. */
export const sha256Of = (article: string): string => hash('sha256', article, 'hex');

/** Returns a meeting as it is listed. Throws a `StorageError` for one that cannot be read. */
export function toListed(row: MeetingRow, database: string): ListedMeeting {
  return reading(row, database, () => {
    const { title, topics, ...summary } = meetingSummary.parse(JSON.parse(`${row.summary}`));
    return {
      id: row.id,
      // Most titles are in one language, and one string is enough for both.
      title: title.ar === title.en ? { ar: title.ar, en: title.ar } : title,
      ...summary,
      topics: topics.map((topic) => ({ ar: topic, en: topic })),
      version: row.version,
      status: meetingStatus.parse(row.status),
      format: articleFormat.parse(row.format),
      textSha256: row.textSha256,
      revision: row.revision,
    };
  });
}

/** Returns a meeting with its text. Throws a `StorageError` for one that cannot be read. */
export function toStored(meeting: MeetingRow, version: VersionRow, database: string): StoredMeeting {
  const listed = toListed(meeting, database);
  return reading(meeting, database, () => ({
    ...listed,
    article: JSON.parse(`${version.article}`) as string,
    translation: version.translation === null ? undefined : (JSON.parse(version.translation) as Json),
    corrections: JSON.parse(`${meeting.corrections}`) as Json[],
    fileSha256: version.fileSha256,
    link: version.link ?? undefined,
    publishedAt: new Date(version.publishedAt),
    publishedBy: version.who,
  }));
}

/** Returns what stays known of a version. */
export function toPast(row: VersionRow): PastVersion {
  return {
    version: row.version,
    format: articleFormat.parse(row.format),
    fileSha256: row.fileSha256,
    textSha256: row.textSha256,
    publishedAt: new Date(row.publishedAt),
    publishedBy: row.who,
    replacedAt: row.replacedAt === null ? undefined : new Date(row.replacedAt),
  };
}

/** Returns a removed meeting as it is listed. */
export function toRemoved(row: MeetingRow, database: string): RemovedMeeting {
  const { id, title } = toListed(row, database);
  const at = row.removedAt ?? 0;
  return {
    ...{ id, title, removedBy: `${row.removedBy}` },
    removedAt: new Date(at),
    until: new Date(at + KEPT_MS),
  };
}

function reading<T>({ guildId, id }: MeetingRow, database: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new StorageError(`${database}: damaged, meeting ${id} of server ${guildId} cannot be read`, {
      cause,
    });
  }
}
