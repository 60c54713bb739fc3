import { h } from '../lib/dom.js';
import { dayOf } from '../lib/time.js';

/** A table whose numbers are also drawn as bars: the same figures for eyes and for ears. */
export function barTable(title, rows, words = (key) => key) {
  const most = Math.max(1, ...rows.map(({ open }) => open));
  return h('section', { class: 'box' }, h('table', { class: 'bars' },
    h('caption', null, title),
    h('thead', { class: 'hidden' }, h('tr', null, h('th', { scope: 'col' }, 'Group'), h('th', { scope: 'col' }, 'Open'))),
    h('tbody', null, rows.map(({ key, open }) => h('tr', null,
      h('th', { scope: 'row' }, words(key)),
      h('td', null, h('div', { class: 'bar' },
        h('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, h('rect', { class: 'bar-fill', width: Math.max(open > 0 ? 1 : 0, (100 * open) / most), height: 10 })),
        h('span', null, String(open)))))))));
}

const WIDTH = 720;
const HEIGHT = 180;

/** Two columns a day, and the table behind them. */
export function trend(days) {
  const most = Math.max(4, ...days.flatMap(({ reported, resolved }) => [reported, resolved]));
  const slot = WIDTH / Math.max(1, days.length);
  const sum = (name) => days.reduce((total, day) => total + day[name], 0);
  const column = (day, index, name, offset) => {
    const height = (HEIGHT * day[name]) / most;
    return h('rect', { class: `trend-${name}`, x: slot * (index + offset), y: HEIGHT - height, width: slot * 0.36, height });
  };
  return h('figure', { class: 'trend' },
    h('figcaption', { class: 'legend' },
      h('span', { class: 'key-reported' }, `Reported: ${sum('reported')}`),
      h('span', { class: 'key-resolved' }, `Resolved: ${sum('resolved')}`)),
    h('div', { class: 'trend-plot' },
      h('span', { class: 'trend-most', 'aria-hidden': 'true' }, String(most)),
      h('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': `${sum('reported')} reported and ${sum('resolved')} resolved in ${days.length} days; the table below has each day` },
        [0, 0.5, 1].map((part) => h('line', { class: 'trend-line', x1: 0, x2: WIDTH, y1: HEIGHT * part, y2: HEIGHT * part })),
        days.map((day, index) => [column(day, index, 'reported', 0.12), column(day, index, 'resolved', 0.52)]))),
    days.length > 0 && h('p', { class: 'trend-days small soft', 'aria-hidden': 'true' }, h('span', null, dayOf(days[0].day)), h('span', null, dayOf(days.at(-1).day))),
    h('details', null, h('summary', null, 'Show as a table'), h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Figures by day' }, h('table', { class: 'table' },
      h('thead', null, h('tr', null, ['Day', 'Reported', 'Resolved'].map((words) => h('th', { scope: 'col' }, words)))),
      h('tbody', null, days.map(({ day, reported, resolved }) => h('tr', null, h('th', { scope: 'row' }, dayOf(day)), h('td', null, String(reported)), h('td', null, String(resolved)))))))));
}
