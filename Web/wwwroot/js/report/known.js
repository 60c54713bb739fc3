import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { followLink } from '../lib/mine.js';
import { field } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';
import { statusTag, time } from '../ui/tags.js';
import { forward } from './forward.js';

const TITLE = 'Is it one of these?';

const AT_FIRST = 5;

/** What is already open there: joining a report helps more than a second one. */
export function known({ catalogue, draft, known: issues, isAllKnown, joined = {}, joining }) {
  const shown = isAllKnown ? issues : issues.slice(0, AT_FIRST);
  return {
    title: TITLE,
    body: [
      h('h1', { tabindex: '-1' }, TITLE),
      h('p', { class: 'lead' }, 'Already reported at: ', h('strong', null, nameIn(catalogue.locations, draft.location)), '. If yours is here, add yourself: we then know that more people are waiting for it.'),
      h('ul', { class: 'cards' }, shown.map((issue) => card(issue, catalogue, joined[issue.issueId], joining?.issueId === issue.issueId && joining))),
      shown.length < issues.length && h('p', null, button(`Show ${issues.length - shown.length} more`, { class: 'link', 'data-action': 'allKnown' })),
      h('form', { 'data-submit': 'next', novalidate: true }, forward('None of these: report a new problem')),
    ],
  };
}

/** Those of the same room first; otherwise newest first, as they came. */
export function nearest(issues, room) {
  const isHere = (issue) => Boolean(room.trim()) && issue.room?.trim().toLowerCase() === room.trim().toLowerCase();
  return [...issues.filter(isHere), ...issues.filter((issue) => !isHere(issue))];
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
  h('p', { role: 'status' }, h('strong', null, 'You are added. '), hasEmail ? 'Look into your mailbox to confirm your address.' : 'There is no need to report it again.'),
  h('p', null, h('a', { href: followLink({ reference }) }, `Follow ${reference}`))));
