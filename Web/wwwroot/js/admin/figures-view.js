import { h } from '../lib/dom.js';
import { nameIn } from '../lib/catalogue.js';
import { span } from '../lib/time.js';
import { field, options } from '../ui/fields.js';
import { button, loading, trouble } from '../ui/notices.js';
import { AGES } from './route.js';
import { barTable, trend } from './charts.js';

const RANGES = [['7', '7 days'], ['30', '30 days'], ['90', '90 days']].map(([id, name]) => ({ id, name }));

/** How the campus is doing: numbers, groups, the trend. */
export function figuresScreen({ figures, catalogue }) {
  const head = h('div', { class: 'figures-head', 'data-key': 'figures-head' },
    h('h1', { tabindex: '-1' }, 'Figures'),
    h('p', { class: 'buttons' }, button('Export all issues (CSV)', { class: 'button button-quiet button-small', 'data-action': 'exportCsv' })));
  if (figures?.failure) {
    return [head, trouble(figures.failure, { retry: 'loadFigures' })];
  }
  if (!figures?.data) {
    return [head, loading('Loading the figures…')];
  }
  const { data, days } = figures;
  return [head, h('div', { class: 'figures', 'data-key': 'figures' },
    tiles(data),
    h('section', { class: 'box', 'aria-labelledby': 'trend-title' },
      h('div', { class: 'figures-head' },
        h('h2', { id: 'trend-title' }, 'Reported and resolved by day'),
        field({ id: 'days', label: 'Show', kind: 'select', value: days, 'data-change': 'chooseDays' }, options(RANGES))),
      trend(data.byDay)),
    h('div', { class: 'groups' }, groups(data, catalogue)))];
}

const groups = (data, catalogue) => [
  barTable('Open by location', data.byLocation),
  barTable('Open by type', data.byIssueType, (key) => nameIn(catalogue.types, key)),
  barTable('Open by priority', data.byPriority, (key) => nameIn(catalogue.priorities, key)),
  barTable('Open by team', data.byTeam, (key) => (key === 'unassigned' ? 'No team yet' : key)),
  barTable('Open by age', data.openByAge, (key) => AGES.find(({ id }) => id === key)?.name ?? key),
];

const tiles = ({ open, total, timeToAcknowledge: ack, timeToResolve: fix }) => h('dl', { class: 'tiles' },
  tile('Open now', String(open), `${total} ever reported`),
  tile('Time to acknowledge', minutes(ack.medianMinutes), `median; 9 of 10 within ${minutes(ack.p90Minutes)}`),
  tile('Time to resolve', minutes(fix.medianMinutes), `median; 9 of 10 within ${minutes(fix.p90Minutes)}`));

const tile = (name, value, more) => h('div', { class: 'box tile' }, h('dt', null, name), h('dd', { class: 'tile-value' }, value), h('dd', { class: 'small soft' }, more));

const minutes = (value) => span(value === undefined || value === null ? null : value * 60);
