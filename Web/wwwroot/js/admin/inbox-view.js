import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { icon } from '../ui/icons.js';
import { button, loading, notice, trouble } from '../ui/notices.js';
import { dueTag, priorityTag, statusTag, time } from '../ui/tags.js';
import { filters, views } from './filters.js';
import { chosenIssues } from './inbox.js';
import { issuePane } from './issue-view.js';
import { writeRoute } from './route.js';
import { mayChange } from './session.js';

/** The queue, and beside it the issue that is open. */
export const inboxScreen = (state) => [
  h('div', { class: 'inbox-head', 'data-key': 'inbox-head' },
    h('h1', { tabindex: '-1' }, 'Inbox'),
    views(state)),
  h('div', { class: state.route.issue ? 'inbox inbox-split' : 'inbox', 'data-key': 'inbox' },
    h('section', { class: 'inbox-list', 'aria-label': 'Issues', 'data-key': 'list' }, filters(state), list(state)),
    state.route.issue && issuePane(state)),
];

function list(state) {
  const { list: page } = state;
  if (!page || (page.isLoading && page.issues.length === 0)) {
    return loading('Loading issues…');
  }
  if (page.failure) {
    return trouble(page.failure, { retry: 'reload' });
  }
  if (page.issues.length === 0) {
    return page.nextCursor ? further(page) : empty(state);
  }
  return [
    tools(state),
    h('div', { role: 'status', 'data-key': 'arrivals' }, page.arrivals > 0 && arrivals(page)),
    h('ul', { class: 'queue', 'aria-busy': page.isLoading ? 'true' : null, 'data-key': 'queue' }, page.issues.map((issue) => row(issue, state))),
    page.nextCursor
      ? h('p', { class: 'buttons' }, button(page.isMore ? 'Loading…' : 'Show more', { class: 'button button-quiet', 'data-action': 'more' }))
      : h('p', { class: 'soft small' }, 'That is all.'),
  ];
}

const arrivals = ({ arrivals: count }) => h('button', { type: 'button', class: 'arrivals', 'data-action': 'reload' }, icon('plus'),
  count === 1 ? 'Show 1 new report' : `Show ${count} new reports`);

const further = (page) => notice('info', 'search',
  h('p', null, 'Nothing found among the newest issues.'),
  h('p', null, button(page.isMore ? 'Looking…' : 'Look further back', { class: 'button button-quiet', 'data-action': 'more' })));

function tools(state) {
  const { issues } = state.list;
  const chosen = chosenIssues(state).length;
  return h('div', { class: 'tools', 'data-key': 'tools' },
    mayChange(state.session) && h('div', { class: 'tick' },
      h('input', { type: 'checkbox', id: 'all', checked: chosen === issues.length, indeterminate: chosen > 0 && chosen < issues.length, 'data-change': 'chooseAll' }),
      h('label', { for: 'all' }, chosen > 0 ? `${chosen} chosen` : `Choose all (${issues.length})`)),
    h('p', { class: 'buttons' },
      chosen > 0 && button(`Change ${chosen}…`, { class: 'button button-small', 'data-action': 'startBatch' }),
      button('Refresh', { class: 'button button-quiet button-small', 'data-action': 'reload' }, 'reopen'),
      button('Export CSV', { class: 'button button-quiet button-small', 'data-action': 'exportCsv' })));
}

function row(issue, { catalogue, route, chosen, session }) {
  const title = `${nameIn(catalogue.types, issue.issueType)} – ${issue.location}${issue.room ? `, ${issue.room}` : ''}`;
  const isOpen = route.issue === issue.reference;
  return h('li', { class: isOpen ? 'queue-row queue-row-open' : 'queue-row', 'data-key': issue.issueId },
    mayChange(session) && h('div', { class: 'tick' },
      h('input', { type: 'checkbox', id: `tick-${issue.issueId}`, value: issue.issueId, checked: Boolean(chosen[issue.issueId]), 'data-change': 'choose', 'aria-label': `Choose ${issue.reference}` })),
    h('div', { class: 'queue-main' },
      h('a', { id: `row-${issue.issueId}`, class: 'queue-link', href: `admin.html${writeRoute({ ...route, issue: issue.reference })}`, 'data-action': 'go', 'aria-current': isOpen ? 'true' : null }, title),
      h('p', { class: 'queue-words' }, issue.description),
      h('p', { class: 'queue-facts' }, issue.reference, ' · ', time(issue.createdAt), issue.assignedTo ? ` · ${issue.assignedTo}` : ' · no team', issue.followers > 0 && ` · +${issue.followers} waiting`)),
    h('p', { class: 'queue-tags' }, issue.status !== 'RESOLVED' && dueTag(issue.dueAt), statusTag(issue.status), issue.priority !== 'MEDIUM' && priorityTag(issue.priority)));
}

function empty({ route: { filters: current } }) {
  const isNarrow = ['issueType', 'location', 'priority', 'assignedTo', 'age', 'q'].some((name) => current[name]);
  return isNarrow
    ? notice('info', 'search', h('p', null, 'No issue fits these filters.'), h('p', null, button('Clear the filters', { class: 'link', 'data-action': 'clear' })))
    : h('div', { class: 'empty' }, icon('check'), h('p', null, h('strong', null, current.status === 'OPEN' ? 'Nothing to triage.' : 'Nothing here.')), h('p', { class: 'soft' }, 'New reports appear in “To triage”.'));
}
