import { call } from '../lib/api.js';
import { forget, keep, recall } from '../lib/keep.js';

export const MOST = 2000;

const EMPTY = { information: 'Write what you want to add', reopen: 'Say what is still broken' };

/** The two forms of the one who reported: add information, and "still broken?". */
export function createForms(store, refresh) {
  const update = (change) => store.set(({ form }) => ({ form: { ...form, ...change } }));
  const name = (kind) => `${kind}.${store.state.issue.reference}`;

  async function submit() {
    const { form, issue, key } = store.state;
    if (form.isBusy) return;
    const error = !form.text.trim() ? EMPTY[form.kind] : form.text.length > MOST ? `Use ${MOST.toLocaleString('en')} characters or fewer` : null;
    if (error) {
      update({ error });
      return store.set({ focus: '#note' });
    }
    update({ isBusy: true, error: null, failure: null });
    const body = form.kind === 'reopen' ? { comment: form.text.trim(), followToken: key } : { text: form.text.trim(), followToken: key };
    try {
      await call('POST', `/issues/${encodeURIComponent(issue.issueId)}/${form.kind}`, { body });
      forget(sessionStorage, name(form.kind));
      store.set({ form: null, news: form.kind === 'reopen' ? 'The report is open again. Thank you for telling us.' : 'Your information is added. Thank you.', focus: '#news' });
      await refresh(true);
    } catch (failure) {
      update({ isBusy: false, failure });
      store.set({ focus: '#trouble' });
    }
  }

  return {
    startForm: ({ dataset: { kind } }) => store.set({ form: { kind, text: recall(sessionStorage, name(kind)) ?? '' }, news: null, focus: '#note' }),
    stopForm: () => store.set(({ form }) => ({ form: null, focus: `[data-kind=${form.kind}]` })),
    note: (input) => {
      update({ text: input.value });
      keep(sessionStorage, name(store.state.form.kind), input.value);
    },
    submit,
  };
}
