import { h } from '../lib/dom.js';
import { icon } from './icons.js';
import { priorityName, statusName, timeInFull } from './tags.js';

const KINDS = {
  reported: ['flag', 'Reported'],
  information: ['comment', 'Added information'],
  reopened: ['reopen', 'Reopened: still broken'],
  duplicate: ['copy', 'Closed as a duplicate'],
};

const REASONS = { fixed: 'fixed', duplicate: 'a duplicate', declined: 'not something we will do' };

const PEOPLE = { reporter: 'The reporter', follower: 'Somebody who follows it', staff: 'Facilities staff' };

/** Everything that happened, newest first; one row an event. */
export const timeline = (history) => h('ol', { class: 'timeline' }, [...history].reverse().map(row));

function row(event) {
  const [symbol, lines] = describe(event);
  return h('li', { class: `event event-${symbol}`, 'data-key': event.id },
    h('span', { class: 'event-dot' }, icon(symbol)),
    h('div', { class: 'event-body' },
      lines.map((line) => h('p', { class: 'event-what' }, line)),
      h('p', { class: 'event-who' }, `${actor(event)} · `, timeInFull(event.at)),
      event.comment && h('p', { class: 'bubble words' }, event.comment),
      event.internalNote && h('div', { class: 'bubble bubble-internal' }, h('p', { class: 'bubble-label' }, icon('lock'), 'Internal note, staff only'), h('p', { class: 'words' }, event.internalNote))));
}

const actor = ({ by, role }) => (role === 'staff' && by !== 'staff' ? by : PEOPLE[role] ?? PEOPLE[by] ?? by);

function describe(event) {
  const changes = event.changes ?? [];
  const known = KINDS[event.kind];
  const lines = changes.filter(({ field }) => !(known && field === 'status')).map((change) => line(change, event));
  if (event.kind === 'duplicate' && event.duplicateOf) {
    return ['copy', [['Closed as a duplicate of ', h('a', { href: `track.html?ref=${encodeURIComponent(event.duplicateOf)}` }, event.duplicateOf)], ...lines]];
  }
  if (known) {
    return [known[0], [known[1], ...lines]];
  }
  const status = changes.find(({ field }) => field === 'status')?.to;
  const symbol = { OPEN: 'reopen', IN_PROGRESS: 'tool', RESOLVED: 'check' }[status] ?? (changes.some(({ field }) => field === 'assignedTo') ? 'team' : changes.length > 0 ? 'flag' : 'comment');
  return [symbol, lines.length > 0 ? lines : [event.comment ? 'Commented' : 'Wrote a note']];
}

function line({ field, from, to }, { reason }) {
  switch (field) {
    case 'status':
      return `${statusName(from)} → ${statusName(to)}${to === 'RESOLVED' && reason ? `: ${REASONS[reason] ?? reason}` : ''}`;
    case 'assignedTo':
      return to ? `Given to the ${to} team` : `Taken from the ${from} team`;
    case 'priority':
      return `Priority ${priorityName(from)} → ${priorityName(to)}`;
    default:
      return field;
  }
}
