import { h } from '../lib/dom.js';
import { errorOf, errorSummary, field, options } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';

/** Change several at once, then see what became of each. */
export function batchDialog({ batch, catalogue }) {
  const count = batch.issues.length === 1 ? '1 issue' : `${batch.issues.length} issues`;
  return h('dialog', { class: 'dialog', 'data-modal': true, 'data-cancel': 'endBatch', 'data-key': 'batch', 'aria-labelledby': 'batch-title' },
    h('h2', { id: 'batch-title', tabindex: '-1' }, batch.isOver ? summary(batch) : `Change ${count}`),
    batch.isOver || batch.isBusy ? results(batch) : form(batch, catalogue));
}

function summary({ issues, results: outcomes }) {
  const failed = issues.filter(({ issueId }) => !outcomes[issueId]?.isDone).length;
  return failed === 0 ? `All ${issues.length} are changed` : `${issues.length - failed} changed, ${failed} not`;
}

function form({ form: values, errors }, catalogue) {
  const keep = (list) => options([{ id: '', name: 'Leave as it is' }, ...list]);
  const select = (name, label, list) => field({ id: `batch-${name}`, label, kind: 'select', value: values[name], error: errorOf(errors, `batch-${name}`), 'data-change': 'writeBatch' }, list);
  return [
    errorSummary(errors),
    h('form', { 'data-submit': 'runBatch', novalidate: true },
      select('status', 'Status', keep(catalogue.statuses)),
      values.status === 'RESOLVED' && select('reason', 'Reason', options(catalogue.reasons.filter(({ id }) => id !== 'duplicate'))),
      select('assignedTo', 'Team', keep(catalogue.teams)),
      select('priority', 'Priority', keep(catalogue.priorities)),
      field({ id: 'batch-comment', kind: 'textarea', label: 'Public comment to each', error: errorOf(errors, 'batch-comment'), value: values.comment, rows: 3, wide: true, maxlength: 2000, 'data-input': 'writeBatch' }),
      h('p', { class: 'buttons' }, h('button', { class: 'button' }, 'Change them'), button('Cancel', { class: 'button button-quiet', 'data-action': 'endBatch' }))),
  ];
}

const results = (batch) => [
  h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Result of each' }, h('ul', { class: 'results' }, batch.issues.map(({ issueId, reference }) => outcome(reference, batch.results[issueId])))),
  h('p', { role: 'status', class: 'soft' }, batch.isBusy && 'Working…'),
  batch.isOver && h('p', { class: 'buttons' }, button('Close', { 'data-action': 'endBatch' })),
];

const outcome = (reference, result) => h('li', { class: result ? (result.isDone ? 'result-done' : 'result-failed') : null },
  icon(result ? (result.isDone ? 'check' : 'alert') : 'clock'), h('strong', null, reference), ' ', result?.words ?? 'Waiting');
