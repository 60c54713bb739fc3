// Builds real nodes: a text can only become a text node, so nothing a user wrote is ever read as markup.

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'path', 'rect', 'line']);
const PROPERTIES = new Set(['value', 'checked', 'indeterminate']);
const LINKS = new Set(['href', 'src', 'action']);

/** h('p', { class: 'hint' }, 'text', node, [more], null) */
export function h(tag, attributes, ...children) {
  const node = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  node.append(...children.flat(Infinity).filter(isShown));
  for (const [name, value] of Object.entries(attributes ?? {})) {
    setAttribute(node, name, value);
  }
  return node;
}

function setAttribute(node, name, value) {
  if (name.startsWith('on') || name === 'style') {
    throw new Error(`${name} is code in an attribute; use data-action or a class`);
  }
  if (PROPERTIES.has(name) && value !== undefined) {
    node[name] = value;
    (node.controlled ??= []).push(name);
  } else if (value !== null && value !== undefined && value !== false) {
    node.setAttribute(name, value === true ? '' : LINKS.has(name) ? safeLink(value) : value);
  }
}

function safeLink(value) {
  const protocol = new URL(value, document.baseURI).protocol;
  return ['http:', 'https:', 'mailto:', 'tel:', 'blob:'].includes(protocol) ? value : '#';
}

const isShown = (child) => child !== null && child !== undefined && child !== false && child !== true;
