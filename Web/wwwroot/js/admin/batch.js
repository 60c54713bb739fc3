import { chosenIssues } from './inbox.js';
import { undoable, undoOf } from './undo.js';
import { changesOf, emptyUpdate, isChanged } from './update.js';

const AT_ONCE = 4;

const KEEP = { status: '', assignedTo: '', priority: '', comment: '', reason: 'fixed' };

/** The same change to several issues; each has its own result. */
export function createBatch(store, session, inbox) {
  const set = (change) => store.set(({ batch }) => ({ batch: { ...batch, ...change } }));
  const result = (issueId, outcome) => store.set(({ batch }) => ({ batch: { ...batch, results: { ...batch.results, [issueId]: outcome } } }));

  async function one(issue, form) {
    const wanted = { ...emptyUpdate(issue), comment: form.comment, reason: form.reason };
    for (const name of ['status', 'assignedTo', 'priority']) {
      if (form[name]) wanted[name] = form[name];
    }
    if (!isChanged(wanted, issue)) return result(issue.issueId, { isDone: true, words: 'Was so already' });
    try {
      const changes = changesOf(wanted, issue);
      const saved = await session.call('PUT', '/update-status', { body: { issueId: issue.issueId, ...changes, version: issue.version } });
      inbox.replaceRow({ issueId: issue.issueId, status: wanted.status, assignedTo: wanted.assignedTo || undefined, priority: wanted.priority, version: saved.version });
      result(issue.issueId, { isDone: true, words: 'Changed', undo: undoOf(issue, changes, saved.version) });
    } catch (failure) {
      result(issue.issueId, { isDone: false, words: failure.errors[0]?.message ?? failure.message });
    }
  }

  async function run(issues) {
    const { form } = store.state.batch;
    const queue = [...issues];
    set({ isBusy: true, errors: [] });
    const worker = async () => {
      for (let issue = queue.shift(); issue; issue = queue.shift()) {
        await one(issue, form);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    set({ isBusy: false, isOver: true });
    store.set({ focus: '#batch-title' });
    inbox.loadCounts();
  }

  return {
    startBatch: () => store.set((state) => ({ batch: { issues: chosenIssues(state), form: KEEP, errors: [], results: {} } })),
    writeBatch: (control) => set({ form: { ...store.state.batch.form, [control.name.replace('batch-', '')]: control.value } }),
    runBatch: () => {
      const { batch } = store.state;
      if (batch.isBusy) return;
      const errors = check(batch.form);
      if (errors.length > 0) {
        set({ errors });
        return store.set({ focus: '#summary' });
      }
      return run(batch.issues);
    },
    endBatch: () => {
      const { isBusy, isOver, results } = store.state.batch;
      if (isBusy) return;
      const steps = Object.values(results).map(({ undo }) => undo).filter(Boolean);
      store.set({ batch: null, focus: 'h1', toast: steps.length > 0 ? undoable(`${steps.length} changed.`, steps) : null });
      if (isOver) inbox.load();
    },
  };
}

function check(form) {
  const isEmpty = !form.status && !form.assignedTo && !form.priority && !form.comment.trim();
  return [
    isEmpty && { field: 'batch-status', message: 'Choose what to change' },
    form.status === 'RESOLVED' && !form.comment.trim() && { field: 'batch-comment', message: 'Write to the reporters how it was resolved' },
  ].filter(Boolean);
}
