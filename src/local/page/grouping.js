// How messages of a list belong together. In: an item with its author and time. Out: classes for `message.css`.

const SAME_BREATH_MS = 7 * 60_000;

/** Whether a message goes on where the one before it stopped, and whether a day begins with it; the same of the next one. */
export function relate(item) {
  for (const each of [item, item.nextElementSibling]) {
    if (!each?.at) continue;
    const before = each.previousElementSibling;
    const isNewDay = !before?.at || dayOf(before.at) !== dayOf(each.at);
    const isSameBreath = before?.author === each.author && each.at - before.at < SAME_BREATH_MS;
    each.classList.toggle('new-day', isNewDay);
    each.classList.toggle('continued', !isNewDay && isSameBreath && !each.isReply);
    each.dataset.day = dayOf(each.at);
  }
}

const dayOf = (at) => new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });
