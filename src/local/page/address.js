// The address of the page as a link to a moment: channel, person, and what stands in the box.
// In: the query, such as `?channel=general&as=member&command=/ask question:…`. Out: the same, read and written.

const DIRECT = 'dm';
const WRITE_DELAY_MS = 300;

/** What the address asks for; `run=1` sends the command as well. */
export function readAddress() {
  const query = new URLSearchParams(location.search);
  const value = (name) => query.get(name) ?? undefined;
  return {
    channel: value('channel'),
    as: value('as'),
    locale: value('locale'),
    draft: value('command') ?? value('text'),
    isRun: query.get('run') === '1',
  };
}

/** The address of a moment. Channels go by name, which stays when ids change; blanks as `+` and marks stay readable. */
export function addressOf({ state, channel, myself }, { person = myself(), draft = '' } = {}) {
  const place = channel()?.name ?? DIRECT;
  const locale = person === myself() && state.locale !== person.locale ? state.locale : undefined;
  const box = draft.startsWith('/') ? { command: draft } : { text: draft };
  const values = Object.entries({ channel: place, as: person.key, locale, ...box });
  const query = new URLSearchParams(values.filter(([, value]) => value)).toString();
  return `${location.origin}/?${query.replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

/** Returns what puts the present moment into the address bar, a moment after the last change. */
export function createAddressBar(store) {
  let timer;
  return (draft) => {
    clearTimeout(timer);
    if (!store.myself()) return;
    timer = setTimeout(() => history.replaceState(null, '', addressOf(store, { draft })), WRITE_DELAY_MS);
  };
}
