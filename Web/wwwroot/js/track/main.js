import { loadCatalogue } from '../lib/catalogue.js';
import { mount } from '../lib/mount.js';
import { keyOf, myReports } from '../lib/mine.js';
import { createStore } from '../lib/store.js';
import { startTrace } from '../lib/trace.js';
import { createActions } from './actions.js';
import { view } from './view.js';

const REFRESH = 20_000;

const store = createStore({ step: 'ask', text: '', errors: [], issue: null, form: null, mine: myReports(), catalogue: null });
const actions = createActions(store);

/** Shows what the address names: a report, or the question for one. */
function follow() {
  const reference = new URLSearchParams(location.search).get('ref');
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (reference) {
    actions.open(reference, key ?? keyOf(reference.toUpperCase()));
  } else {
    store.set({ step: 'ask', issue: null, errors: [], mine: myReports() });
  }
}

// A report in view updates by itself, while anybody looks at it.
setInterval(() => {
  if (document.visibilityState === 'visible' && store.state.issue) {
    startTrace();
    actions.refresh();
  }
}, REFRESH);

window.addEventListener('popstate', () => {
  const reference = new URLSearchParams(location.search).get('ref');
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (reference !== (store.state.issue?.reference ?? null) || (key && key !== store.state.key)) {
    follow();
  }
});

mount(document.getElementById('main'), store, view, actions);
follow();
loadCatalogue().then((catalogue) => store.set({ catalogue }), () => {});
