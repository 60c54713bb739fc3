// W3C trace context: one trace for each thing the user does, so that a trace begins at the click.

/** Random digits. crypto.randomUUID is there on https alone, and an S3 website is http. */
export const randomHex = (bytes) => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) => b.toString(16).padStart(2, '0')).join('');

let traceId = randomHex(16);

export function startTrace() {
  traceId = randomHex(16);
}

export const traceparent = () => `00-${traceId}-${randomHex(8)}-01`;
