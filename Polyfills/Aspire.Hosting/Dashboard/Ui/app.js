// The frame: which screen is open, what changed, the keyboard.
import { listen, get } from './lib/api.js';
import { h } from './lib/dom.js';
import { rowKeys } from './lib/keys.js';

const routes = [
  [/^\/$/, 'resources', 'Resources'],
  [/^\/consolelogs(?:\/resource\/([^/]+))?$/, 'console', 'Console'],
  [/^\/structuredlogs(?:\/resource\/([^/]+))?$/, 'logs', 'Logs'],
  [/^\/traces$/, 'traces', 'Traces'],
  [/^\/traces\/detail\/([0-9a-f]{32})$/, 'trace', 'Trace'],
  [/^\/map$/, 'map', 'Map'],
  [/^\/metrics(?:\/resource\/([^/]+))?$/, 'metrics', 'Metrics'],
];
const letters = { r: '/', c: '/consolelogs', s: '/structuredlogs', t: '/traces', v: '/map', m: '/metrics' };
const main = document.getElementById('main');
const live = document.getElementById('live');
let screen = null;
let opening = 0;
let application = '';

/** Goes to an address of the dashboard. */
export function go(address, { replace = false } = {}) {
  if (replace) {
    history.replaceState(null, '', address);
  } else {
    history.pushState(null, '', address);
    open();
  }
}

async function open() {
  const [pattern, name, title] = routes.find(([pattern]) => pattern.test(location.pathname)) ?? [/^/, 'unknown', 'No such page'];
  const turn = ++opening;
  const module = await import(`./screens/${name}.js`);
  if (turn !== opening) {
    return;
  }

  screen?.close?.();
  document.title = application ? `${title} · ${application}` : title;
  for (const link of document.querySelectorAll('.nav')) {
    link.toggleAttribute('aria-current', link.dataset.screen === name || (name === 'trace' && link.dataset.screen === 'traces'));
  }

  main.replaceChildren();
  const parameter = pattern.exec(location.pathname)?.[1];
  screen = module.show(main, parameter ? decodeURIComponent(parameter) : null, Object.fromEntries(new URLSearchParams(location.search)), go);
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="/"]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    go(link.getAttribute('href'));
  }
});

document.addEventListener('keydown', event => {
  const isTyping = event.target.matches?.('input, select, textarea');
  if (event.key === 'Escape') {
    if (isTyping) {
      event.target.blur();
    } else {
      screen?.escape?.();
    }
  } else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  } else if (event.key === '/') {
    event.preventDefault();
    document.querySelector('[data-search]')?.focus();
  } else if (event.key === '?') {
    help();
  } else if (event.key === 'd') {
    theme();
  } else if (letters[event.key]) {
    go(letters[event.key]);
  } else {
    rowKeys(event, main);
  }
});

function theme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
}

async function help() {
  const kept = await get('/api/kept');
  const keys = [['R', 'Resources'], ['C', 'Console'], ['S', 'Structured logs'], ['T', 'Traces'], ['V', 'Service map'], ['M', 'Metrics'], ['/', 'Filter'], ['J K', 'Next, previous row'], ['← →', 'Close, open a branch'], ['Enter', 'Open the row, then go into its panel'], ['Esc', 'Close the panel'], ['D', 'Light or dark']];
  const dialog = h('dialog', { 'aria-label': 'Keyboard shortcuts', onclose: () => dialog.remove() },
    h('header', h('h2', 'Keyboard'), h('form', { method: 'dialog' }, h('button.icon', { 'aria-label': 'Close' }, '✕'))),
    h('dl.pairs', keys.map(([key, text]) => [h('dt', key.split(' ').map(each => [h('kbd', each), ' '])), h('dd', text)])),
    h('p.faint', { style: { 'margin-top': '12px' } },
      `Kept in memory: the newest ${kept.spans.toLocaleString()} spans, ${kept.logs.toLocaleString()} log records, and ${kept.pointsPerSeries} points of each of ${kept.series.toLocaleString()} series. Nothing is written to disk.`));
  document.body.append(dialog);
  dialog.showModal();
}

document.getElementById('theme').addEventListener('click', theme);
document.getElementById('help').addEventListener('click', help);
window.addEventListener('popstate', open);
window.addEventListener('resize', () => screen?.resized?.());
open();
get('/api/resources').then(page => {
  application = page.application;
  document.getElementById('application').textContent = application;
  document.title = `${document.title.split(' · ')[0]} · ${application}`;
});
listen('/api/changes', changed => screen?.changed?.(changed), isLive => {
  live.classList.toggle('off', !isLive);
  live.textContent = isLive ? 'Live' : 'Not connected';
});
