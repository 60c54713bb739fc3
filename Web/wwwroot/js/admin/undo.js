const MISTAKE = 'This was marked as resolved by mistake. We are still on it.';

/**
 * What takes a change back: { reference, body } for PUT /update-status. Null where there is no way back: words stay said, and
 * of the statuses only Resolved has one, which tells the reporter so.
 */
export function undoOf(before, changes, version) {
  const back = {};
  if ('assignedTo' in changes) back.assignedTo = before.assignedTo ?? '';
  if ('priority' in changes) back.priority = before.priority;
  const isResolved = changes.status === 'RESOLVED' && before.status !== 'RESOLVED';
  if (isResolved) back.comment = MISTAKE;
  if (Object.keys(back).length === 0 || (changes.status !== before.status && !isResolved)) return null;
  return { reference: before.reference, body: { issueId: before.issueId, status: isResolved ? 'OPEN' : before.status, ...back, version } };
}

/** The words of a toast, with what takes the change back where something does. */
export const undoable = (words, steps) => ({ words, undo: steps.filter(Boolean) });

export function createUndo(store, session, show) {
  async function undo() {
    const steps = store.state.toast?.undo ?? [];
    if (steps.length === 0) return false;
    store.set({ toast: 'Undoing…' });
    const outcomes = await Promise.allSettled(steps.map(({ body }) => session.call('PUT', '/update-status', { body })));
    const kept = steps.filter((_, index) => outcomes[index].status === 'rejected').map(({ reference }) => reference);
    await show();
    return store.set({ toast: kept.length === 0 ? 'Undone.' : `Not undone, as somebody changed it meanwhile: ${kept.join(', ')}` });
  }

  return { undo };
}
