import { call } from '../lib/api.js';
import { device, remember } from '../lib/mine.js';
import { isAddress } from './steps.js';

/** "Me too": adds oneself to a report that is there already. */
export function createJoining(store) {
  const update = (change) => store.set(({ joining }) => ({ joining: { ...joining, ...change } }));

  async function join() {
    const { issueId, email, isBusy } = store.state.joining;
    if (isBusy) return;
    if (email.trim() && !isAddress(email.trim())) {
      update({ error: 'Enter an e-mail address like name@example.org, or leave it empty' });
      return store.set({ focus: '#join-email' });
    }
    update({ isBusy: true, error: null });
    try {
      const joined = await call('POST', `/issues/${encodeURIComponent(issueId)}/followers`, { body: email.trim() ? { email: email.trim() } : { device: device() } });
      const { known, draft } = store.state;
      remember({ reference: joined.reference, location: draft.location, issueType: known.find((issue) => issue.issueId === issueId).issueType, isJoined: true });
      store.set(({ joined: others }) => ({ joining: null, joined: { ...others, [issueId]: { ...joined, hasEmail: Boolean(email.trim()) } }, focus: `#joined-${issueId}` }));
    } catch (error) {
      update({ isBusy: false, error: error.errors[0]?.message ?? error.message });
      store.set({ focus: '#join-email' });
    }
  }

  return {
    startJoining: (control) => store.set({ joining: { issueId: control.dataset.id, email: '' }, focus: '#join-email' }),
    stopJoining: () => store.set(({ joining }) => ({ joining: null, focus: `#join-${joining.issueId}` })),
    joinAddress: (input) => update({ email: input.value }),
    join,
  };
}
