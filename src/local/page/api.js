// Talks to the local Discord. In: what a person does. Out: its answer, or an error with its words.

/** Sends an action of the page; throws with the server's message when it is refused. */
export async function act(name, body) {
  const response = await fetch(`/local/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

export async function fetchState({ as, channel }) {
  const query = new URLSearchParams(Object.entries({ as, channel }).filter(([, value]) => value));
  return (await fetch(`/local/state?${query}`)).json();
}

/** Listens to events; `onOpen` runs at each (re)connection, `onLost` when the server is gone. */
export function listen({ onEvent, onOpen, onLost }) {
  const source = new EventSource('/local/events');
  source.onopen = onOpen;
  source.onerror = onLost;
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
}
