// Structured logs, newest first.
import { get, send } from '../lib/api.js';
import { closest, h, only, put } from '../lib/dom.js';
import { moment, number, time } from '../lib/format.js';
import { keepingFocus } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { chip, choice, empty, fillChoice, pairs, panel, resourceNames, search, section, showPanel, toggle } from '../lib/parts.js';

const levels = [[0, 'All levels'], [5, 'Debug and up'], [9, 'Information and up'], [13, 'Warning and up'], [17, 'Error and up'], [21, 'Critical']];

export function show(root, resource, query, go) {
  const filter = { resource: query.resource ?? resource ?? '', level: query.level ?? '', q: query.q ?? '', trace: query.trace ?? '' };
  const state = { rows: [], older: [], selected: null, isPaused: false };
  const total = h('span.faint.count', { 'aria-live': 'polite' });
  const side = h('div.side-slot');
  const body = h('tbody', { onclick: event => closest(event, 'row') && !event.target.closest('a') && select(Number(closest(event, 'row').dataset.row)) });
  const more = h('button.more', { onclick: loadOlder }, 'Show older');
  const table = h('div', h('table.list', h('thead', h('tr', h('th', 'Time'), h('th', 'Level'), h('th.wide', 'Resource'), h('th.fill', 'Message'), h('th.wide', 'Trace'))), body), more);
  const scroll = h('div.scroll', table);
  const resources = choice('Resource', [], filter.resource, value => change({ resource: value }), 'All resources');
  resourceNames().then(names => fillChoice(resources, names, filter.resource, 'All resources'));
  const traceChip = h('span');

  root.append(
    h('div.bar', h('h1', 'Logs'), resources,
      choice('Level', levels, filter.level || 0, level => change({ level: level === '0' ? '' : level })),
      search('Message or attribute', filter.q, q => change({ q })), traceChip,
      h('span.space'), total,
      toggle('Pause', false, pressed => { state.isPaused = pressed; if (!pressed) list.refresh(); }, 'Keep the list still'),
      h('button', { onclick: () => send('DELETE', '/api/logs') }, 'Clear')),
    h('div.content', scroll, side));

  const list = live(signal => get('/api/logs', { ...filter, limit: 200 }, signal), page => {
    state.rows = page.logs;
    total.textContent = `${number(page.received)} received`;
    draw();
  });

  function draw() {
    const rows = [...state.rows, ...state.older.filter(row => row.sequence < (state.rows.at(-1)?.sequence ?? Infinity))];
    put(traceChip, filter.trace ? h('button', { title: 'Show all traces', onclick: () => change({ trace: '' }) }, `Trace ${filter.trace.slice(0, 8)} ✕`) : null);
    only(scroll, rows.length > 0 ? table : Object.values(filter).some(Boolean)
      ? empty('No record fits', 'Take away a part of the filter to see more.')
      : empty('No logs yet', 'Records that services send by OTLP appear here. What they print is under Console.'));
    more.hidden = rows.length < 200;
    // They come in batches: what was written later may have come in sooner.
    const byTime = rows.toSorted((left, right) => right.time - left.time || right.sequence - left.sequence);
    keepingFocus(body, () => put(body, byTime.map(record => row(record, state.selected))));
    const record = rows.find(each => each.sequence === state.selected);
    showPanel(side, record ? String(record.sequence) : null, null, () => details(record, () => select(null)));
  }

  async function loadOlder() {
    const oldest = [...state.rows, ...state.older].at(-1)?.sequence;
    state.older.push(...(await get('/api/logs', { ...filter, limit: 500, before: oldest })).logs);
    draw();
  }

  function select(sequence) {
    state.selected = state.selected === sequence ? null : sequence;
    draw();
  }

  function change(part) {
    Object.assign(filter, part);
    state.older = [];
    const chosen = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
    go(`/structuredlogs${chosen.size > 0 ? `?${chosen}` : ''}`, { replace: true });
    list.refresh();
  }

  list.refresh();
  return {
    changed: names => !state.isPaused && names.includes('logs') && list.refresh(),
    close: list.stop,
    escape: () => state.selected !== null && select(null),
  };
}

function row(record, selected) {
  return h('tr', { 'data-row': record.sequence, tabindex: 0, 'aria-selected': String(record.sequence === selected), class: record.severity >= 17 ? 'is-bad' : record.severity >= 13 ? 'is-warn' : null },
    h('td.mono.soft', { title: moment(record.time) }, time(record.time)),
    h('td', h('span.level', { class: `level l${record.level}` }, record.level)),
    h('td.wide', chip(record.resource)),
    h('td.cut', { title: record.message }, record.message),
    h('td.wide.mono', record.trace ? h('a', { href: `/traces/detail/${record.trace}${record.span ? `?span=${record.span}` : ''}` }, record.trace.slice(0, 8)) : null));
}

function details(record, close) {
  const exception = Object.fromEntries(record.attributes);
  return panel(record.level, h('div.chips', chip(record.resource), h('span.faint', record.category)), close,
    h('p.message', record.message),
    exception['exception.stacktrace'] ? h('pre.stack', exception['exception.stacktrace']) : null,
    section('Record', null, pairs([
      ['Time', moment(record.time)],
      ['Category', record.category],
      record.trace ? ['Trace', h('a', { href: `/traces/detail/${record.trace}${record.span ? `?span=${record.span}` : ''}` }, record.trace)] : null,
    ].filter(Boolean))),
    record.attributes.length > 0 ? section('Attributes', record.attributes.length, pairs(record.attributes.filter(([name]) => name !== 'exception.stacktrace'))) : null);
}
