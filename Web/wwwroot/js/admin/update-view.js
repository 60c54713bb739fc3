import { h } from '../lib/dom.js';
import { errorOf, errorSummary, field, options } from '../ui/fields.js';
import { button, trouble } from '../ui/notices.js';
import { statusName } from '../ui/tags.js';
import { originalsView } from './originals.js';
import { isResolving, nextStatuses } from './update.js';

const PRESETS = {
  OPEN: [['accept', 'Accept'], ['resolve', 'Resolve'], ['duplicate', 'Duplicate'], ['decline', 'Decline']],
  IN_PROGRESS: [['resolve', 'Resolve'], ['duplicate', 'Duplicate'], ['decline', 'Decline']],
  RESOLVED: [['reopen', 'Reopen']],
};

/** Everything that can be said and changed at once; nothing is saved before "Save". */
export function updateForm({ issue, catalogue }) {
  const { data, form, errors, saveFailure, isBusy } = issue;
  const select = (id, label, list) => field({ id, label, kind: 'select', value: form[id], error: errorOf(errors, id), 'data-change': 'write' }, options(list));
  return h('section', { class: 'stack update', 'aria-labelledby': 'update-title', 'data-key': 'update' },
    h('h3', { id: 'update-title' }, 'Update'),
    h('p', { class: 'buttons' }, PRESETS[data.status].map(([preset, words]) => button(words, { class: 'button button-quiet button-small', 'data-action': 'preset', 'data-preset': preset }))),
    errorSummary(errors),
    saveFailure && trouble(saveFailure, { keptWords: 'What you wrote is kept.' }),
    h('form', { 'data-submit': 'save', novalidate: true },
      h('div', { class: 'three' },
        select('status', 'Status', nextStatuses(data.status).map((id) => ({ id, name: statusName(id) }))),
        select('assignedTo', 'Team', [{ id: '', name: 'None yet' }, ...catalogue.teams]),
        select('priority', 'Priority', catalogue.priorities)),
      isResolving(form, data) && h('div', { class: 'three', 'data-key': 'resolving' },
        select('reason', 'Reason', catalogue.reasons),
        form.reason === 'duplicate' && field({ id: 'duplicateOf', label: 'Duplicate of', hint: 'A reference', error: errorOf(errors, 'duplicateOf'), value: form.duplicateOf, autocomplete: 'off', 'data-input': 'write' })),
      isResolving(form, data) && form.reason === 'duplicate' && originalsView(issue, catalogue),
      field({ id: 'comment', kind: 'textarea', label: 'Public comment', hint: 'Everybody who follows the report reads it; with a new status it also goes out by e-mail.', error: errorOf(errors, 'comment'), value: form.comment, rows: 3, wide: true, 'data-input': 'write' }),
      field({ id: 'internalNote', kind: 'textarea', label: 'Internal note', hint: 'For staff only.', error: errorOf(errors, 'internalNote'), value: form.internalNote, rows: 2, wide: true, 'data-input': 'write' }),
      h('p', { class: 'buttons' }, h('button', { class: 'button', 'aria-disabled': isBusy ? 'true' : null }, isBusy ? 'Saving…' : 'Save'))));
}
