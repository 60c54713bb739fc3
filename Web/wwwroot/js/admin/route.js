// The address says what is shown, so that every view can be bookmarked and sent to a colleague.

const DAY = 24 * 60 * 60 * 1000;

export const FILTERS = ['status', 'issueType', 'location', 'priority', 'assignedTo', 'age', 'q'];

export const VIEWS = [
  { status: 'OPEN', name: 'To triage' },
  { status: 'IN_PROGRESS', name: 'In progress' },
  { status: 'OPEN,IN_PROGRESS', name: 'All open' },
  { status: 'RESOLVED', name: 'Resolved' },
  { status: 'any', name: 'All' },
];

/** Age of a report, in days: from (older than) and to (younger than). */
export const AGES = [
  { id: '1d', name: 'Last 24 hours', to: 1 },
  { id: '3d', name: '1 to 3 days', from: 1, to: 3 },
  { id: '7d', name: '3 to 7 days', from: 3, to: 7 },
  { id: '30d', name: '7 to 30 days', from: 7, to: 30 },
  { id: 'older', name: 'Over 30 days', from: 30 },
];

export function readRoute(search) {
  const query = new URLSearchParams(search);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? '']));
  return {
    screen: query.get('screen') === 'figures' ? 'figures' : 'inbox',
    filters: { ...filters, status: filters.status || 'OPEN' },
    issue: query.get('issue'),
  };
}

export function writeRoute({ screen, filters, issue }) {
  const query = new URLSearchParams();
  if (screen === 'figures') {
    query.set('screen', 'figures');
  } else {
    FILTERS.filter((name) => filters[name]).forEach((name) => query.set(name, filters[name]));
    if (issue) query.set('issue', issue);
  }
  return `?${query}`;
}

/** The filters as the API takes them. */
export function toQuery({ age, status, ...filters }, now = Date.now()) {
  const { from, to } = AGES.find(({ id }) => id === age) ?? {};
  const before = (days) => days && new Date(now - days * DAY).toISOString();
  return { ...filters, status: status === 'any' ? '' : status, from: before(to), to: before(from) };
}

export const sameList = (one, other) => one.screen === other.screen && FILTERS.every((name) => one.filters[name] === other.filters[name]);
