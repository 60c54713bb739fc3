import { element, table } from "./cloudwatch-dom.js";

const inline = /(`[^`]+`)|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*]+)\*|\[([^\]]*)\]\(([^)\s]+)\)/g;

/** A line's code, bold, italic and links; everything else is text. */
function spans(text) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(inline)) {
    parts.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1]) parts.push(element("code", match[1].slice(1, -1)));
    else if (match[2] ?? match[3]) parts.push(element("strong", spans(match[2] ?? match[3])));
    else if (match[4]) parts.push(element("em", spans(match[4])));
    else parts.push(link(match[5], match[6]));
  }

  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

function link(text, address) {
  if (!/^(https?:\/\/|\/|#)/i.test(address)) return text;
  return Object.assign(element("a", text), { href: address, rel: "noreferrer", target: "_blank" });
}

const cells = (line) => line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => element("td", spans(cell.trim())));

/** Renders the basics of Markdown: headings, paragraphs, lists, code, tables, rules. */
export function markdown(text) {
  const root = element("div", [], "markdown");
  const lines = text.split(/\r?\n/);
  while (lines.length) {
    const line = lines.shift();
    const heading = line.match(/^(#{1,6})\s+(.*)$/);
    const takeWhile = (test) => {
      const taken = [line];
      while (lines.length && test(lines[0])) taken.push(lines.shift());
      return taken;
    };
    if (!line.trim()) continue;
    if (heading) root.append(element(`h${Math.min(6, heading[1].length + 1)}`, spans(heading[2])));
    else if (/^(-{3,}|\*{3,})\s*$/.test(line)) root.append(element("hr"));
    else if (line.startsWith("```")) {
      const code = takeWhile((next) => !next.startsWith("```")).slice(1);
      lines.shift();
      root.append(element("pre", code.join("\n")));
    } else if (/^\s*([-*+]|\d+\.)\s/.test(line)) {
      const items = takeWhile((next) => /^\s*([-*+]|\d+\.)\s/.test(next));
      root.append(element(/^\s*\d/.test(line) ? "ol" : "ul", items.map((item) => element("li", spans(item.replace(/^\s*([-*+]|\d+\.)\s+/, ""))))));
    } else if (line.includes("|") && /^[\s|:-]+$/.test(lines[0] ?? "")) {
      const rows = takeWhile((next) => next.includes("|"));
      root.append(table(cells(rows[0]).map((cell) => cell.textContent), rows.slice(2).map(cells)));
    } else root.append(element("p", spans(takeWhile((next) => next.trim() && !/^(#|```|\s*[-*+]\s)/.test(next)).join(" "))));
  }

  return root;
}
