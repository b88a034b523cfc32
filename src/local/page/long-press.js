// A long press on a touch screen does what a right click does with a mouse. In: an element. Out: `contextmenu` events.

const LONG_MS = 500;
const SLACK_PX = 10;
const OWN_MEANING = 'button, a, select, input, textarea, summary';

/** Makes long presses inside an element ask for the menu; iOS does not do so by itself. */
export function hearLongPresses(area) {
  let timer;
  let from = { x: 0, y: 0 };
  const giveUp = () => clearTimeout(timer);

  area.addEventListener('pointerdown', ({ pointerType, target, clientX, clientY }) => {
    giveUp();
    if (pointerType !== 'touch' || target.closest(OWN_MEANING)) return;
    from = { x: clientX, y: clientY };
    timer = setTimeout(() => ask(target, from), LONG_MS);
  });
  area.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > SLACK_PX) giveUp();
  });
  for (const end of ['pointerup', 'pointercancel', 'contextmenu']) area.addEventListener(end, giveUp);
}

function ask(target, { x, y }) {
  target.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: x, clientY: y }),
  );
}
