import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { followLink } from '../lib/mine.js';
import { field } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';
import { statusTag, time } from '../ui/tags.js';
import { forward } from './forward.js';

/** What is already open there: joining a report helps more than a second one. */
export function known({ catalogue, draft, known: issues, joined = {}, joining }) {
  const title = `Is it one of these at ${nameIn(catalogue.locations, draft.location)}?`;
  return {
    title,
    body: [
      h('h1', { tabindex: '-1' }, title),
      h('p', { class: 'lead' }, 'These problems are already reported. If yours is here, add yourself: we then know that more people are waiting for it.'),
      h('ul', { class: 'cards' }, issues.map((issue) => card(issue, catalogue, joined[issue.issueId], joining?.issueId === issue.issueId && joining))),
      h('form', { 'data-submit': 'next', novalidate: true }, forward('None of these: report a new problem')),
    ],
  };
}

function card(issue, catalogue, joined, joining) {
  const id = `issue-${issue.issueId}`;
  const people = (joined?.followers ?? issue.followers) + 1;
  return h('li', { class: 'card', 'data-key': issue.issueId },
    h('div', { class: 'card-head' }, h('h2', { id }, nameIn(catalogue.types, issue.issueType), issue.room && `, ${issue.room}`), statusTag(issue.status)),
    h('p', { class: 'words clamp' }, issue.description),
    h('p', { class: 'small soft' }, 'Reported ', time(issue.createdAt), people > 1 && ` · ${people} people have it`),
    joined ? thanks(joined) : joining ? joinForm(joining) : button('I have this problem too', { class: 'button button-quiet', id: `join-${issue.issueId}`, 'data-action': 'startJoining', 'data-id': issue.issueId, 'aria-describedby': id }, 'plus'));
}

const joinForm = ({ email, error, isBusy }) => h('form', { class: 'inset', 'data-submit': 'join', novalidate: true },
  field({
    id: 'join-email',
    label: 'E-mail address (optional)',
    hint: 'We ask you once to confirm it, then tell you how it goes on.',
    error,
    value: email,
    type: 'email',
    autocomplete: 'email',
    maxlength: 254,
    'data-input': 'joinAddress',
  }),
  h('p', { class: 'buttons' },
    h('button', { class: 'button', 'aria-disabled': isBusy ? 'true' : null }, isBusy ? 'Adding you…' : 'Add me'),
    button('Cancel', { class: 'button button-quiet', 'data-action': 'stopJoining' })));

const thanks = ({ issueId, reference, hasEmail }) => h('div', { class: 'notice notice-ok', tabindex: '-1', id: `joined-${issueId}` }, icon('check'), h('div', { class: 'notice-text' },
  h('p', { role: 'status' }, h('strong', null, 'You are added. '), hasEmail ? 'Look into your mailbox to confirm your address.' : 'Thank you for telling us.'),
  h('p', null, h('a', { href: followLink({ reference }) }, `Follow ${reference}`))));
