/** A period of whole minutes so long that a series has at most about 300 points. */
const atLeast = (period, span) => Math.max(period, Math.ceil(span / 300 / 60) * 60);

/** A row `[namespace, name, dimension, value, …, {options}]`, in which `.` repeats what stands above and `...` all of it. */
function expand(row, above) {
  const options = typeof row.at(-1) === "object" ? row.at(-1) : {};
  const given = row.filter((item) => typeof item === "string");
  if (given[0] === "...") {
    const rest = given.slice(1);
    return { parts: above.slice(0, above.length - rest.length).concat(rest), options };
  }

  return { parts: given.map((item, index) => (item === "." ? above[index] : item)), options };
}

/** The queries of a metric widget, with what each is drawn as. */
export function queriesOf(properties, span) {
  const queries = [];
  const shown = new Map();
  let above = [];
  (properties.metrics ?? []).forEach((row, index) => {
    const { parts, options } = expand(row, above);
    const id = options.id ?? (options.expression ? `e${index}` : `m${index}`);
    const period = atLeast(options.period ?? properties.period ?? 300, span);
    const query = { Id: id, ReturnData: options.visible !== false };
    if (options.expression) Object.assign(query, { Expression: options.expression, Period: period });
    else {
      above = parts;
      const dimensions = [];
      for (let at = 2; at + 1 < parts.length; at += 2) dimensions.push({ Name: parts[at], Value: parts[at + 1] });
      query.MetricStat = { Metric: { Namespace: parts[0], MetricName: parts[1], Dimensions: dimensions }, Period: period, Stat: options.stat ?? properties.stat ?? "Average" };
    }

    if (options.label) query.Label = options.label;
    queries.push(query);
    shown.set(id, { parts, options, period, stat: query.MetricStat?.Stat, index });
  });
  return { queries, shown };
}

/** Labels tell what differs: the metric, values of dimensions, the statistic. */
function labelsOf(shown) {
  const metrics = [...shown.values()].filter((one) => !one.options.expression);
  const selects = [(one) => one.parts[1], ...[3, 5, 7, 9, 11].map((at) => (one) => one.parts[at]), (one) => one.stat];
  const parts = selects.filter((select) => new Set(metrics.map(select)).size > 1);
  return (one) => (parts.length ? parts : selects.slice(0, 1)).map((select) => select(one)).filter(Boolean).join(" ");
}

/** The series of an answer of GetMetricData, oldest point first. */
export function seriesOf(answer, shown) {
  const label = labelsOf(shown);
  return answer.MetricDataResults.map((result) => {
    const one = shown.get(result.Id);
    const isOwn = one.options.label || one.options.expression;
    return {
      label: isOwn ? result.Label : label(one),
      period: one.period,
      points: result.Timestamps.map((time, index) => ({ time, value: result.Values[index] })),
    };
  }).map((series, index) => ({ ...series, colour: index }));
}
