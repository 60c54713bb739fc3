// Elements are made here and nowhere else: text stays text, nothing is ever parsed as HTML.
const SVG = 'http://www.w3.org/2000/svg';

/** h('div.row', { title }, 'text', child, [children]): an element. Objects set attributes; on… adds a listener. */
export function h(spec, ...parts) {
  const [name, ...classes] = spec.split('.');
  return fill(document.createElement(name || 'div'), classes, parts);
}

/** The same for SVG. */
export function svg(spec, ...parts) {
  const [name, ...classes] = spec.split('.');
  return fill(document.createElementNS(SVG, name), classes, parts);
}

/** Empties an element and gives it new content. */
export function put(element, ...parts) {
  element.replaceChildren();
  return fill(element, [], parts);
}

/** Shows one child alone; where it is already there it stays, with the focus in it. */
export function only(element, child) {
  if (element.firstChild !== child) {
    element.replaceChildren(child);
  }
}

function fill(element, classes, parts) {
  if (classes.length > 0) {
    element.setAttribute('class', classes.join(' '));
  }

  for (const part of parts.flat(Infinity)) {
    if (part instanceof Node) {
      element.append(part);
    } else if (part !== null && typeof part === 'object') {
      Object.entries(part).forEach(([name, value]) => set(element, name, value));
    } else if (part !== null && part !== undefined && part !== false) {
      element.append(String(part));
    }
  }

  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }

  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'style') {
    Object.entries(value).forEach(([property, text]) => element.style.setProperty(property, text));
  } else if (name === 'value' || name === 'checked' || name === 'selected') {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/** The element with a data attribute that an event happened in, e.g. closest(event, 'row'). */
export function closest(event, name) {
  return event.target instanceof Element ? event.target.closest(`[data-${name}]`) : null;
}
