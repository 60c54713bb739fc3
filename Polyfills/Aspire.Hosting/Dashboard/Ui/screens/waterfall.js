// The waterfall: a row a span, in the order of calls, its bar on one scale of time.
import { h, put } from '../lib/dom.js';
import { duration } from '../lib/format.js';
import { icon, toned } from '../lib/parts.js';

const mostRows = 1500;

/** The spans in the order of their tree, each with its depth and how many are beneath it. */
export function arrange(spans) {
  const known = new Set(spans.map(span => span.id));
  const children = Map.groupBy(spans, span => (known.has(span.parent) ? span.parent : null));
  const rows = [];
  function add(span, depth) {
    const row = { span, depth, beneath: 0 };
    rows.push(row);
    const at = rows.length;
    for (const child of children.get(span.id) ?? []) {
      add(child, depth + 1);
    }

    row.beneath = rows.length - at;
  }

  (children.get(null) ?? []).forEach(span => add(span, 0));
  return rows;
}

/** Draws the rows that aren't folded away or filtered out. */
export function waterfall(root, trace, state, { select, fold }) {
  const total = Math.max(trace.duration, 0.001);
  const logs = Map.groupBy(state.logs, log => log.span);
  const rows = visible(arrange(trace.spans), state);
  put(root,
    h('div.scale', h('span'), h('div', [0, 0.25, 0.5, 0.75, 1].map(part => h('span', { style: { left: `${part * 100}%` } }, duration(total * part))))),
    h('div', { role: 'tree', 'aria-label': 'Spans' }, rows.slice(0, mostRows).map(row => line(row, total, trace, state, logs, { select, fold }))),
    rows.length > mostRows ? h('p.empty', `${rows.length - mostRows} more spans: fold branches or filter to see them.`) : null);
}

function visible(rows, state) {
  const wanted = new Set();
  const parents = [];
  rows.forEach(row => {
    parents.length = row.depth;
    parents.push(row);
    if ((!state.errors || row.span.error) && (!state.q || says(row.span, state.q))) {
      parents.forEach(each => wanted.add(each));
    }
  });

  const shown = [];
  for (let index = 0; index < rows.length; index++) {
    if (wanted.has(rows[index])) {
      shown.push(rows[index]);
    }

    if (state.shut.has(rows[index].span.id)) {
      index += rows[index].beneath;
    }
  }

  return shown;
}

function says(span, text) {
  return span.name.toLowerCase().includes(text) || span.resource.toLowerCase().includes(text)
    || span.attributes.some(([name, value]) => name.includes(text) || value.toLowerCase().includes(text));
}

function line({ span, depth, beneath }, total, trace, state, logs, { select, fold }) {
  const left = (span.start / total) * 100;
  const width = Math.max((span.duration / total) * 100, 0.15);
  const isShut = state.shut.has(span.id);
  return h('div.span', {
    ...toned(span.resource),
    'data-row': span.id,
    tabindex: 0,
    role: 'treeitem',
    'aria-level': depth + 1,
    'aria-expanded': beneath > 0 ? String(!isShut) : null,
    'aria-selected': String(span.id === state.selected),
    'aria-label': `${span.name}, ${span.resource}, ${duration(span.duration)}${span.error ? ', failed' : ''}`,
    onclick: () => select(span.id === state.selected ? null : span.id),
  },
  h('div.span-name', { style: { '--depth': depth } },
    beneath > 0
      ? h('button.icon.fold', { tabindex: -1, 'aria-label': isShut ? 'Open' : 'Close', onclick: event => { event.stopPropagation(); fold(span.id); } }, icon(isShut ? 'open' : 'shut'))
      : h('span.fold'),
    h('span.tick'),
    span.error ? h('span.badge.bad', '!') : null,
    h('b', span.name),
    h('span.faint', span.resource),
    isShut && beneath > 0 ? h('span.badge', `+${beneath}`) : null),
  h('div.span-bar',
    h(span.error ? 'span.fill.bad' : 'span.fill', { style: { left: `${left}%`, width: `${width}%` } }),
    (logs.get(span.id) ?? []).map(log => h('span.dot', { title: `${log.level}: ${log.message}`, class: log.severity >= 17 ? 'dot bad' : log.severity >= 13 ? 'dot warn' : 'dot', style: { left: `${Math.min(100, Math.max(0, ((log.time - trace.start) / total) * 100))}%` } })),
    h('span.took', { style: { left: `${left + width}%` } }, duration(span.duration))));
}
