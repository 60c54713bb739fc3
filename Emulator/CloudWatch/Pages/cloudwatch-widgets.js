import { cloudwatch, insights } from "./cloudwatch-api.js";
import { chart, legend } from "./cloudwatch-chart.js";
import { element, number, numberCell, state, table } from "./cloudwatch-dom.js";
import { markdown } from "./cloudwatch-markdown.js";
import { queriesOf, seriesOf } from "./cloudwatch-metrics.js";

const views = {
  singleValue: (title, series) => element("dl", series.map((one) => element("div", [element("dt", one.label), element("dd", number(one.points.at(-1)?.value))])), "singles"),
  table: (title, series) => table(["Metric", "Latest", "Minimum", "Maximum"], series.map((one) => {
    const values = one.points.map((point) => point.value);
    return [one.label, numberCell(values.at(-1)), numberCell(values.length ? Math.min(...values) : null), numberCell(values.length ? Math.max(...values) : null)];
  })),
};
Object.assign(views, { gauge: views.singleValue, bar: views.table, pie: views.table });

/** The values behind a chart, newest first. */
function valuesOf(series) {
  const details = element("details", [element("summary", "Values")]);
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    const times = [...new Set(series.flatMap((one) => one.points.map((point) => point.time)))].sort((a, b) => b - a).slice(0, 200);
    const byTime = series.map((one) => new Map(one.points.map((point) => [point.time, point.value])));
    details.append(times.length
      ? table(["Time", ...series.map((one) => one.label)], times.map((time) => [new Date(time * 1000).toLocaleString(), ...byTime.map((values) => numberCell(values.get(time)))]))
      : element("p", "No data in this time.", "soft"));
  });
  return details;
}

async function metricWidget(properties, body, { region, start, end, columns }) {
  const { queries, shown } = queriesOf(properties, end - start);
  if (!queries.length) return body.append(element("p", "This widget shows an alarm's annotation alone.", "soft"));
  const answer = await cloudwatch(properties.region ?? region, "GetMetricData", { StartTime: start, EndTime: end, ScanBy: "TimestampAscending", MetricDataQueries: queries });
  const series = seriesOf(answer, shown);
  const title = properties.title ?? "Metrics";
  const view = views[properties.view];
  if (view) return body.append(view(title, series));
  const notes = (properties.annotations?.horizontal ?? []).flat().filter((note) => typeof note?.value === "number");
  body.append(chart(title, series, { start, end, columns, stacked: properties.stacked, notes, axis: properties.yAxis?.left }));
  body.after(series.some((one) => one.points.length) ? legend(series) : element("p", "No data in this time.", "none soft"), valuesOf(series));
}

async function alarmWidget(properties, body, { alarms }) {
  body.append(element("ul", properties.alarms.map((arn) => {
    const alarm = alarms.find((one) => one.AlarmArn === arn);
    const item = element("li", [alarm ? state(alarm.StateValue) : state("INSUFFICIENT_DATA"), element("span", alarm?.AlarmName ?? `${arn.split(":").pop()} (not found)`)]);
    item.title = alarm?.StateReason ?? "";
    return item;
  }), "alarms"));
}

async function logWidget(properties, body, { region, start, end }) {
  const rows = await insights(properties.region ?? region, properties.query, start, end);
  const names = [...new Set(rows.flatMap((row) => row.map((field) => field.field)))].filter((name) => name !== "@ptr");
  body.append(rows.length
    ? table(names, rows.map((row) => names.map((name) => row.find((field) => field.field === name)?.value ?? "")))
    : element("p", "No log lines in this time.", "soft"));
}

const kinds = {
  metric: metricWidget,
  alarm: alarmWidget,
  log: logWidget,
  text: async (properties, body) => body.append(markdown(properties.markdown)),
};

/** A widget in its place of the grid; it fills itself. */
export function widget({ type, x, y, width = 6, height = 6, properties = {} }, context) {
  const body = element("div", [], "body");
  const made = element("section", properties.title ? [element("h2", properties.title), body] : [body], `widget ${type}`);
  // What may scroll can be scrolled by keyboard too; a chart has its table for that.
  if (type !== "metric") made.tabIndex = 0;
  made.style.gridColumn = x === undefined ? `span ${width}` : `${x + 1} / span ${width}`;
  made.style.gridRow = y === undefined ? `span ${height}` : `${y + 1} / span ${height}`;
  const fill = kinds[type] ?? (async () => body.append(element("p", `Widgets of type ${type} aren't shown here.`, "soft")));
  // Charts are drawn as wide as they are shown, so that their letters are not stretched.
  const share = innerWidth > 960 ? width / 24 : 1;
  fill(properties, body, { ...context, columns: (share * (innerWidth - 60)) / 50 }).catch((fault) => body.append(element("p", fault.message, "failure")));
  return made;
}
