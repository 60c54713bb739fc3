import { call } from '../lib/api.js';
import { copyText } from '../lib/clip.js';
import { keep } from '../lib/keep.js';
import { remember } from '../lib/mine.js';
import { jump } from '../ui/fields.js';
import { dropDraft, emptyDraft, parcel, saveDraft } from './draft.js';
import { createJoining } from './join.js';
import { nearest } from './known.js';
import { check, STEPS, stepOf } from './steps.js';

/** What the reporter can do. */
export function createActions(store) {
  const answer = (change) => {
    const draft = { ...store.state.draft, ...change };
    saveDraft(draft);
    store.set({ draft });
  };

  const show = (step, { replace = false, ...change } = {}) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', `?step=${step}`);
    store.set({ step, errors: [], failure: null, focus: 'h1', ...(step === 'check' && { isChanging: false }), ...change });
  };

  const refuse = (errors) => store.set({ errors, focus: '#summary' });

  const after = (step) => (store.state.isChanging ? 'check' : STEPS[STEPS.indexOf(step) + 1]);

  /** What is already reported there; none of it, or no answer, is no reason to stop. */
  async function lookAround() {
    const { location, room } = store.state.draft;
    store.set({ isBusy: true });
    const known = await call('GET', '/open-issues', { query: { location } }).then((page) => page.issues, () => []);
    store.set({ isBusy: false, known: nearest(known, room), isAllKnown: false });
    return known.length > 0;
  }

  async function next() {
    const { step, draft, isBusy, isChanging } = store.state;
    if (isBusy) return;
    const errors = check(step, draft);
    if (errors.length > 0) return refuse(errors);
    if (step === 'where' && !isChanging && (await lookAround())) return show('known');
    show(step === 'where' && !isChanging ? 'type' : after(step));
  }

  async function send() {
    if (store.state.isBusy) return;
    const { body, sealed } = parcel(store.state.draft);
    answer({ sealed });
    store.set({ isBusy: true, failure: null });
    try {
      const sent = await call('POST', '/report-issue', { body, idempotencyKey: sealed.key });
      finish({ reference: sent.reference, key: sent.followToken, location: body.location, room: body.room, issueType: body.issueType, hasEmail: Boolean(body.email), at: new Date().toISOString() });
    } catch (error) {
      fail(error);
    }
  }

  function finish(sent) {
    keep(sessionStorage, 'sent', sent);
    remember({ reference: sent.reference, key: sent.key, location: sent.location, issueType: sent.issueType });
    dropDraft();
    history.replaceState(null, '', `?sent=${encodeURIComponent(sent.reference)}`);
    store.set({ isBusy: false, isChanging: false, step: 'sent', sent, draft: emptyDraft(), focus: 'h1' });
  }

  function fail(error) {
    store.set({ isBusy: false });
    if (error.status === 413) {
      return show('details', { errors: [{ field: 'description', message: 'Description is too long to send: shorten it' }], isChanging: true, focus: '#summary' });
    }
    const faulty = error.errors.filter(({ field }) => stepOf(field) !== 'check');
    if (error.status === 400 && faulty.length > 0) {
      const step = stepOf(faulty[0].field);
      return show(step, { errors: faulty.filter(({ field }) => stepOf(field) === step), isChanging: true, focus: '#summary' });
    }
    return store.set({ failure: error, focus: '#trouble' });
  }

  return {
    ...createJoining(store),
    answer: (input) => answer({ [input.name]: input.value }),
    jump,
    next,
    send,
    back: () => history.back(),
    change: (link) => show(link.dataset.step, { isChanging: true }),
    allKnown: () => store.set(({ known }) => ({ isAllKnown: true, focus: `#join-${known[5].issueId}` })),
    discard: () => {
      dropDraft();
      show('where', { draft: emptyDraft(), isChanging: false, isRestored: false });
    },
    meant: (control) => answer({ email: control.dataset.email }),
    print: () => window.print(),
    again: () => {
      const { location = '', room = '' } = store.state.sent;
      answer({ ...emptyDraft(), location, room: room ?? '' });
      show('where', { sent: null });
    },
    copy: async (control) => store.set({ copied: (await copyText(control.dataset.text)) ? 'yes' : 'no' }),
  };
}
