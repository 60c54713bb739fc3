import { all, cloudwatch } from "./cloudwatch-api.js";
import { element, state, table } from "./cloudwatch-dom.js";
import { widget } from "./cloudwatch-widgets.js";

const $ = (id) => document.getElementById(id);
const regions = ["us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "eu-south-1",
  "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-northeast-1", "ap-northeast-2", "sa-east-1"];
const order = { ALARM: 0, INSUFFICIENT_DATA: 1, OK: 2 };
const interval = 30_000;

const comparisons = {
  GreaterThanOrEqualToThreshold: "≥",
  GreaterThanThreshold: ">",
  LessThanThreshold: "<",
  LessThanOrEqualToThreshold: "≤",
};

function conditionOf(alarm) {
  if (alarm.AlarmRule) return alarm.AlarmRule;
  const periods = alarm.EvaluationPeriods;
  const what = alarm.MetricName ? `${alarm.Statistic ?? alarm.ExtendedStatistic} of ${alarm.MetricName}` : alarm.Metrics.find((query) => query.ReturnData)?.Expression;
  const seconds = alarm.Period ?? Math.max(...alarm.Metrics.map((query) => query.MetricStat?.Period ?? 0));
  return `${what} ${comparisons[alarm.ComparisonOperator]} ${alarm.Threshold} for ${alarm.DatapointsToAlarm ?? periods} of ${periods} × ${seconds} s`;
}

async function alarmsOf(region) {
  const [metric, composite] = await Promise.all([
    all(region, "DescribeAlarms", { AlarmTypes: ["MetricAlarm"] }, "MetricAlarms"),
    all(region, "DescribeAlarms", { AlarmTypes: ["CompositeAlarm"] }, "CompositeAlarms"),
  ]);
  return [...metric, ...composite].sort((a, b) => order[a.StateValue] - order[b.StateValue] || a.AlarmName.localeCompare(b.AlarmName));
}

function showAlarms(alarms) {
  if (!alarms.length) return element("p", "No alarm in this region. What PutMetricAlarm or a stack makes appears here; alarms are evaluated once a minute.", "empty");
  const list = table(["State", "Alarm", "Condition", "Why", "Since"], alarms.map((alarm) => [
    state(alarm.StateValue),
    element("td", [element("strong", alarm.AlarmName), element("div", alarm.AlarmDescription ?? "", "soft")]),
    conditionOf(alarm),
    alarm.StateReason,
    element("td", new Date(alarm.StateTransitionedTimestamp * 1000).toLocaleString(), "time"),
  ]));
  list.className = "list";
  return list;
}

/** A start such as `-PT6H`, in seconds before now; undefined where it is none. */
function secondsOf(text) {
  const match = /^-P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text ?? "");
  return match ? [604800, 86400, 3600, 60].reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0) : undefined;
}

async function showDashboard(name, region, alarms) {
  const { DashboardBody } = await cloudwatch(region, "GetDashboard", { DashboardName: name });
  const body = JSON.parse(DashboardBody);
  const end = Math.ceil(Date.now() / 60_000) * 60;
  const span = Number($("range").value) || secondsOf(body.start) || 10_800;
  const context = { region, alarms, start: end - span, end };
  if (!body.widgets.length) return element("p", "This dashboard has no widgets.", "empty");
  return element("div", body.widgets.map((one) => widget(one, context)), "grid");
}

let turn = 0;

async function render() {
  const mine = ++turn;
  const region = $("region").value;
  const chosen = decodeURIComponent(location.hash.slice(1));
  try {
    const [alarms, dashboards] = await Promise.all([alarmsOf(region), all(region, "ListDashboards", {}, "DashboardEntries")]);
    const view = chosen && dashboards.some((one) => one.DashboardName === chosen) ? await showDashboard(chosen, region, alarms) : showAlarms(alarms);
    if (mine !== turn) return;
    const firing = alarms.filter((alarm) => alarm.StateValue === "ALARM").length;
    $("tabs").replaceChildren(...[["", `Alarms (${firing} of ${alarms.length})`], ...dashboards.map((one) => [one.DashboardName, one.DashboardName])].map(([name, text]) => {
      const tab = Object.assign(element("a", text), { href: `#${encodeURIComponent(name)}` });
      if (name === chosen) tab.setAttribute("aria-current", "page");
      return tab;
    }));
    document.title = chosen ? `${chosen} – CloudWatch` : "CloudWatch";
    $("main").replaceChildren(view);
    $("failure").hidden = true;
  } catch (fault) {
    $("failure").hidden = false;
    $("failure").textContent = `CloudWatch can't be read: ${fault.message}`;
  }
}

const wanted = new URLSearchParams(location.search).get("region");
$("region").append(...[...new Set([...regions, ...(wanted ? [wanted] : [])])].map((name) => element("option", name)));
$("region").value = wanted ?? "us-east-1";
$("region").addEventListener("change", render);
$("range").addEventListener("change", render);
$("refresh").addEventListener("click", render);
addEventListener("hashchange", render);
setInterval(() => {
  if (!document.hidden && !document.querySelector("details[open]")) render();
}, interval);
render();
