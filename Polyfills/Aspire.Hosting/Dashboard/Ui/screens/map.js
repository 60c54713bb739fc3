// The service map: who calls whom, how often, how long, how well.
import { get } from '../lib/api.js';
import { h, put } from '../lib/dom.js';
import { duration, number } from '../lib/format.js';
import { drawGraph } from '../lib/graph.js';
import { live } from '../lib/live.js';
import { empty, pairs, panel, section } from '../lib/parts.js';

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

    put(canvas, drawGraph(
      nodes.map(node => ({ id: node.name, title: node.name, lines: [`${number(node.calls)} calls · p50 ${duration(node.p50)}`], tag: { aws: 'AWS', peer: 'peer' }[node.kind], isBad: node.errors > 0, isSelected: node.name === state.selected })),
      edges.map(edge => ({ from: edge.from, to: edge.to, label: number(edge.calls), isBad: edge.errors > 0, isDashed: edge.linked, weight: edge.calls })),
      name => { state.selected = name === state.selected ? null : name; draw(); }));
    const node = nodes.find(each => each.name === state.selected);
    put(side, node ? details(node, edges, () => { state.selected = null; draw(); }) : null);
  }

  data.refresh();
  return {
    changed: names => names.includes('traces') && data.refresh(),
    close: data.stop,
    escape: () => { state.selected = null; draw(); },
  };
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
