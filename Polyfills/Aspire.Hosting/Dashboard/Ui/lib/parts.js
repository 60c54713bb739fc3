// Small pieces that several screens show.
import { get } from './api.js';
import { h, put, svg } from './dom.js';
import { rowOf } from './keys.js';

/** A resource's hue: the same name always has the same, neighbours in the alphabet differ. */
export function hue(name) {
  let hash = 2166136261;
  for (const letter of name) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  }

  return Math.round(((hash >>> 0) * 137.508) % 360);
}

/** What gives an element a resource's colour. */
export function toned(name) {
  return { 'data-hue': '', style: { '--hue': hue(name) } };
}

/** A resource's name in its colour. */
export function chip(name, count, errors) {
  return h(errors ? 'span.chip.error' : 'span.chip', toned(name), { title: errors ? `${errors} with errors` : null }, name, count > 1 ? ` ${count}` : '');
}

/** Names and values, one a line. */
export function pairs(entries) {
  return h('dl.pairs', entries.map(([name, value]) => [h('dt', breakable(name)), h('dd', value)]));
}

/** A dotted or underscored name that breaks between its words. */
function breakable(name) {
  return typeof name === 'string' ? name.split(/(?<=[._])/).flatMap((part, index) => (index > 0 ? [h('wbr'), part] : [part])) : name;
}

/** A section of a panel; nothing where it has no content. */
export function section(title, count, ...content) {
  return h('section', h('h3', title, count ? h('span.badge', count) : null), content);
}

/** The panel at the side, with its close button. */
export function panel(title, subtitle, close, ...content) {
  return h('aside.panel', { 'aria-label': title, tabindex: -1 },
    h('header', h('div', h('h2', title), subtitle), h('button.icon', { 'aria-label': 'Close', title: 'Close (Esc)', onclick: close }, icon('close'))),
    h('div', content));
}

/**
 * Shows the panel of the row with that key, or none for null. It is made anew only when what it tells has changed, so that what one reads
 * stays in place; the focus goes back to the row when the panel closes.
 */
export function showPanel(side, key, told, make) {
  const text = key === null ? null : JSON.stringify([key, told]);
  if (side.told === text) {
    return;
  }

  const hasFocus = side.contains(document.activeElement);
  const { key: last } = side;
  const top = last === key ? side.querySelector('.panel > div')?.scrollTop : 0;
  Object.assign(side, { told: text, key });
  put(side, key === null ? null : make());
  const panel = side.querySelector('.panel');
  if (panel && top) {
    panel.lastElementChild.scrollTop = top;
  }

  if (hasFocus) {
    (panel ?? rowOf(side.parentElement, last))?.focus({ preventScroll: true });
  }
}

/** What a list shows that has nothing to show. */
export function empty(title, text) {
  return h('div.empty', h('h2', title), h('p', text));
}

/** A choice; the first option is "all" where that is given. */
export function choice(label, options, value, onchange, all) {
  const select = h('select', { 'aria-label': label, title: label, onchange: () => onchange(select.value) });
  fillChoice(select, options, value, all);
  return select;
}

/** Gives a choice other options and keeps what is chosen. */
export function fillChoice(select, options, value, all) {
  const entries = options.map(option => (Array.isArray(option) ? option : [option, option]));
  if (value && !entries.some(([known]) => String(known) === String(value))) {
    entries.push([value, value]);
  }

  put(select, all ? h('option', { value: '' }, all) : null, entries.map(([key, text]) => h('option', { value: String(key), selected: String(key) === String(value ?? '') }, text)));
}

/** A search field that tells of what was typed once the typing rests. */
export function search(label, value, oninput) {
  let timer;
  const input = h('input', {
    type: 'search',
    placeholder: label,
    'aria-label': label,
    'data-search': '',
    value: value ?? '',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => oninput(input.value.trim()), 150);
    },
  });
  return input;
}

/** A button that stays pressed. */
export function toggle(label, value, onchange, title) {
  const button = h('button', {
    type: 'button',
    'aria-pressed': String(Boolean(value)),
    title,
    onclick: () => {
      const pressed = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(pressed));
      onchange(pressed);
    },
  }, label);
  return button;
}

/** Says something for a few seconds. */
export function toast(text, isBad) {
  document.querySelector('.toast')?.remove();
  const element = h(isBad ? 'div.toast.bad' : 'div.toast', { role: 'status' }, text);
  document.body.append(element);
  setTimeout(() => element.remove(), 4000);
}

/** A text that is heard and not seen. */
export function unseen(text) {
  return h('span.unseen', text);
}

/** The names of all resources, those of the AppHost first. */
export async function resourceNames() {
  const page = await get('/api/resources');
  const known = page.resources.filter(resource => !resource.isHidden && resource.type !== 'Parameter').map(resource => resource.name);
  return [...known, ...page.senders.filter(name => !known.includes(name))];
}

const shapes = {
  close: 'm4 4 8 8m0-8-8 8',
  start: 'M5 3.5v9l7-4.5Z',
  stop: 'M4.5 4.5h7v7h-7Z',
  restart: 'M12.5 8a4.5 4.5 0 1 1-1.4-3.2M12.5 2.5v3h-3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  open: 'M6 4 10 8 6 12',
  shut: 'M4 6 8 10 12 6',
};

/** A small picture. */
export function icon(name) {
  return svg('svg', { viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' }, svg('path', { d: shapes[name] ?? shapes.more }));
}
