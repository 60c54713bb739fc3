import { loadCatalogue } from '../lib/catalogue.js';
import { mount } from '../lib/mount.js';
import { createStore } from '../lib/store.js';
import { startTrace } from '../lib/trace.js';
import { jump } from '../ui/fields.js';
import { createBatch } from './batch.js';
import { createFigures } from './figures.js';
import { createInbox } from './inbox.js';
import { createIssue } from './issue.js';
import { listenToKeys, switchKeys } from './keys.js';
import { readRoute, sameList, writeRoute } from './route.js';
import { createSession } from './session.js';
import { createSignIn } from './signin.js';
import { createUndo } from './undo.js';
import { view } from './view.js';

const store = createStore({
  session: null, signIn: { name: '', pin: '', errors: [] }, isExpired: false,
  catalogue: null, failure: null, route: readRoute(location.search),
  list: null, counts: null, chosen: {}, words: null, batch: null, issue: null, figures: null, dialog: null, toast: null,
});
const session = createSession(store);
const inbox = createInbox(store, session, go);
const issue = createIssue(store, session, inbox);
const figures = createFigures(store, session);

const actions = {
  ...createSignIn(store, session, begin),
  ...inbox,
  ...issue,
  ...figures,
  ...createBatch(store, session, inbox),
  ...createUndo(store, session, () => Promise.all([inbox.load(), store.state.route.issue && issue.openIssue(store.state.route.issue)])),
  jump,
  begin,
  go: (link) => go(readRoute(new URL(link.href).search), { focus: link.dataset.focus }),
  openDialog: ({ dataset: { dialog } }) => store.set({ dialog }),
  closeDialog: () => store.set({ dialog: null }),
  toggleKeys: (box) => switchKeys(box.checked),
};

// Asked for while the name and PIN are still being typed.
let catalogue = loadCatalogue();
catalogue.catch(() => {});

async function begin() {
  try {
    store.set({ failure: null, catalogue: await catalogue.catch(() => (catalogue = loadCatalogue())) });
  } catch (failure) {
    return store.set({ failure, focus: '#trouble' });
  }
  return show(readRoute(location.search), null);
}

function go(route, { replace = false, ...change } = {}) {
  const before = store.state.route;
  history[replace ? 'replaceState' : 'pushState'](null, '', writeRoute(route));
  return show(route, before, change);
}

/** Fetches what this route shows and the one before didn't. */
function show(route, before, change = {}) {
  store.set({ route, words: null, toast: null, ...change });
  if (route.screen === 'figures') {
    return figures.loadFigures();
  }
  const isOther = !before || !sameList(route, before) || !store.state.list;
  if (route.issue !== before?.issue) issue.openIssue(route.issue);
  return isOther ? inbox.load() : undefined;
}

window.addEventListener('popstate', () => {
  if (store.state.session) show(readRoute(location.search), store.state.route);
});

// New reports show by themselves: as numbers beside the views, and as a line above the list.
setInterval(() => {
  if (document.visibilityState === 'visible' && store.state.list && !store.state.isExpired) {
    startTrace();
    inbox.loadCounts();
    inbox.lookForArrivals();
  }
}, 60_000);

mount(document.getElementById('main'), store, view, actions);
listenToKeys(store, actions);
if (session.restore()) begin();
