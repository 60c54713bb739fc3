import { forget, keep, recall } from './keep.js';
import { randomHex } from './trace.js';

// The reports that were sent, joined or opened with their key on this device, newest first.

const NAME = 'mine';
const MOST = 10;

export const myReports = () => recall(localStorage, NAME) ?? [];

export const keyOf = (reference) => myReports().find((report) => report.reference === reference)?.key ?? null;

export function remember(report) {
  // One's own report stays one's own, also after joining it.
  if (!report.key && keyOf(report.reference)) return;
  const others = myReports().filter(({ reference }) => reference !== report.reference);
  keep(localStorage, NAME, [report, ...others].slice(0, MOST), 60);
}

export const forgetReports = () => forget(localStorage, NAME);

/** What this browser calls itself when it says "me too": tells people behind one network address apart, and nothing else. */
export function device() {
  const name = recall(localStorage, 'device') ?? randomHex(16);
  keep(localStorage, 'device', name, 365);
  return name;
}

/** The link that follows a report. The key is in the fragment, which no server and no log ever sees. */
export function followLink({ reference, key }) {
  const link = new URL('track.html', document.baseURI);
  link.searchParams.set('ref', reference);
  link.hash = key ? `key=${key}` : '';
  return link.href;
}
