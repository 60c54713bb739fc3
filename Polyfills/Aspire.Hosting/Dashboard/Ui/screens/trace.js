// One trace: its waterfall, and what each span tells.
import { get } from '../lib/api.js';
import { h, put } from '../lib/dom.js';
import { duration, moment, number, time } from '../lib/format.js';
import { keepingFocus } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { chip, empty, section, search, showPanel, toggle } from '../lib/parts.js';
import { spanPanel } from './span.js';
import { arrange, waterfall } from './waterfall.js';

export function show(root, id, query, go) {
  const state = { selected: query.span ?? null, shut: new Set(), errors: false, q: '', trace: null, logs: [] };
  const head = h('div.trace-head');
  const facts = h('div.facts');
  const scroll = h('div.scroll.waterfall');
  const side = h('div.side-slot');
  root.append(
    h('div.bar', h('a.back', { href: '/traces', title: 'All traces' }, '← Traces'), head, h('span.space'),
      search('Find in spans', '', q => { state.q = q.toLowerCase(); draw(); }),
      toggle('Errors', false, errors => { state.errors = errors; draw(); }, 'Only failed spans and what leads to them')),
    facts,
    h('div.content', scroll, side));

  const data = live(async signal => ({
    trace: await get(`/api/traces/${id}`, {}, signal),
    logs: (await get('/api/logs', { trace: id, limit: 1000 }, signal)).logs,
  }), answer => {
    if (!answer.trace) {
      put(head, h('h1', 'Trace'));
      put(scroll, empty('This trace is not kept', 'It may not have come in yet, or newer traces have taken its place.'));
      return;
    }

    Object.assign(state, answer);
    draw();
  });

  function draw() {
    const { trace } = state;
    if (!trace) {
      return;
    }

    put(head, h('h1', trace.name), trace.errors > 0 ? h('span.badge.bad', `${trace.errors} ${trace.errors === 1 ? 'error' : 'errors'}`) : null);
    put(facts, summary(trace, state.logs));
    keepingFocus(scroll, () => waterfall(scroll, trace, state, { select, fold }));
    const span = trace.spans.find(each => each.id === state.selected);
    showPanel(side, span?.id ?? null, [span, state.logs.length, trace.duration], () => spanPanel(trace, span, state.logs, () => select(null)));
  }

  function select(span) {
    state.selected = span;
    go(span ? `${location.pathname}?span=${span}` : location.pathname, { replace: true });
    draw();
  }

  function fold(span, isShut) {
    const shut = isShut ?? !state.shut.has(span);
    state.shut[shut ? 'add' : 'delete'](span);
    draw();
  }

  scroll.addEventListener('keydown', event => {
    const span = document.activeElement?.dataset?.row;
    if (span && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      fold(span, event.key === 'ArrowLeft');
    }
  });
  data.refresh();
  return {
    changed: names => (names.includes('traces') || names.includes('logs')) && data.refresh(),
    close: data.stop,
    escape: () => (state.selected ? select(null) : go('/traces')),
  };
}

function summary(trace, logs) {
  const byResource = Map.groupBy(trace.spans, span => span.resource);
  return [
    fact('Started', h('span', { title: moment(trace.start) }, time(trace.start))),
    fact('Duration', duration(trace.duration)),
    fact('Spans', trace.dropped > 0 ? `${number(trace.spans.length)} (+${number(trace.dropped)} dropped)` : number(trace.spans.length)),
    fact('Depth', String(Math.max(0, ...arrange(trace.spans).map(each => each.depth)) + 1)),
    fact('Logs', logs.length > 0 ? h('a', { href: `/structuredlogs?trace=${trace.id}` }, number(logs.length)) : '0'),
    fact('Trace id', h('code', trace.id)),
    h('div.chips', [...byResource].map(([name, spans]) => chip(name, spans.length, spans.filter(span => span.error).length))),
    trace.linkedFrom.length > 0
      ? section('Linked from', null, trace.linkedFrom.map(from => h('div', h('a', { href: `/traces/detail/${from.id}` }, from.name), h('span.faint', ` ${from.resource} · ${duration(from.duration)}`))))
      : null,
  ];
}

function fact(name, value) {
  return h('div.fact', h('span.faint', name), h('span', value));
}
