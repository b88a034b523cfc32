// Makes elements. In: tag, properties, children. Out: an element; text always becomes a text node, never markup.

/** `element('p', { class: 'note', onclick }, 'text', child)`; properties that are `undefined` or `false` are left out. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name === 'style')
      for (const [key, part] of Object.entries(value)) made.style.setProperty(key, part);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(
    ...children
      .flat(Number.POSITIVE_INFINITY)
      .filter((child) => child !== undefined && child !== null && child !== false),
  );
  return made;
}

export const byId = (id) => document.getElementById(id);

const CATEGORY = 4;

/** A channel's name with its mark; a category has none. */
export const channelLabel = ({ type, name }, space = '') => (type === CATEGORY ? name : `#${space}${name}`);

const AVATAR_COLORS = ['#5865f2', '#3ba55c', '#d97706', '#c2417c', '#0e8a9a', '#8b5cf6'];

/** A round picture with the first letter of a name, always the same colour for the same id. */
export function avatar({ id, name }, size = '') {
  const color = AVATAR_COLORS[Number(BigInt(id) % BigInt(AVATAR_COLORS.length))];
  return element(
    'span',
    { class: `avatar ${size}`, style: { background: color }, 'aria-hidden': 'true' },
    [...name][0]?.toUpperCase(),
  );
}

/** Puts a text into the clipboard. */
export const copyText = (text) => navigator.clipboard.writeText(text);
