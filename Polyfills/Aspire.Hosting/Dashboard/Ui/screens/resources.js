// The AppHost's resources: state, health, addresses, what can be done; as a table or as a graph.
import { get, send } from '../lib/api.js';
import { closest, h, put } from '../lib/dom.js';
import { ago, moment } from '../lib/format.js';
import { drawGraph, reduced } from '../lib/graph.js';
import { keepingFocus } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { empty, icon, search, showPanel, toast, toggle, unseen } from '../lib/parts.js';
import { resourcePanel } from './resource.js';

export function show(root, _, query, go) {
  const state = { page: null, q: '', isGraph: query.view === 'graph', all: false, selected: query.resource ?? null };
  const content = h('div.scroll');
  const side = h('div.side-slot');
  root.append(
    h('div.bar', h('h1', 'Resources'),
      h('span.group', ['Table', 'Graph'].map(name => h('button', { 'aria-pressed': String((name === 'Graph') === state.isGraph), onclick: event => view(name === 'Graph', event) }, name))),
      search('Name, type or state', '', q => { state.q = q.toLowerCase(); draw(); }),
      toggle('All', false, all => { state.all = all; draw(); }, 'Also parameters and hidden resources')),
    h('div.content', content, side));

  content.addEventListener('click', event => {
    const command = closest(event, 'command');
    const row = closest(event, 'row');
    if (command) {
      run(row.dataset.row, command.dataset.command);
    } else if (row && !state.isGraph && !event.target.closest('a')) {
      select(row.dataset.row);
    }
  });

  const data = live(signal => get('/api/resources', {}, signal), page => {
    state.page = page;
    draw();
  });

  function draw() {
    const shown = state.page.resources.filter(resource => (state.all || (!resource.isHidden && resource.type !== 'Parameter'))
      && [resource.name, resource.type, resource.state ?? ''].some(text => text.toLowerCase().includes(state.q)));
    const selected = state.page.resources.find(resource => resource.name === state.selected);
    keepingFocus(content, () => put(content, shown.length === 0 ? empty('No resources', 'The AppHost has none that fit.') : state.isGraph ? graph(shown, state, select, content.clientWidth) : table(shown, state)));
    content.classList.toggle('graph', state.isGraph);
    showPanel(side, selected?.name ?? null, selected, () => resourcePanel(selected, () => select(null), run));
  }

  function select(name) {
    state.selected = state.selected === name ? null : name;
    remember();
    draw();
    content.querySelector('.node.selected')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function view(isGraph, event) {
    state.isGraph = isGraph;
    event.target.parentElement.querySelectorAll('button').forEach(button => button.setAttribute('aria-pressed', String(button === event.target)));
    remember();
    draw();
  }

  function remember() {
    const chosen = new URLSearchParams({ ...(state.isGraph ? { view: 'graph' } : {}), ...(state.selected ? { resource: state.selected } : {}) });
    go(`/${chosen.size > 0 ? `?${chosen}` : ''}`, { replace: true });
  }

  async function run(name, command) {
    const { displayName, confirmation } = state.page.resources.find(resource => resource.name === name).commands.find(each => each.name === command);
    if (confirmation && !window.confirm(confirmation)) {
      return;
    }

    const outcome = await send('POST', `/api/resources/${encodeURIComponent(name)}/commands/${encodeURIComponent(command)}`);
    toast(outcome.message ?? `${displayName}: ${name} ${outcome.success ? 'done' : 'failed'}`, !outcome.success);
  }

  data.refresh();
  const clock = setInterval(() => state.page && !state.isGraph && draw(), 10_000);
  return {
    changed: names => names.includes('resources') && data.refresh(),
    resized: () => state.page && draw(),
    close: () => { clearInterval(clock); data.stop(); },
    escape: () => state.selected && select(state.selected),
  };
}

/** How a resource is, in one word and colour. */
export function standing(resource) {
  const isWell = resource.state === 'Running' && (!resource.health || resource.health === 'Healthy');
  const style = isWell ? 'success' : resource.state === 'Running' && resource.health === 'Unhealthy' ? 'warning' : resource.stateStyle ?? '';
  const text = resource.state === 'Running' && resource.health && resource.health !== 'Healthy' ? `Running (${resource.health})` : resource.state ?? 'Unknown';
  return { style: resource.exitCode ? 'error' : style, text: resource.exitCode ? `${text} (exit ${resource.exitCode})` : text };
}

function table(resources, state) {
  return h('table.list.resources',
    h('thead', h('tr', h('th', 'Name'), h('th', 'State'), h('th.wide', 'Started'), h('th.addresses', 'Addresses'), h('th.wide.source', 'Source'), h('th', unseen('Commands')))),
    h('tbody', ordered(resources).map(([resource, depth]) => row(resource, depth, state))));
}

/** Children right after their parents. */
function ordered(resources) {
  const names = new Set(resources.map(resource => resource.name));
  const parent = resource => resource.relationships.find(relation => relation.type === 'Parent' && names.has(relation.resourceName))?.resourceName ?? null;
  const children = Map.groupBy(resources, parent);
  const list = (of, depth) => (children.get(of) ?? []).flatMap(resource => [[resource, depth], ...list(resource.name, depth + 1)]);
  return list(null, 0);
}

function row(resource, depth, state) {
  const { style, text } = standing(resource);
  return h('tr', { 'data-row': resource.name, tabindex: 0, 'aria-selected': String(resource.name === state.selected) },
    h('td.name', { style: { '--depth': depth } }, h('div.lead', depth > 0 ? h('span.branch') : null, h('b', resource.name), h('span.faint', resource.type))),
    h('td.still', h('span', { class: `state ${style}` }, text)),
    h('td.wide.soft.still', resource.startedAt ? h('span', { title: moment(Date.parse(resource.startedAt)) }, ago(Date.parse(resource.startedAt))) : '–'),
    h('td.addresses', h('div.urls', resource.urls.filter(url => !url.detailsOnly).map(url => h('a', { href: url.url, target: '_blank', rel: 'noreferrer' }, url.text ?? url.url)))),
    h('td.wide.source.cut.faint.mono', { title: resource.source }, resource.source?.split('/').slice(-2).join('/')),
    h('td.actions', h('div', resource.commands.filter(command => ['start', 'stop', 'restart'].includes(command.name) || command.isHighlighted).map(button),
      h('a.icon-link', { href: `/consolelogs/resource/${encodeURIComponent(resource.name)}`, title: 'Console' }, 'Console'))));
}

function button(command) {
  const name = command.name.replace(/^resource-/, '');
  return h('button.icon', { 'data-command': command.name, disabled: !command.isEnabled, title: command.description ?? command.displayName, 'aria-label': command.displayName },
    ['start', 'stop', 'restart'].includes(name) ? icon(name) : command.displayName);
}

function graph(resources, state, select, width) {
  const names = new Set(resources.map(resource => resource.name));
  const edges = resources.flatMap(resource => [...Map.groupBy(resource.relationships.filter(relation => names.has(relation.resourceName)), relation => relation.resourceName)]
    .map(([to, relations]) => ({ from: resource.name, to, isDashed: relations.every(relation => relation.type === 'Parent'), label: '' })));
  return drawGraph(
    resources.map(resource => ({ id: resource.name, title: resource.name, lines: [standing(resource).text, resource.type], isBad: standing(resource).style === 'error', isSelected: resource.name === state.selected, state: standing(resource).style || 'idle' })),
    reduced(edges),
    select,
    width);
}
