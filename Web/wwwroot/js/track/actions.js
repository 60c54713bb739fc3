import { call } from '../lib/api.js';
import { forgetReports, keyOf, remember } from '../lib/mine.js';
import { readReference } from '../lib/reference.js';
import { statusName } from '../ui/tags.js';
import { jump } from '../ui/fields.js';
import { createForms } from './forms.js';

const path = (reference) => `/issue-status/${encodeURIComponent(reference)}`;

/** What somebody who follows a report can do. */
export function createActions(store) {
  const refuse = (message) => store.set({ errors: [{ field: 'reference', message }], focus: '#summary' });

  async function open(text, key = null) {
    const reference = readReference(text);
    if (!reference) {
      return store.set({ step: 'ask', text, issue: null, errors: [{ field: 'reference', message: 'Enter a reference like CI-7F3K-29QM' }] });
    }
    store.set({ step: 'loading', text, errors: [], form: null, failure: null });
    try {
      arrive(await call('GET', path(reference)), key);
    } catch (error) {
      store.set(error.status === 404 ? { step: 'missing', focus: 'h1' } : { step: 'trouble', failure: error, focus: '#trouble' });
    }
  }

  function arrive(issue, key) {
    if (key) {
      remember({ reference: issue.reference, key, location: issue.location, issueType: issue.issueType });
    }
    store.set({ step: 'issue', issue, key: key ?? keyOf(issue.reference), checkedAt: Date.now(), isStale: false, focus: 'h1' });
  }

  async function refresh(isOwn = false) {
    const { issue: before } = store.state;
    try {
      const issue = await call('GET', path(before.issueId));
      const news = isOwn || issue.version === before.version ? null : issue.status === before.status ? 'There is news about this report.' : `The status is now: ${statusName(issue.status)}.`;
      store.set((state) => ({ issue, checkedAt: Date.now(), isStale: false, news: news ?? state.news }));
    } catch {
      store.set({ isStale: true });
    }
  }

  return {
    ...createForms(store, refresh),
    open,
    refresh,
    jump,
    type: (input) => store.set({ text: input.value }),
    ask: () => {
      const { text } = store.state;
      if (!text.trim()) return refuse('Enter the reference of your report');
      const reference = readReference(text);
      if (!reference) return refuse('Enter a reference like CI-7F3K-29QM: it is on the page you saw after sending, and in our e-mails');
      history.pushState(null, '', `?ref=${reference}`);
      return open(reference, keyOf(reference));
    },
    retry: () => open(store.state.text, store.state.key),
    another: () => {
      history.pushState(null, '', 'track.html');
      store.set({ step: 'ask', issue: null, text: '', errors: [], focus: 'h1' });
    },
    forgetMine: () => {
      forgetReports();
      store.set({ mine: [], focus: 'h1' });
    },
    print: () => window.print(),
  };
}
