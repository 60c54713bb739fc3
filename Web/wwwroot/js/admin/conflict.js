import { h } from '../lib/dom.js';
import { button } from '../ui/notices.js';
import { icon } from '../ui/icons.js';
import { priorityName, statusName } from '../ui/tags.js';

/** Somebody changed the issue meanwhile: what it was, what it is now, what I would save. */
export function conflictView({ issue: { data, conflict, form } }) {
  const rows = [
    ['Status', data.status, conflict.status, form.status, statusName],
    ['Team', data.assignedTo, conflict.assignedTo, form.assignedTo, (team) => team || 'None yet'],
    ['Priority', data.priority, conflict.priority, form.priority, priorityName],
  ];
  const news = conflict.history.slice(data.history.length);
  return h('section', { class: 'notice notice-warn', 'aria-labelledby': 'conflict-title', 'data-key': 'conflict' }, icon('alert'), h('div', { class: 'notice-text' },
    h('h3', { id: 'conflict-title', tabindex: '-1' }, 'Somebody else changed this issue'),
    h('p', null, 'Nothing of yours is saved yet, and nothing is lost. Compare, then choose.'),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Both versions' }, h('table', { class: 'table' },
      h('thead', null, h('tr', null, ['', 'You opened', 'Now', 'Yours'].map((words) => h('th', { scope: 'col' }, words || h('span', { class: 'hidden' }, 'Field'))))),
      h('tbody', null, rows.map(([name, was, now, mine, words]) => h('tr', { class: (now ?? '') !== (was ?? '') || mine !== (was ?? '') ? 'differs' : null },
        h('th', { scope: 'row' }, name), h('td', null, words(was)), h('td', null, words(now)), h('td', null, mine === (was ?? '') ? h('span', { class: 'soft' }, 'As it was') : words(mine))))))),
    news.filter(({ comment, internalNote }) => comment || internalNote).map(({ by, comment, internalNote }) =>
      h('p', { class: 'bubble words' }, h('strong', null, by, ': '), comment ?? internalNote)),
    (form.comment || form.internalNote) && h('p', { class: 'bubble words' }, h('strong', null, 'You: '), form.comment || form.internalNote),
    h('p', { class: 'buttons' },
      button('Save mine over theirs', { 'data-action': 'keepMine' }),
      button('Take theirs, keep my words', { class: 'button button-quiet', 'data-action': 'keepTheirs' }))));
}
