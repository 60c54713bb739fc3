import { h } from '../lib/dom.js';
import { field, options } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { button } from '../ui/notices.js';
import { AGES, VIEWS, writeRoute } from './route.js';

// On a phone the list comes first; the reader opens the filters.
const WIDE = window.matchMedia('(min-width: 48rem)');

/** Views by status, each with its count and its own address. */
export const views = ({ route, counts }) => h('nav', { 'aria-label': 'Views', class: 'views' }, h('ul', null, VIEWS.map(({ status, name }) =>
  h('li', null, h('a', {
    href: `admin.html${writeRoute({ ...route, issue: null, filters: { ...route.filters, status } })}`,
    'data-action': 'go',
    'aria-current': route.filters.status === status ? 'page' : null,
  }, name, counts && h('span', { class: 'count-badge' }, countOf(status, counts)))))));

function countOf(status, { byStatus, total }) {
  return status === 'any' ? total : byStatus.filter(({ key }) => status.split(',').includes(key)).reduce((sum, { total: n }) => sum + n, 0);
}

export function filters({ route: { filters: current }, words, counts, catalogue }) {
  const isPast = current.status === 'any' || current.status === 'RESOLVED';
  const select = (name, label, list, group) => field({ id: `filter-${name}`, name, label, kind: 'select', value: current[name], 'data-change': 'filter' },
    options([{ id: '', name: 'Any' }, ...list.map((entry) => ({ ...entry, name: withCount(entry, group, isPast) }))]));
  const isOn = ['issueType', 'location', 'priority', 'assignedTo', 'age', 'q'].filter((name) => current[name]).length;
  return h('details', { class: 'filters', open: isOn > 0 || WIDE.matches, 'data-key': 'filters' },
    h('summary', null, icon('search'), 'Filters', isOn > 0 && h('span', { class: 'count-badge' }, `${isOn} on`)),
    h('div', { class: 'filter-grid' },
      h('form', { class: 'search', 'data-submit': 'search', role: 'search' },
        field({ id: 'q', label: 'Words or reference', type: 'search', value: words ?? current.q, autocomplete: 'off', 'data-input': 'words' }),
        h('button', { class: 'button button-quiet' }, 'Search')),
      select('issueType', 'Type', catalogue.types, counts?.byIssueType),
      select('location', 'Location', catalogue.locations, counts?.byLocation),
      select('priority', 'Priority', catalogue.priorities, counts?.byPriority),
      select('assignedTo', 'Team', catalogue.teams, counts?.byTeam),
      select('age', 'Reported', AGES, counts?.openByAge),
      isOn > 0 && h('p', { class: 'filter-clear' }, button('Clear the filters', { class: 'link', 'data-action': 'clear' }))));
}

function withCount({ id, name }, group, isPast) {
  const count = group?.find(({ key }) => key === id);
  if (!count) return name;
  return isPast && count.total !== undefined ? `${name} (${count.total})` : `${name} (${count.open} open)`;
}
