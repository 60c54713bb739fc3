import { fetchCsv, saveFile } from './csv.js';
import { toQuery } from './route.js';

const PAGE = 50;
const FURTHER = 4;

/** The list: fetching, filtering, choosing. */
export function createInbox(store, session, go) {
  let latest = 0;

  // The pages of one list have one "now", or ages would shift between them.
  let query = {};

  const fetchPage = (cursor) => session.call('GET', '/get-all-issues', { query: { ...query, limit: PAGE, cursor } });

  /** A page may be empty and still have a next one: looks a little further. */
  async function fetchFilled(cursor) {
    let page = await fetchPage(cursor);
    for (let further = 0; page.issues.length === 0 && page.nextCursor && further < FURTHER; further++) {
      page = await fetchPage(page.nextCursor);
    }
    return page;
  }

  async function load() {
    const turn = ++latest;
    query = toQuery(store.state.route.filters);
    store.set(({ list }) => ({ list: { issues: list?.issues ?? [], isLoading: true }, chosen: {} }));
    loadCounts();
    try {
      const page = await fetchFilled();
      // Only the newest question's answer counts.
      if (turn === latest) store.set({ list: { issues: page.issues, nextCursor: page.nextCursor } });
    } catch (failure) {
      if (turn === latest) store.set({ list: { issues: [], failure } });
    }
  }

  async function more() {
    const { list } = store.state;
    if (list.isMore) return;
    store.set({ list: { ...list, isMore: true } });
    try {
      const page = await fetchFilled(list.nextCursor);
      const first = page.issues[0]?.issueId;
      store.set({ list: { issues: [...list.issues, ...page.issues], nextCursor: page.nextCursor }, focus: first && `#row-${first}` });
    } catch (failure) {
      store.set({ list: { ...list, isMore: false }, toast: failure.message });
    }
  }

  /** Numbers beside the filters; without them the list is just as good. */
  async function loadCounts() {
    const counts = await session.call('GET', '/statistics').catch(() => null);
    store.set({ counts: counts ?? store.state.counts });
  }

  /** Whether reports came in since the list was fetched; the list itself stays as it is under the reader's hands. */
  async function lookForArrivals() {
    const { list } = store.state;
    if (!list || list.isLoading || list.failure) return;
    const page = await fetchPage().catch(() => null);
    const newest = list.issues[0]?.createdAt ?? '';
    const arrivals = page?.issues.filter(({ issueId, createdAt }) => createdAt > newest && !list.issues.some((row) => row.issueId === issueId)).length;
    if (arrivals > 0) store.set((state) => (state.list === list ? { list: { ...list, arrivals } } : {}));
  }

  /** Shows a changed issue in the list without asking for the whole list again. */
  const replaceRow = (issue) => store.set(({ list }) => ({
    list: list && { ...list, issues: list.issues.map((row) => (row.issueId === issue.issueId ? { ...row, ...issue } : row)) },
  }));

  const filter = (change) => go({ ...store.state.route, issue: null, filters: { ...store.state.route.filters, ...change } }, { replace: true });

  return {
    load,
    loadCounts,
    lookForArrivals,
    more,
    replaceRow,
    reload: () => load(),
    filter: (control) => filter({ [control.name]: control.value }),
    words: (input) => store.set({ words: input.value }),
    search: (form) => filter({ q: form.elements.q.value.trim() }),
    clear: () => filter({ issueType: '', location: '', priority: '', assignedTo: '', age: '', q: '' }),
    choose: (box) => store.set(({ chosen }) => ({ chosen: { ...chosen, [box.value]: box.checked } })),
    chooseAll: (box) => store.set(({ list }) => ({ chosen: Object.fromEntries(box.checked ? list.issues.map(({ issueId }) => [issueId, true]) : []) })),
    exportCsv: async () => {
      store.set({ toast: 'Making the CSV file…' });
      try {
        const { screen, filters } = store.state.route;
        saveFile(await fetchCsv(session, toQuery(screen === 'figures' ? { status: 'any' } : filters)));
        store.set({ toast: 'The CSV file is downloaded.' });
      } catch (failure) {
        store.set({ toast: `No CSV file: ${failure.message}` });
      }
    },
  };
}

export const chosenIssues = ({ list, chosen }) => (list?.issues ?? []).filter(({ issueId }) => chosen[issueId]);
