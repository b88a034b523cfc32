// Talks to the local Discord. In: what a person does. Out: its answer, or an error with its words.

const OLDER_AT_ONCE = 20;

/** Sends an action of the page; throws with the server's message when it is refused. */
export function act(name, body = {}) {
  return ask(`/local/${name}`, { method: 'POST', ...written(body) });
}

/** A body as JSON; where it holds files these go along, and in their places stand their numbers. */
function written(body) {
  const files = [];
  const json = JSON.stringify(body, (_key, value) =>
    value instanceof File ? { file: files.push(value) - 1 } : value,
  );
  if (files.length === 0) return { headers: { 'content-type': 'application/json' }, body: json };
  const form = new FormData();
  form.append('payload_json', json);
  for (const [number, file] of files.entries()) form.append(`files[${number}]`, file);
  return { body: form };
}

/** Everything that is shown to a person in a channel. */
export const fetchState = (where) => ask(`/local/state?${query(where)}`);

/** A few messages before one, oldest first, and whether there are more; so few are drawn between two frames. */
export const fetchOlder = (where, before) =>
  ask(`/local/messages?${query({ ...where, before, limit: OLDER_AT_ONCE })}`);

/** One entry of the wire log with its JSON. */
export const fetchWire = (id) => ask(`/local/wire?id=${id}`);

async function ask(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Error('The local Discord does not answer');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value));

/** Listens to events; `onOpen` runs at each (re)connection, `onLost` when the server is gone. */
export function listen({ onEvent, onOpen, onLost }) {
  const source = new EventSource('/local/events');
  source.onopen = onOpen;
  source.onerror = onLost;
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
}
