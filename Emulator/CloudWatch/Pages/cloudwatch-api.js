const credential = (region, service) => `AWS4-HMAC-SHA256 Credential=page/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

async function call(region, service, target, contentType, input) {
  const answer = await fetch("/", {
    method: "POST",
    headers: { "Content-Type": contentType, "X-Amz-Target": target, Authorization: credential(region, service) },
    body: JSON.stringify(input),
  });
  const body = await answer.json();
  if (answer.ok) return body;
  throw new Error(body.message ?? body.Message ?? body.__type ?? answer.statusText);
}

/** Calls an operation of CloudWatch in a region. */
export const cloudwatch = (region, operation, input) => call(region, "monitoring", `GraniteServiceVersion20100801.${operation}`, "application/x-amz-json-1.0", input);

const logs = (region, operation, input) => call(region, "logs", `Logs_20140328.${operation}`, "application/x-amz-json-1.1", input);

/** All pages of a list. */
export async function all(region, operation, input, member) {
  const items = [];
  let token;
  do {
    const page = await cloudwatch(region, operation, token ? { ...input, NextToken: token } : input);
    items.push(...(page[member] ?? []));
    token = page.NextToken;
  } while (token);

  return items;
}

/** Runs a query of CloudWatch Logs Insights; its sources stand before it, `SOURCE 'a' | SOURCE 'b' | fields …`. */
export async function insights(region, text, start, end) {
  const groups = [];
  const query = text.replace(/^\s*(?:SOURCE\s+('[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*\s*\|\s*)+/i, (sources) => {
    groups.push(...[...sources.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2]));
    return "";
  });
  const { queryId } = await logs(region, "StartQuery", { logGroupNames: groups, queryString: query, startTime: start, endTime: end });
  for (let turn = 0; turn < 40; turn++) {
    const answer = await logs(region, "GetQueryResults", { queryId });
    if (answer.status === "Complete") return answer.results;
    if (answer.status === "Failed") throw new Error("The query failed");
    await new Promise((done) => setTimeout(done, 250));
  }

  throw new Error("The query takes too long");
}
