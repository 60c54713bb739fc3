const root = "/_aws/mailbox";
const $ = (id) => document.getElementById(id);
const nothing = $("empty").textContent;
const state = { mails: [], selected: null, part: null };

const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  if (className) made.className = className;
  return made;
};

async function refresh() {
  const query = new URLSearchParams({ q: $("search").value });
  const answer = await fetch(`${root}/messages?${query}`);
  state.mails = (await answer.json()).messages;
  if (!state.mails.some((mail) => mail.id === state.selected)) {
    await select(state.mails[0]?.id ?? null);
  }

  renderList();
}

function renderList() {
  $("count").textContent = state.mails.length;
  $("empty").hidden = state.mails.length > 0;
  $("empty").textContent = $("search").value ? "No mail says that." : nothing;
  $("list").replaceChildren(...state.mails.map((mail) => {
    const item = element("li");
    const row = element("div", "", "row");
    row.append(element("span", mail.to.concat(mail.cc, mail.bcc).join(", "), "to"), element("time", new Date(mail.timestamp).toLocaleTimeString()));
    item.append(row, element("div", mail.subject || "(no subject)", mail.outcome === "Delivery" ? "subject" : "subject failed"));
    item.dataset.id = mail.id;
    item.id = `mail-${mail.id}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(mail.id === state.selected));
    return item;
  }));
  if (state.selected) $("list").setAttribute("aria-activedescendant", `mail-${state.selected}`);
  else $("list").removeAttribute("aria-activedescendant");
}

async function select(id) {
  state.selected = id;
  $("mail").hidden = id === null;
  if (id === null) return;
  const answer = await fetch(`${root}/messages/${encodeURIComponent(id)}`);
  if (!answer.ok) return;
  renderMail(await answer.json());
  renderList();
}

function renderMail(mail) {
  $("subject").textContent = mail.subject || "(no subject)";
  $("failure").hidden = mail.outcome === "Delivery";
  $("failure").textContent = `${mail.outcome}: ${mail.reason ?? ""}`;
  renderEnvelope(mail);
  $("html").src = mail.html ? `${root}/messages/${encodeURIComponent(mail.id)}/html` : "about:blank";
  $("text").textContent = mail.text ?? "";
  $("source").textContent = "";
  $("headers").tBodies[0].replaceChildren(...mail.headers.map((header) => {
    const row = element("tr");
    const name = element("th", header.name);
    name.scope = "row";
    row.append(name, element("td", header.value));
    return row;
  }));
  $("attachments").replaceChildren(...mail.attachments.map((attachment, index) => {
    const item = element("li");
    const link = element("a", attachment.name || `part ${index + 1}`);
    link.href = `${root}/messages/${encodeURIComponent(mail.id)}/attachments/${index}`;
    link.download = attachment.name || "attachment";
    item.append(link, ` ${attachment.contentType}, ${attachment.size} bytes`);
    return item;
  }));
  const has = { html: Boolean(mail.html), text: Boolean(mail.text), headers: true, source: true, attachments: mail.attachments.length > 0 };
  for (const tab of document.querySelectorAll("[role=tab]")) tab.hidden = !has[tab.dataset.part];
  show(has[state.part] ? state.part : mail.html ? "html" : mail.text ? "text" : "source");
}

function renderEnvelope(mail) {
  const rows = [["From", mail.source], ["To", mail.to.join(", ")], ["Cc", mail.cc.join(", ")], ["Bcc", mail.bcc.join(", ")],
    ["Reply to", mail.replyTo.join(", ")], ["Sent", new Date(mail.timestamp).toLocaleString()], ["Template", mail.template],
    ["Configuration set", mail.configurationSet], ["Tags", Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`).join(", ")]];
  const parts = rows.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", name), element("dd", value)]);
  if (mail.traceId) {
    const value = element("dd");
    const trace = element(mail.traceUrl ? "a" : "span", mail.traceId);
    if (mail.traceUrl) Object.assign(trace, { href: mail.traceUrl, target: "_blank", rel: "noreferrer" });
    value.append(trace);
    parts.push(element("dt", "Trace"), value);
  }

  $("envelope").replaceChildren(...parts);
}

async function show(part) {
  state.part = part;
  for (const tab of document.querySelectorAll("[role=tab]")) {
    tab.setAttribute("aria-selected", String(tab.dataset.part === part));
    $(tab.dataset.part).hidden = tab.dataset.part !== part;
  }

  if (part === "source" && !$("source").textContent) {
    $("source").textContent = await (await fetch(`${root}/messages/${encodeURIComponent(state.selected)}/raw`)).text();
  }
}

function move(step) {
  const at = state.mails.findIndex((mail) => mail.id === state.selected);
  const next = state.mails[Math.max(0, Math.min(state.mails.length - 1, at + step))];
  if (next) select(next.id);
}

$("list").addEventListener("click", (event) => {
  const item = event.target.closest("li");
  if (item) select(item.dataset.id);
});
$("list").addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (steps[event.key]) {
    event.preventDefault();
    move(steps[event.key]);
  }
});
document.querySelector("[role=tablist]").addEventListener("click", (event) => {
  if (event.target.dataset.part) show(event.target.dataset.part);
});
$("search").addEventListener("input", refresh);
$("delete").addEventListener("click", () => fetch(`${root}/messages/${encodeURIComponent(state.selected)}`, { method: "DELETE" }));
$("clear").addEventListener("click", () => {
  if (confirm("Delete every mail?")) fetch(`${root}/messages`, { method: "DELETE" });
});
$("outage").addEventListener("change", () => fetch(`${root}/outage?kind=${$("outage").value}`, { method: "PUT" }));
$("outage").value = (await (await fetch(`${root}/outage`)).json()).kind ?? "";
new EventSource(`${root}/events`).onmessage = refresh;
