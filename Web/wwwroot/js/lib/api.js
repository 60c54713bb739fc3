import { traceparent } from './trace.js';

const PATIENCE = 20_000;

/** What the API refused, or that it could not be reached (status 0). */
export class ApiError extends Error {
  constructor(status, { message, errors = [], requestId, ...rest } = {}, retryAfter = null) {
    super(message ?? (status === 0 ? 'We cannot reach the service.' : 'The service has a problem.'));
    Object.assign(this, { status, errors, requestId, retryAfter, body: rest });
  }

  get isOutage() {
    return this.status === 0 || this.status >= 500;
  }
}

let baseUrl = null;

async function base() {
  baseUrl ??= (await (await reach('config.json', { cache: 'no-store' })).json()).apiBaseUrl;
  return baseUrl;
}

/** One call: JSON in, JSON out; throws ApiError. */
export async function call(method, path, options = {}) {
  const answer = await send(method, path, options);
  return answer.status === 204 ? null : answer.json();
}

/** A file that may come in several parts: gives the text of one, and the cursor of the next. */
export async function download(path, options = {}) {
  const answer = await send('GET', path, options);
  return { text: await answer.text(), cursor: answer.headers.get('X-Next-Cursor') };
}

async function send(method, path, { body, token, query, idempotencyKey } = {}) {
  const url = new URL((await base()) + path);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== '' && value !== null && value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  const headers = { traceparent: traceparent() };
  if (body) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  const answer = await reach(url, { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return answer;
}

async function reach(url, options) {
  try {
    return await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new ApiError(0);
  }
}

async function refusal(answer) {
  const retryAfter = Number(answer.headers.get('Retry-After')) || null;
  const content = await answer.json().catch(() => ({}));
  return new ApiError(answer.status, content, retryAfter);
}
