const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]];

export const inFull = (iso) => absolute.format(new Date(iso));

export const dayOf = (iso) => day.format(new Date(iso));

/** "3 hours ago" */
export function ago(iso, now = Date.now()) {
  const seconds = (new Date(iso) - now) / 1000;
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) {
      return relative.format(Math.round(seconds / size), unit);
    }
  }
  return 'just now';
}

/** "2 h 5 min" for a number of seconds; the largest units first, at most so many. */
export function span(seconds, most = 2) {
  if (seconds === null || seconds === undefined) return '–';
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = hours >= 48 ? [[Math.floor(hours / 24), 'd'], [hours % 24, 'h']] : [[hours, 'h'], [minutes % 60, 'min']];
  return parts.filter(([amount]) => amount > 0).slice(0, most).map(([amount, unit]) => `${amount} ${unit}`).join(' ');
}
