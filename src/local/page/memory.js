// What the page remembers between visits, in this browser alone. In: a name and a value. Out: the value, later.

const key = (name) => `local-discord:${name}`;

/** The value kept under a name, or `fallback` when there is none. */
export function recall(name, fallback) {
  try {
    return JSON.parse(localStorage.getItem(key(name))) ?? fallback;
  } catch {
    return fallback;
  }
}

export function remember(name, value) {
  localStorage.setItem(key(name), JSON.stringify(value));
}
