// Members in a hurry are turned back with a note; where notes pile up, without one. In: the member, and how to send a note.
// Out: how that went. A flood is not answered by a flood.

/** So many notes to one member may be on their way at a time. */
const MOST_NOTES = 20;

/** Sends a note and resolves to what came of it; to undefined where too many are on their way to that member. */
export type SendNote = <T>(userId: string, send: () => Promise<T>) => Promise<T | undefined>;

/** Returns what keeps count of the notes on their way. */
export function createNotes(): SendNote {
  const onTheirWay = new Map<string, number>();
  return async (userId, send) => {
    const notes = onTheirWay.get(userId) ?? 0;
    if (notes >= MOST_NOTES) return undefined;
    onTheirWay.set(userId, notes + 1);
    const sent = await send();
    const left = (onTheirWay.get(userId) ?? 1) - 1;
    if (left > 0) onTheirWay.set(userId, left);
    else onTheirWay.delete(userId);
    return sent;
  };
}
