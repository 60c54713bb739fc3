// Draws a directed graph from left to right: each node right of what points to it.
import { h, svg } from './dom.js';
import { toned } from './parts.js';

const size = { width: 216, height: 52, gapX: 60, gapY: 22, margin: 28, back: 40 };

/** nodes: { id, title, lines, tag, isBad, isSelected }, edges: { from, to, label, isBad, isDashed, weight }. */
export function drawGraph(nodes, edges, onSelect) {
  const places = place(nodes, edges);
  const width = Math.max(...[...places.values()].map(at => at.x)) + size.width + size.margin;
  const lowest = Math.max(...[...places.values()].map(at => at.y)) + size.height;
  const hasBack = edges.some(edge => isBack(edge, places));
  const height = lowest + size.margin + (hasBack ? size.back : 0);
  const heaviest = Math.max(...edges.map(edge => edge.weight ?? 1), 1);
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, style: { 'max-width': `${width}px`, 'min-width': `${Math.min(width, 720)}px` }, role: 'group', 'aria-label': 'Graph' },
    svg('defs', ['plain', 'bad'].map(kind => svg('marker', { id: `tip-${kind}`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' }, svg(`path.tip.${kind}`, { d: 'M0 0 8 4 0 8Z' })))),
    edges.filter(edge => places.has(edge.from) && places.has(edge.to)).map(edge => arrow(edge, places, heaviest, lowest)),
    nodes.map(node => box(node, places.get(node.id), onSelect)));
}

/** Columns by the longest way from a start, rows by the middle of what points there. */
function place(nodes, edges) {
  const onward = forward(nodes, edges);
  const into = Map.groupBy(onward, edge => edge.to);
  const columns = new Map();
  function column(id) {
    if (!columns.has(id)) {
      columns.set(id, Math.max(-1, ...(into.get(id) ?? []).map(edge => column(edge.from))) + 1);
    }

    return columns.get(id);
  }

  nodes.forEach(node => column(node.id));
  // What nothing points to stands next to what it points to, not at the far left.
  const out = Map.groupBy(onward, edge => edge.from);
  nodes.filter(node => !into.has(node.id) && out.has(node.id)).forEach(node => columns.set(node.id, Math.min(...out.get(node.id).map(edge => columns.get(edge.to))) - 1));
  const places = new Map();
  const byColumn = [...Map.groupBy(nodes, node => columns.get(node.id))].sort(([left], [right]) => left - right);
  const tallest = Math.max(...byColumn.map(([, members]) => members.length));
  for (const [index, members] of byColumn) {
    const middle = node => {
      const rows = (into.get(node.id) ?? []).map(edge => places.get(edge.from)?.y).filter(y => y !== undefined);
      return rows.length > 0 ? rows.reduce((sum, y) => sum + y, 0) / rows.length : 0;
    };
    members.sort((left, right) => middle(left) - middle(right));
    const top = size.margin + ((tallest - members.length) * (size.height + size.gapY)) / 2;
    members.forEach((node, row) => places.set(node.id, { x: size.margin + index * (size.width + size.gapX), y: top + row * (size.height + size.gapY) }));
  }

  return places;
}

/** The edges without those that lead back to where one came from. */
function forward(nodes, edges) {
  const known = new Set(nodes.map(node => node.id));
  const out = Map.groupBy(edges.filter(edge => known.has(edge.from) && known.has(edge.to)), edge => edge.from);
  const hasParent = new Set(edges.filter(edge => edge.from !== edge.to).map(edge => edge.to));
  const result = [];
  const done = new Set();
  const path = new Set();
  function walk(id) {
    path.add(id);
    for (const edge of out.get(id) ?? []) {
      if (!path.has(edge.to)) {
        result.push(edge);
        if (!done.has(edge.to)) {
          walk(edge.to);
        }
      }
    }

    path.delete(id);
    done.add(id);
  }

  const starts = [...nodes].sort((left, right) => hasParent.has(left.id) - hasParent.has(right.id));
  starts.filter(node => !hasParent.has(node.id)).forEach(node => walk(node.id));
  starts.filter(node => !done.has(node.id)).forEach(node => !done.has(node.id) && walk(node.id));
  return result;
}

/** The edges without those that a longer way already tells. */
export function reduced(edges) {
  const out = Map.groupBy(edges, edge => edge.from);
  function reaches(from, to, seen = new Set()) {
    return (out.get(from) ?? []).some(edge => edge.to === to || (!seen.has(edge.to) && reaches(edge.to, to, seen.add(edge.to))));
  }

  return edges.filter(edge => !out.get(edge.from).some(other => other.to !== edge.to && reaches(other.to, edge.to)));
}

function box(node, { x, y }, onSelect) {
  return svg('g.node', {
    ...toned(node.title),
    class: ['node', node.isBad ? 'bad' : '', node.isSelected ? 'selected' : ''].join(' '),
    transform: `translate(${x} ${y})`,
    tabindex: 0,
    role: 'button',
    'data-row': '',
    'aria-label': [node.title, ...node.lines].join(', '),
    onclick: () => onSelect(node.id),
  },
  svg('rect.body', { width: size.width, height: size.height, rx: 7 }),
  svg('rect.edge', { width: 4, height: size.height - 16, x: 8, y: 8, rx: 2 }),
  svg('text.title', { x: 20, y: 22 }, cut(node.title, node.tag || node.state ? 23 : 26)),
  svg('text.line', { x: 20, y: 39 }, cut(node.lines.join(' · '), node.state ? 30 : 34)),
  node.tag ? svg('text.tag', { x: size.width - 10, y: 21, 'text-anchor': 'end' }, node.tag) : null,
  node.state ? svg('circle', { class: `light ${node.state}`, cx: size.width - 14, cy: 35, r: 4.5 }) : null);
}

function isBack(edge, places) {
  return places.has(edge.from) && places.has(edge.to) && places.get(edge.to).x <= places.get(edge.from).x;
}

/** Onward from side to side; back below all nodes, so that no node hides it. */
function arrow(edge, places, heaviest, lowest) {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  const back = isBack(edge, places);
  const start = { x: from.x + (back && edge.from !== edge.to ? size.width / 2 : size.width), y: from.y + (back ? size.height : size.height / 2) };
  const end = back ? { x: to.x + size.width / 2, y: to.y + size.height } : { x: to.x - 2, y: to.y + size.height / 2 };
  const bend = (end.x - start.x) / 2;
  const floor = lowest + size.back;
  const path = back
    ? `M${start.x} ${start.y}C${start.x} ${floor} ${start.x} ${floor} ${(start.x + end.x) / 2} ${floor}S${end.x} ${floor} ${end.x} ${end.y + 2}`
    : `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  const kind = edge.isBad ? 'bad' : 'plain';
  return svg('g', { class: `arrow ${kind}${edge.isDashed ? ' dashed' : ''}` },
    svg('path', { d: path, 'stroke-width': 1.2 + (2 * (edge.weight ?? 0)) / heaviest, 'marker-end': `url(#tip-${kind})` }),
    edge.label ? svg('text', { x: (start.x + end.x) / 2, y: back ? floor - 6 : (start.y + end.y) / 2 - 5, 'text-anchor': 'middle' }, edge.label) : null);
}

function cut(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
