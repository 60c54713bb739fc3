import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';
import { time } from '../ui/tags.js';

const SHOWN = 5;

/** What an issue may be a duplicate of: what else is open at its place, the same room and type first. */
export function createOriginals(store, session, choose) {
  async function look() {
    const { data, originals } = store.state.issue;
    if (originals) return;
    const set = (found) => store.set(({ issue }) => (issue?.data?.issueId === data.issueId ? { issue: { ...issue, originals: found } } : {}));
    set([]);
    const query = { location: data.location, status: 'OPEN,IN_PROGRESS', limit: 50 };
    const { issues } = await session.call('GET', '/get-all-issues', { query }).catch(() => ({ issues: [] }));
    const nearness = (issue) => Number(issue.issueType === data.issueType) + 2 * Number(Boolean(data.room) && issue.room === data.room);
    set(issues.filter(({ issueId }) => issueId !== data.issueId).sort((a, b) => nearness(b) - nearness(a)).slice(0, SHOWN));
  }

  return {
    look,
    take: ({ dataset: { reference } }) => {
      choose(reference);
      store.set({ focus: '#comment' });
    },
  };
}

/** The candidates, each one press away. */
export const originalsView = ({ originals, form }, catalogue) => originals?.length > 0 && h('div', { class: 'originals', role: 'group', 'aria-labelledby': 'originals-title' },
  h('p', { id: 'originals-title', class: 'small soft' }, 'Open at the same place:'),
  h('ul', null, originals.map((issue) => h('li', { 'data-key': issue.issueId },
    form.duplicateOf === issue.reference && icon('check'),
    button(issue.reference, { class: 'link', 'data-action': 'takeOriginal', 'data-reference': issue.reference, 'aria-pressed': form.duplicateOf === issue.reference ? 'true' : 'false' }),
    h('span', { class: 'originals-words' }, `${nameIn(catalogue.types, issue.issueType)}${issue.room ? `, ${issue.room}` : ''}: ${issue.description}`),
    h('span', { class: 'small soft' }, time(issue.createdAt))))));
