// The server's data, and its two streams.

/** Gets an answer; null for 404. A lost session goes to the login page. */
export async function get(path, query = {}, signal) {
  const address = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) {
      address.searchParams.set(name, value === true ? '1' : value);
    }
  }

  const answer = await fetch(address, { signal });
  if (answer.status === 401) {
    location.assign(`/login?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
  }

  if (answer.status === 404) {
    return null;
  }

  if (!answer.ok) {
    throw new Error(`${address.pathname} answered ${answer.status}`);
  }

  return answer.json();
}

/** Asks for something to be done. */
export async function send(method, path) {
  const answer = await fetch(path, { method, headers: { 'X-Dashboard': '1' } });
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}`);
  }

  return answer.status === 204 ? null : answer.json();
}

/** Listens to a stream of server-sent events; close() ends it. */
export function listen(path, onData, onState = () => {}) {
  const source = new EventSource(path);
  source.onmessage = event => onData(JSON.parse(event.data));
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  return source;
}
