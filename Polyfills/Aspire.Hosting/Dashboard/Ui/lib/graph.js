// Draws a directed graph.
import { svg } from './dom.js';
import { columns, stacked } from './graph-layout.js';
import { toned } from './parts.js';

// Pixels: a narrower window shows the nodes one beneath the other.
const narrow = 560;

/** nodes: { id, title, lines, tag, isBad, isSelected, state }, edges: { from, to, label, isBad, isDashed, weight }; width: how much room there is. */
export function drawGraph(nodes, edges, onSelect, width) {
  const known = new Set(nodes.map(node => node.id));
  const drawn = edges.filter(edge => known.has(edge.from) && known.has(edge.to));
  const layout = width < narrow ? stacked(nodes, drawn, width) : columns(nodes, drawn);
  const heaviest = Math.max(...drawn.map(edge => edge.weight ?? 1), 1);
  return svg('svg', { viewBox: `0 0 ${layout.width} ${layout.height}`, style: { 'max-width': `${layout.width}px`, 'min-width': `${Math.min(layout.width, 720)}px` }, role: 'group', 'aria-label': 'Graph' },
    svg('defs', ['plain', 'bad'].map(kind => svg('marker', { id: `tip-${kind}`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' }, svg(`path.tip.${kind}`, { d: 'M0 0 8 4 0 8Z' })))),
    drawn.map(edge => arrow(edge, layout.route(edge), heaviest)),
    nodes.map(node => box(node, layout.places.get(node.id), layout.node, onSelect)));
}

/** The edges without those that a longer way already tells. */
export function reduced(edges) {
  const out = Map.groupBy(edges, edge => edge.from);
  function reaches(from, to, seen = new Set()) {
    return (out.get(from) ?? []).some(edge => edge.to === to || (!seen.has(edge.to) && reaches(edge.to, to, seen.add(edge.to))));
  }

  return edges.filter(edge => !out.get(edge.from).some(other => other.to !== edge.to && reaches(other.to, edge.to)));
}

function box(node, { x, y }, { width, height }, onSelect) {
  const line = node.lines.join(' · ');
  return svg('g.node', {
    ...toned(node.title),
    class: ['node', node.isBad ? 'bad' : '', node.isSelected ? 'selected' : ''].join(' '),
    transform: `translate(${x} ${y})`,
    tabindex: 0,
    role: 'button',
    'data-row': node.id,
    'aria-pressed': String(Boolean(node.isSelected)),
    'aria-label': `${node.title} ${line}`,
    onclick: () => onSelect(node.id),
  },
  svg('title', `${node.title}: ${line}`),
  svg('rect.body', { width, height, rx: 7 }),
  svg('rect.edge', { width: 4, height: height - 16, x: 8, y: 8, rx: 2 }),
  svg('text.title', { x: 20, y: 22 }, cut(node.title, (width - 28 - (node.tag ? 34 : 0)) / 7.9)),
  svg('text.line', { x: 20, y: 39 }, cut(line, (width - 28 - (node.state ? 18 : 0)) / 6.1)),
  node.tag ? svg('text.tag', { x: width - 10, y: 21, 'text-anchor': 'end' }, node.tag) : null,
  node.state ? svg('circle', { class: `light ${node.state}`, cx: width - 14, cy: 35, r: 4.5 }) : null);
}

function arrow(edge, { path, label }, heaviest) {
  const kind = edge.isBad ? 'bad' : 'plain';
  return svg('g', { class: `arrow ${kind}${edge.isDashed ? ' dashed' : ''}` },
    svg('path', { d: path, 'stroke-width': 1.2 + (2 * (edge.weight ?? 0)) / heaviest, 'marker-end': `url(#tip-${kind})` }),
    edge.label ? svg('text', { ...label, 'text-anchor': 'middle' }, edge.label) : null);
}

function cut(text, length) {
  return text.length > length ? `${text.slice(0, Math.floor(length) - 1)}…` : text;
}
