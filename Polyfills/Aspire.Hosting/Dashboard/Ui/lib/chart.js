// A line chart in SVG, with a cross-hair that tells the values under the pointer.
import { h, put, svg } from './dom.js';
import { measured, time } from './format.js';

const hues = [255, 155, 35, 320, 195, 85, 15, 285];
const space = { left: 64, right: 12, top: 10, bottom: 22 };

/** Draws a chart answer of the server into an element. */
export function drawChart(root, chart, width, height, isSmall = false) {
  const margin = isSmall ? { left: 4, right: 4, top: 4, bottom: 4 } : space;
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const values = chart.lines.flatMap(line => line.values).filter(value => value !== null);
  const ticks = scale(Math.min(0, ...values), Math.max(...values, 0));
  const [low, high] = [ticks[0], ticks.at(-1)];
  const count = chart.lines[0]?.values.length ?? 2;
  const x = index => margin.left + (index / (count - 1)) * inner.width;
  const y = value => margin.top + inner.height - ((value - low) / (high - low)) * inner.height;
  const picture = svg('svg.chart', { width, height, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: isSmall ? 'none' : null, role: 'img', 'aria-label': `${chart.instrument.name}, latest ${latest(chart)}` },
    isSmall ? null : ticks.map(tick => svg('g', svg('line.grid', { x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick) }), svg('text.label', { x: margin.left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, measured(tick, chart.unit)))),
    isSmall ? null : (inner.width < 420 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map(part => svg('text.label', { x: margin.left + part * inner.width, y: height - 5, 'text-anchor': part === 0 ? 'start' : part === 1 ? 'end' : 'middle' }, time(chart.from + part * (chart.to - chart.from)).slice(0, -4))),
    chart.lines.map((line, index) => series(line, index, x, y, chart.lines.length === 1, low)));
  put(root, picture, values.length === 0 ? h('p.no-values', 'No values in this time') : null);
  if (!isSmall && values.length > 0) {
    crossHair(root, picture, chart, x, margin, inner, count);
  }
}

/** The names of a chart's lines in their colours, with their newest values. */
export function chartLegend(chart) {
  return h('ul.chart-legend', chart.lines.map((line, index) => h('li', h('span.swatch', { 'data-hue': '', style: { '--hue': hues[index % hues.length] } }), line.label || chart.instrument.name, h('b', measured(newest(line), chart.unit)))));
}

/** The newest value of the first line, as text. */
export function latest(chart) {
  return chart.lines.length > 0 ? measured(newest(chart.lines[0]), chart.unit) : '–';
}

function newest(line) {
  return line.values.findLast(value => value !== null);
}

function series(line, index, x, y, isAlone, low) {
  const paths = [];
  const known = line.values.flatMap((value, at) => (value === null ? [] : [at]));
  const gap = usual(known);
  known.forEach((at, index) => {
    if (index === 0 || at - known[index - 1] > gap) {
      paths.push([]);
    }

    paths.at(-1).push([x(at), y(line.values[at])]);
  });
  const tone = { 'data-hue': '', style: { '--hue': hues[index % hues.length] } };
  return svg('g.series', tone, paths.map(points => {
    const text = points.map(([left, top]) => `${left.toFixed(1)} ${top.toFixed(1)}`).join('L');
    return [
      isAlone && points.length > 1 ? svg('path.area', { d: `M${points[0][0]} ${y(low)}L${text}L${points.at(-1)[0]} ${y(low)}Z` }) : null,
      points.length > 1 ? svg('path.stroke', { d: `M${text}` }) : svg('circle.point', { cx: points[0][0], cy: points[0][1], r: 2 }),
    ];
  }));
}

/** The longest way between two points that still counts as one line: measured every minute, every second one may be missing. */
function usual(known) {
  const steps = known.slice(1).map((at, index) => at - known[index]).sort((left, right) => left - right);
  return 2.5 * (steps[Math.floor(steps.length / 2)] ?? 1);
}

function crossHair(root, picture, chart, x, margin, inner, count) {
  const line = svg('line.hair', { y1: margin.top, y2: margin.top + inner.height });
  const tip = h('div.tip-box');
  picture.append(line);
  root.append(tip);
  const hide = () => { line.style.display = tip.style.display = 'none'; };
  hide();
  picture.addEventListener('pointerleave', hide);
  picture.addEventListener('pointermove', event => {
    const at = Math.round(((event.offsetX - margin.left) / inner.width) * (count - 1));
    if (at < 0 || at >= count) {
      hide();
      return;
    }

    line.style.display = tip.style.display = '';
    line.setAttribute('x1', x(at));
    line.setAttribute('x2', x(at));
    put(tip, h('span.faint', time(chart.from + at * chart.step).slice(0, -4)), chart.lines.map((each, index) => h('div', h('span.swatch', { 'data-hue': '', style: { '--hue': hues[index % hues.length] } }), each.label, h('b', measured(each.values[at], chart.unit)))));
    tip.style.left = `${Math.min(x(at) + 12, margin.left + inner.width - 170)}px`;
  });
}

/** Round numbers from below the least value to above the greatest. */
function scale(low, high) {
  const span = high - low || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(part => part * power).find(each => each >= rough);
  const first = Math.floor(low / step) * step;
  const ticks = [];
  for (let tick = first; ticks.length < 2 || ticks.at(-1) < high; tick += step) {
    ticks.push(+tick.toPrecision(12));
  }

  return ticks;
}
