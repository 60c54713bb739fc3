const root = "/_aws/iam/denials";
const $ = (id) => document.getElementById(id);

const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  if (className) made.className = className;
  return made;
};

const times = (denial) => denial.count === 1 ? "once" : `${denial.count} times`;

function entry(denial) {
  const item = element("li");
  item.append(
    element("h2", `${denial.action} on ${denial.resource}`),
    element("p", denial.principal),
    element("p", `${times(denial)}, last at ${new Date(denial.lastAt).toLocaleTimeString()}`, "soft"));
  if (denial.statement) {
    item.append(element("p", `No ${denial.policyType} allows it. This statement would:`), element("pre", JSON.stringify(denial.statement, null, 2)));
  } else {
    item.append(element("p", `Denied by ${denial.deniedBy.sid ? `statement ${denial.deniedBy.sid}` : "a statement"} of ${denial.deniedBy.policy} (${denial.policyType}).`));
  }

  return item;
}

async function refresh() {
  const { denials } = await (await fetch(root)).json();
  $("count").textContent = denials.length;
  $("empty").hidden = denials.length > 0;
  $("list").replaceChildren(...denials.map(entry));
}

$("again").addEventListener("click", refresh);
$("clear").addEventListener("click", async () => {
  await fetch(root, { method: "DELETE" });
  await refresh();
});
document.addEventListener("visibilitychange", () => document.hidden || refresh());
await refresh();
