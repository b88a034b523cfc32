// Finds the meetings of a file that tells of several: one under each heading that is a date.
// In: a `Reading` of minutes. Out: the slots of each. Next: draft.ts.

import { findDates } from './dates.ts';
import type { MeetingSlots } from './drafted.ts';
import type { Reading } from './reading.ts';
import { fill, fillWith } from './slots.ts';

/** Returns a meeting for each heading that is a date and little else. */
export function meetingsOfMonth(reading: Reading): MeetingSlots[] {
  return reading.lines.flatMap((line) => {
    const date = line.heading > 0 ? findDates(reading.text, line)[0] : undefined;
    if (!date || date.end - date.start < line.text.length * 0.6) return [];
    const dateHeld = date.iso ? fill(reading, date.iso, date) : fillWith(reading, date);
    return [{ number: undefined, body: undefined, dateHeld, place: undefined, form: undefined }];
  });
}
