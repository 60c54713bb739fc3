import { forget, keep, recall } from './keep.js';

// The reports that were sent or opened with their key on this device, newest first.

const NAME = 'mine';
const MOST = 10;

export const myReports = () => recall(localStorage, NAME) ?? [];

export const keyOf = (reference) => myReports().find((report) => report.reference === reference)?.key ?? null;

export function remember(report) {
  const others = myReports().filter(({ reference }) => reference !== report.reference);
  keep(localStorage, NAME, [report, ...others].slice(0, MOST), 60);
}

export const forgetReports = () => forget(localStorage, NAME);

/** The link that follows a report. The key is in the fragment, which no server and no log ever sees. */
export function followLink({ reference, key }) {
  const link = new URL('track.html', document.baseURI);
  link.searchParams.set('ref', reference);
  link.hash = key ? `key=${key}` : '';
  return link.href;
}
