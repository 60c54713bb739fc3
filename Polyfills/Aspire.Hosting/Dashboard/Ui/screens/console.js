// What a resource prints, live.
import { listen } from '../lib/api.js';
import { ansi, plain } from '../lib/ansi.js';
import { h, put } from '../lib/dom.js';
import { number, time } from '../lib/format.js';
import { choice, empty, fillChoice, resourceNames, search, toggle } from '../lib/parts.js';

const mostLines = 10_000;

export function show(root, resource, query, go) {
  const state = { lines: [], q: '', follows: true, top: 0 };
  const count = h('span.faint.count');
  const output = h('div.lines', { role: 'log', 'aria-label': 'Console output' });
  const scroll = h('div.scroll.console', { tabindex: 0, onscroll: onScroll }, output);
  const resources = choice('Resource', [], resource, name => go(`/consolelogs/resource/${encodeURIComponent(name)}`), resource ? null : 'Choose a resource');
  const follow = toggle('Follow', true, pressed => { state.follows = pressed; toEnd(); }, 'Keep the newest line in sight');
  root.append(
    h('div.bar', h('h1', 'Console'), resources,
      search('Filter lines', '', q => { state.q = q.toLowerCase(); draw(); }),
      h('span.space'), count, follow,
      toggle('Times', false, pressed => output.classList.toggle('times', pressed), 'Show when each line came'),
      toggle('Wrap', true, pressed => output.classList.toggle('no-wrap', !pressed), 'Wrap long lines'),
      h('button', { onclick: download }, 'Download'),
      h('button', { onclick: () => { state.lines = []; draw(); } }, 'Clear')),
    h('div.content', scroll));
  // A line's height is known once it comes into sight: only then is the end where it seemed to be.
  const growth = new ResizeObserver(toEnd);
  growth.observe(output);

  resourceNames().then(names => {
    fillChoice(resources, names, resource, resource ? null : 'Choose a resource');
    if (!resource && names.length > 0) {
      go(`/consolelogs/resource/${encodeURIComponent(names[0])}`, { replace: true });
      window.dispatchEvent(new PopStateEvent('popstate'));
    }
  });
  if (resource) {
    put(output, empty('Nothing printed yet', `Lines of ${resource} appear here as they come.`));
  }

  const source = resource ? listen(`/api/console/${encodeURIComponent(resource)}`, add) : null;

  function add(lines) {
    if (state.lines.length === 0) {
      output.replaceChildren();
    }

    state.lines.push(...lines);
    output.append(...lines.filter(fits).map(line));
    while (state.lines.length > mostLines) {
      state.lines.shift();
      output.firstChild?.remove();
    }

    tell();
    toEnd();
  }

  function draw() {
    put(output, state.lines.filter(fits).map(line));
    tell();
    toEnd();
  }

  function fits({ text }) {
    return !state.q || plain(text).toLowerCase().includes(state.q);
  }

  function tell() {
    count.textContent = state.q ? `${number(output.childElementCount)} of ${number(state.lines.length)} lines` : `${number(state.lines.length)} lines`;
  }

  function toEnd() {
    if (state.follows) {
      scroll.scrollTop = scroll.scrollHeight;
    }
  }

  function onScroll() {
    const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 40;
    state.follows = isAtEnd || (state.follows && scroll.scrollTop >= state.top);
    state.top = scroll.scrollTop;
    follow.setAttribute('aria-pressed', String(state.follows));
  }

  function download() {
    const text = state.lines.map(each => plain(each.text)).join('\n');
    const link = h('a', { href: URL.createObjectURL(new Blob([text, '\n'], { type: 'text/plain' })), download: `${resource}.log` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return {
    close: () => {
      growth.disconnect();
      source?.close();
    },
  };
}

function line({ number: index, time: at, text, isError }) {
  return h(isError ? 'div.line.is-bad' : 'div.line', h('span.no', index), h('time', time(Date.parse(at))), h('span.text', ansi(text)));
}
