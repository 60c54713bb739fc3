// The service map: who calls whom, how often, how long, how well.
import { get } from '../lib/api.js';
import { h, put } from '../lib/dom.js';
import { duration, number } from '../lib/format.js';
import { drawGraph } from '../lib/graph.js';
import { keepingFocus } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { empty, pairs, panel, section, showPanel } from '../lib/parts.js';

export function show(root, _, query, go) {
  const state = { selected: null, map: null };
  const canvas = h('div.scroll.graph');
  const side = h('div.side-slot');
  root.append(
    h('div.bar', h('h1', 'Service map'), h('span.faint', 'The newest 500 traces. Dashed: follows on what the other did.')),
    h('div.content', canvas, side));

  const data = live(signal => get('/api/map', {}, signal), map => {
    state.map = map;
    draw();
  });

  function draw() {
    const { nodes, edges } = state.map;
    if (nodes.length === 0) {
      put(canvas, empty('No traces yet', 'As soon as services call each other, they are drawn here.'));
      return;
    }

    keepingFocus(canvas, () => put(canvas, drawGraph(
      nodes.map(node => ({ id: node.name, title: node.name, lines: [`${number(node.calls)} ${node.calls === 1 ? 'call' : 'calls'} · p50 ${duration(node.p50)}`], tag: { aws: 'AWS', peer: 'peer' }[node.kind], isBad: node.errors > 0, isSelected: node.name === state.selected })),
      arrows(edges),
      select,
      canvas.clientWidth)));
    const node = nodes.find(each => each.name === state.selected);
    showPanel(side, node?.name ?? null, [node, edges], () => details(node, edges, () => { state.selected = null; draw(); }));
  }

  function select(name) {
    state.selected = name === state.selected ? null : name;
    draw();
    canvas.querySelector('.selected')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  data.refresh();
  return {
    changed: names => names.includes('traces') && data.refresh(),
    resized: () => state.map && draw(),
    close: data.stop,
    escape: () => { state.selected = null; draw(); },
  };
}

/** One arrow from each to each: dashed where nothing but links lead there. */
function arrows(edges) {
  return [...Map.groupBy(edges, edge => JSON.stringify([edge.from, edge.to])).values()].map(group => {
    const edge = group.find(each => !each.linked) ?? group[0];
    return { from: edge.from, to: edge.to, label: number(edge.calls), isBad: group.some(each => each.errors > 0), isDashed: edge.linked, weight: edge.calls };
  });
}

function details(node, edges, close) {
  return panel(node.name, h('span.faint', { aws: 'AWS service', peer: 'Sends no telemetry' }[node.kind] ?? 'Service'), close,
    section('Calls', null, pairs([
      ['Calls', number(node.calls)],
      ['Errors', `${number(node.errors)} (${number((node.errors / node.calls) * 100)} %)`],
      ['p50', duration(node.p50)],
      ['p99', duration(node.p99)],
      ['Traces', h('a', { href: `/traces?${new URLSearchParams(node.kind === 'service' ? { resource: node.name } : { q: node.name })}` }, 'Show')],
    ])),
    flows('Called by', edges.filter(edge => edge.to === node.name), edge => edge.from),
    flows('Calls to', edges.filter(edge => edge.from === node.name), edge => edge.to));
}

function flows(title, edges, name) {
  return edges.length > 0 ? section(title, edges.length, pairs(edges.map(edge => [name(edge), `${number(edge.calls)} × ${duration(edge.p50)}${edge.errors > 0 ? `, ${edge.errors} failed` : ''}${edge.linked ? ', linked' : ''}`]))) : null;
}
