// The list of traces, newest first.
import { get, send } from '../lib/api.js';
import { closest, h, only, put } from '../lib/dom.js';
import { duration, moment, number, time } from '../lib/format.js';
import { keepingFocus } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { chip, choice, empty, fillChoice, resourceNames, search, toggle, unseen } from '../lib/parts.js';

export function show(root, _, query, go) {
  const filter = { resource: query.resource ?? '', q: query.q ?? '', errors: query.errors ?? '', min: query.min ?? '' };
  let isPaused = false;
  const total = h('span.faint.count', { 'aria-live': 'polite' });
  const body = h('tbody', { onclick: event => closest(event, 'row') && go(`/traces/detail/${closest(event, 'row').dataset.row}`) });
  const table = h('table.list', h('thead', h('tr', h('th', 'Started'), h('th', 'Trace'), h('th.wide', 'Spans'), h('th.number', 'Duration'), h('th.wide', unseen('Share of the longest')))), body);
  const scroll = h('div.scroll', table);
  const resources = choice('Resource', [], filter.resource, value => change({ resource: value }), 'All resources');
  resourceNames().then(names => fillChoice(resources, names, filter.resource, 'All resources'));

  root.append(
    h('div.bar',
      h('h1', 'Traces'),
      resources,
      search('Name, attribute or id', filter.q, q => change({ q })),
      choice('Duration', [['', 'Any duration'], [10, '≥ 10 ms'], [100, '≥ 100 ms'], [1000, '≥ 1 s']], filter.min, min => change({ min })),
      toggle('Errors', filter.errors, errors => change({ errors: errors ? '1' : '' }), 'Only traces with errors'),
      h('span.space'),
      total,
      toggle('Pause', false, pressed => { isPaused = pressed; if (!pressed) list.refresh(); }, 'Keep the list still'),
      h('button', { onclick: () => send('DELETE', '/api/traces') }, 'Clear')),
    h('div.content', scroll));

  const list = live(signal => get('/api/traces', { ...filter, limit: 200 }, signal), page => {
    total.textContent = page.total > page.traces.length ? `${number(page.traces.length)} of ${number(page.total)} traces` : `${number(page.total)} traces`;
    only(scroll, page.traces.length > 0 ? table : nothing(filter));
    const longest = Math.max(...page.traces.map(trace => trace.duration), 0.001);
    keepingFocus(body, () => put(body, page.traces.map(trace => row(trace, longest))));
  });

  function change(part) {
    Object.assign(filter, part);
    const chosen = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
    go(`/traces${chosen.size > 0 ? `?${chosen}` : ''}`, { replace: true });
    list.refresh();
  }

  list.refresh();
  return {
    changed: names => !isPaused && names.includes('traces') && list.refresh(),
    close: list.stop,
  };
}

/** A trace as a row of a list. */
export function row(trace, longest) {
  return h('tr', { 'data-row': trace.id, tabindex: 0 },
    h('td.mono.soft', { title: moment(trace.start) }, time(trace.start)),
    h('td.name', h('div.lead', trace.errors > 0 ? h('span.badge.bad', { title: `${trace.errors} failed spans` }, '!') : null, h('b', trace.name), h('span.faint', ` ${trace.resource}`))),
    h('td.wide', h('div.chips', { title: `${trace.spans} spans` }, trace.resources.map(share => chip(share.name, share.spans, share.errors)))),
    h('td.number.mono', { class: trace.errors > 0 ? 'number mono bad' : 'number mono' }, duration(trace.duration)),
    h('td.wide.share', h('span.meter', { class: trace.errors > 0 ? 'meter bad' : 'meter', style: { width: `${Math.max(1, (trace.duration / longest) * 100)}%` } })));
}

function nothing(filter) {
  return Object.values(filter).some(Boolean)
    ? empty('No trace fits', 'Take away a part of the filter to see more.')
    : empty('No traces yet', 'Use the site or call the API: each request appears here as one trace, from the click to the mail.');
}
