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

/** The statuses that an issue may have next. */
export const nextStatuses = (status) => (status === 'RESOLVED' ? ['RESOLVED', 'OPEN'] : status === 'OPEN' ? ['OPEN', 'IN_PROGRESS', 'RESOLVED'] : ['IN_PROGRESS', 'RESOLVED']);

export const isResolving = (form, issue) => form.status === 'RESOLVED' && issue.status !== 'RESOLVED';

export function checkUpdate(form, issue) {
  return [
    isResolving(form, issue) && !form.comment.trim() && { field: 'comment', message: 'Write to the reporter how it was resolved' },
    isResolving(form, issue) && form.reason === 'duplicate' && !form.duplicateOf.trim() && { field: 'duplicateOf', message: 'Enter the reference of the issue that this one repeats' },
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

function isChanged(form, issue) {
  const { status, ...changes } = changesOf(form, issue);
  return status !== issue.status || Object.keys(changes).length > 0;
}
