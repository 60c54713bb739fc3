// Where a graph's nodes stand and how its arrows run: in columns from left to right, or one beneath the other where there is no room.

const node = { width: 216, height: 52 };
const gap = { x: 60, y: 22 };
const margin = 28;
const back = 40;

/** Each node right of what points to it. What leads back runs below all nodes, so that no node hides it. */
export function columns(nodes, edges) {
  const byColumn = ranked(nodes, edges);
  const places = new Map();
  const tallest = Math.max(...byColumn.map(members => members.length));
  byColumn.forEach((members, index) => {
    const top = margin + ((tallest - members.length) * (node.height + gap.y)) / 2;
    members.forEach((id, row) => places.set(id, { x: margin + index * (node.width + gap.x), y: top + row * (node.height + gap.y) }));
  });
  const lowest = Math.max(...[...places.values()].map(at => at.y)) + node.height;
  const leadsBack = edge => places.get(edge.to).x <= places.get(edge.from).x;
  return {
    node,
    places,
    width: margin * 2 + byColumn.length * (node.width + gap.x) - gap.x,
    height: lowest + margin + (edges.some(leadsBack) ? back : 0),
    route: edge => (leadsBack(edge) ? below(edge, places, lowest + back) : onward(places.get(edge.from), places.get(edge.to))),
  };
}

/** All nodes in one column as wide as the window, callers first; the arrows run at its side, the longer the farther out. */
export function stacked(nodes, edges, width) {
  const side = Math.min(96, width / 4);
  const box = { width: width - side - 12, height: node.height };
  const order = ranked(nodes, edges).flat();
  const places = new Map(order.map((id, row) => [id, { x: 12, y: 14 + row * (box.height + 14), row }]));
  const right = 12 + box.width;
  return {
    node: box,
    places,
    width,
    height: 14 + order.length * (box.height + 14),
    route: edge => {
      const [from, to] = [places.get(edge.from), places.get(edge.to)];
      const reach = 14 + ((side - 32) * Math.abs(to.row - from.row)) / Math.max(1, order.length - 1);
      const [start, end] = [from.y + box.height * 0.66, to.y + box.height * 0.34];
      const out = right + (reach * 4) / 3;
      return { path: `M${right} ${start}C${out} ${start} ${out} ${end} ${right + 2} ${end}`, label: { x: right + reach, y: (start + end) / 2 + 4 } };
    },
  };
}

function onward(from, to) {
  const start = { x: from.x + node.width, y: from.y + node.height / 2 };
  const end = { x: to.x - 2, y: to.y + node.height / 2 };
  const bend = (end.x - start.x) / 2;
  return { path: `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`, label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - 5 } };
}

function below(edge, places, floor) {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  const start = { x: from.x + (edge.from === edge.to ? node.width : node.width / 2), y: from.y + node.height };
  const end = { x: to.x + node.width / 2, y: to.y + node.height };
  const middle = (start.x + end.x) / 2;
  return { path: `M${start.x} ${start.y}C${start.x} ${floor} ${start.x} ${floor} ${middle} ${floor}S${end.x} ${floor} ${end.x} ${end.y + 2}`, label: { x: middle, y: floor - 6 } };
}

/** The nodes' ids in columns by the longest way from a start, within each by the middle of what points there. */
function ranked(nodes, edges) {
  const ahead = forward(nodes, edges);
  const into = Map.groupBy(ahead, edge => edge.to);
  const columns = new Map();
  function column(id) {
    if (!columns.has(id)) {
      columns.set(id, Math.max(-1, ...(into.get(id) ?? []).map(edge => column(edge.from))) + 1);
    }

    return columns.get(id);
  }

  nodes.forEach(each => column(each.id));
  // What nothing points to stands next to what it points to, not at the far left.
  const out = Map.groupBy(ahead, edge => edge.from);
  nodes.filter(each => !into.has(each.id) && out.has(each.id)).forEach(each => columns.set(each.id, Math.min(...out.get(each.id).map(edge => columns.get(edge.to))) - 1));
  const byColumn = [...Map.groupBy(nodes.map(each => each.id), id => columns.get(id))].sort(([left], [right]) => left - right).map(([, members]) => members);
  const rows = new Map();
  for (const members of byColumn) {
    const middle = id => {
      const above = (into.get(id) ?? []).map(edge => rows.get(edge.from)).filter(row => row !== undefined);
      return above.length > 0 ? above.reduce((sum, row) => sum + row, 0) / above.length : 0;
    };
    members.sort((left, right) => middle(left) - middle(right));
    members.forEach((id, row) => rows.set(id, row - members.length / 2));
  }

  return byColumn;
}

/** The edges without those that lead back to where one came from. */
function forward(nodes, edges) {
  const out = Map.groupBy(edges, edge => edge.from);
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

  nodes.filter(each => !hasParent.has(each.id)).forEach(each => walk(each.id));
  nodes.forEach(each => !done.has(each.id) && walk(each.id));
  return result;
}
