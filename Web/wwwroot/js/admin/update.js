import { statusName } from '../ui/tags.js';

// What staff change of an issue in one go: choices and words.

export const MOST = 2000;

export const emptyUpdate = (issue) => ({
  status: issue.status,
  assignedTo: issue.assignedTo ?? '',
  priority: issue.priority,
  reason: issue.reason ?? 'fixed',
  duplicateOf: '',
  comment: '',
  internalNote: '',
});

const CHOICES = ['status', 'assignedTo', 'priority'];

/** What I changed, on top of what somebody else changed meanwhile; what I left alone is as they made it. */
export function mergeUpdate(form, before, now) {
  const was = emptyUpdate(before);
  const theirs = emptyUpdate(now);
  return { ...form, ...Object.fromEntries(CHOICES.map((name) => [name, form[name] === was[name] ? theirs[name] : form[name]])) };
}

/** The statuses that an issue may have next. */
export const nextStatuses = (status) => (status === 'RESOLVED' ? ['RESOLVED', 'OPEN'] : status === 'OPEN' ? ['OPEN', 'IN_PROGRESS', 'RESOLVED'] : ['IN_PROGRESS', 'RESOLVED']);

export const isResolving = (form, issue) => form.status === 'RESOLVED' && issue.status !== 'RESOLVED';

export function checkUpdate(form, issue) {
  return [
    !nextStatuses(issue.status).includes(form.status) && { field: 'status', message: `${statusName(issue.status)} can’t become ${statusName(form.status)}` },
    isResolving(form, issue) && form.reason === 'duplicate' && !form.duplicateOf.trim() && { field: 'duplicateOf', message: 'Enter the reference of the issue that this one repeats' },
    isResolving(form, issue) && !form.comment.trim() && { field: 'comment', message: 'Write to the reporter how it was resolved' },
    form.comment.length > MOST && { field: 'comment', message: `Comment must be ${MOST} characters or fewer` },
    form.internalNote.length > MOST && { field: 'internalNote', message: `Internal note must be ${MOST} characters or fewer` },
    !isChanged(form, issue) && { field: 'status', message: 'There is nothing to save yet: change something or write a comment' },
  ].filter(Boolean);
}

/** The members of PUT /update-status. */
export function changesOf(form, issue) {
  const changes = { status: form.status };
  if (form.assignedTo !== (issue.assignedTo ?? '')) changes.assignedTo = form.assignedTo;
  if (form.priority !== issue.priority) changes.priority = form.priority;
  if (form.comment.trim()) changes.comment = form.comment.trim();
  if (form.internalNote.trim()) changes.internalNote = form.internalNote.trim();
  if (isResolving(form, issue)) {
    changes.reason = form.reason;
    if (form.reason === 'duplicate') changes.duplicateOf = form.duplicateOf.trim();
  }
  return changes;
}

export function isChanged(form, issue) {
  const { status, ...changes } = changesOf(form, issue);
  return status !== issue.status || Object.keys(changes).length > 0;
}
