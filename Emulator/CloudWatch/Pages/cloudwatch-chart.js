import { element, number } from "./cloudwatch-dom.js";

const height = 180;
const left = 44;
const bottom = 18;
const top = 6;

const svg = (name, attributes, text) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
};

/** A step of 1, 2 or 5 times a power of ten, so that an axis has about four of them. */
function stepOf(span) {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough);
}

function rangeOf(series, notes, axis) {
  const values = series.flatMap((one) => one.points.map((point) => point.value)).concat(notes.map((note) => note.value));
  const low = axis?.min ?? Math.min(0, ...values);
  const high = axis?.max ?? (Math.max(low, ...values) || 1);
  const step = stepOf(high > low ? high - low : 1);
  return { low, high: axis?.max ?? Math.max(low + step, Math.ceil(high / step) * step), step };
}

/** Puts each series on top of those before it. */
function stack(series) {
  const sums = new Map();
  return series.map((one) => ({
    ...one,
    points: one.points.map((point) => {
      const base = sums.get(point.time) ?? 0;
      sums.set(point.time, base + point.value);
      return { time: point.time, value: base + point.value, base };
    }),
  }));
}

const timeText = (seconds, span) => {
  const at = new Date(seconds * 1000);
  return span > 2 * 86400 ? at.toLocaleDateString(undefined, { month: "short", day: "numeric" }) : at.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
};

/** A line chart of series `{label, points: [{time, value}]}` between two times. */
export function chart(title, series, { start, end, columns = 12, stacked, notes = [], axis }) {
  const width = columns * 50;
  const drawn = stacked ? stack(series) : series;
  const { low, high, step } = rangeOf(drawn, notes, axis);
  const x = (time) => left + ((time - start) / (end - start)) * (width - left - 4);
  const y = (value) => top + (1 - (value - low) / (high - low)) * (height - top - bottom);
  const root = svg("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": `${title}: line chart` });
  for (let value = Math.ceil(low / step) * step || 0; value <= high + step / 1e6; value += step) {
    root.append(svg("line", { class: "rule", x1: left, x2: width - 4, y1: y(value), y2: y(value) }), svg("text", { x: left - 4, y: y(value) + 3, "text-anchor": "end" }, number(value)));
  }

  for (let part = 0; part <= 4; part++) {
    const time = start + ((end - start) * part) / 4;
    root.append(svg("text", { x: x(time), y: height - 4, "text-anchor": part === 0 ? "start" : part === 4 ? "end" : "middle" }, timeText(time, end - start)));
  }

  drawn.forEach((one, index) => draw(root, one, `s${(one.colour ?? index) % 10}`, x, y, stacked));
  for (const note of notes) {
    root.append(svg("line", { class: "note", x1: left, x2: width - 4, y1: y(note.value), y2: y(note.value) }), svg("text", { x: width - 6, y: Math.max(10, y(note.value) - 3), "text-anchor": "end" }, note.label ?? ""));
  }

  return root;
}

/** Lines between points that follow each other; a point alone is a dot. */
function draw(root, one, className, x, y, stacked) {
  for (const run of runsOf(one)) {
    const path = run.map((point, index) => `${index ? "L" : "M"}${x(point.time).toFixed(1)} ${y(point.value).toFixed(1)}`).join("");
    if (stacked) {
      const back = run.slice().reverse().map((point) => `L${x(point.time).toFixed(1)} ${y(point.base).toFixed(1)}`).join("");
      root.append(svg("path", { class: `area ${className}`, d: `${path}${back}Z` }));
    }

    root.append(svg("path", { class: `line ${className}`, d: path }));
    if (run.length < 3) run.forEach((point) => root.append(svg("circle", { class: `dot ${className}`, cx: x(point.time), cy: y(point.value), r: 2 })));
  }
}

function runsOf({ points, period }) {
  const runs = [];
  points.forEach((point, index) => {
    if (index && point.time - points[index - 1].time <= period * 1.5) runs.at(-1).push(point);
    else runs.push([point]);
  });
  return runs;
}

export const legend = (series) => element("ul", series.map((one, index) => element("li", [element("span", one.label)], `s${(one.colour ?? index) % 10}`)), "legend");
