// Times, durations and numbers as people read them.
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** 14:03:27.512, with the day where it isn't today. */
export function time(milliseconds) {
  const date = new Date(milliseconds);
  const format = date.toDateString() === new Date().toDateString() ? clock : day;
  return `${format.format(date)}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** Whole date and time, for titles. */
export function moment(milliseconds) {
  return new Date(milliseconds).toISOString();
}

/** 850 µs, 12.4 ms, 3.02 s, 2 m 5 s. */
export function duration(milliseconds) {
  if (milliseconds === 0) {
    return '0';
  }

  if (milliseconds < 1) {
    return `${round(milliseconds * 1000)} µs`;
  }

  if (milliseconds < 1000) {
    return `${round(milliseconds)} ms`;
  }

  if (milliseconds < 60_000) {
    return `${round(milliseconds / 1000)} s`;
  }

  const seconds = Math.round(milliseconds / 1000);
  return seconds < 3600
    ? `${Math.floor(seconds / 60)} m ${seconds % 60} s`
    : `${Math.floor(seconds / 3600)} h ${Math.floor(seconds / 60) % 60} m`;
}

/** How long ago, roughly. */
export function ago(milliseconds) {
  const seconds = Math.max(0, Math.round((Date.now() - milliseconds) / 1000));
  return seconds < 60 ? `${seconds} s ago` : seconds < 3600 ? `${Math.floor(seconds / 60)} min ago` : `${Math.floor(seconds / 3600)} h ago`;
}

/** 12,345.67 */
export function number(value) {
  return grouped.format(value);
}

/** A measured value in its unit, e.g. 1.2 MiB, 34 ms, 5 req/s. */
export function measured(value, unit) {
  if (value === null || value === undefined) {
    return '–';
  }

  switch (unit) {
    case 's':
      return duration(value * 1000);
    case 'ms':
      return duration(value);
    case 'By':
      return bytes(value);
    case 'By/s':
      return `${bytes(value)}/s`;
    case 's/s':
      return round(value);
    default:
      return `${round(value)} ${unit.replace(/\{(\w+)\}/, (_, thing) => (value === 1 ? thing : many(thing))).replace(/^(?:1|counts?)(?=\/|$)/, '')}`.replace(' /', '/').trim();
  }
}

function many(thing) {
  return thing.endsWith('y') ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}

function bytes(value) {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let index = 0;
  while (Math.abs(value) >= 1024 && index < units.length - 1) {
    value /= 1024;
    index++;
  }

  return `${round(value)} ${units[index]}`;
}

function round(value) {
  const size = Math.abs(value);
  return size >= 10_000 ? grouped.format(Math.round(value)) : size >= 100 ? String(Math.round(value)) : size >= 10 ? String(+value.toFixed(1)) : String(+value.toFixed(2));
}
