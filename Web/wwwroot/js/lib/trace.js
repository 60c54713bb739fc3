// W3C trace context: one trace for each thing the user does, so that a trace begins at the click.

const hex = (bytes) => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) => b.toString(16).padStart(2, '0')).join('');

let traceId = hex(16);

export function startTrace() {
  traceId = hex(16);
}

export const traceparent = () => `00-${traceId}-${hex(8)}-01`;
