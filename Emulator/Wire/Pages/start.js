const $ = (id) => document.getElementById(id);

$("commands").textContent = `export AWS_ENDPOINT_URL=${location.origin} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
aws dynamodb list-tables`;

async function tell() {
  const answer = await fetch("/_localstack/health");
  if (!answer.ok) throw new Error(`it answers ${answer.status}`);
  const health = await answer.json();
  $("version").textContent = health.version;
  $("services").replaceChildren(...Object.keys(health.services).sort().map((name) => {
    const item = document.createElement("li");
    item.textContent = name;
    return item;
  }));
}

tell().catch((failure) => {
  $("failure").textContent = `The services aren't known: ${failure.message}.`;
  $("failure").hidden = false;
});
