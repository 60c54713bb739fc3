import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { inFull } from '../lib/time.js';
import { button, loading, notice, trouble } from '../ui/notices.js';
import { dueTag, priorityTag, statusTag } from '../ui/tags.js';
import { timeline } from '../ui/timeline.js';
import { conflictView } from './conflict.js';
import { mayChange } from './session.js';
import { updateForm } from './update-view.js';

/** One issue, with all that the role may see of it. */
export const issuePane = (state) => h('section', { class: 'pane', 'aria-label': 'Issue', 'data-key': `pane-${state.route.issue}` },
  h('p', { class: 'pane-close' }, button('Back to the list', { class: 'link', 'data-action': 'closeIssue' }, 'back')),
  inside(state));

const linkTo = (reference) => `admin.html?status=any&issue=${encodeURIComponent(reference)}`;

function inside(state) {
  const { issue } = state;
  if (!issue || issue.isLoading) {
    return loading('Loading the issue…');
  }
  if (issue.failure?.status === 404) {
    return [h('h2', { id: 'issue-title', tabindex: '-1' }, 'Issue not found'), h('p', null, `There is no issue ${issue.reference}.`)];
  }
  return issue.failure ? trouble(issue.failure, { retry: 'reloadIssue' }) : whole(state);
}

function whole(state) {
  const { issue: { data, conflict }, catalogue, session } = state;
  return [
    h('header', { class: 'issue-head' },
      h('p', { class: 'reference' }, data.reference),
      h('h2', { id: 'issue-title', tabindex: '-1' }, nameIn(catalogue.types, data.issueType), ' – ', data.location, data.room && `, ${data.room}`),
      h('p', { class: 'issue-state' }, statusTag(data.status), priorityTag(data.priority), dueTag(data.dueAt), data.duplicateOf && h('a', { href: linkTo(data.duplicateOf), 'data-action': 'go' }, `Duplicate of ${data.duplicateOf}`))),
    h('p', { class: 'bubble words' }, data.description),
    facts(data),
    conflict && conflictView(state),
    mayChange(session) ? !conflict && updateForm(state) : notice('info', 'lock', h('p', null, 'As a viewer you can read everything and change nothing.')),
    h('section', { class: 'stack', 'aria-labelledby': 'history-title' }, h('h3', { id: 'history-title' }, 'History'), timeline(data.history, linkTo)),
  ];
}

const facts = (data) => h('dl', { class: 'facts facts-row' },
  fact('Reported', inFull(data.createdAt)),
  fact('Last change', inFull(data.updatedAt)),
  fact('Team', data.assignedTo ?? 'None yet'),
  data.dueAt && fact('Due', inFull(data.dueAt)),
  data.acknowledgedAt && fact('Acknowledged', inFull(data.acknowledgedAt)),
  data.resolvedAt && fact('Resolved', inFull(data.resolvedAt)),
  data.email && fact('Reporter', h('a', { href: `mailto:${data.email}` }, data.email)),
  data.followers > 0 && fact('Also waiting', String(data.followers)));

const fact = (name, value) => h('div', null, h('dt', null, name), h('dd', null, value));
