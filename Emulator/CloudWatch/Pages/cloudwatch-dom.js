/** Makes an element with a text, or with what stands in it. */
export const element = (name, content, className) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (Array.isArray(content)) made.append(...content);
  else if (content !== undefined && content !== null) made.append(content);
  return made;
};

export const table = (head, rows) => {
  const made = element("table");
  if (head) made.append(element("thead", [element("tr", head.map((text) => Object.assign(element("th", text), { scope: "col" })))]));
  made.append(element("tbody", rows.map((cells) => element("tr", cells.map((cell) => (cell instanceof Node && cell.nodeName === "TD" ? cell : element("td", cell)))))));
  return made;
};

export const state = (value) => element("span", value.replace("_", " "), `state ${value}`);

export const number = (value) => {
  if (value === undefined || value === null) return "–";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e9 || size < 1e-3)) return value.toExponential(2);
  return value.toLocaleString(undefined, { maximumFractionDigits: size >= 100 ? 0 : size >= 1 ? 2 : 4 });
};

export const numberCell = (value) => element("td", number(value), "number");
