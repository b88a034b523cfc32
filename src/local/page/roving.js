// The focus within a list of messages: Tab reaches one of them, and the arrows go on from there.
// In: the list. Out: items that can take the focus. https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/

const ITEM = '.message';
const STEPS = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' };

/** Returns what makes an item, by default the last one, the one that Tab reaches. */
export function createRoving(list) {
  function rove(item = list.querySelector(`${ITEM}:last-of-type`)) {
    list.querySelector(`${ITEM}[tabindex="0"]`)?.setAttribute('tabindex', '-1');
    item?.setAttribute('tabindex', '0');
  }

  list.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || !event.target.matches(ITEM)) return;
    event.preventDefault();
    const next = event.target[step];
    if (!next?.matches(ITEM)) return;
    rove(next);
    next.focus();
  });
  return rove;
}
