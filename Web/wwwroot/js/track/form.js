import { h } from '../lib/dom.js';
import { inFull } from '../lib/time.js';
import { field } from '../ui/fields.js';
import { button, notice, trouble } from '../ui/notices.js';

const WORDS = {
  information: { label: 'What do you want to add?', send: 'Add it' },
  reopen: { label: 'What is still broken?', send: 'Reopen the report' },
};

/** What the reporter can do at this moment: add information, or reopen what was called resolved. */
export function formFor({ issue, form }) {
  if (form) {
    return open(form);
  }
  if (issue.status !== 'RESOLVED') {
    return h('p', { class: 'buttons screen-only' }, button('Add information', { class: 'button button-quiet', 'data-action': 'startForm', 'data-kind': 'information' }, 'plus'));
  }
  return issue.reopenUntil && new Date(issue.reopenUntil) > Date.now() && notice('info', 'reopen',
    h('h2', null, 'Still broken?'),
    h('p', null, `You can reopen this report until ${inFull(issue.reopenUntil)}.`),
    h('p', { class: 'screen-only' }, button('It is still broken', { class: 'button button-quiet', 'data-action': 'startForm', 'data-kind': 'reopen' })));
}

const open = ({ kind, text, error, failure, isBusy }) => h('form', { class: 'inset', 'data-submit': 'submit', novalidate: true, 'data-key': kind },
  failure && trouble(failure, { keptWords: 'What you wrote is kept.' }),
  field({ id: 'note', kind: 'textarea', label: WORDS[kind].label, error, value: text, rows: 5, wide: true, 'data-input': 'note' }),
  h('p', { class: 'buttons' },
    h('button', { class: 'button', 'aria-disabled': isBusy ? 'true' : null }, isBusy ? 'Sending…' : WORDS[kind].send),
    button('Cancel', { class: 'button button-quiet', 'data-action': 'stopForm' })));
