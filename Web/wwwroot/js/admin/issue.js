import { forget, keep, recall } from '../lib/keep.js';
import { writeRoute } from './route.js';
import { createOriginals } from './originals.js';
import { undoable, undoOf } from './undo.js';
import { changesOf, checkUpdate, emptyUpdate, mergeUpdate, nextStatuses } from './update.js';

const path = (reference) => `/issue-status/${encodeURIComponent(reference)}`;

/** One issue in the staff's hands. What is typed is kept in this tab until it is saved. */
export function createIssue(store, session, inbox) {
  const set = (change) => store.set(({ issue }) => ({ issue: { ...issue, ...change } }));
  const originals = createOriginals(store, session, (reference) => write({ duplicateOf: reference }));
  const draftName = () => `update.${store.state.issue.data.issueId}`;

  async function openIssue(reference) {
    if (!reference) return store.set({ issue: null });
    store.set({ issue: { reference, isLoading: true } });
    try {
      const data = await session.call('GET', path(reference));
      if (store.state.route.issue !== reference) return;
      nameByReference(data.reference);
      store.set({ issue: { reference: data.reference, data, form: { ...emptyUpdate(data), ...recall(sessionStorage, `update.${data.issueId}`) }, errors: [] }, focus: '#issue-title' });
    } catch (failure) {
      if (store.state.route.issue === reference) store.set({ issue: { reference, failure } });
    }
  }

  /** Links of e-mails name the issue by its id; the address then says the reference, as everywhere. */
  function nameByReference(reference) {
    const route = { ...store.state.route, issue: reference };
    history.replaceState(null, '', writeRoute(route));
    store.set({ route });
  }

  function write(change) {
    const form = { ...store.state.issue.form, ...change };
    keep(sessionStorage, draftName(), form);
    set({ form });
    if (form.reason === 'duplicate') originals.look();
  }

  /** Presets for the usual answers to a new report. */
  function preset({ dataset: { preset: name } }) {
    const presets = {
      accept: [{ status: 'IN_PROGRESS' }, '#assignedTo'],
      resolve: [{ status: 'RESOLVED', reason: 'fixed' }, '#comment'],
      duplicate: [{ status: 'RESOLVED', reason: 'duplicate' }, '#duplicateOf'],
      decline: [{ status: 'RESOLVED', reason: 'declined' }, '#comment'],
      reopen: [{ status: 'OPEN' }, '#comment'],
    };
    const [change, focus] = presets[name];
    if (!nextStatuses(store.state.issue.data.status).includes(change.status)) return;
    write(change);
    store.set({ focus });
  }

  async function save() {
    const { data, form, isBusy } = store.state.issue;
    if (isBusy) return;
    const errors = checkUpdate(form, data);
    if (errors.length > 0) {
      set({ errors });
      return store.set({ focus: '#summary' });
    }
    set({ isBusy: true, errors: [], saveFailure: null });
    try {
      const changes = changesOf(form, data);
      const saved = await session.call('PUT', '/update-status', { body: { issueId: data.issueId, ...changes, version: data.version } });
      forget(sessionStorage, draftName());
      await refresh(undoable('Saved.', [undoOf(data, changes, saved.version)]));
    } catch (failure) {
      await refused(failure);
    }
  }

  async function refresh(toast) {
    const data = await session.call('GET', path(store.state.issue.reference));
    inbox.replaceRow(data);
    inbox.loadCounts();
    set({ data, form: emptyUpdate(data), isBusy: false, conflict: null, errors: [] });
    store.set({ toast, focus: '#issue-title' });
  }

  /** Somebody else was faster: both versions are shown. Any other refusal is shown as it is. */
  async function refused(failure) {
    if (failure.status === 409) {
      const now = await session.call('GET', path(store.state.issue.reference)).catch(() => null);
      if (now && now.version !== store.state.issue.data.version) {
        set({ isBusy: false, conflict: now });
        return store.set({ focus: '#conflict-title' });
      }
    }
    set({ isBusy: false, errors: failure.errors, saveFailure: failure.errors.length > 0 ? null : failure });
    return store.set({ focus: failure.errors.length > 0 ? '#summary' : '#trouble' });
  }

  return {
    openIssue,
    preset,
    save,
    write: (control) => write({ [control.name]: control.value }),
    reloadIssue: () => openIssue(store.state.route.issue),
    takeOriginal: originals.take,
    /** What I chose is saved over the other's choices; what I didn't touch stays theirs. */
    keepMine: () => {
      const { data, conflict, form } = store.state.issue;
      set({ data: conflict, conflict: null });
      write(mergeUpdate(form, data, conflict));
      return save();
    },
    /** The other's choices stay; what I wrote stays too. */
    keepTheirs: () => {
      const { conflict, form } = store.state.issue;
      set({ data: conflict, conflict: null });
      write({ ...emptyUpdate(conflict), comment: form.comment, internalNote: form.internalNote });
      store.set({ focus: '#comment' });
    },
    closeIssue: () => {
      const { route, issue } = store.state;
      const row = issue?.data?.issueId;
      history.pushState(null, '', writeRoute({ ...route, issue: null }));
      store.set({ route: { ...route, issue: null }, issue: null, focus: row && document.getElementById(`row-${row}`) ? `#row-${row}` : 'h1' });
    },
  };
}
