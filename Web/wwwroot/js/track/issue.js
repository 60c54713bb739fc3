import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { ago, dayOf, inFull } from '../lib/time.js';
import { icon } from '../ui/icons.js';
import { button, notice } from '../ui/notices.js';
import { statusTag, time } from '../ui/tags.js';
import { timeline } from '../ui/timeline.js';
import { formFor } from './form.js';

/** One report: how it stands, what happened, and what its reporter can add. */
export function issueScreen(state) {
  const { issue, catalogue } = state;
  return h('div', { class: 'page page-aside', 'data-key': issue.issueId },
    h('div', { class: 'column' },
      h('header', { class: 'issue-head' },
        h('p', { class: 'reference' }, issue.reference),
        h('h1', { tabindex: '-1' }, nameIn(catalogue?.types, issue.issueType), ' – ', issue.location, issue.room && `, ${issue.room}`),
        h('p', { class: 'issue-state' }, statusTag(issue.status), h('span', null, expectation(issue, state)))),
      h('div', { id: 'news', tabindex: '-1', role: 'status' }, state.news && notice('ok', 'check', h('p', null, state.news))),
      h('section', { class: 'stack', 'aria-labelledby': 'words-title' }, h('h2', { id: 'words-title' }, 'What was reported'), h('p', { class: 'bubble words' }, issue.description)),
      state.key && formFor(state),
      h('section', { class: 'stack', 'aria-labelledby': 'timeline-title' }, h('h2', { id: 'timeline-title' }, 'What happened'), timeline(issue.history, linkTo), checked(state))),
    aside(state));
}

const linkTo = (reference) => `track.html?ref=${encodeURIComponent(reference)}`;

function expectation({ status, assignedTo, reason, duplicateOf, dueAt }) {
  if (status === 'OPEN') {
    return [assignedTo ? `The ${assignedTo} team has it on its list.` : isLate(dueAt) ? 'It waits for a team.' : 'The facilities team reads new reports within one working day.', aim(dueAt)];
  }
  if (status === 'IN_PROGRESS') {
    return [assignedTo ? `The ${assignedTo} team is working on it.` : 'Somebody is working on it.', aim(dueAt)];
  }
  if (reason === 'duplicate') {
    return ['It goes on as ', h('a', { href: linkTo(duplicateOf) }, duplicateOf), '.'];
  }
  return reason === 'declined' ? 'It was closed without a repair; the reason is below.' : 'It is fixed.';
}

const isLate = (dueAt) => dueAt && new Date(dueAt) <= Date.now();

const aim = (dueAt) => dueAt && (isLate(dueAt) ? ' It takes longer than we aimed for; we are sorry.' : ` We aim to have it fixed by ${dayOf(dueAt)}.`);

const checked = ({ isStale, checkedAt }) => isStale
  ? h('p', { class: 'small error' }, icon('alert'), `We cannot reach the service. This is how it was ${ago(new Date(checkedAt).toISOString())}.`)
  : h('p', { class: 'small soft screen-only' }, 'This page updates by itself.');

const aside = ({ issue }) => h('aside', { class: 'side', 'aria-label': 'Facts' },
  h('section', { class: 'box' }, h('h2', null, 'Facts'), h('dl', { class: 'facts' },
    fact('Reported', h('time', { datetime: issue.createdAt }, inFull(issue.createdAt))),
    fact('Last change', time(issue.updatedAt)),
    issue.assignedTo && fact('Team', issue.assignedTo),
    issue.followers > 0 && fact('Also waiting', issue.followers === 1 ? '1 person' : `${issue.followers} people`))),
  h('p', { class: 'buttons' },
    button('Print', { class: 'button button-quiet button-small', 'data-action': 'print' }, 'print'),
    button('Follow another', { class: 'button button-quiet button-small', 'data-action': 'another' }, 'search')));

const fact = (name, value) => h('div', null, h('dt', null, name), h('dd', null, value));
