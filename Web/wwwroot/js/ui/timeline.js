import { h } from '../lib/dom.js';
import { icon } from './icons.js';
import { priorityName, statusName, timeInFull } from './tags.js';

const KINDS = {
  reported: ['flag', 'Reported'],
  information: ['comment', 'Added information'],
  reopened: ['reopen', 'Reopened: still broken'],
};

const REASONS = { fixed: 'fixed', duplicate: 'a duplicate', declined: 'not something we will do' };

const PEOPLE = { reporter: 'The reporter', follower: 'Somebody who follows it', staff: 'Facilities staff' };

/** Everything that happened, newest first; one row an event. Other issues are reached by linkTo(reference). */
export const timeline = (history, linkTo) => h('ol', { class: 'timeline' }, [...history].reverse().map((event) => row(event, linkTo)));

function row(event, linkTo) {
  const [symbol, lines] = describe(event, (reference) => h('a', { href: linkTo(reference) }, reference));
  return h('li', { class: `event event-${symbol}`, 'data-key': event.id },
    h('span', { class: 'event-dot' }, icon(symbol)),
    h('div', { class: 'event-body' },
      lines.map((words) => h('p', { class: 'event-what' }, words)),
      h('p', { class: 'event-who' }, `${actor(event)} · `, timeInFull(event.at)),
      event.comment && h('p', { class: 'bubble words' }, event.comment),
      event.internalNote && h('div', { class: 'bubble bubble-internal' }, h('p', { class: 'bubble-label' }, icon('lock'), 'Internal note, staff only'), h('p', { class: 'words' }, event.internalNote))));
}

const actor = ({ by, role }) => (role === 'staff' && by !== 'staff' ? by : PEOPLE[role] ?? PEOPLE[by] ?? by);

function describe(event, link) {
  const changes = event.changes ?? [];
  const known = KINDS[event.kind];
  const lines = changes.filter(({ field }) => !(known && field === 'status')).map((change) => line(change, event, link));
  if (event.kind === 'duplicate') {
    return ['copy', [[link(event.duplicateOf), ' is the same problem and was closed in favour of this one']]];
  }
  return known ? [known[0], [known[1], ...lines]] : [symbolOf(changes), lines.length > 0 ? lines : [event.comment ? 'Commented' : 'Wrote a note']];
}

function symbolOf(changes) {
  const status = changes.find(({ field }) => field === 'status')?.to;
  if (status) {
    return { OPEN: 'reopen', IN_PROGRESS: 'tool', RESOLVED: 'check' }[status];
  }
  return changes.some(({ field }) => field === 'assignedTo') ? 'team' : changes.length > 0 ? 'flag' : 'comment';
}

function line({ field, from, to }, { reason, duplicateOf }, link) {
  switch (field) {
    case 'status':
      return [`${statusName(from)} → ${statusName(to)}`, reason && `: ${REASONS[reason] ?? reason}`, duplicateOf && [' of ', link(duplicateOf)]];
    case 'assignedTo':
      return to ? `Given to the ${to} team` : `Taken from the ${from} team`;
    case 'priority':
      return `Priority ${priorityName(from)} → ${priorityName(to)}`;
    default:
      return field;
  }
}
