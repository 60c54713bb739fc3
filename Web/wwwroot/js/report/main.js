import { loadCatalogue } from '../lib/catalogue.js';
import { recall } from '../lib/keep.js';
import { mount } from '../lib/mount.js';
import { readReference } from '../lib/reference.js';
import { createStore } from '../lib/store.js';
import { createActions } from './actions.js';
import { isBegun, openDraft } from './draft.js';
import { reachable } from './steps.js';
import { view } from './view.js';

const store = createStore({ step: 'loading', draft: null, errors: [], known: [], failure: null, isBusy: false });

const actions = { ...createActions(store), load };

async function load() {
  store.set({ step: 'loading' });
  try {
    open(await loadCatalogue());
  } catch (error) {
    store.set({ step: 'unavailable', failure: error });
  }
}

function open(catalogue) {
  const query = new URLSearchParams(location.search);
  const draft = openDraft(query, catalogue);
  const isRestored = isBegun(draft) && !query.has('location') && !query.has('type');
  store.set({ catalogue, draft, isRestored, ...place(draft) });
}

/** Where the address says we are, as far as the answers go. */
function place(draft) {
  const query = new URLSearchParams(location.search);
  const reference = readReference(query.get('sent') ?? '');
  if (reference) {
    const kept = recall(sessionStorage, 'sent');
    return { step: 'sent', sent: kept?.reference === reference ? kept : { reference } };
  }
  const wanted = query.get('step') ?? 'where';
  return { step: reachable(wanted === 'known' || wanted === 'sent' ? 'where' : wanted, draft), sent: null };
}

window.addEventListener('popstate', () => {
  const { draft, known, step } = store.state;
  if (!draft) return;
  const wanted = new URLSearchParams(location.search).get('step');
  const next = wanted === 'known' && known.length > 0 ? { step: 'known' } : place(draft);
  if (next.step !== step) {
    store.set({ ...next, errors: [], failure: null, isChanging: false, focus: 'h1' });
  }
});

window.addEventListener('online', () => store.set({ isOffline: false }));
window.addEventListener('offline', () => store.set({ isOffline: true }));

mount(document.getElementById('main'), store, view, actions);
load();
