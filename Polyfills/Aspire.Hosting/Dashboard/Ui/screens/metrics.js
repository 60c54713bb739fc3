// Metrics: a resource's instruments as small charts, and one of them large.
import { get } from '../lib/api.js';
import { h, put } from '../lib/dom.js';
import { measured, moment } from '../lib/format.js';
import { chartLegend, drawChart, latest } from '../lib/chart.js';
import { keepingFocus } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { choice, empty, fillChoice, search, toggle } from '../lib/parts.js';

const windows = [[60, '1 minute'], [180, '3 minutes'], [300, '5 minutes'], [600, '10 minutes']];

export function show(root, resource, query, go) {
  const state = { resource, meter: query.meter, name: query.name, by: query.by ?? '', window: Number(query.window ?? 300), q: '', catalogue: [], isTable: false };
  const resources = choice('Resource', [], resource, name => { Object.assign(state, { resource: name, meter: null, name: null, by: '' }); remember(); list.refresh(); });
  const content = h('div.scroll.metrics');
  const by = choice('Split by', [], '', value => { state.by = value; remember(); list.refresh(); }, 'All together');
  const asTable = toggle('Table', false, isTable => { state.isTable = isTable; list.refresh(); }, 'The chart as numbers');
  root.append(
    h('div.bar', h('h1', 'Metrics'), resources, search('Instrument', '', q => { state.q = q.toLowerCase(); list.refresh(); }),
      choice('Window', windows, state.window, value => { state.window = Number(value); remember(); list.refresh(); }), by,
      h('span.space'), asTable),
    h('div.content', content));

  const list = live(async signal => {
    const catalogue = await get('/api/metrics', {}, signal);
    const names = [...new Set(catalogue.map(each => each.resource))];
    state.resource ??= names[0];
    const wanted = catalogue.filter(each => each.resource === state.resource && (!state.name || (each.name === state.name && each.meter === state.meter))
      && `${each.meter} ${each.name}`.toLowerCase().includes(state.q));
    const charts = await Promise.all(wanted.slice(0, 48).map(each => get('/api/metrics/chart', { resource: each.resource, meter: each.meter, name: each.name, window: state.window, by: state.name ? state.by : '' }, signal)));
    return { names, charts: charts.filter(Boolean) };
  }, ({ names, charts }) => {
    fillChoice(resources, names, state.resource);
    by.hidden = asTable.hidden = !state.name;
    if (charts.length === 0) {
      put(content, empty('No metrics yet', 'Measurements that services send by OTLP are drawn here, once a second.'));
    } else if (state.name) {
      fillChoice(by, charts[0].dimensions.map(each => each.name), state.by, 'All together');
      put(content, large(charts[0]));
    } else {
      keepingFocus(content, () => put(content, [...Map.groupBy(charts, chart => chart.instrument.meter)].map(([meter, members]) => h('section', h('h2', meter), h('div.tiles', members.map(tile))))));
    }
  });

  function large(chart) {
    const box = h('div.chart-box');
    const { instrument } = chart;
    const width = Math.max(320, content.clientWidth - 32);
    drawChart(box, chart, width, Math.min(420, Math.max(240, content.clientHeight - 190)));
    return h('section',
      h('a.back', { href: `/metrics/resource/${encodeURIComponent(state.resource)}` }, '← All instruments'),
      h('h2', instrument.name), h('p.soft', instrument.description), h('p.faint', `${instrument.kind} · ${instrument.meter} · ${instrument.series} series`),
      state.isTable ? numbers(chart) : [box, chartLegend(chart)]);
  }

  function tile(chart) {
    const box = h('div.spark');
    const { instrument } = chart;
    drawChart(box, chart, 236, 56, true);
    const address = `/metrics/resource/${encodeURIComponent(instrument.resource)}?${new URLSearchParams({ meter: instrument.meter, name: instrument.name, window: state.window })}`;
    return h('a.tile', { href: address, title: [instrument.name, instrument.description].filter(Boolean).join(': '), 'data-row': `${instrument.meter} ${instrument.name}` }, h('span.name', instrument.name), h('b', latest(chart), instrument.kind === 'Histogram' ? h('span.faint', ' p50') : null), box);
  }

  function remember() {
    const chosen = new URLSearchParams(Object.entries({ meter: state.meter, name: state.name, by: state.by, window: state.window === 300 ? '' : state.window }).filter(([, value]) => value));
    go(`/metrics/resource/${encodeURIComponent(state.resource)}${chosen.size > 0 ? `?${chosen}` : ''}`, { replace: true });
  }

  list.refresh();
  return {
    changed: names => names.includes('metrics') && !content.querySelector('svg:hover') && list.refresh(),
    close: list.stop,
    resized: list.refresh,
    escape: () => state.name && go(`/metrics/resource/${encodeURIComponent(state.resource)}`),
  };
}

function numbers(chart) {
  const steps = chart.lines[0]?.values.map((_, index) => index).reverse() ?? [];
  return h('table.list', h('thead', h('tr', h('th', 'Time'), chart.lines.map(line => h('th.number', line.label || chart.instrument.name)))),
    h('tbody', steps.map(index => h('tr', h('td.mono', moment(chart.from + index * chart.step).slice(11, 19)), chart.lines.map(line => h('td.number.mono', measured(line.values[index], chart.unit)))))));
}
