// What a span tells: attributes, events, links, its logs and its resource.
import { h } from '../lib/dom.js';
import { duration, time } from '../lib/format.js';
import { chip, pairs, panel, section } from '../lib/parts.js';

export function spanPanel(trace, span, logs, close) {
  const own = logs.filter(log => log.span === span.id);
  return panel(span.name,
    h('div.chips', chip(span.resource), h('span.badge', span.kind), span.error ? h('span.badge.bad', 'Error') : null),
    close,
    span.message ? h('p.message.bad', span.message) : null,
    section('Timing', null, pairs([
      ['Started', `+${duration(span.start)}`],
      ['Duration', `${duration(span.duration)} (${share(span.duration / Math.max(trace.duration, 0.001))} of the trace)`],
      ['Span id', span.id],
      span.parent ? ['Parent', parent(trace, span.parent)] : null,
      ['Source', span.scope],
    ].filter(Boolean))),
    span.attributes.length > 0 ? section('Attributes', span.attributes.length, facts(span.attributes)) : null,
    span.events.length > 0 ? section('Events', span.events.length, span.events.map(event => h('details.event', { open: span.events.length < 4 }, h('summary', h('b', event.name), h('span.faint', ` +${duration(event.time)}`)), facts(event.attributes)))) : null,
    span.links.length > 0 ? section('Links', span.links.length, span.links.map(link)) : null,
    own.length > 0 ? section('Logs', own.length, own.map(log => h('div.event', h('span.faint.mono', time(log.time)), ' ', h(log.severity >= 17 ? 'b.bad' : 'b', log.level), h('p', log.message)))) : null,
    section('Resource', null, pairs(sorted(span.resourceAttributes))));
}

/** The span above; that of a caller who sends no spans, such as a browser, is known by its id alone. */
function parent(trace, id) {
  return trace.spans.some(span => span.id === id)
    ? h('a', { href: `/traces/detail/${trace.id}?span=${id}` }, id)
    : h('span', { title: 'The caller sent this id and no span of its own' }, `${id} (the caller’s)`);
}

function link(to) {
  const text = `${to.trace.slice(0, 8)}…/${to.span}`;
  return h('div.event', to.kept ? h('a.mono', { href: `/traces/detail/${to.trace}?span=${to.span}` }, text) : h('span.mono.faint', { title: 'That trace is not kept' }, text), to.attributes.length > 0 ? pairs(to.attributes) : null);
}

function share(part) {
  return part < 0.005 ? 'under 1 %' : `${Math.round(part * 100)} %`;
}

/** Attributes by name; a stack trace has the panel's width. */
function facts(attributes) {
  const stack = attributes.find(([name]) => name === 'exception.stacktrace');
  return [pairs(sorted(attributes.filter(each => each !== stack))), stack ? h('pre.stack', stack[1]) : null];
}

function sorted(attributes) {
  return [...attributes].sort(([left], [right]) => (left < right ? -1 : 1));
}
