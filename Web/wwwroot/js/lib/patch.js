// Makes a live tree look like a new one with as few changes as possible, so that focus, caret, scroll and
// a screen reader's place stay where they are.

export function patch(live, next) {
  if (!isSameKind(live, next)) {
    release(live);
    live.replaceWith(next);
    return next;
  }
  if (live.nodeType === Node.TEXT_NODE) {
    if (live.data !== next.data) {
      live.data = next.data;
    }
    return live;
  }
  patchAttributes(live, next);
  patchChildren(live, next);
  patchProperties(live, next);
  return live;
}

export function patchChildren(live, next) {
  dropLeaving(live, next);
  const keyed = new Map([...live.children].filter(keyOf).map((child) => [keyOf(child), child]));
  let place = live.firstChild;
  for (const child of [...next.childNodes]) {
    const match = keyOf(child) ? keyed.get(keyOf(child)) : isSameKind(place, child) ? place : null;
    if (!match) {
      live.insertBefore(child, place);
      continue;
    }
    if (match === place) {
      place = place.nextSibling;
    } else {
      live.insertBefore(match, place);
    }
    patch(match, child);
  }
  while (place) {
    const after = place.nextSibling;
    drop(place);
    place = after;
  }
}

// What leaves goes first: then what stays needn't be moved, and only what is moved loses the focus.
function dropLeaving(live, next) {
  const staying = new Set([...next.children].map(keyOf));
  [...live.children].filter((child) => keyOf(child) && !staying.has(keyOf(child))).forEach(drop);
}

function patchAttributes(live, next) {
  for (const { name } of [...live.attributes]) {
    if (!next.hasAttribute(name) && !isOwnState(live, name)) {
      live.removeAttribute(name);
    }
  }
  for (const { name, value } of next.attributes) {
    if (live.getAttribute(name) !== value && !isOwnState(live, name)) {
      live.setAttribute(name, value);
    }
  }
}

function patchProperties(live, next) {
  live.controlled = next.controlled;
  for (const name of next.controlled ?? []) {
    if (live[name] !== next[name]) {
      live[name] = next[name];
    }
  }
}

// The reader opens and closes these; a new rendering doesn't undo it.
const isOwnState = (node, name) => name === 'open' && (node.nodeName === 'DETAILS' || node.nodeName === 'DIALOG');

const keyOf = (node) => node.dataset?.key;

const isSameKind = (live, next) =>
  live !== null && live.nodeType === next.nodeType && live.nodeName === next.nodeName && keyOf(live) === keyOf(next);

// A dialog that leaves gives the focus back to where it came from.
function release(node) {
  if (node.nodeName === 'DIALOG' && node.open) {
    node.close();
  }
}

function drop(node) {
  release(node);
  node.remove();
}
